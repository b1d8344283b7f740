"""The last size of a burst is the one on the screen: who drags a window's edge gives many in a moment."""

from __future__ import annotations

import os

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.timer import Timer

_REST = 0.25
"""Seconds without a new size, after which it counts as the last."""


class LastSize:
    """Textual at times draws an earlier size of a burst last; at rest the true one is laid out once more."""

    def __init__(self, app: App[int]) -> None:
        self._app = app
        self._size: Size | None = None
        self._rest: Timer | None = None

    def resized(self) -> None:
        """There may be a new size. The first is that of the start, and comes alone."""
        before, self._size = self._size, self._app.size
        if before in (None, self._size):
            return
        if self._rest is not None:
            self._rest.stop()
        self._rest = self._app.set_timer(_REST, self._lay_out_again)

    def _lay_out_again(self) -> None:
        if not self._app._screen_stack:  # the program is ending
            return
        size = _now(self._app._driver) or self._app.size
        target = self._app.screen if size == self._app.size else self._app
        target.post_message(events.Resize(size, size))


def _now(driver: Driver | None) -> Size | None:
    """What the terminal says, where our driver asks it."""
    if os.name != "posix":
        return None
    from mentortui.ui.driver import QuietDriver

    return Size(*driver.size_now()) if isinstance(driver, QuietDriver) else None
