"""At least one meeting a calendar month, whatever the calendar does."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.chapters.cadence import Rhythm, long_ago, months_without, series

D = dt.date
DAYS = st.dates(D(2026, 1, 1), D(2029, 12, 31))
"""A leap year is among them."""


def every_day(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


@given(st.lists(DAYS, max_size=30), DAYS, DAYS)
def test_a_month_is_told_when_none_of_its_days_is_one(
    days: list[dt.date], first: dt.date, last: dt.date
) -> None:
    told = set(months_without(days, first, last))
    for day in every_day(first, last):
        met = any((one.year, one.month) == (day.year, day.month) for one in days)
        assert (day.replace(day=1) in told) is not met
    assert all(first.replace(day=1) <= month <= last for month in told)


def test_the_ends_of_months_and_years() -> None:
    held = [D(2026, 11, 30), D(2027, 1, 1), D(2028, 2, 29)]
    assert months_without(held[:2], held[0], held[1]) == (D(2026, 12, 1),)
    assert months_without([D(2028, 1, 31), held[2], D(2028, 3, 1)], D(2028, 1, 31), D(2028, 3, 1)) == ()
    assert months_without([], D(2027, 1, 1), D(2026, 12, 31)) == ()


@given(DAYS, st.integers(1, 24), st.sampled_from([Rhythm.WEEKDAY, Rhythm.DATE]))
def test_a_monthly_series_leaves_no_month_out(first: dt.date, count: int, rhythm: Rhythm) -> None:
    days = series(first, count, rhythm)
    assert days[0] == first
    assert [day.year * 12 + day.month for day in days] == [
        first.year * 12 + first.month + n for n in range(count)
    ]
    if rhythm is Rhythm.WEEKDAY:
        assert {day.weekday() for day in days} == {first.weekday()}
        assert all(abs((day.day - 1) // 7 - (first.day - 1) // 7) <= 1 for day in days)
    else:
        assert all(
            day.day == first.day or ((day + dt.timedelta(days=1)).day == 1 and day.day < first.day)
            for day in days
        )


@given(DAYS, st.integers(1, 24), st.integers(1, 8))
def test_weeks_apart(first: dt.date, count: int, weeks: int) -> None:
    days = series(first, count, Rhythm.WEEKS, weeks)
    assert len(days) == count
    assert {(after - before).days for before, after in pairwise(days)} <= {weeks * 7}
    if weeks <= 4:
        assert months_without(days, days[0], days[-1]) == ()


def test_the_fifth_weekday_is_the_last_where_there_is_none() -> None:
    assert series(D(2026, 9, 30), 4, Rhythm.WEEKDAY) == (
        D(2026, 9, 30),
        D(2026, 10, 28),
        D(2026, 11, 25),
        D(2026, 12, 30),
    )
    assert series(D(2027, 12, 31), 3, Rhythm.DATE) == (D(2027, 12, 31), D(2028, 1, 31), D(2028, 2, 29))


def test_more_than_a_month_ago() -> None:
    last = D(2027, 1, 31)
    assert not long_ago(last, None, D(2027, 2, 28))
    assert long_ago(last, None, D(2027, 3, 1))
    assert not long_ago(last, D(2027, 3, 1), D(2027, 3, 1)), "a day is set"
    assert long_ago(last, D(2027, 2, 20), D(2027, 3, 1)), "the day that was set has passed"
    assert not long_ago(None, None, D(2027, 3, 1))
