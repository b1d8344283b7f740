"""Minutes left, by the wall clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.records import MeetingState
from mentortui.model.time import extra_for_more, minutes_left
from tests.builders import START, meeting

LIVE = meeting(1, MeetingState.LIVE)
"""An hour from ``START``."""


def after(**ago: float) -> dt.datetime:
    return START + dt.timedelta(**ago)


@pytest.mark.parametrize(
    ("now", "left"),
    [
        (after(), 60),
        (after(seconds=1), 60),
        (after(minutes=1), 59),
        (after(minutes=50), 10),
        (after(minutes=59, seconds=30), 1),
        (after(minutes=60), 0),
        (after(minutes=61), -1),
        (after(hours=9), -480),
        (after(hours=-1), 60),
        (after(days=-400), 60),
    ],
)
def test_minutes_left(now: dt.datetime, left: int) -> None:
    assert minutes_left(LIVE, now) == left


def test_no_time_runs_before_the_start_or_after_the_end() -> None:
    assert minutes_left(meeting(1, MeetingState.PLANNED), START) is None
    assert minutes_left(meeting(1), START) is None


@pytest.mark.fault("T11")
def test_the_clock_going_back_an_hour_in_the_night_changes_nothing() -> None:
    began = dt.datetime(2026, 10, 25, 0, 30, tzinfo=dt.UTC)
    live = msgspec.structs.replace(LIVE, started=began)
    now = (began + dt.timedelta(minutes=45)).astimezone(ZoneInfo("Europe/Oslo"))
    assert now.fold == 1
    assert minutes_left(live, now) == 15


def test_five_more_while_there_is_time() -> None:
    more = msgspec.structs.replace(LIVE, extra_minutes=extra_for_more(LIVE, after(minutes=50)))
    assert minutes_left(more, after(minutes=50)) == 15


@given(st.integers(0, 600), st.integers(1, 30))
def test_more_in_overtime_counts_from_now(minute: int, more: int) -> None:
    now = after(minutes=minute)
    left = minutes_left(LIVE, now)
    assert left is not None
    longer = msgspec.structs.replace(LIVE, extra_minutes=extra_for_more(LIVE, now, more))
    assert minutes_left(longer, now) == max(left, 0) + more
