"""Wakes the screen when the minutes left change, and not before."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer
from textual.widget import Widget


class MinuteClock:
    """Calls ``tick`` once a minute. An idle screen stays idle in between."""

    def __init__(self, widget: Widget, tick: Callable[[], None]) -> None:
        self._widget = widget
        self._tick = tick
        self._timer: Timer | None = None

    def start(self) -> None:
        """Tick now, and then each minute."""
        self._tick()
        self._timer = self._widget.set_interval(60, self._tick)
