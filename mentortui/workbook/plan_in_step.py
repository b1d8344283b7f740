"""The meeting plan and the meetings in step: what a change of the one changes in the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.dates import nearest, planned_after
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


def moved(day: MeetingDate, to: dt.date, now: dt.datetime) -> Change:
    """A day of the plan on another date. Moved back, it was never moved."""
    before = (*day.moved_from, day.date)
    kept = before[: before.index(to)] if to in before else before
    return Change(day, revised(day, now, date=to, moved_from=kept, state=DateState.PLANNED))


def plan_after_meeting(
    book: Book, meeting: Meeting, day: dt.date | None, now: dt.datetime, today: dt.date
) -> tuple[Change, ...]:
    """How the plan changes when ``day`` is set as the next meeting's: a planned day moves to it, or it is
    added. The day that was set before is the one that moves, else the first after today."""
    planned = [d for d in book.all(MeetingDate) if d.state is DateState.PLANNED]
    if day is None or day <= today or any(one.date == day for one in planned):
        return ()
    was_set = (one for one in planned if one.date == meeting.next_date and one.date > today)
    moving = next(was_set, None) or planned_after(book, today)
    if moving is not None:
        return (moved(moving, day, now),)
    return (Change(None, MeetingDate(uid=new_uid(), created=now, changed=now, date=day)),)


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
