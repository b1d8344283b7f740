"""The records of a mentorship, as they are kept: frozen values with their own uid, times and revision.

A record is never changed; a new one with the same uid and the next revision takes its place. Times are UTC.
Dates are the calendar dates that were spoken of.
"""

import datetime as dt
from enum import StrEnum
from typing import ClassVar

import msgspec

from mentortui.model.steps import Step
from mentortui.model.template import AgendaStep


class MeetingState(StrEnum):
    """Planned, going on, held. A moved or cancelled meeting keeps its record."""

    PLANNED = "planned"
    LIVE = "live"
    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"


class Owner(StrEnum):
    """Who does it."""

    PARTICIPANT = "participant"
    MENTOR = "mentor"
    BOTH = "both"


class ActionState(StrEnum):
    """Open until done or put aside; nothing else ends an action."""

    OPEN = "open"
    DONE = "done"
    ASIDE = "aside"


class Mark(StrEnum):
    """What was said of an action in a later meeting."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"
    CHANGED = "changed"
    MOVED = "moved"
    ASIDE = "aside"


class EditKind(StrEnum):
    """What the two did to a line of the read-back."""

    STRUCK = "struck"
    REWORDED = "reworded"
    ADDED = "added"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What every record has. ``uid`` is time-ordered and kept for life."""

    TABLE: ClassVar[str] = ""
    """The table of its file that it is kept in."""
    uid: str
    created: dt.datetime
    changed: dt.datetime
    rev: int = 1


class Mentorship(Record, frozen=True, kw_only=True):
    """One mentor, one participant. No address, no birth date, no id number."""

    TABLE: ClassVar[str] = "mentorship"
    alias: str
    profession: str = ""
    mentor: str = ""
    language: str = "nb"


class LineEdit(msgspec.Struct, frozen=True, kw_only=True):
    """A line struck, reworded or added in the read-back.

    ``section`` and ``original`` find the line; an added line has no original.
    ``nth`` tells equal lines apart.
    """

    kind: EditKind
    section: str
    original: str = ""
    nth: int = 0
    text: str = ""


class Meeting(Record, frozen=True, kw_only=True):
    """One talk. Its agenda is its own copy, so old meetings read the same when templates change."""

    TABLE: ClassVar[str] = "meetings"
    number: int
    state: MeetingState
    template: str
    theme: int | None
    title: str
    language: str
    agenda: tuple[AgendaStep, ...]
    minutes: int
    """How long we have, as agreed before the start."""
    extra_minutes: int = 0
    planned: bool = False
    """Saved as a plan before it was started; leaving it untouched gives the plan back."""
    date: dt.date | None = None
    started: dt.datetime | None = None
    finished: dt.datetime | None = None
    step: Step = Step.SINCE
    question: int = 0
    """Which page of the step we are on, from 0."""
    topic: str = ""
    next_date: dt.date | None = None
    edits: tuple[LineEdit, ...] = ()
    approved_by: tuple[Owner, ...] = ()
    """Who has approved the read-back as it now stands."""


class Note(Record, frozen=True, kw_only=True):
    """Shared text under one question of a meeting."""

    TABLE: ClassVar[str] = "notes"
    meeting: str
    question: str
    text: str


class PrivateNote(Record, frozen=True, kw_only=True):
    """The mentor's own preparation and reflection for one meeting; the participant may ask to see it."""

    TABLE: ClassVar[str] = "private_notes"
    meeting: str
    text: str


class ActionEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of an action in one meeting."""

    meeting: str
    mark: Mark
    date: dt.date
    before: str = ""
    """The old wording or the old date, when it was changed or moved."""


class Action(Record, frozen=True, kw_only=True):
    """Who does what, by when. One record for life; carrying it over writes nothing."""

    TABLE: ClassVar[str] = "actions"
    meeting: str
    """Where it was agreed."""
    what: str
    owner: Owner
    due: dt.date | None = None
    """None is "by the next meeting" until that date is known."""
    own_words: str = ""
    goal: str = ""
    """The uid of the goal it belongs to, if any."""
    state: ActionState = ActionState.OPEN
    history: tuple[ActionEvent, ...] = ()


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """That a word was asked for in a meeting, and how it stood before that."""

    meeting: str
    known: int
    recall_on: dt.date | None = None


class Word(Record, frozen=True, kw_only=True):
    """A work word caught in a meeting."""

    TABLE: ClassVar[str] = "words"
    meeting: str
    """Where it was caught; "" when there had been no meeting yet."""
    word: str
    explanation: str = ""
    own_language: str = ""
    example: str = ""
    known: int = 0
    """How many times in a row it was known when it was asked for."""
    recall_on: dt.date | None = None
    """From this day on it is to be asked for again; None is the next meeting."""
    learnt: bool = False
    asked: Asked | None = None
    """The last meeting it was asked for in."""


class Later(Record, frozen=True, kw_only=True):
    """Something for later: a topic kept for another time."""

    TABLE: ClassVar[str] = "laters"
    meeting: str
    text: str
    taken_up: bool = False


class Approved(Record, frozen=True, kw_only=True):
    """One approved version of a meeting's summary. Reopening adds a new one and keeps the old."""

    TABLE: ClassVar[str] = "approved"
    meeting: str
    version: int
    """0 is a draft from a file that tells of meetings that are not here: kept as it is until the meeting is
    opened again."""
    markdown: str
    """The document as it was approved."""
    data: dict[str, object]
    """The same as plain values (``Summary``)."""
