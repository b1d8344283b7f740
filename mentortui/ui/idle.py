"""When notes are to be locked: nobody has touched anything for long, or the machine was asleep."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import Enum

import msgspec

_WARNED_FOR = 60.0
_LEAP = 60.0
"""Seconds that a clock may run ahead of the one that stands still in sleep: more was sleep."""


class Clocks(msgspec.Struct, frozen=True):
    """Three clocks, in seconds. ``running`` stands still while the machine sleeps, the others do not: where
    there is no clock since the boot, or a virtual machine was stopped, the one on the wall tells it."""

    running: Callable[[], float]
    wall: Callable[[], float]
    boot: Callable[[], float]

    def read(self) -> tuple[float, float, float]:
        """All three."""
        return self.running(), self.wall(), self.boot()


def _since_boot() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)


CLOCKS = Clocks(time.monotonic, time.time, _since_boot if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic)


class Due(Enum):
    """What is to be done now."""

    NOTHING = "nothing"
    WARN = "warn"
    LOCK = "lock"


class Idle:
    """Knows when something was touched last. Has no timer: it is asked now and then, and at each touch."""

    def __init__(self, minutes: int, clocks: Clocks = CLOCKS) -> None:
        """Idle after ``minutes``; 0 for never, and then only sleep counts."""
        self._clocks = clocks
        self._after = minutes * 60.0
        self.begin()

    def begin(self) -> None:
        """Everything is as just touched."""
        self._seen = self._clocks.read()
        self._touched = self._seen[0]

    def touched(self) -> Due:
        """Something is touched now. LOCK when it comes too late to count."""
        due = self.look()
        if due is Due.LOCK:
            return due
        self._touched = self._seen[0]
        return Due.NOTHING

    def look(self) -> Due:
        """What is due by the clocks."""
        before, self._seen = self._seen, self._clocks.read()
        ran, *others = (now - then for now, then in zip(self._seen, before, strict=True))
        if any(other - ran > _LEAP for other in others):
            return Due.LOCK
        if not self._after:
            return Due.NOTHING
        rest = self._after - (self._seen[0] - self._touched)
        if rest <= 0:
            return Due.LOCK
        return Due.WARN if rest <= min(_WARNED_FOR, self._after / 2) else Due.NOTHING
