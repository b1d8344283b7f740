"""The blocks an outline is made of: visible text on single lines, before any format's own marks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mentortui.text import show


class Heading(NamedTuple):
    """A heading; ``level`` 1 is the document's."""

    level: int
    text: str


class Notice(NamedTuple):
    """Something the reader must know before reading on."""

    text: str


class Paragraph(NamedTuple):
    """Running text."""

    text: str


class Item(NamedTuple):
    """One line of a list: a stressed ``lead``, then the rest. ``ticked`` is None where there is no box."""

    text: str
    lead: str = ""
    ticked: bool | None = None
    under: tuple[str, ...] = ()


class Items(NamedTuple):
    """A list."""

    items: tuple[Item, ...]


class Blank(NamedTuple):
    """A line to write on by hand; ``text`` says what to write."""

    text: str


class Ruled(NamedTuple):
    """Empty lines to write on by hand."""

    lines: int


class Grid(NamedTuple):
    """A table under ``columns``; a cell may be empty, to write in by hand."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Notice | Paragraph | Items | Blank | Ruled | Grid


def one_line(text: str) -> str:
    """``text`` as it is drawn, on one line."""
    return " ".join(show(text).split())


def split_at(blocks: Iterable[Block], level: int) -> list[list[Block]]:
    """What stands before the first heading of ``level``, then what each such heading opens."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == level:
            found.append([])
        found[-1].append(block)
    return found
