"""A mentorship's story in numbers, month by month, and how the participant rated each skill then and now.

Counts of what both may see, and the names of the skills; nothing else of what was written is in its type.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.competence import SharedSkill, shared_skills
from mentortui.model.chapters.goals import BOTH, Progress, progress
from mentortui.model.chapters.records import Closing, Goal, GoalState
from mentortui.model.dates import add_months
from mentortui.model.records import Action, ActionState, Mark, Record, Word


class Span(msgspec.Struct, frozen=True, kw_only=True):
    """What happened in one month, or in some that follow each other. Both days are the first of a month."""

    first: dt.date
    last: dt.date
    meetings: int = 0
    agreed: int = 0
    """Actions agreed."""
    done: int = 0
    """Actions done."""
    words: int = 0
    """Words kept."""
    reached: int = 0
    """Goals reached that both had agreed on."""


_COUNTED = ("meetings", "agreed", "done", "words", "reached")


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """One mentorship, whole. ``months`` has every month from the first to the last, the empty ones too; it is
    empty before anything happened."""

    participant: str = ""
    mentor: str = ""
    mentorship: str = ""
    """Its uid."""
    first_day: dt.date | None = None
    """The first meeting's day."""
    last_day: dt.date | None = None
    """The newest meeting's day."""
    months: tuple[Span, ...] = ()
    goals: Progress = Progress(0, 0)
    skills: tuple[SharedSkill, ...] = ()
    """Those the participant has rated twice or more, so that then and now can be told."""
    rated_once: int = 0
    """How many skills wait for a second rating."""

    @property
    def whole(self) -> Span:
        """All months as one; the totals. Without a month all counts are 0."""
        if not self.months:
            return Span(first=dt.date.min, last=dt.date.min)
        return _joined(self.months)

    def months_in_one_of(self, count: int) -> int:
        """How many months stand in each span, where there are at most ``count``."""
        return max(1, -(-len(self.months) // max(count, 1)))

    def in_at_most(self, count: int) -> tuple[Span, ...]:
        """The months in at most ``count`` spans, each of as many months but perhaps the last."""
        size = self.months_in_one_of(count)
        return tuple(_joined(self.months[place : place + size]) for place in range(0, len(self.months), size))


def story(book: Book) -> Story:
    """The story until now."""
    days = [day for day in (meeting.date or meeting.created.date() for meeting in book.held()) if day]
    rated = [skill for skill in shared_skills(book) if skill.rated]
    return Story(
        participant=book.mentorship.alias,
        mentor=book.mentorship.mentor,
        mentorship=book.mentorship.uid,
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        months=_months(book),
        goals=progress(book),
        skills=tuple(skill for skill in rated if len(skill.rated) > 1),
        rated_once=sum(len(skill.rated) == 1 for skill in rated),
    )


def _months(book: Book) -> tuple[Span, ...]:
    counts = Counter((kind, day.replace(day=1)) for kind, day in _events(book))
    found = {month for _kind, month in counts}
    if not found:
        return ()
    month, last, months = min(found), max(found), []
    while True:
        here = {kind: counts[kind, month] for kind in _COUNTED}
        months.append(Span(first=month, last=month, **here))
        if month == last:
            return tuple(months)
        month = add_months(month, 1)


def _events(book: Book) -> Iterator[tuple[str, dt.date]]:
    """What happened on which day; the end of the mentorship is a day of its own, where nothing is counted."""
    for meeting in book.held():
        yield "meetings", meeting.date or meeting.created.date()
    for action in book.actions():
        yield "agreed", _said_on(book, action, action.meeting)
        if action.state is ActionState.DONE:
            yield "done", _done_on(action)
    for word in book.all(Word):
        yield "words", _said_on(book, word, word.meeting)
    for goal in book.all(Goal):
        if goal.state is GoalState.REACHED and set(goal.agreed) >= BOTH:
            yield "reached", goal.reached_on or goal.changed.date()
    for closing in book.all(Closing):
        if closing.closed_on:
            yield "", closing.closed_on


def _said_on(book: Book, record: Record, meeting: str) -> dt.date:
    """The day of the meeting it belongs to; outside a meeting, the day it was written."""
    if meeting in book.tables["meetings"]:
        return book.meeting(meeting).date or record.created.date()
    return record.created.date()


def _done_on(action: Action) -> dt.date:
    told = (event.date for event in reversed(action.history) if event.mark is Mark.DONE)
    return next(told, action.changed.date())


def _joined(spans: tuple[Span, ...]) -> Span:
    sums = {kind: sum(getattr(span, kind) for span in spans) for kind in _COUNTED}
    return Span(first=spans[0].first, last=spans[-1].last, **sums)
