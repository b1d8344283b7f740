"""At least one meeting a calendar month: which months have none, and the days of a series."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable
from enum import StrEnum

from mentortui.model.dates import add_months


class Rhythm(StrEnum):
    """How the days of a series follow each other."""

    WEEKS = "weeks"
    WEEKDAY = "weekday"
    """Each month on the same weekday: the second Tuesday, or the last one where there is no fifth."""
    DATE = "date"
    """Each month on the same date, or on its last day where there is no such date."""


def month_of(day: dt.date) -> dt.date:
    """The calendar month of a day, as its first day."""
    return day.replace(day=1)


def months_without(days: Iterable[dt.date], first: dt.date, last: dt.date) -> tuple[dt.date, ...]:
    """The calendar months from that of ``first`` to that of ``last`` with none of ``days`` in them.

    A month is given as its first day. None when ``last`` is in a month before ``first``.
    """
    met = {month_of(day) for day in days}
    month, until, found = month_of(first), month_of(last), []
    while month <= until:
        if month not in met:
            found.append(month)
        month = add_months(month, 1)
    return tuple(found)


def long_ago(last: dt.date | None, ahead: dt.date | None, today: dt.date) -> bool:
    """More than a calendar month since the ``last`` meeting, and no day ``ahead``."""
    if last is None or (ahead is not None and ahead >= today):
        return False
    return add_months(last, 1) < today


def series(first: dt.date, count: int, rhythm: Rhythm, weeks: int = 4) -> tuple[dt.date, ...]:
    """``count`` days from ``first`` on; ``weeks`` apart when the rhythm counts weeks."""
    if rhythm is Rhythm.WEEKS:
        return tuple(first + dt.timedelta(weeks=weeks * n) for n in range(count))
    if rhythm is Rhythm.DATE:
        return tuple(add_months(first, n) for n in range(count))
    return tuple(_same_weekday(first, n) for n in range(count))


def _same_weekday(first: dt.date, months: int) -> dt.date:
    """The weekday that ``first`` is the first, second, ... of in its month, ``months`` later."""
    month = add_months(month_of(first), months)
    day = 1 + (first.weekday() - month.weekday()) % 7 + 7 * ((first.day - 1) // 7)
    if day > calendar.monthrange(month.year, month.month)[1]:
        day -= 7
    return month.replace(day=day)
