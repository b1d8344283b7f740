"""A record said to a person: every field that holds something, by its plain name and in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, NamedTuple

import msgspec

from mentortui.i18n import LANGUAGES, N_, in_language
from mentortui.model.book import Book
from mentortui.model.chapters.agreement_wording import DELETE, day_of
from mentortui.model.chapters.records import CardKind
from mentortui.model.content import Content
from mentortui.model.dates import say_date
from mentortui.model.moments import say_time
from mentortui.model.records import Meeting, Record
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import one_line
from mentortui.workbook.access_labels import UNNAMED, field_label
from mentortui.workbook.access_words import CHECK_ANSWERS, CHOICES, LANGUAGE_NAMES, PARTS, SIDES

_GONE = N_("something that is no longer there")
_POINTERS = frozenset({"goal", "parent", "job", "of", "held_as"})
"""Fields that hold the uid of another record. A name follows none of them: they may lead in a circle."""
_CARDS = {CardKind.NORM: "norms", CardKind.SOURCE: "jobs"}
_HEADED: Mapping[str, tuple[str, ...]] = {
    "Meeting": ("number", "title"),
    "Note": ("meeting", "question"),
    "Action": ("what",),
    "Word": ("word",),
    "Later": ("text",),
    "Approved": ("meeting", "version"),
    "Requirement": ("text",),
    "Expectation": ("text",),
    "Card": ("title", "key"),
    "Statement": ("day", "by"),
}
"""The fields a record is known by where it is not the first that says something."""
_LONGEST = 80


class Said(NamedTuple):
    """One field: its name and what it says, a line each."""

    label: str
    lines: tuple[str, ...]


class Speaker:
    """Says the records of a book in a language; ``content`` gives the files the two began with."""

    def __init__(self, book: Book, language: str, content: Callable[[str, str], Content]) -> None:
        self._book = book
        self._language = language
        self._content = content
        self._t = in_language(language)

    def fields(self, record: msgspec.Struct, *, but: frozenset[str] = frozenset()) -> Iterator[Said]:
        """Every field of a record, or of a part of one, that says something; ``but`` those named."""
        names = record.__struct_fields__
        own = [name for name in names if name not in _OWN] + [name for name in _OWN if name in names]
        for name in own:
            if name not in but and (lines := tuple(self._field(record, name))):
                yield Said(self.label(type(record), name), lines)

    def label(self, kind: type, field: str) -> str:
        """What a field is called."""
        return self._t(field_label(kind, field))

    def name(self, record: Record) -> str:
        """What a record is called, on one line; "" when it says nothing."""
        if isinstance(record, Meeting):
            said = self._t("Meeting {number}", number=record.number)
            title = one_line(record.title)
            return _short(f"{said} · {title}" if title else said)
        if names := _HEADED.get(type(record).__name__):
            return _short(" · ".join(line for name in names for line in self._field(record, name)))
        first = next(self.fields(record, but=_POINTERS), None)
        return _short(first.lines[0]) if first else ""

    def when(self, moment: dt.datetime) -> str:
        """A moment in the time of this machine."""
        here = moment.astimezone()
        day = say_date(here.date(), self._language, year=True)
        return f"{day} {say_time(here.time(), self._language)}"

    def day(self, day: dt.date) -> str:
        """A day with its year."""
        return say_date(day, self._language, year=True)

    # One field

    def _field(self, record: msgspec.Struct, name: str) -> Iterator[str]:
        value = getattr(record, name)
        if name in UNNAMED or _says_nothing(record, name, value):
            return
        special = _SPECIAL.get((type(record).__name__, name)) or _BY_NAME.get(name)
        if special is not None:
            yield from special(self, record, value)
        elif name in _POINTERS:
            yield self._pointed(value)
        else:
            yield from self._value(value)

    def _value(self, value: Any) -> Iterator[str]:
        """What a value says, a line each; nothing for what is empty."""
        if value is None or value is False:
            return
        match value:
            case Enum():
                yield self._t(CHOICES[type(value)][value])
            case True:
                yield self._t("yes")
            case str():
                yield from (line for line in map(one_line, value.split("\n")) if line)
            case dt.datetime():
                yield self.when(value)
            case dt.date():
                yield self.day(value)
            case dt.time():
                yield say_time(value, self._language)
            case msgspec.Struct():
                yield from self._part(value)
            case dict():
                yield from self._pairs(value)
            case tuple() | list():
                yield from (line for one in value for line in self._value(one))
            case _:
                yield str(value)

    def _part(self, part: msgspec.Struct, *but: str) -> Iterator[str]:
        said = (f"{one.label}: {'; '.join(one.lines)}" for one in self.fields(part, but=frozenset(but)))
        if line := " · ".join(said):
            yield line

    def _pairs(self, pairs: Mapping[Any, Any]) -> Iterator[str]:
        for key, value in pairs.items():
            said = "; ".join(self._value(value))
            yield f"{'; '.join(self._value(key))}: {said}"

    def _pointed(self, uid: str) -> str:
        found = self._book.find(uid)
        return (self.name(found) if found else "") or self._t(_GONE)

    # Fields that hold a name for programs

    def _meeting(self, record: msgspec.Struct, uid: str) -> Iterator[str]:
        found = self._book.tables["meetings"].get(uid)
        yield self.name(found) if found else self._t(_GONE)

    def _theme(self, record: msgspec.Struct, theme: int) -> Iterator[str]:
        known = THEME_NAMES.get(theme)
        yield f"{theme}: {self._t(known)}" if known else str(theme)

    def _language_name(self, record: msgspec.Struct, language: str) -> Iterator[str]:
        known = LANGUAGE_NAMES.get(language)
        yield self._t(known) if known else one_line(language)

    def _side(self, record: msgspec.Struct, side: str) -> Iterator[str]:
        yield self._t(SIDES[side]) if side in SIDES else one_line(side)

    def _asked(self, record: Any, question: str) -> Iterator[str]:
        """A question of a meeting, by its id."""
        meeting = record if isinstance(record, Meeting) else self._book.tables["meetings"].get(record.meeting)
        yield self._question(meeting, question)

    def _question(self, meeting: Record | None, question: str) -> str:
        agenda = meeting.agenda if isinstance(meeting, Meeting) else ()
        texts = {one.id: one.text for step in agenda for one in step.questions}
        return one_line(texts.get(question, "")) or one_line(question)

    def _agenda(self, meeting: Any, agenda: tuple[Any, ...]) -> Iterator[str]:
        """A line a step, and one a question."""
        for step in agenda:
            yield from self._part(step, "questions")
            yield from self._value(step.questions)

    def _edits(self, meeting: Any, edits: tuple[Any, ...]) -> Iterator[str]:
        for edit in edits:
            part = PARTS.get(edit.section)
            where = self._t(part) if part else self._question(meeting, edit.section)
            yield from self._part(msgspec.structs.replace(edit, section=where))

    def _prepared(self, record: Any, question: str) -> Iterator[str]:
        yield self._card("preparation", self._language, question)

    def _agreed(self, agreement: Any, answers: dict[str, str]) -> Iterator[str]:
        for question, answer in answers.items():
            day = day_of(answer) if question == DELETE else None
            said = self.day(day) if day else one_line(answer)
            yield f"{self._card('agreement', agreement.language, question)}: {said}"

    def _answers(self, check: Any, answers: Mapping[Any, Mapping[str, str]]) -> Iterator[str]:
        card = self._content("checks", self._language).card(check.kind.value)
        texts = dict(card.pairs) if card else {}
        for who, given in answers.items():
            (name,) = self._value(who)
            for question, answer in given.items():
                asked = one_line(texts.get(question, "")) or self._chosen(question)
                yield f"{name} · {asked} {self._chosen(answer)}"

    def _chosen(self, answer: str) -> str:
        return self._t(CHECK_ANSWERS[answer]) if answer in CHECK_ANSWERS else one_line(answer)

    def _key(self, record: Any, key: str) -> Iterator[str]:
        yield self._card(_CARDS[record.kind], self._language, key)

    def _card(self, name: str, language: str, id_: str) -> str:
        """The heading of a card of a content file; where there is none, its id."""
        card = self._content(name, language if language in LANGUAGES else self._language).card(id_)
        return one_line(card.heading if card else id_)


_OWN = ("created", "changed", "rev")
"""Said last."""
_BY_NAME: Mapping[str, Callable[[Speaker, Any, Any], Iterator[str]]] = {
    "meeting": Speaker._meeting,
    "theme": Speaker._theme,
    "language": Speaker._language_name,
}
_SPECIAL: Mapping[tuple[str, str], Callable[[Speaker, Any, Any], Iterator[str]]] = {
    ("Meeting", "agenda"): Speaker._agenda,
    ("Meeting", "edits"): Speaker._edits,
    ("Note", "question"): Speaker._asked,
    ("Prepared", "question"): Speaker._prepared,
    ("Agreement", "answers"): Speaker._agreed,
    ("Check", "answers"): Speaker._answers,
    ("Card", "key"): Speaker._key,
    ("Card", "side"): Speaker._side,
}


def _says_nothing(record: msgspec.Struct, name: str, value: Any) -> bool:
    """It is empty, or as it is when nothing was said; it was written once, and not since."""
    if name == "rev":
        return bool(value == 1)
    if name == "changed":
        return bool(value == getattr(record, "created", None))
    return value is None or value is False or (value in ("", 0, (), {}) and not isinstance(value, Enum))


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
