"""The plan as both see it: what counts as a meeting in a month, and what the hours are."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.chapters.dates import (
    gaps,
    minutes_given,
    next_day,
    shared_dates,
    stands_still,
    theme_near,
    themes_ahead,
)
from mentortui.model.chapters.records import Closing, DateState, MeetingDate
from mentortui.model.records import Meeting, MeetingState
from tests.builders import add, book_of, meeting, record_uid, times

D = dt.date
TODAY = D(2026, 11, 23)


def day(nth: int, date: dt.date, **fields: Any) -> MeetingDate:
    return MeetingDate(**{"uid": record_uid("day", nth), "date": date, **times(nth), **fields})


def held(number: int, date: dt.date, **fields: Any) -> Meeting:
    return meeting(number, date=date, next_date=fields.pop("next_date", None), **fields)


def closing(on: dt.date) -> Closing:
    return Closing(uid="closing", closed_on=on, **times())


_DATES = st.dates(D(2026, 1, 1), D(2028, 12, 31))
_KINDS = st.lists(
    st.tuples(_DATES, st.sampled_from(["held", "planned", "cancelled", "moved", "linked"]), _DATES),
    max_size=12,
)


def book_with(days: list[tuple[dt.date, str, dt.date]]) -> Book:
    """A plan in which each day is as its kind says; a moved one stands now on the second date."""
    book = book_of()
    for nth, (date, kind, other) in enumerate(days, 1):
        match kind:
            case "held":
                add(book, held(nth, date))
            case "linked":
                add(book, held(nth, date))
                add(book, day(nth, other, state=DateState.HELD, held_as=record_uid("meeting", nth)))
            case "planned":
                add(book, day(nth, date))
            case "moved":
                add(book, day(nth, other, moved_from=(date,)))
            case "cancelled":
                add(book, day(nth, date, state=DateState.CANCELLED))
    return book


@given(_KINDS, _DATES, st.none() | _DATES)
def test_a_month_is_told_by_counting_its_days(
    days: list[tuple[dt.date, str, dt.date]], today: dt.date, closed: dt.date | None
) -> None:
    """Each month is looked at by itself: was there a meeting in it, or will there be one?"""
    book = book_with(days)
    if closed:
        add(book, closing(closed))
    met = {date for date, kind, _ in days if kind in ("held", "linked")}
    stands = {
        date if kind == "planned" else other for date, kind, other in days if kind in ("planned", "moved")
    }
    ahead = set() if closed else {date for date in stands if date >= today}
    told = set(gaps(book, today))
    for year in range(2025, 2030):
        for month in range(1, 13):
            this = (year, month)
            in_it = any((date.year, date.month) == this for date in met | ahead)
            begun = any((date.year, date.month) < this for date in met | ahead)
            goes_on = any((date.year, date.month) > this for date in met | ahead)
            lives = bool(met) and closed is None and this <= (today.year, today.month)
            expected = begun and not in_it and (goes_on or lives)
            assert (D(year, month, 1) in told) is expected, this


def test_nothing_is_told_before_the_first_meeting() -> None:
    assert gaps(book_of(), TODAY) == ()
    assert gaps(book_of(day(1, D(2027, 2, 1))), TODAY) == ()
    assert not stands_still(book_of(), TODAY)


def test_a_meeting_that_goes_on_is_a_meeting() -> None:
    live = meeting(2, MeetingState.LIVE, date=TODAY)
    book = book_of(held(1, D(2026, 9, 28)), live)
    assert gaps(book, TODAY) == (D(2026, 10, 1),)
    assert not stands_still(book, TODAY)


def test_what_stands_still() -> None:
    first = held(1, D(2026, 9, 28))
    assert stands_still(book_of(first), TODAY)
    assert not stands_still(book_of(first, day(1, D(2026, 12, 1))), TODAY)
    assert stands_still(book_of(first, day(1, D(2026, 12, 1), state=DateState.CANCELLED)), TODAY)
    assert not stands_still(book_of(first, closing(D(2026, 10, 1))), TODAY)


def test_the_next_day() -> None:
    said = held(1, D(2026, 10, 26), next_date=D(2026, 12, 4))
    assert next_day(book_of(said), TODAY) == D(2026, 12, 4)
    passed, ahead = day(1, D(2026, 11, 20)), day(2, D(2026, 12, 7))
    assert next_day(book_of(said, passed, ahead), TODAY) == D(2026, 12, 7)
    assert next_day(book_of(said, day(1, TODAY), ahead), TODAY) == TODAY
    cancelled = day(1, D(2026, 12, 4), state=DateState.CANCELLED)
    assert next_day(book_of(said, cancelled), TODAY) is None, "what was said then is cancelled now"
    assert next_day(book_of(said, ahead, closing(TODAY)), TODAY) is None


def test_the_theme_of_the_nearest_day() -> None:
    near, nearer = day(1, D(2026, 12, 7), theme=5), day(2, D(2026, 11, 20), theme=3)
    assert theme_near(book_of(near), TODAY) == 5
    assert theme_near(book_of(near, nearer), TODAY) == 3
    assert theme_near(book_of(near, day(2, TODAY)), TODAY) == 5, "nothing is decided for the nearer one"
    assert theme_near(book_of(day(1, D(2026, 12, 8), theme=5)), TODAY) is None
    assert theme_near(book_of(day(1, TODAY, theme=5, state=DateState.CANCELLED)), TODAY) is None


def test_the_themes_that_are_left() -> None:
    book = book_of(held(1, D(2026, 10, 26)), day(1, D(2026, 12, 4), theme=3))
    add(book, day(2, D(2026, 12, 11), theme=2, state=DateState.CANCELLED))
    assert themes_ahead(book) == (2, 4, 5, 6)


def test_a_meeting_is_listed_once_on_the_day_it_was_held() -> None:
    planned = day(1, D(2026, 10, 23), theme=4, state=DateState.HELD, held_as=record_uid("meeting", 1))
    book = book_of(held(1, D(2026, 10, 26)), held(2, D(2026, 9, 1)), planned, day(2, D(2026, 12, 4)))
    assert [(one.date, one.theme, one.state) for one in shared_dates(book)] == [
        (D(2026, 9, 1), 2, DateState.HELD),
        (D(2026, 10, 26), 1, DateState.HELD),
        (D(2026, 12, 4), None, DateState.PLANNED),
    ]


OSLO = ZoneInfo("Europe/Oslo")


def lasting(began: dt.datetime, ended: dt.datetime, **fields: Any) -> Book:
    utc: dict[str, Any] = {"started": began.astimezone(dt.UTC), "finished": ended.astimezone(dt.UTC)}
    return book_of(meeting(1, **utc, date=began.date(), **fields))


@pytest.mark.fault("T11")
def test_hours_over_both_changes_of_the_clock() -> None:
    spring = dt.datetime(2027, 3, 28, 1, 30, tzinfo=OSLO), dt.datetime(2027, 3, 28, 3, 30, tzinfo=OSLO)
    assert minutes_given(lasting(*spring)) == 60
    autumn = dt.datetime(2026, 10, 25, 2, 30, tzinfo=OSLO), dt.datetime(2026, 10, 25, 3, 15, tzinfo=OSLO)
    assert minutes_given(lasting(*autumn)) == 105


@given(st.integers(-600, 1200), st.integers(5, 240), st.integers(0, 60))
def test_a_time_that_cannot_be_is_the_time_agreed(lasted: int, minutes: int, extra: int) -> None:
    began = dt.datetime(2026, 10, 1, 15, 0, tzinfo=dt.UTC)
    book = lasting(began, began + dt.timedelta(minutes=lasted), minutes=minutes, extra_minutes=extra)
    assert minutes_given(book) == (lasted if 1 <= lasted <= 480 else minutes + extra)


def test_only_meetings_that_were_held_give_hours() -> None:
    book = book_of(meeting(1), meeting(2), meeting(3, MeetingState.LIVE), meeting(4, MeetingState.PLANNED))
    assert minutes_given(book) == 110
