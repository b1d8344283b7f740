"""The meeting plan and the meetings in step: what a change of the one changes in the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.dates import nearest, planned_after, usual_time
from mentortui.model.chapters.records import DateState, MeetingDate
from mentortui.model.ids import new_uid
from mentortui.model.records import Meeting, MeetingState
from mentortui.workbook.revise import revised


def first_next_date(book: Book, today: dt.date) -> dt.date | None:
    """The next meeting's date as a meeting begins with it: the first planned day after today."""
    planned = planned_after(book, today)
    return planned.date if planned else None


def untouched_next_date(book: Book, now: Meeting, before: Meeting | None) -> dt.date | None:
    """The next meeting's date as it stood when a meeting began: what differs from it was said."""
    if before is not None and before.state is not MeetingState.PLANNED:
        return before.next_date
    return first_next_date(book, now.date) if now.date else None


def moved(day: MeetingDate, to: dt.date, now: dt.datetime, time: dt.time | None = None) -> Change:
    """A day of the plan on another date. Moved back, it was never moved; where no ``time`` is said it keeps
    its own."""
    before = (*day.moved_from, day.date)
    kept = before[: before.index(to)] if to in before else before
    time = day.time if time is None else time
    return Change(day, revised(day, now, date=to, time=time, moved_from=kept, state=DateState.PLANNED))


def plan_after_meeting(
    book: Book,
    meeting: Meeting,
    day: dt.date | None,
    now: dt.datetime,
    today: dt.date,
    time: dt.time | None = None,
) -> tuple[Change, ...]:
    """How the plan changes when ``day`` is set as the next meeting's: a planned day moves to it, or it is
    added. Where no ``time`` is said it has the one of ``time_unsaid``."""
    if day is None or day <= today:
        return ()
    becoming = _becoming(book, meeting, day, today)
    if becoming is None:
        time = usual_time(book) if time is None else time
        return (Change(None, MeetingDate(uid=new_uid(), created=now, changed=now, date=day, time=time)),)
    if becoming.date == day and time in (None, becoming.time):
        return ()
    return (moved(becoming, day, now, time),)


def time_unsaid(book: Book, meeting: Meeting, day: dt.date, today: dt.date) -> dt.time | None:
    """The time that the next meeting gets on ``day`` where none is said: of the day in the plan that becomes
    it, else the usual one. None for a day that is not to come: it does not stand in the plan."""
    if day <= today:
        return None
    becoming = _becoming(book, meeting, day, today)
    return usual_time(book) if becoming is None else becoming.time


def _becoming(book: Book, meeting: Meeting, day: dt.date, today: dt.date) -> MeetingDate | None:
    """The planned day that becomes the next meeting's: the one on ``day``, else the one that was set before,
    else the first after today."""
    planned = [d for d in book.all(MeetingDate) if d.state is DateState.PLANNED]
    on_day = next((one for one in planned if one.date == day), None)
    was_set = (one for one in planned if one.date == meeting.next_date and one.date > today)
    return on_day or next(was_set, None) or planned_after(book, today)


def meeting_after_plan(
    book: Book, changes: Iterable[Change], now: dt.datetime, today: dt.date
) -> tuple[Change, ...]:
    """How the meeting that goes on changes with the plan: when the day it set is no longer planned, or it set
    none, it sets the first planned day after today. An earlier meeting opened again is left as it was."""
    live = book.live()
    last = book.last_held()
    if live is None or (last is not None and last.number > live.number):
        return ()
    plan = {day.uid: day for day in book.all(MeetingDate)}
    left = set()
    for before, after in changes:
        if isinstance(before, MeetingDate):
            left.add(before.date)
            del plan[before.uid]
        if isinstance(after, MeetingDate):
            plan[after.uid] = after
    ahead = {day.date for day in plan.values() if day.state is DateState.PLANNED and day.date > today}
    if live.next_date in ahead or (live.next_date is not None and live.next_date not in left):
        return ()
    following = min(ahead, default=None)
    return () if following == live.next_date else (Change(live, revised(live, now, next_date=following)),)


def held_as(book: Book, meeting: Meeting, now: dt.datetime) -> tuple[Change, ...]:
    """The nearest planned day becomes the one this meeting was held for. The day it set for the next one is
    not, and a meeting has but one."""
    if meeting.date is None or any(day.held_as == meeting.uid for day in book.all(MeetingDate)):
        return ()
    near = (day for day in nearest(book, meeting.date) if day.date != meeting.next_date)
    found = next(near, None)
    return (Change(found, revised(found, now, state=DateState.HELD, held_as=meeting.uid)),) if found else ()
