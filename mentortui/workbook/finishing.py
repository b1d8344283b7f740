"""The end of a meeting, as one operation."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.carry import due_after
from mentortui.model.changes import Change, Operation
from mentortui.model.ids import new_uid
from mentortui.model.records import Approved, Meeting, MeetingState, Owner
from mentortui.model.summary import summarise
from mentortui.workbook.revise import revised


def finish_operation(book: Book, meeting: Meeting, now: dt.datetime) -> Operation:
    """The operation that makes a meeting held. The notes in ``book`` are as typed; it is left as it was.

    Open actions get the date that the next meeting gives them. What both approved becomes a version. The day
    in the plan that it was held for is told so.
    """
    from mentortui.workbook.plan_in_step import held_as

    dated = _dated(book, meeting, now)
    changes = list(dated)
    # A draft that was kept as it was taken in gives way to what the two now say.
    changes += [Change(draft, None) for draft in book.approved(meeting.uid) if not draft.version]
    if set(meeting.approved_by) >= {Owner.PARTICIPANT, Owner.MENTOR}:
        changes.append(Change(None, _approved_version(book, meeting, now, dated)))
    held = revised(meeting, now, state=MeetingState.HELD, finished=meeting.finished or now)
    return Operation("finish", (*changes, *held_as(book, meeting, now), Change(meeting, held)))


def _dated(book: Book, meeting: Meeting, now: dt.datetime) -> tuple[Change, ...]:
    found = []
    for action in book.open_actions():
        due = due_after(action, meeting)
        if due is not None and due != action.due:
            found.append(Change(action, revised(action, now, due=due)))
    return tuple(found)


def _approved_version(book: Book, meeting: Meeting, now: dt.datetime, dated: tuple[Change, ...]) -> Approved:
    """What both approved, with the dates that the finish gives."""
    from mentortui.sharing.markdown import to_markdown

    version = max((one.version for one in book.approved(meeting.uid)), default=0) + 1
    book.apply(dated)
    summary = summarise(book, meeting, version)
    book.apply(Operation("", dated).inverse().changes)
    return Approved(
        uid=new_uid(),
        created=now,
        changed=now,
        meeting=meeting.uid,
        version=version,
        markdown=to_markdown(summary),
        data=msgspec.to_builtins(summary),
    )
