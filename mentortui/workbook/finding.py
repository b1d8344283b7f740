"""Find as you type: a scan over folded text in memory, newest meetings first.

The index holds either everything (Alone) or only what both may see (Together): private records are then not
even read. It is built a meeting at a time, so a thread can build it while it is already searched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

import msgspec

from mentortui.errors import MentortuiError
from mentortui.model.book import Book
from mentortui.model.records import Meeting, MeetingState
from mentortui.text import fold
from mentortui.workbook.excerpt import excerpt
from mentortui.workbook.finding_chapters import chapter_units
from mentortui.workbook.finding_units import FoundKind, Unit, all_units, shared_units
from mentortui.workbook.workbook import Workbook

_BETWEEN = "\0"
"""Parts the units of a meeting; cleaned text never holds it."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """One unit with all the words. ``start`` and ``end`` are the first word's place in ``line``, which is
    ready to be drawn."""

    mentorship: str
    alias: str
    meeting: str
    """The meeting's uid; empty for what stands in a chapter."""
    number: int
    title: str
    date: dt.date | None
    kind: FoundKind
    line: str
    start: int
    end: int
    chapter: str = ""
    """The chapter it stands in, as the screens call it; empty for what stands in a meeting."""


class _Entry(msgspec.Struct, frozen=True):
    alias: str
    mentorship: str
    meeting: Meeting | None
    chapter: str
    units: tuple[Unit, ...]
    folded: str


class _Search(msgspec.Struct):
    """How far a search has come: ``matches`` are the entries with a hit among the first ``scanned``."""

    words: tuple[str, ...]
    matches: list[_Entry]
    scanned: int


class FindIndex:
    """What can be found in some mentorships."""

    def __init__(self, books: Iterable[Book], *, private: bool) -> None:
        """Make ready to read ``books``, as they now stand. ``private`` is for Alone only."""
        self._read = all_units if private else shared_units
        self._private = private
        books = list(books)
        self._chapters = books[::-1]
        order = [(_date(meeting), meeting.number, book, meeting) for book in books for meeting in _met(book)]
        self._waiting = sorted(order, key=lambda one: one[:2])
        self._entries: list[_Entry] = []
        self._searches: list[_Search] = []

    def build(self) -> Iterator[int]:
        """Read the chapters of each mentorship, then a meeting at each step, newest first, and tell how many
        meetings wait."""
        while self._chapters:
            self._entries += _chapter_entries(self._chapters.pop(), private=self._private)
        while self._waiting:
            *_, book, meeting = self._waiting.pop()
            entry = _entry(book, meeting, self._read)
            if entry.units:
                self._entries.append(entry)
            yield len(self._waiting)

    def built(self) -> FindIndex:
        """The index with everything read."""
        for _ in self.build():
            pass
        return self

    @property
    def complete(self) -> bool:
        """Everything has been read."""
        return not self._waiting and not self._chapters

    def find(self, query: str, limit: int = 200) -> list[Hit]:
        """At most ``limit`` units that hold every word of ``query``, whatever the case and accents.

        A query that goes on from the last one looks only where that one found something.
        """
        words = tuple(sorted(fold(query).replace(_BETWEEN, " ").split(), key=len, reverse=True))
        if not words:
            return []
        first = fold(query).replace(_BETWEEN, " ").split()[0]
        hits: list[Hit] = []
        for entry in self._matching(words):
            for unit, folded in _units_with(entry, words):
                hits.append(_hit(entry, unit, folded, first))
                if len(hits) == limit:
                    return hits
        return hits

    def _matching(self, words: tuple[str, ...]) -> Iterator[_Entry]:
        """The entries with a hit, as far as they are asked for; the search remembers how far that was."""
        while self._searches and not _goes_on(words, self._searches[-1].words):
            self._searches.pop()
        if not self._searches or self._searches[-1].words != words:
            self._searches.append(self._narrowed(words))
        search = self._searches[-1]
        yield from tuple(search.matches)
        entries = self._entries
        for place in range(search.scanned, len(entries)):
            search.scanned = place + 1
            entry = entries[place]
            if _has(entry, words):
                search.matches.append(entry)
                yield entry

    def _narrowed(self, words: tuple[str, ...]) -> _Search:
        if not self._searches:
            return _Search(words, [], 0)
        earlier = self._searches[-1]
        return _Search(words, [entry for entry in earlier.matches if _has(entry, words)], earlier.scanned)


def all_books(workbook: Workbook) -> Iterator[Book]:
    """Every mentorship that can be read; a damaged one is told of elsewhere."""
    for entry in workbook.entries():
        try:
            yield workbook.load(entry.uid).book
        except (MentortuiError, FileNotFoundError):
            continue


def _met(book: Book) -> Iterable[Meeting]:
    return (m for m in book.meetings() if m.state in (MeetingState.HELD, MeetingState.LIVE))


def _date(meeting: Meeting) -> dt.date:
    return meeting.date or meeting.created.date()


def _entry(book: Book, meeting: Meeting, read: Callable[[Book, Meeting], Iterator[Unit]]) -> _Entry:
    return _made(book, meeting, "", tuple(unit for unit in read(book, meeting) if unit.text))


def _chapter_entries(book: Book, *, private: bool) -> list[_Entry]:
    return [_made(book, None, chapter, units) for chapter, units in chapter_units(book, private=private)]


def _made(book: Book, meeting: Meeting | None, chapter: str, units: tuple[Unit, ...]) -> _Entry:
    folded = fold(_BETWEEN.join(unit.text.replace(_BETWEEN, " ") for unit in units))
    return _Entry(book.mentorship.alias, book.mentorship.uid, meeting, chapter, units, folded)


def _goes_on(words: tuple[str, ...], earlier: tuple[str, ...]) -> bool:
    """Whatever holds ``words`` also holds the earlier ones."""
    return all(any(one in word for word in words) for one in earlier)


def _has(entry: _Entry, words: tuple[str, ...]) -> bool:
    folded = entry.folded
    for word in words:
        if word not in folded:
            return False
    return len(words) == 1 or next(_units_with(entry, words), None) is not None


def _units_with(entry: _Entry, words: tuple[str, ...]) -> Iterator[tuple[Unit, str]]:
    for unit, folded in zip(entry.units, entry.folded.split(_BETWEEN), strict=True):
        if all(word in folded for word in words):
            yield unit, folded


def _hit(entry: _Entry, unit: Unit, folded: str, word: str) -> Hit:
    above = folded.count("\n", 0, folded.find(word))  # folding leaves line breaks as they are
    shown, start, end = excerpt(unit.text.split("\n")[above], word)
    meeting = entry.meeting
    return Hit(
        mentorship=entry.mentorship,
        alias=entry.alias,
        meeting=meeting.uid if meeting else "",
        number=meeting.number if meeting else 0,
        title=meeting.title if meeting else "",
        date=_date(meeting) if meeting else None,
        chapter=entry.chapter,
        kind=unit.kind,
        line=shown,
        start=start,
        end=end,
    )
