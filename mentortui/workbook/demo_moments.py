"""What happens in the chapters of the example, as its data files tell it.

A moment lies in a meeting, or some days before or after it. All days in it are counted from that meeting. A
``name`` is for what comes later.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.chapters.norms import Side
from mentortui.model.chapters.records import (
    Answer,
    CheckKind,
    Consent,
    Contact,
    JobStage,
    Left,
    NotesAfter,
    RatedAt,
    Rating,
    SkillKind,
    Way,
)
from mentortui.model.records import Owner


class Told(msgspec.Struct, forbid_unknown_fields=True):
    """A part of the story: a field that nothing reads is a mistake in the data file."""


class Prepare(Told):
    """A line of the mentor's preparation; ``move`` takes it into the agreement."""

    question: str
    text: str
    answer: str = ""
    theme: int | None = None
    move: bool = False


class Expect(Told):
    """An expectation, with its answer if it gets one at once."""

    by: Owner
    text: str
    name: str = ""
    answer: Answer | None = None
    reason: str = ""


class AnswerExpected(Told):
    """The answer to an earlier expectation."""

    name: str
    answer: Answer
    reason: str


class Agree(Told):
    """What is agreed on: the answer to each question, "" for a sentence as it stands."""

    answers: dict[str, str] = {}
    lines: list[str] = []
    delete: int | None = None
    """In so many days the notes are deleted."""
    place: str = ""
    """Read aloud and signed here."""
    paper: str = ""


class PlanDay(Told):
    """A day for the meeting plan; ``moved`` is where it was set first. Those without a ``time`` follow the
    one before."""

    days: int
    time: dt.time | None = None
    theme: int | None = None
    title: str = ""
    moved: int | None = None


class Aim(Told):
    """A goal, or with ``parent`` a sub-goal."""

    name: str
    what: str
    sign: str = ""
    days: int | None = None
    parent: str = ""
    agreed: list[Owner] = []


class Can(Told):
    """A skill, as it is rated at the start."""

    name: str
    text: str
    kind: SkillKind
    rating: Rating


class Rate(Told):
    """A skill, rated again."""

    name: str
    when: RatedAt
    rating: Rating


class Require(Told):
    """What a job requires. Without a way it is in place."""

    text: str
    way: Way | None = None
    how: str = ""
    owner: Owner = Owner.PARTICIPANT
    days: int | None = None
    name: str = ""


class Work(Told):
    """A job with what it requires."""

    title: str
    why: str
    where: str
    requires: list[Require]
    is_goal: bool = False
    stage: JobStage = JobStage.MAPPED


class Source(Told):
    """An own place to look for jobs."""

    title: str
    text: str


class Introduce(Told):
    """Someone who may open a door."""

    name: str
    who: str
    purpose: str


class Door(Told):
    """How far an introduction comes."""

    name: str
    consent: Consent | None = None
    promised: int | None = None
    result: str = ""


class Norm(Told):
    """What is done with a norm: one of the content file by its ``key``, or an own card."""

    key: str = ""
    title: str = ""
    side: Side = Side.UNWRITTEN
    text: str = ""
    example: str = ""
    talked: bool = False


class Look(Told):
    """Hidden answers. They are opened when both are in."""

    kind: CheckKind
    answers: dict[Owner, dict[str, str]]


class PlaceOpen(Told):
    """Where an open action, goal or requirement goes; ``who`` takes it over if someone else does."""

    name: str
    left: Left
    who: str = ""


class Close(Told):
    """What the two say of the end. Nothing of it ends the mentorship."""

    placed: list[PlaceOpen]
    contact: Contact
    how: str
    notes: NotesAfter
    delete: int
    """In so many days the notes are deleted."""
    learnt: str


class Correct(Told):
    """How the participant corrects a line of meeting number ``of``."""

    of: int
    about: str
    was: str
    said: str


class Moment(Told):
    """What happens in the chapters on one day."""

    meeting: int
    """The number of the meeting."""
    days: int = 0
    """So many days after it, or below 0 before it."""
    prepared: list[Prepare] = []
    expected: list[Expect] = []
    answered: list[AnswerExpected] = []
    planned: list[PlanDay] = []
    goals: list[Aim] = []
    reached: list[str] = []
    skills: list[Can] = []
    rated: list[Rate] = []
    jobs: list[Work] = []
    sources: list[Source] = []
    introduced: list[Introduce] = []
    doors: list[Door] = []
    words: dict[str, bool] = {}
    """A word that is asked for -> whether it was known."""
    norms: list[Norm] = []
    checks: list[Look] = []
    corrected: list[Correct] = []
    agreed: Agree | None = None
    closing: Close | None = None
