"""The summary of a meeting, or old minutes, become a held meeting of a mentorship."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from mentortui import i18n
from mentortui.errors import BadInput, ReadOnly
from mentortui.i18n import N_, _
from mentortui.model.book import Book
from mentortui.model.carry import due_after
from mentortui.model.changes import Change, Operation
from mentortui.model.dates import say_date
from mentortui.model.ids import new_uid
from mentortui.model.records import Approved, Meeting, MeetingState
from mentortui.model.summary import Summary, approved_summary
from mentortui.text import clean_name
from mentortui.workbook.importing.building import Builder
from mentortui.workbook.importing.elsewhere import held_elsewhere
from mentortui.workbook.importing.incoming import OldMinutes, OneMeeting
from mentortui.workbook.importing.old_minutes import understood
from mentortui.workbook.importing.trouble import BadImport, Trouble
from mentortui.workbook.notebook import READ_ONLY, Notebook
from mentortui.workbook.plan_in_step import held_as, plan_after_meeting
from mentortui.workbook.revise import revised
from mentortui.workbook.workbook import Workbook

_GOING_ON = N_("A meeting is going on. Go on with it and finish it first.")


class Ready(msgspec.Struct, frozen=True):
    """A meeting that can be taken in: how it will read, and the operation that does it."""

    summary: Summary
    operation: Operation


def take_in_meeting(workbook: Workbook, notebook: Notebook, incoming: OneMeeting | OldMinutes) -> Summary:
    """Make it a held meeting of the mentorship, in one save; its summary as it now reads.

    A summary reads as it did in the file; minutes read as a draft. Raises what ``prepare`` does, and
    NotSaved.
    """
    ready = prepare(workbook, notebook, incoming)
    notebook.change(ready.operation)
    return ready.summary


def prepare(workbook: Workbook, notebook: Notebook, incoming: OneMeeting | OldMinutes) -> Ready:
    """Everything but the write. Raises BadImport with all that is in the way, BadInput while a meeting goes
    on, ReadOnly."""
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    book, now = notebook.book, notebook.now()
    if book.live() is not None:
        raise BadInput(_GOING_ON)
    if isinstance(incoming, OldMinutes):
        summary, at = understood(book, incoming, now)
    else:
        summary, at = incoming.summary, {}
    troubles = _in_the_way(book, summary, at, now.astimezone().date())
    if not troubles and held_elsewhere(workbook, [summary.meeting], notebook.uid):
        troubles = [Trouble(_("the meeting is already in another mentorship here."), place="meeting")]
    if troubles:
        raise BadImport(incoming.file, troubles)
    made = _Made(book, summary, now)
    if isinstance(incoming, OldMinutes):
        summary = made.reads
    else:
        made.keep_as_approved()
    if made.twins or made.reads != summary:
        message = _("a record in the file is already here, in another meeting.")
        raise BadImport(incoming.file, [Trouble(message)])
    return Ready(summary, Operation("take_in_meeting", tuple(made.changes)))


class _Made:
    """The changes that take a meeting in, tried on a copy of the book."""

    def __init__(self, book: Book, summary: Summary, now: dt.datetime) -> None:
        self._book, self._summary, self._now = Book(book.tables), summary, now
        self.changes: list[Change] = []
        built = Builder(book, summary, now).changes()
        new = [change.after.uid for change in built if change.before is None and change.after is not None]
        self.twins = len(set(new)) < len(new) or any(book.find(uid) is not None for uid in new)
        self._do(built)
        self._do(self._dated())
        self._do(held_as(self._book, self._meeting, now))
        today = now.astimezone().date()
        day, time = summary.next_date, summary.next_time
        self._do(plan_after_meeting(self._book, self._meeting, day, now, today, time))

    def _do(self, changes: tuple[Change, ...]) -> None:
        self._book.apply(changes)
        self.changes += changes

    @property
    def _meeting(self) -> Meeting:
        return self._book.meeting(self._summary.meeting)

    @property
    def reads(self) -> Summary:
        """The summary as the workbook will tell it."""
        return approved_summary(self._book, self._meeting)

    def _dated(self) -> tuple[Change, ...]:
        """Open actions get the date that the next meeting gives them, as when a meeting is finished here."""
        dates = ((action, due_after(action, self._meeting)) for action in self._book.open_actions())
        return tuple(
            Change(action, revised(action, self._now, due=due))
            for action, due in dates
            if due is not None and due != action.due
        )

    def keep_as_approved(self) -> None:
        """The document as both approved it. A draft needs that only where it tells of something that is not
        here, such as actions of meetings that were not taken in: then it is kept as version 0."""
        from mentortui.sharing.markdown import to_markdown

        told = self._summary
        if not told.version and self.reads == told:
            return
        approved = Approved(
            uid=new_uid(),
            created=self._now,
            changed=self._now,
            meeting=told.meeting,
            version=told.version,
            markdown=to_markdown(told),
            data=msgspec.to_builtins(told),
        )
        self._do((Change(None, approved),))


def _in_the_way(book: Book, told: Summary, at: Mapping[str, int], today: dt.date) -> list[Trouble]:
    """Why the meeting cannot stand in this mentorship. ``at`` are the lines of what the file says of it."""
    found: list[Trouble] = []

    def note(field: str, message: str) -> None:
        found.append(Trouble(message, at.get(field, 0), "" if at else field))

    name = book.mentorship.alias
    if clean_name(told.participant).casefold() != name.casefold():
        other = clean_name(told.participant) or "?"
        message = _("this is about {other}, and the mentorship is with {name}.", other=other, name=name)
        note("participant", message)
    if told.date > today:
        note("date", _("that day has not come yet. Write the day the meeting was held."))
    here = [meeting for meeting in book.meetings() if meeting.state is not MeetingState.PLANNED]
    if any(meeting.number == told.number or meeting.uid == told.meeting for meeting in here):
        note("number", _("meeting {number} is already here. It was left as it is.", number=told.number))
    elif here and here[-1].number > told.number:
        note("number", _out_of_order(here[-1]))
    elif here and here[-1].date and here[-1].date > told.date:
        note("date", _out_of_order(here[-1]))
    return found


def _out_of_order(last: Meeting) -> str:
    day = say_date(last.date, i18n.current(), year=True) if last.date else "?"
    return _(
        "meeting {number}, which is here already, was held later: on {date}. What is agreed is carried from "
        "one meeting to the next, so they are taken in from the oldest on, into a mentorship that has no "
        "later one.",
        number=last.number,
        date=day,
    )
