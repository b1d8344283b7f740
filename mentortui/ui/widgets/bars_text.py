"""Bars over time as lines of text, for a document that is read on the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from mentortui.sharing.blocks import Bars, Series, Time
from mentortui.ui.widgets.draw import join, plain

NAMES = 22
"""Cells for the name of a row."""
NARROWEST = 4
"""Cells for one bar and the gap beside it."""
_HEIGHTS = "▁▂▃▄▅▆▇█"


def fits(bars: Bars, room: int) -> bool:
    """Whether ``room`` cells are enough."""
    return NAMES + NARROWEST * len(bars.times) <= room


def bar_lines(bars: Bars) -> Iterator[Content]:
    """For each series its bars, and under them what it came to and its numbers; at the end the times."""
    for one in bars.series:
        drawn = "".join(_HEIGHTS[height] * (NARROWEST - 1) + " " for height in _heights(one))
        yield join((f"{one.name:<{NAMES}}", "bold"), (drawn, "$accent"))
        yield join((f"{one.told:<{NAMES}}", "$text-muted"), numbers_line(one, NARROWEST))
    yield plain(" " * NAMES + times_line(bars.times, NARROWEST), "$text-muted")


def _heights(series: Series) -> list[int]:
    most = max(series.most, *series.numbers, 1)
    return [(len(_HEIGHTS) - 1) * number // most for number in series.numbers]


def numbers_line(series: Series, cells: int) -> str:
    """Each number under its bar, ``cells`` wide with the gap."""
    return "".join(f"{number:^{cells - 1}} " for number in series.numbers)


def times_line(times: Sequence[Time], cells: int) -> str:
    """When each bar was, in short."""
    return "".join(f"{time.short:^{cells - 1}} " for time in times)
