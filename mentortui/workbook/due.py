"""What is due with each participant: the next meeting, actions past or near their date, a long gap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from mentortui.errors import DamagedFile, MentortuiError, NewerFormat
from mentortui.i18n import _
from mentortui.model.chapters.cadence import long_ago
from mentortui.model.records import Action
from mentortui.storage.index import IndexEntry

if TYPE_CHECKING:
    from mentortui.workbook.workbook import Workbook

SOON = dt.timedelta(days=7)
"""So near is soon, for a meeting and for an action."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is due."""

    kind: Literal["meeting", "overdue", "soon", "gap"]
    alias: str
    date: dt.date
    """The day of the meeting; the earliest date of the actions; for a gap the day of the last meeting."""
    count: int = 1
    """How many actions."""
    texts: tuple[str, ...] = ()
    """The actions in the two's words, by date."""


def due_with(entry: IndexEntry, actions: Iterable[Action], today: dt.date) -> tuple[Due, ...]:
    """What is due with one participant on ``today``; nothing once the mentorship has ended.

    ``actions`` are the open ones. One without a date is by the next meeting, and so never counted here.
    """
    if entry.closed:
        return ()
    found: list[Due] = []
    ahead = entry.next_date
    if ahead and today <= ahead <= today + SOON:
        found.append(Due(kind="meeting", alias=entry.alias, date=ahead))
    dated = sorted((a.due, a.what) for a in actions if a.due)
    overdue = [each for each in dated if each[0] < today]
    soon = [each for each in dated if today <= each[0] <= today + SOON]
    if overdue:
        found.append(_of("overdue", entry, overdue))
    if soon:
        found.append(_of("soon", entry, soon))
    if entry.last_held and long_ago(entry.last_held, ahead, today):
        found.append(Due(kind="gap", alias=entry.alias, date=entry.last_held))
    return tuple(found)


def _of(kind: Literal["overdue", "soon"], entry: IndexEntry, dated: list[tuple[dt.date, str]]) -> Due:
    texts = tuple(what for _day, what in dated)
    return Due(kind=kind, alias=entry.alias, date=dated[0][0], count=len(dated), texts=texts)


class AllDue(NamedTuple):
    """What is due with everyone, and what could not be read meanwhile."""

    found: tuple[Due, ...]
    troubles: tuple[MentortuiError, ...]


def all_due(workbook: Workbook, today: dt.date) -> AllDue:
    """What is due with everyone. Only a mentorship with open actions is opened; the list tells the rest, also
    of one that cannot be read."""
    found: list[Due] = []
    troubles: list[MentortuiError] = []
    for entry in workbook.entries():
        actions: Iterable[Action] = ()
        if entry.open_actions and not entry.closed:
            try:
                actions = workbook.load(entry.uid).book.open_actions()
            except (DamagedFile, NewerFormat, FileNotFoundError) as trouble:
                troubles.append(trouble if isinstance(trouble, MentortuiError) else _missing(entry))
        found += due_with(entry, actions, today)
    return AllDue(tuple(found), tuple(troubles))


def _missing(entry: IndexEntry) -> DamagedFile:
    return DamagedFile(_("The file with the notes about {name} is not there.", name=entry.alias))
