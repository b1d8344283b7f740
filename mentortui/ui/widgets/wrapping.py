"""Soft wrapping that stays quick in a very long line.

Textual wraps a changed line anew and cuts it through rich's Text, which takes a second when a pasted line is
long. Here the cuts are plain slices, and after a change in a long line only the part up to the first break
that both wrappings share is computed. The results are Textual's own, break for break.

This is the one module that touches ``WrappedDocument``'s private tables; the tests compare it with Textual's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager

from rich.cells import cell_len
from textual._wrap import compute_wrap_offsets
from textual.document._document import Location
from textual.document._wrapped_document import WrappedDocument
from textual.expand_tabs import expand_tabs_inline
from textual.geometry import Offset

LONG_LINE = 400
"""Characters from which a line is wrapped step by step."""

# One cell each, and none joins with its neighbour: only among these does a break not depend on what follows.
_NOT_SIMPLE = "[^ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]"


def is_simple(text: str) -> bool:
    """Is each character of ``text`` one cell wide in every terminal, and drawn by itself?"""
    return re.search(_NOT_SIMPLE, text) is None


class NoteWrapping(WrappedDocument):
    """A wrapped view of a document; see ``WrappedDocument`` for the terms row, section and offset."""

    _exact = False

    @contextmanager
    def one_change(self) -> Iterator[None]:
        """While one change is made: the columns given to ``wrap_range`` are exact (in undo they are not)."""
        self._exact = True
        try:
            yield
        finally:
            self._exact = False

    def wrap_range(self, start: Location, old_end: Location, new_end: Location) -> None:
        """Wrap again after the text from ``start`` to ``old_end`` became that up to ``new_end``."""
        row, column = start
        if self._exact and row == old_end[0] == new_end[0] and self._is_long_and_simple(row):
            line, old = self.document.get_line(row), self._wrap_offsets[row]
            shift = new_end[1] - old_end[1]
            self._replace(row, _rewrap(line, old, column, new_end[1], shift, self._width))
        else:
            super().wrap_range(start, old_end, new_end)

    def _is_long_and_simple(self, row: int) -> bool:
        line = self.document.get_line(row)
        had_no_tab = self._tab_width_cache[row] == [0]
        return len(line) > LONG_LINE and self._width > 1 and had_no_tab and is_simple(line)

    def _replace(self, row: int, breaks: list[int]) -> None:
        """Let ``row`` break at ``breaks``; the rows below move down or up."""
        tops = self._line_index_to_offsets[row]
        count, top = len(breaks) + 1, tops[0]
        self._wrap_offsets[row] = breaks
        self._tab_width_cache[row] = [0]
        moved = count - len(tops)
        if not moved:
            return
        self._offset_to_line_info[top : top + len(tops)] = [(row, section) for section in range(count)]
        self._line_index_to_offsets[row] = list(range(top, top + count))
        below = self._line_index_to_offsets
        for index in range(row + 1, len(below)):
            below[index] = [offset + moved for offset in below[index]]

    def get_sections(self, line_index: int) -> list[str]:
        """The drawn lines of a document line."""
        line, breaks = self.document.get_line(line_index), self.get_offsets(line_index)
        return [line[a:b] for a, b in zip([0, *breaks], [*breaks, len(line)], strict=True)]

    def location_to_offset(self, location: Location) -> Offset:
        """Where ``location`` is drawn: cell and line from the top of the wrapped text."""
        row, column = location
        breaks = self.get_offsets(row)
        section = bisect_right(breaks, column)
        first = breaks[section - 1] if section else 0
        before = self.document.get_line(row)[first:column]
        cells = cell_len(expand_tabs_inline(before, self._tab_width) if "\t" in before else before)
        return Offset(cells, self._line_index_to_offsets[row][section])

    def place(self, y: int) -> tuple[int, int, int, bool] | None:
        """What is drawn ``y`` lines from the top: document line, first and end column, is it its last."""
        if not 0 <= y < len(self._offset_to_line_info):
            return None
        row, section = self._offset_to_line_info[y]
        breaks = self._wrap_offsets[row]
        last = section == len(breaks)
        end = len(self.document.get_line(row)) if last else breaks[section]
        return row, breaks[section - 1] if section else 0, end, last

    def tab_widths(self, row: int, first: int, end: int) -> list[int]:
        """The cells of each tab from column ``first`` to ``end`` of a document line."""
        line = self.document.get_line(row)
        before = line.count("\t", 0, first)
        return self._tab_width_cache[row][before : before + line.count("\t", first, end)]


def _rewrap(line: str, old: list[int], start: int, end: int, shift: int, width: int) -> list[int]:
    """The breaks of ``line``, whose breaks were ``old`` before ``start``..``end`` was written.

    ``shift`` is how far what follows ``end`` has moved. A break stays where it is when another one stands
    between it and the change; from the first break after the change that both wrappings have, they agree.
    """
    kept = max(0, bisect_left(old, start) - 1)
    first = old[kept - 1] if kept else 0
    breaks = old[:kept]
    reach = (end - first) + 8 * width
    while True:
        part = line[first : first + reach]
        whole = first + reach >= len(line)
        found = [first + at for at in compute_wrap_offsets(part, width, 4)]
        # The last break of a part may move when the rest is seen.
        for index, at in enumerate(found if whole else found[:-1]):
            if at > end:
                same = bisect_left(old, at - shift)
                if same < len(old) and old[same] == at - shift:
                    return breaks + found[:index] + [place + shift for place in old[same:]]
        if whole:
            return breaks + found
        reach *= 4
