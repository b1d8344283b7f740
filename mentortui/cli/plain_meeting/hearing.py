"""Hears what is written: a line at a time, cleaned. Whatever ends the talk is the same calm ``Gone``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from mentortui.cli import output
from mentortui.text import clean

Read = Callable[[], str]
"""Gives the next line with its newline; "" when there are no more."""

LONGEST = 4095
"""Bytes of a line that a terminal hands over; it drops what is typed after."""


_PROMPT = "> "
"""Tells a person that it is their turn."""


class Gone(Exception):
    """Nobody answers any more: the end of what is written, Ctrl C, a closed window, or a wish to leave."""


def from_keyboard() -> str:
    """The next line, whatever the terminal says about letters."""
    return sys.stdin.buffer.readline().decode("utf-8", errors="replace")


class Hearing:
    """Reads by ``read``. Signals that end a program count only while it waits: never in the middle of a
    change."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._is_waiting = False
        self.ended_by = 0
        """The number of the signal that ended the talk; 0 when it was none."""

    @property
    def is_hung_up(self) -> bool:
        """There is no window to say anything in."""
        return os.name == "posix" and self.ended_by == signal.SIGHUP

    def line(self) -> str:
        """The next line, cleaned, without its end. Raises Gone."""
        if output.can_ask():
            sys.stdout.write(_PROMPT)
        output.flush()
        if self.ended_by:
            raise Gone
        self._is_waiting = True
        try:
            said = self._read()
        except (OSError, ValueError):  # the window is no more
            raise Gone from None
        finally:
            self._is_waiting = False
        if not said:
            raise Gone
        return clean(said).strip("\n").replace("\n", " ")

    def _told(self, number: int, _frame: FrameType | None) -> None:
        self.ended_by = number
        if self._is_waiting:
            raise Gone

    @contextmanager
    def minding_signals(self) -> Iterator[None]:
        """Within it a signal to end is heard at the next question."""
        names = ("SIGINT", "SIGTERM", "SIGHUP") if os.name == "posix" else ("SIGINT",)
        before = {signal.Signals[name]: signal.signal(signal.Signals[name], self._told) for name in names}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
