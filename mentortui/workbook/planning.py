"""Before a meeting: which template, how long, and what is carried over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from mentortui.errors import BadInput
from mentortui.model import carry
from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.model.ids import new_uid
from mentortui.model.records import Mark, Meeting, MeetingState
from mentortui.model.template import Template
from mentortui.model.themes import suggested_after
from mentortui.text import clean_line
from mentortui.workbook.limits import NO_SUCH_MINUTES, possible_minutes

if TYPE_CHECKING:
    from mentortui.model.shared import SharedView
    from mentortui.templates.library import TemplateTitle


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What was chosen. ``aside`` are the uids of actions that are not carried over but put aside."""

    template: Template
    title: str
    minutes: int
    aside: frozenset[str] = frozenset()
    meeting: str = ""
    """The saved plan this one takes the place of, if any."""


class SavedPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A plan that was kept: the planned meeting's uid, and what was chosen."""

    meeting: str
    template: str
    title: str
    minutes: int


def saved_plan(book: Book) -> SavedPlan | None:
    """The plan that was kept for the next meeting, if any."""
    planned = book.planned()
    if planned is None:
        return None
    return SavedPlan(
        meeting=planned.uid, template=planned.template, title=planned.title, minutes=planned.minutes
    )


def suggested(
    titles: Iterable[TemplateTitle], view: SharedView, saved: SavedPlan | None
) -> list[TemplateTitle]:
    """The saved plan's theme first, then that of the day in the plan, then the next one not yet held, own
    themes last."""
    order = suggested_after(view.themes_covered)
    kept = saved.template if saved else ""
    today = view.theme_near

    def rank(title: TemplateTitle) -> tuple[bool, bool, int]:
        place = order.index(title.theme) if title.theme else len(order)
        return title.id != kept, today is None or title.theme != today, place

    return sorted(titles, key=rank)


def planned_meeting(book: Book, plan: Plan, now: dt.datetime, *, start: bool) -> Operation:
    """The operation that makes a planned meeting of ``plan``, or with ``start`` a live one.

    Raises BadInput for a number of minutes that is no meeting.
    """
    from mentortui.workbook.plan_in_step import first_next_date

    if not possible_minutes(plan.minutes):
        raise BadInput(NO_SUCH_MINUTES)
    saved = book.meeting(plan.meeting) if plan.meeting else None
    template = plan.template
    today = now.astimezone().date()
    meeting = Meeting(
        uid=saved.uid if saved else new_uid(),
        created=saved.created if saved else now,
        changed=now,
        rev=saved.rev + 1 if saved else 1,
        number=_number(book, saved, start),
        state=MeetingState.LIVE if start else MeetingState.PLANNED,
        template=template.id,
        theme=template.theme,
        title=clean_line(plan.title) or template.title,
        language=template.language,
        agenda=template.agenda,
        minutes=plan.minutes,
        planned=not start or saved is not None,
        date=today if start else None,
        started=now if start else None,
        next_date=first_next_date(book, today) if start else None,
    )
    changes = [Change(saved, meeting)]
    for uid in sorted(plan.aside):
        action = book.action(uid)
        changes.append(Change(action, carry.marked(action, Mark.ASIDE, meeting.uid, today)))
    return Operation("start" if start else "plan", tuple(changes))


def _number(book: Book, saved: Meeting | None, start: bool) -> int:
    """A plan keeps its number unless another was held in its place: numbers are the order of talks."""
    last = book.last_held()
    if saved is None or (start and last is not None and last.number >= saved.number):
        return book.next_number()
    return saved.number


def unplanned(book: Book, planned: Meeting) -> Operation:
    """The operation that takes a plan away; what it put aside is open again."""
    aside = (a for a in book.actions() if carry.mark_in(a, planned.uid) is not None)
    changes = [Change(action, carry.unmarked(action, planned.uid)) for action in aside]
    return Operation("remove_plan", (*changes, Change(planned, None)))


def reopened(meeting: Meeting, now: dt.datetime) -> Operation:
    """The operation that opens a finished meeting again; its approved versions stay."""
    live = msgspec.structs.replace(
        meeting, state=MeetingState.LIVE, approved_by=(), changed=now, rev=meeting.rev + 1
    )
    return Operation("reopen", (Change(meeting, live),))
