"""What differs between two versions of a mentorship: by meeting, and line by line beside each other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum

import msgspec

from mentortui import i18n
from mentortui.model.book import Book
from mentortui.model.dates import say_date
from mentortui.model.records import Meeting, Record

Pair = tuple[str | None, str | None]
"""A line in the one version and in the other; None where it is not there."""

_OWN = {"uid", "created", "changed", "rev", "meeting"}
_CODES = {
    "question",
    "key",
    "template",
    "agenda",
    "data",
    "language",
    "goal",
    "job",
    "of",
    "parent",
}
_MUCH = 2_000
"""Lines beyond which nobody looks for those that moved."""


class Item(msgspec.Struct, frozen=True):
    """A record that is in only one of them, or differs. ``lines`` are those that differ; none when it is
    something else than what is read in it."""

    table: str
    lines: tuple[Pair, ...]
    only_one: bool = False
    only_other: bool = False


class Group(msgspec.Struct, frozen=True):
    """What differs in one meeting, or beside the meetings when that is None."""

    meeting: Meeting | None
    items: tuple[Item, ...]


def difference(one: Book, other: Book) -> tuple[Group, ...]:
    """What differs: meeting by meeting in their order, then the rest. Empty when they say the same."""
    groups: dict[str, list[Item]] = {}
    for table in one.tables:
        mine, theirs = one.tables[table], other.tables.get(table, {})
        for uid in sorted({*mine, *theirs}):
            if item := _item(table, mine.get(uid), theirs.get(uid)):
                record = mine.get(uid) or theirs[uid]
                meeting = uid if table == "meetings" else str(getattr(record, "meeting", "") or "")
                groups.setdefault(meeting, []).append(item)
    known = {m.uid: m for m in (*other.meetings(), *one.meetings())}
    order = sorted(groups, key=lambda m: (m not in known, known[m].number if m in known else 0))
    merged: dict[str, list[Item]] = {}
    for meeting in order:
        merged.setdefault(meeting if meeting in known else "", []).extend(groups[meeting])
    return tuple(Group(known.get(meeting), tuple(items)) for meeting, items in merged.items())


def _item(table: str, one: Record | None, other: Record | None) -> Item | None:
    if one == other:
        return None
    mine, theirs = tuple(_lines(one)), tuple(_lines(other))
    return Item(table, tuple(beside(mine, theirs)), other is None, one is None)


def _lines(record: Record | None) -> Iterator[str]:
    if record is not None:
        for name in record.__struct_fields__:
            if name not in _OWN and name not in _CODES:
                yield from _said(getattr(record, name))


def _said(value: object) -> Iterator[str]:
    """What a person reads in a value: texts and days."""
    match value:
        case Enum() | dt.datetime():
            return
        case str():
            yield from value.split("\n") if value else ()
        case dt.date():
            yield say_date(value, i18n.current(), year=True)
        case dict():
            for inner in value.values():
                yield from _said(inner)
        case tuple() | list():
            for inner in value:
                yield from _said(inner)
        case msgspec.Struct():
            for name in value.__struct_fields__:
                if name != "meeting":
                    yield from _said(getattr(value, name))


def beside(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[Pair]:
    """The lines that differ, each beside what stands in its place in the other."""
    if len(one) + len(other) > _MUCH:
        yield from ((a, b) for a, b in _together(one, other) if a != b)
        return
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _together(one[a:b], other[c:d])


def _together(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator[Pair]:
    for place in range(max(len(one), len(other))):
        yield (
            one[place] if place < len(one) else None,
            other[place] if place < len(other) else None,
        )
