"""A row of bars with its name and its numbers: a picture that says the same without colour."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Sparkline

from mentortui.sharing.blocks import Series
from mentortui.ui.widgets.bars_text import NARROWEST, numbers_line
from mentortui.ui.widgets.draw import lines, plain
from mentortui.ui.widgets.sheet import Sheet

_WIDEST = 8
"""Cells for one bar and the gap beside it."""


def cells_of(count: int, room: int) -> int:
    """Cells for each of ``count`` bars where there are ``room`` in all."""
    return max(NARROWEST, min(_WIDEST, room // max(count, 1)))


class BarRow(Horizontal):
    """The name and what it came to at the left; the bars, and each one's number under it, at the right."""

    def compose(self) -> ComposeResult:
        """Name, bars, numbers."""
        yield Sheet(classes="name")
        with Vertical():
            yield Sparkline([], summary_function=min)
            yield Sheet(classes="numbers")

    def show(self, series: Series, cells: int) -> None:
        """Draw these numbers, each ``cells`` wide."""
        name, told = plain(series.name, "bold"), plain(series.told, "$text-muted")
        self.query_one(".name", Sheet).update(lines(name, told))
        spark = self.query_one(Sparkline)
        spark.data = _cells(series, cells)
        spark.styles.width = cells * len(series.numbers)
        self.query_one(".numbers", Sheet).update(plain(numbers_line(series, cells)))


def _cells(series: Series, cells: int) -> list[float]:
    """Two numbers a cell, of which the lesser is drawn; after each bar a nothing.

    The picture goes from the least number of all to the greatest. So there is a nothing in it, and in the
    last gap, unseen, what is to be highest.
    """
    drawn = [number for one in series.numbers for number in (*[float(one)] * (cells - 1), 0.0)]
    pairs = [number for one in drawn for number in (one, one)]
    pairs[-1] = float(max(series.most, *series.numbers))
    return pairs
