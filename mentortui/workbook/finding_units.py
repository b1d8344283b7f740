"""What can be found in one meeting: each note, action, word and thing for later is one unit."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from mentortui.model.book import Book
from mentortui.model.records import EditKind, Meeting, MeetingState
from mentortui.model.summary import (
    LATERS,
    SINCE_ACTIONS,
    TASKS,
    WORDS,
    Line,
    Section,
    approved_summary,
    read_lines,
    sections_of,
)


class FoundKind(StrEnum):
    """What was found."""

    NOTE = "note"
    ACTION = "action"
    WORD = "word"
    LATER = "later"
    PRIVATE = "private"
    CHAPTER = "chapter"


class Unit(NamedTuple):
    """Text that belongs together: all words looked for must be in it."""

    kind: FoundKind
    text: str


_KINDS = {TASKS: FoundKind.ACTION, WORDS: FoundKind.WORD, LATERS: FoundKind.LATER}


def shared_units(book: Book, meeting: Meeting) -> Iterator[Unit]:
    """What both may see, as they agreed to share it: struck lines are left out, reworded ones reworded.

    An action belongs to the meeting where it was agreed, and is given there only.
    """
    for section in _shared_sections(book, meeting):
        if section.key in _KINDS:
            own = (line for line in section.lines if _of(book, line, meeting))
            yield from (Unit(_KINDS[section.key], _whole(line)) for line in own)
        elif section.key != SINCE_ACTIONS:
            yield Unit(FoundKind.NOTE, "\n".join(line.text for line in section.lines))


def all_units(book: Book, meeting: Meeting) -> Iterator[Unit]:
    """Everything that was written, the mentor's own notes and struck lines too."""
    for section in sections_of(book, meeting, earlier=False):
        if section.key in _KINDS:
            yield from (Unit(_KINDS[section.key], _whole(line)) for line in section.lines)
        else:
            yield Unit(FoundKind.NOTE, "\n".join(line.text for line in section.lines))
    yield from (Unit(FoundKind.NOTE, edit.text) for edit in meeting.edits if edit.text)
    if private := book.private_note(meeting.uid):
        yield Unit(FoundKind.PRIVATE, private.text)


def _shared_sections(book: Book, meeting: Meeting) -> tuple[Section, ...]:
    if meeting.state is MeetingState.HELD and book.approved(meeting.uid):
        return approved_summary(book, meeting).sections
    sections = sections_of(book, meeting, earlier=False)
    lines = [r for r in read_lines(sections, meeting.edits) if r.kind is not EditKind.STRUCK]
    return tuple(
        Section(key=s.key, step=s.step, lines=tuple(r.line for r in lines if r.section == s.key))
        for s in sections
    )


def _of(book: Book, line: Line, meeting: Meeting) -> bool:
    """Whether the line's record was made in ``meeting``; a line without one was written there."""
    record = book.find(line.uid) if line.uid else None
    return record is None or getattr(record, "meeting", meeting.uid) == meeting.uid


def _whole(line: Line) -> str:
    parts = (line.text, line.own_words, line.explanation, line.own_language, line.example)
    return " · ".join(part for part in parts if part)
