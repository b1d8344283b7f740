"""pyte's screen, quicker at what a program that paints in colours sends most.

pyte reads a sequence letter by letter, and asks how wide every cell is each time somebody looks. What comes
of it is the same here: ``test_screen.py`` compares the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits

import pyte
from pyte import modes
from pyte.screens import Char
from wcwidth import wcwidth

_MOST = 9999
"""pyte takes no larger number in a sequence."""
_NARROW = set(ascii_letters + digits + " ")
"""Letters that take one cell, as far as they have been met."""


class Screen(pyte.Screen):
    """Remembers rows that nothing was written to, and what colours make of each other."""

    def __init__(self, columns: int, lines: int) -> None:
        self._rows: dict[int, str] = {}
        self._colours: dict[tuple[Char, bool, str], Char] = {}
        super().__init__(columns, lines)

    @property
    def display(self) -> list[str]:
        for y in self.dirty:
            self._rows.pop(y, None)
        self.dirty.clear()
        return [self._rows.get(y) or self._row(y) for y in range(self.lines)]

    def _row(self, y: int) -> str:
        line = self.buffer[y]
        cells = [line[x].data for x in range(self.columns)]
        row = "".join(cells)
        if len(row) != self.columns or not _is_narrow(row):
            row = "".join(_shown(cells))
        self._rows[y] = row
        return row

    def resize(self, lines: int | None = None, columns: int | None = None) -> None:
        super().resize(lines, columns)
        self._rows.clear()

    def draw(self, data: str) -> None:
        cursor, end = self.cursor, self.cursor.x + len(data)
        if end > self.columns or self.charset or modes.IRM in self.mode or not _is_narrow(data):
            super().draw(data)
            self.dirty.update(range(self.lines))  # an accent may have come to the row above
            return
        line, attributes = self.buffer[cursor.y], cursor.attrs[1:]
        for x, letter in enumerate(data, cursor.x):
            line[x] = Char(letter, *attributes)
        cursor.x = end
        self.dirty.add(cursor.y)

    def obey(self, numbers: str, end: str) -> None:
        """A control sequence without a mark, in two parts: ``1;31`` and ``m``."""
        if end == "m":
            how = self.cursor.attrs, modes.DECSCNM in self.mode, numbers
            if how not in self._colours:
                self.select_graphic_rendition(*_read(numbers))
                self._colours[how] = self.cursor.attrs
            self.cursor.attrs = self._colours[how]
        elif name := pyte.Stream.csi.get(end):
            getattr(self, name)(*_read(numbers))


def _read(numbers: str) -> list[int]:
    return [min(int(number or 0), _MOST) for number in numbers.split(";")]


def _shown(cells: list[str]) -> Iterator[str]:
    """A letter two cells wide hides whatever is in the second."""
    hidden = False
    for cell in cells:
        if not hidden:
            yield cell
        hidden = not hidden and wcwidth(cell[0]) == 2


def _is_narrow(text: str) -> bool:
    """Every letter takes one cell."""
    if not _NARROW.issuperset(text):
        _NARROW.update(letter for letter in set(text) if wcwidth(letter) == 1)
    return _NARROW.issuperset(text)
