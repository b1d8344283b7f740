"""The closing as both see it: what was reached, what remains and where it goes, and what comes after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.checks import newest, shared_checks
from mentortui.model.chapters.competence import SharedSkill, shared_skills
from mentortui.model.chapters.goals import BOTH
from mentortui.model.chapters.introductions import shared_introductions
from mentortui.model.chapters.jobs import shared_jobs
from mentortui.model.chapters.records import (
    CheckKind,
    Closing,
    Goal,
    GoalState,
    Left,
    Placement,
)
from mentortui.model.chapters.rights import deletion_day
from mentortui.model.records import ActionState, Owner, Word
from mentortui.model.story import Story, story


class OpenKind(StrEnum):
    """What kind of thing is still open."""

    ACTION = "action"
    GOAL = "goal"
    REQUIREMENT = "requirement"


class Remaining(msgspec.Struct, frozen=True, kw_only=True):
    """Something open, and where it goes; ``left`` is None until that is said."""

    uid: str
    kind: OpenKind
    text: str
    job: str = ""
    """The job that requires it."""
    owner: Owner | None = None
    left: Left | None = None
    who: str = ""


class Done(msgspec.Struct, frozen=True):
    """An action that was done, and whose it was."""

    what: str
    owner: Owner


class Opened(msgspec.Struct, frozen=True):
    """An introduction that was made, and what came of it."""

    who: str
    result: str


class Reached(msgspec.Struct, frozen=True, kw_only=True):
    """What the two reached. Nobody writes it: it is read out of the rest of the workbook."""

    meetings: int = 0
    goals: tuple[str, ...] = ()
    actions: tuple[Done, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    """Word and explanation."""
    words_learnt: int = 0
    introductions: tuple[Opened, ...] = ()
    skills: tuple[SharedSkill, ...] = ()
    """Those the participant rates otherwise than the first time."""


class ClosingView(msgspec.Struct, frozen=True, kw_only=True):
    """The closing whole. ``answered`` tells who has said whether it was useful, never what."""

    participant: str
    mentor: str
    language: str
    answered: tuple[Owner, ...]
    opened: bool
    """Both have looked at the answers."""
    reached: Reached
    story: Story = Story()
    remaining: tuple[Remaining, ...]
    said: Closing
    """What the two have said of the time after; nothing yet when there is no record of it. Its day is the one
    that holds, wherever it was agreed."""

    @property
    def unplaced(self) -> int:
        """How many open things nobody has said what happens with."""
        return sum(one.left is None for one in self.remaining)


_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
_NOTHING_SAID = Closing(uid="", created=_LONG_AGO, changed=_LONG_AGO)


def closing_of(book: Book) -> Closing | None:
    """The record of the closing, if there is one."""
    return next(iter(book.all(Closing)), None)


def closing_view(book: Book) -> ClosingView:
    """All that both may see of the closing."""
    check = newest(shared_checks(book), CheckKind.USEFULNESS)
    return ClosingView(
        participant=book.mentorship.alias,
        mentor=book.mentorship.mentor,
        language=book.mentorship.language,
        answered=check.answered if check else (),
        opened=bool(check and check.opened),
        reached=reached(book),
        story=story(book),
        remaining=tuple(_remaining(book)),
        said=msgspec.structs.replace(closing_of(book) or _NOTHING_SAID, delete_on=deletion_day(book)),
    )


def reached(book: Book) -> Reached:
    """What the two have reached until now."""
    words = book.all(Word)
    return Reached(
        meetings=len(book.held()),
        goals=tuple(goal.what for goal in book.all(Goal) if goal.state is GoalState.REACHED),
        actions=tuple(Done(a.what, a.owner) for a in book.actions() if a.state is ActionState.DONE),
        words=tuple((word.word, word.explanation) for word in words),
        words_learnt=sum(word.learnt for word in words),
        introductions=tuple(Opened(i.who, i.result) for i in shared_introductions(book) if i.done_on),
        skills=tuple(skill for skill in shared_skills(book) if skill.change),
    )


def _remaining(book: Book) -> Iterator[Remaining]:
    placed = {placement.of: placement for placement in book.all(Placement)}
    for one in _open(book):
        place = placed.get(one.uid)
        yield msgspec.structs.replace(one, left=place.left, who=place.who) if place else one


def _open(book: Book) -> Iterator[Remaining]:
    for goal in book.all(Goal):
        if goal.state is GoalState.OPEN and set(goal.agreed) >= BOTH:
            yield Remaining(uid=goal.uid, kind=OpenKind.GOAL, text=goal.what)
    for action in book.open_actions():
        yield Remaining(uid=action.uid, kind=OpenKind.ACTION, text=action.what, owner=action.owner)
    for job in shared_jobs(book):
        for one in job.lacks:
            yield Remaining(
                uid=one.uid, kind=OpenKind.REQUIREMENT, text=one.text, job=job.title, owner=one.owner
            )
