"""The meeting plan as both see it: the days in order, the months without one, the hours given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.cadence import long_ago, months_without
from mentortui.model.chapters.records import Closing, DateState, MeetingDate
from mentortui.model.records import Meeting, MeetingState
from mentortui.model.themes import THEMES, covered

NEAR = dt.timedelta(days=14)
"""So far from its planned day a meeting is still the one that was planned."""


class SharedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A day in the plan, or one a meeting was held on without standing in it."""

    uid: str
    date: dt.date
    theme: int | None
    title: str
    """A theme of their own, or what the meeting was called."""
    state: DateState
    time: dt.time | None = None
    """None when it was held: then it is told when the meeting began."""
    moved_from: tuple[dt.date, ...] = ()
    meeting: str = ""
    """The uid of the meeting that was held."""


def shared_dates(book: Book) -> tuple[SharedDate, ...]:
    """Every planned, held and cancelled day, by date."""
    planned = [_shared(book, day) for day in book.all(MeetingDate)]
    linked = {day.meeting for day in planned}
    held = [_held(m.uid, m) for m in book.held() if m.uid not in linked and m.date]
    return tuple(sorted((*planned, *held), key=lambda day: (day.date, day.uid)))


def _shared(book: Book, day: MeetingDate) -> SharedDate:
    meeting = book.tables["meetings"].get(day.held_as)
    if isinstance(meeting, Meeting):
        return _held(day.uid, meeting, day)
    return SharedDate(
        uid=day.uid,
        date=day.date,
        theme=day.theme,
        title=day.title,
        state=day.state,
        time=day.time,
        moved_from=day.moved_from,
    )


def _held(uid: str, meeting: Meeting, planned: MeetingDate | None = None) -> SharedDate:
    date = meeting.date or (planned.date if planned else meeting.created.date())
    return SharedDate(
        uid=uid,
        date=date,
        theme=meeting.theme,
        title=meeting.title,
        state=DateState.HELD,
        moved_from=tuple(day for day in planned.moved_from if day != date) if planned else (),
        meeting=meeting.uid,
    )


def planned_from(book: Book, first: dt.date) -> list[MeetingDate]:
    """The planned days from ``first`` on, by date."""
    planned = [day for day in book.all(MeetingDate) if day.state is DateState.PLANNED and day.date >= first]
    return sorted(planned, key=lambda day: (day.date, day.uid))


def planned_after(book: Book, day: dt.date) -> MeetingDate | None:
    """The first planned day after ``day``."""
    return next(iter(planned_from(book, day + dt.timedelta(days=1))), None)


def nearest(book: Book, day: dt.date) -> list[MeetingDate]:
    """The planned days at most 14 days from ``day``, the nearest first; of two, the earlier."""
    near = [one for one in planned_from(book, day - NEAR) if one.date <= day + NEAR]
    return sorted(near, key=lambda one: (abs(one.date - day), one.date))


def time_on(book: Book, day: dt.date | None) -> dt.time | None:
    """The time that the plan says for a day, whether it is still to come or was held."""
    found = (one for one in book.all(MeetingDate) if one.date == day and one.state is not DateState.CANCELLED)
    return next((one.time for one in found), None)


def usual_time(book: Book) -> dt.time | None:
    """When the two mostly meet: the time of the latest day that has one, planned or held."""
    timed = [day for day in book.all(MeetingDate) if day.time and day.state is not DateState.CANCELLED]
    return max(timed, key=lambda day: (day.date, day.uid)).time if timed else None


def theme_near(book: Book, today: dt.date) -> int | None:
    """The theme of the planned day nearest to today, when one with a theme is near."""
    return next((day.theme for day in nearest(book, today) if day.theme is not None), None)


def themes_ahead(book: Book) -> tuple[int, ...]:
    """The themes that are neither covered, nor talked about just now, nor on a planned day, in order."""
    taken = {day.theme for day in book.all(MeetingDate) if day.state is DateState.PLANNED}
    taken |= {live.theme} if (live := book.live()) else set()
    return tuple(theme for theme in THEMES if theme not in covered(book.meetings()) | taken)


def next_day(book: Book, today: dt.date) -> dt.date | None:
    """The first planned day from today on, else the day that the last meeting set. None after the closing."""
    if closed_on(book) is not None:
        return None
    if planned := planned_from(book, today):
        return planned[0].date
    last = book.last_held()
    day = last.next_date if last else None
    gone = {
        left
        for one in book.all(MeetingDate)
        for left in (*one.moved_from, *([one.date] if one.state is DateState.CANCELLED else []))
    }
    return None if day in gone else day


def closed_on(book: Book) -> dt.date | None:
    """The day the mentorship ended."""
    return next((closing.closed_on for closing in book.all(Closing)), None)


def met_on(book: Book) -> list[dt.date]:
    """The days of the meetings that were held, and of the one that is going on."""
    met = (MeetingState.HELD, MeetingState.LIVE)
    return sorted(m.date for m in book.meetings() if m.state in met and m.date)


def gaps(book: Book, today: dt.date, more: Iterable[dt.date] = ()) -> tuple[dt.date, ...]:
    """The calendar months that lack a meeting, each as its first day; as it would be with ``more`` days.

    From the first meeting, or before it the first planned day, to the last day planned; and to this month
    once two have met. A planned day that has passed without a meeting is no meeting. Once the mentorship is
    closed, only between the meetings that were held.
    """
    met = met_on(book)
    if closed_on(book) is not None:
        return months_without(met, met[0], met[-1]) if met else ()
    days = [*met, *(day.date for day in planned_from(book, today)), *more]
    if not days:
        return ()
    return months_without(days, min(days), max([*days, today] if met else days))


def stands_still(book: Book, today: dt.date) -> bool:
    """More than a month has gone since the last meeting, and no day is set."""
    met = met_on(book)
    if not met or book.live() or closed_on(book) is not None:
        return False
    return long_ago(met[-1], next_day(book, today), today)


_SHORTEST, _LONGEST = dt.timedelta(minutes=1), dt.timedelta(hours=8)


def minutes_given(book: Book) -> int:
    """The minutes of all meetings held: as they lasted, or as agreed where that cannot be."""
    return sum(_lasted(meeting) for meeting in book.held())


def _lasted(meeting: Meeting) -> int:
    if meeting.started and meeting.finished:
        lasted = meeting.finished - meeting.started
        if _SHORTEST <= lasted <= _LONGEST:
            return lasted // dt.timedelta(minutes=1)
    return meeting.minutes + meeting.extra_minutes
