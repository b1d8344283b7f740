"""Breaks text to the width of a terminal, in cells and not in characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

LEAST = 10
"""Cells that a line has at least, however narrow the terminal says it is."""
_MOST_INDENT = 4


def cells(text: str) -> int:
    """The cells that ``text`` takes."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int, first: str = "", hang: str = "") -> Iterator[str]:
    """The lines of ``text``, none wider than ``width``: ``first`` stands before it, ``hang`` before the rest.

    A newline in the text is kept. A word that is wider than a line is parted.
    """
    width = max(width, LEAST)
    if min(width, LEAST) < cells(hang) + _MOST_INDENT:
        hang = ""
    line, is_empty = first, True
    for nth, row in enumerate(text.expandtabs(4).split("\n")):
        if nth:
            yield line.rstrip()
            line, is_empty = hang, True
        for word in row.split():
            if not is_empty and cells(line) + 1 + cells(word) > width:
                yield line.rstrip()
                line, is_empty = hang, True
            line, is_empty = line if is_empty else f"{line} ", False
            for character in word:
                if cells(line) + _cells_of(character) > width:
                    yield line.rstrip()
                    line = hang
                line += character
    yield line.rstrip()
