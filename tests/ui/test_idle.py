"""The clocks that lock: idle time with its warning, and sleep."""

from __future__ import annotations

import pytest

from mentortui.ui.idle import Due, Idle
from tests.ui.locked_rooms import Ticking

pytestmark = pytest.mark.fault("T10")


def test_idle_warns_a_minute_before_and_then_locks() -> None:
    time = Ticking()
    idle = Idle(5, time.clocks)
    seen = []
    for _second in range(300):
        time.run(1)
        seen.append(idle.look())
    assert seen.index(Due.WARN) == 239
    assert seen.index(Due.LOCK) == 299


def test_a_touch_begins_anew() -> None:
    time = Ticking()
    idle = Idle(5, time.clocks)
    time.run(290)
    assert idle.look() is Due.WARN
    assert idle.touched() is Due.NOTHING
    time.run(200)
    assert idle.look() is Due.NOTHING


def test_a_touch_that_comes_too_late_locks() -> None:
    """The program was stopped meanwhile, so that nobody looked."""
    time = Ticking()
    idle = Idle(5, time.clocks)
    time.run(301)
    assert idle.touched() is Due.LOCK


def test_never_is_never() -> None:
    time = Ticking()
    idle = Idle(0, time.clocks)
    time.run(1e6)
    assert idle.look() is Due.NOTHING


@pytest.mark.parametrize("clock", ["wall", "boot"])
@pytest.mark.parametrize("touch", [True, False])
@pytest.mark.parametrize("minutes", [0, 5])
def test_sleep_locks(clock: str, touch: bool, minutes: int) -> None:
    time = Ticking()
    idle = Idle(minutes, time.clocks)
    setattr(time, clock, getattr(time, clock) + 61)
    assert (idle.touched() if touch else idle.look()) is Due.LOCK


def test_small_corrections_of_the_clock_do_not_lock() -> None:
    time = Ticking()
    idle = Idle(5, time.clocks)
    for _correction in range(10):
        time.wall += 50
        assert idle.look() is Due.NOTHING
    time.wall -= 3600
    assert idle.look() is Due.NOTHING


def test_a_short_time_is_warned_of_half_way() -> None:
    time = Ticking()
    idle = Idle(1, time.clocks)
    assert idle.look() is Due.NOTHING
    time.run(31)
    assert idle.look() is Due.WARN
