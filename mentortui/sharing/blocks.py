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


class Time(NamedTuple):
    """When something was: ``short`` under a bar, ``whole`` where there is room."""

    short: str
    whole: str


class Series(NamedTuple):
    """A number for each time; ``told`` says in words what they came to. What ``most`` says is drawn highest,
    so that two of them can be compared."""

    name: str
    told: str
    numbers: tuple[int, ...]
    most: int = 0


class Bars(NamedTuple):
    """Numbers over time: a picture each series, or a table where there are no pictures. ``when`` says what
    the times are; each series has a number for each."""

    when: str
    times: tuple[Time, ...]
    series: tuple[Series, ...]

    @property
    def grid(self) -> Grid:
        """The same numbers as a table: a time a row."""
        return Grid(
            (self.when, *(one.name for one in self.series)),
            tuple(
                (time.whole, *(str(one.numbers[place]) for one in self.series))
                for place, time in enumerate(self.times)
            ),
        )


class Step(NamedTuple):
    """How far up a stair of ``of`` steps something is, and the word for it."""

    number: int
    of: int
    word: str


class Moved(NamedTuple):
    """Something then, and now; ``told`` says the change in a sentence."""

    what: str
    then: Step
    now: Step
    told: str


class Compared(NamedTuple):
    """Then beside now, under ``columns`` for what, then and now; a list of sentences where there are no
    pictures."""

    columns: tuple[str, str, str]
    rows: tuple[Moved, ...]

    @property
    def items(self) -> Items:
        """The same in sentences."""
        return Items(tuple(Item(f": {row.told}", row.what) for row in self.rows))


Block = Heading | Notice | Paragraph | Items | Blank | Ruled | Grid | Bars | Compared


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
