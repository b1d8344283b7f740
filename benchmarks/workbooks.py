"""Workbooks to measure with: made-up talks of 4 KB of notes each, and a meeting going on with Amina.

A cycle of three talks is held by the real operations and then copied under new uids, so that thousands of
meetings take seconds. A cycle leaves nothing open; the talks after the copies are held one by one.
"""

from __future__ import annotations

import datetime as dt
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE
from mentortui.model.ids import new_uid
from mentortui.model.pages import PageKind
from mentortui.model.records import Mark, Mentorship, Owner
from mentortui.model.tables import TABLES
from mentortui.model.template import Template
from mentortui.storage import codec
from mentortui.storage.cipher import Plain
from mentortui.storage.layout import Layout
from mentortui.templates.library import Library
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.planning import Plan, planned_meeting
from mentortui.workbook.workbook import Workbook

ALIAS = "Amina"
EVERY = 24
"""Meetings of one mentorship where many mentorships are measured."""
LAST_WORDS = "annonsen vi fant"
"""How the note of the live meeting ends."""

_CYCLE = 3
_TALK = 4096
_WORDS = (
    "jobb søknad intervju annonse arbeidsgiver kollega erfaring utdanning godkjenning språk kurs nettverk "
    "praksis referanse lønn kontrakt skift sykehus apotek verksted sveising leder møte avtale telefon brev "
    "spørre ringe lære vise forklare øve finne vente huske skrive snakke hjelpe og men fordi hvis etter før"
).split()


class _Clock:
    def __init__(self) -> None:
        self.now = dt.datetime(2026, 1, 7, 16, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


class _Talks:
    """Holds invented talks, four weeks apart."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._clock = _Clock()
        self._dice = random.Random(1)
        self._templates = Library(None).all("nb").templates

    def hold(self, leaves_open: bool) -> None:
        """One talk: what was open is done, 4 KB are written, and both approve."""
        book, clock = self._book, self._clock
        template = self._templates[book.next_number() % len(self._templates)]
        start = planned_meeting(
            book, Plan(template=template, title="", minutes=template.minutes), clock(), start=True
        )
        book.apply(start.changes)
        meeting = start.changes[0].after
        assert meeting is not None
        live = LiveMeeting(book, meeting.uid, lambda entry: None, lambda now: None, clock)
        self._close_what_is_open(live)
        self._write(live, template)
        if leaves_open:
            live.add_action(self._said(60), Owner.PARTICIPANT, own_words=self._said(40))
            live.add_action(self._said(60), Owner.MENTOR)
            live.add_later(self._said(50))
        for who in (Owner.PARTICIPANT, Owner.MENTOR):
            live.approve(who)
        live.finish()
        clock.now += dt.timedelta(weeks=4)

    def _close_what_is_open(self, live: LiveMeeting) -> None:
        for action in self._book.open_actions():
            live.mark(action.uid, Mark.DONE)
        for later in self._book.laters():
            live.take_up(later.uid)

    def _write(self, live: LiveMeeting, template: Template) -> None:
        questions = [question.id for step in template.agenda for question in step.questions]
        for question in questions:
            live.edit_text(question, 0, 0, self._said(_TALK * 3 // 4 // len(questions)))
        live.edit_text(PRIVATE, 0, 0, self._said(_TALK // 4))
        for _ in range(2):
            live.add_word(self._dice.choice(_WORDS), self._said(40), "", self._said(60))
        live.set_next_date(live.today() + dt.timedelta(weeks=4))

    def _said(self, length: int) -> str:
        text = ""
        while len(text) < length:
            text += " ".join(self._dice.choices(_WORDS, k=9)).capitalize() + ".\n"
        return text.strip()


def _new_book(alias: str) -> Book:
    now = _Clock()()
    one = Mentorship(
        uid=new_uid(), created=now, changed=now, alias=alias, profession="farmasøyt", mentor="Kari"
    )
    return Book({"mentorship": {one.uid: one}})


def _copies(tables: codec.Tables, count: int) -> Iterator[codec.Tables]:
    """The records again and again under other uids, which stand in order before any made now."""
    plain = msgspec.json.encode({name: list(records.values()) for name, records in tables.items()}).decode()
    uids = re.compile("|".join(uid for records in tables.values() for uid in records))
    for place in range(count):
        raw = msgspec.json.decode(uids.sub(rf"00{place:05d}-\g<0>", plain))
        yield {
            name: {record["uid"]: msgspec.convert(record, kind) for record in raw.get(name, [])}
            for name, kind in TABLES.items()
        }


def _book(alias: str, meetings: int) -> Book:
    """A mentorship with so many meetings held."""
    if meetings <= 2 * _CYCLE:
        book = _new_book(alias)
        talks = _Talks(book)
    else:
        cycle = _book("", _CYCLE).tables
        book = _new_book(alias)
        tables: codec.Tables = {"mentorship": dict(book.tables["mentorship"])}
        copied = (meetings - 1) // _CYCLE
        for place, copy in enumerate(_copies({n: t for n, t in cycle.items() if n != "mentorship"}, copied)):
            _number_from(copy, place * _CYCLE)
            for name, records in copy.items():
                tables.setdefault(name, {}).update(records)
        book = Book(tables)
        talks = _Talks(book)
        meetings -= copied * _CYCLE
    for place in range(meetings):
        talks.hold(leaves_open=bool(alias) or place + 1 < meetings)
    return book


def _number_from(tables: codec.Tables, before: int) -> None:
    for uid, meeting in tables["meetings"].items():
        number = before + getattr(meeting, "number")  # noqa: B009 - a record of one kind only
        tables["meetings"][uid] = msgspec.structs.replace(meeting, number=number)


def one_mentorship(root: Path, meetings: int) -> None:
    """Amina with so many meetings held, and one going on at a question with a note."""
    _save(root, _book(ALIAS, meetings).tables)
    workbook = Workbook(root)
    notebook = workbook.open(workbook.entry(ALIAS).uid)
    template = Library(None).all("nb").templates[0]
    sitting = notebook.start(Plan(template=template, title="", minutes=template.minutes))
    pages = sitting.live.pages()
    place = next(i for i, page in enumerate(pages) if page.kind is PageKind.QUESTION)
    question = pages[place].question
    assert question is not None
    sitting.live.go(place)
    sitting.live.edit_text(question.id, 0, 0, f"Hun har ringt to arbeidsgivere.\nHun spurte om {LAST_WORDS} ")
    sitting.pause()
    workbook.close()


def copied(workbook: Path, to: Path) -> Path:
    """A copy to start with, as the program would have left it. Its list of mentorships tells them by their
    files, which a copy has anew: left so, the start would make the whole list again, as only after a move."""
    shutil.copytree(workbook, to)
    Workbook(to).close()
    return to


def many_mentorships(root: Path, meetings: int) -> None:
    """So many meetings, ``EVERY`` with each participant."""
    one = _book(ALIAS, min(meetings, EVERY)).tables
    for place, copy in enumerate(_copies(one, max(1, meetings // EVERY))):
        (uid, mentorship), *_ = copy["mentorship"].items()
        copy["mentorship"][uid] = msgspec.structs.replace(mentorship, alias=f"{ALIAS} {place + 1}")
        _save(root, copy)
    Workbook(root).close()


def _save(root: Path, tables: codec.Tables) -> None:
    layout = Layout(root)
    layout.prepare()
    codec.save(layout.mentorship(next(iter(tables["mentorship"]))), tables, Plain())
