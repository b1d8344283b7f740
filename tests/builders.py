"""Believable records for tests: one mentorship, its meetings and what was said in them.

``build_book`` gives the whole example; the small builders fill in what a test does not care about. Uids and
times count up from a fixed start, so the same calls always give the same records.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.records import (
    Action,
    Approved,
    Later,
    Meeting,
    MeetingState,
    Mentorship,
    Note,
    Owner,
    PrivateNote,
    Record,
    Word,
)
from mentortui.model.steps import Step
from mentortui.model.summary import Summary, summarise
from mentortui.model.template import AgendaStep, Question

START = dt.datetime(2026, 9, 28, 15, 0, tzinfo=dt.UTC)
"""When the first meeting of the example began, a Monday."""
TODAY = dt.date(2026, 11, 23)
"""The day of the example's newest meeting."""

_TITLES = {
    1: "Bli kjent",
    2: "CV og søknad",
    3: "Arbeidsmarkedet",
    4: "Intervju",
    5: "Arbeidslivet",
    6: "Avslutning",
}
_QUESTIONS = {
    Step.SINCE: ("Hva har skjedd siden sist?",),
    Step.TODAY: ("Hvor kan du finne jobber å søke på?", "Hvem kjenner du som har jobb?"),
    Step.FORWARD: ("Hva skal til?", "Hva gjør du først?"),
    Step.WHO: ("Hvem gjør hva til neste gang?",),
}


def times(nth: int = 0) -> dict[str, Any]:
    """``created`` and ``changed`` of the nth record."""
    at = START + dt.timedelta(seconds=nth)
    return {"created": at, "changed": at}


def record_uid(kind: str, nth: int) -> str:
    """A readable uid in the shape of real ones: they sort in the order they were made."""
    return f"{nth:012x}-{kind}"


def agenda() -> tuple[AgendaStep, ...]:
    """All four steps with plain questions: ids ``since-1``, ``today-1``, ``today-2``, ``forward-1`` ..."""
    return tuple(
        AgendaStep(
            step=step,
            heading=step.value,
            minutes=15,
            questions=tuple(Question(id=f"{step}-{n}", text=text) for n, text in enumerate(questions, 1)),
        )
        for step, questions in _QUESTIONS.items()
    )


def mentorship(**fields: Any) -> Mentorship:
    """Amina and Kari."""
    given = {"uid": "mentorship", "alias": "Amina", "mentor": "Kari", "profession": "ingeniør"}
    return Mentorship(**{**given, **times(), **fields})


def meeting(number: int = 1, state: MeetingState = MeetingState.HELD, **fields: Any) -> Meeting:
    """The ``number``th meeting, four weeks after the one before, about the theme of the same number."""
    began = START + dt.timedelta(weeks=4 * (number - 1))
    given: dict[str, Any] = {
        "uid": record_uid("meeting", number),
        "created": began,
        "changed": began,
        "number": number,
        "state": state,
        "template": f"theme-{number}",
        "theme": number if number in _TITLES else None,
        "title": _TITLES.get(number, "Eget tema"),
        "language": "nb",
        "agenda": agenda(),
        "minutes": 60,
        "date": began.date(),
    }
    if state in (MeetingState.LIVE, MeetingState.HELD):
        given["started"] = began
    if state is MeetingState.HELD:
        given["finished"] = began + dt.timedelta(minutes=55)
        given["next_date"] = began.date() + dt.timedelta(weeks=4)
    return Meeting(**{**given, **fields})


def note(of: Meeting, question: str, text: str, **fields: Any) -> Note:
    """Shared text under one question."""
    given = {"uid": f"{of.uid}-{question}", "meeting": of.uid, "question": question, "text": text}
    return Note(**{**given, **times(), **fields})


def private_note(of: Meeting, text: str, **fields: Any) -> PrivateNote:
    """The mentor's own notes of one meeting."""
    return PrivateNote(**{"uid": f"{of.uid}-private", "meeting": of.uid, "text": text, **times(), **fields})


def action(of: Meeting, what: str = "lese to annonser", nth: int = 1, **fields: Any) -> Action:
    """An action agreed in a meeting, the participant's unless said otherwise."""
    given: dict[str, Any] = {
        "uid": record_uid("action", of.number * 100 + nth),
        "meeting": of.uid,
        "what": what,
        "owner": Owner.PARTICIPANT,
    }
    return Action(**{**given, **times(nth), **fields})


def word(of: Meeting, text: str = "lyse ut", nth: int = 1, **fields: Any) -> Word:
    """A work word caught in a meeting."""
    given = {"uid": record_uid("word", of.number * 100 + nth), "meeting": of.uid, "word": text}
    return Word(**{**given, **times(nth), **fields})


def later(of: Meeting, text: str = "lønn", nth: int = 1, **fields: Any) -> Later:
    """Something kept for later."""
    given = {"uid": record_uid("later", of.number * 100 + nth), "meeting": of.uid, "text": text}
    return Later(**{**given, **times(nth), **fields})


def approved(book: Book, of: Meeting, version: int = 1) -> Approved:
    """A meeting's summary as it stands in ``book``, approved by both."""
    summary = summarise(book, of, version)
    return Approved(
        uid=record_uid("approved", of.number * 100 + version),
        meeting=of.uid,
        version=version,
        markdown=f"# {of.title}\n",
        data=msgspec.to_builtins(summary),
        **times(version),
    )


def book_of(*records: Record) -> Book:
    """A book with these records; Amina and Kari's mentorship is added where none is given."""
    book = Book()
    if not any(isinstance(record, Mentorship) for record in records):
        add(book, mentorship())
    add(book, *records)
    return book


def add(book: Book, *records: Record) -> None:
    """Put records into a book, in the place of earlier revisions."""
    book.apply(Change(None, record) for record in records)


def held_meetings(count: int) -> list[Meeting]:
    """``count`` finished meetings, from number 1."""
    return [meeting(number) for number in range(1, count + 1)]


def build_book(meetings: int = 3, *, live: bool = True) -> Book:
    """Amina and Kari's workbook: ``meetings`` meetings, the newest going on unless ``live`` is False.

    Each has notes, two actions, a word, something for later and own notes; finished ones are approved. Every
    action is still open.
    """
    book = book_of()
    for number in range(1, meetings + 1):
        going_on = live and number == meetings
        talk = meeting(number, MeetingState.LIVE if going_on else MeetingState.HELD, topic="Hvor jobbene er")
        add(book, talk, *_said_in(talk))
        if not going_on:
            add(book, approved(book, talk))
    return book


def _said_in(talk: Meeting) -> Iterable[Record]:
    yield note(talk, "since-1", "Amina har vært på biblioteket.")
    yield note(talk, "today-1", "finn.no og nav.no.\nMange jobber blir ikke lyst ut.")
    yield note(talk, "forward-1", "En oppdatert CV.")
    yield private_note(talk, "Spør om barnehage en annen gang.")
    yield action(talk, f"lese to annonser ({talk.number})", own_words="Jeg leser to annonser.")
    yield action(talk, f"spørre om omvisning ({talk.number})", nth=2, owner=Owner.MENTOR)
    yield word(talk, explanation="si at en jobb er ledig", own_language="publish", example="De lyser ut.")
    yield later(talk)


def summary_of(book: Book, number: int, version: int = 1) -> Summary:
    """The summary of the ``number``th meeting as it now stands."""
    talk = next(m for m in book.meetings() if m.number == number)
    return summarise(book, talk, version)
