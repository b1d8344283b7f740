"""Carrying over: which actions stand in a meeting, and how they ended in the one where they were agreed.

An action is one record for life. Nothing is copied or deleted when it is carried over: a meeting shows every
action from earlier meetings that was still open when it began.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.records import Action, ActionEvent, ActionState, Mark, Meeting

_ENDS = {Mark.DONE: ActionState.DONE, Mark.ASIDE: ActionState.ASIDE}


def standing(book: Book, meeting: Meeting) -> list[Action]:
    """The actions of earlier meetings that were open when this one began, or were spoken of in it."""
    since = {m.uid for m in book.meetings() if m.number >= meeting.number} | {meeting.uid}
    return [
        action
        for action in book.actions()
        if action.meeting not in since
        and (action.state is ActionState.OPEN or any(event.meeting in since for event in action.history))
    ]


def open_after(book: Book, action: Action, meeting: Meeting) -> bool:
    """Whether ``action`` went on when a meeting was over, however it ended later."""
    if action.state is ActionState.OPEN:
        return True
    for event in reversed(action.history):
        if event.mark in _ENDS and event.meeting in book.tables["meetings"]:
            return book.meeting(event.meeting).number > meeting.number
    return False


def due_after(action: Action, meeting: Meeting) -> dt.date | None:
    """By when, once a meeting is over: a day that has passed or was never set becomes the next meeting's."""
    today = meeting.date or meeting.created.date()
    return action.due if action.due and action.due > today else meeting.next_date


def event_in(action: Action, meeting: str) -> ActionEvent | None:
    """What was last said of ``action`` in a meeting."""
    return next((event for event in reversed(action.history) if event.meeting == meeting), None)


def mark_in(action: Action, meeting: str) -> Mark | None:
    """The mark ``action`` got in a meeting, if it was spoken of there."""
    event = event_in(action, meeting)
    return event.mark if event else None


def marked(
    action: Action,
    mark: Mark,
    meeting: str,
    date: dt.date,
    *,
    what: str | None = None,
    due: dt.date | None = None,
) -> Action:
    """``action`` with a mark from a meeting, in the place of any earlier mark from the same one.

    ``what`` is the new wording for CHANGED, ``due`` the new date for MOVED; the event keeps the old ones.
    """
    earlier = event_in(action, meeting)
    before = ""
    new_what, new_due = action.what, action.due
    if mark is Mark.CHANGED and what is not None:
        before, new_what = action.what, what
    elif mark is Mark.MOVED:
        before, new_due = action.due.isoformat() if action.due else "", due
    if earlier is not None and earlier.mark is mark:
        before = earlier.before
    event = ActionEvent(meeting=meeting, mark=mark, date=date, before=before)
    if earlier is None:
        history = (*action.history, event)
    else:
        history = tuple(event if one is earlier else one for one in action.history)
    return _revised(action, what=new_what, due=new_due, state=_state(history), history=history)


def unmarked(action: Action, meeting: str) -> Action:
    """``action`` as if it had not been spoken of in a meeting; wording and date stay."""
    history = tuple(event for event in action.history if event.meeting != meeting)
    return _revised(action, state=_state(history), history=history)


def _state(history: tuple[ActionEvent, ...]) -> ActionState:
    """What the last word makes of an action."""
    return _ENDS.get(history[-1].mark, ActionState.OPEN) if history else ActionState.OPEN


def _revised(action: Action, **fields: object) -> Action:
    return msgspec.structs.replace(action, rev=action.rev + 1, **fields)


def outcome(book: Book, action: Action, meeting: Meeting) -> Mark | None:
    """How ``action`` stands when looked at from a meeting where it was agreed or spoken of.

    The next meeting's word counts: DONE or ASIDE when it ended, MOVED when it went on to a later meeting,
    None when nobody has met since.
    """
    later = [m.uid for m in book.meetings() if m.number > meeting.number]
    for event in action.history:
        if event.meeting in later:
            return event.mark if event.mark in _ENDS else Mark.MOVED
    held_since = {m.uid for m in book.held() if m.number > meeting.number}
    return Mark.MOVED if held_since and action.state is ActionState.OPEN else None
