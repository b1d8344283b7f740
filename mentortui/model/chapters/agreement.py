"""The agreement as both see it: what is agreed, and what is taken in from the other chapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.agreement_versions import draft_of, newest
from mentortui.model.chapters.agreement_wording import DELETE, day_of
from mentortui.model.chapters.goals import BOTH, SharedGoal, shared_goals
from mentortui.model.chapters.records import (
    Agreement,
    AgreementState,
    Answer,
    DateState,
    Expectation,
    GoalState,
    MeetingDate,
)
from mentortui.model.records import Owner


class AgreedDate(msgspec.Struct, frozen=True, kw_only=True):
    """A day of the meeting plan."""

    date: dt.date
    theme: int | None = None
    title: str = ""


class AgreedExpectation(msgspec.Struct, frozen=True, kw_only=True):
    """What one of the two expects, and that it can be met, or partly."""

    by: Owner
    text: str
    answer: Answer
    reason: str = ""


class AgreementView(msgspec.Struct, frozen=True, kw_only=True):
    """The newest version, and what is taken into it from the goals, the plan and the expectations."""

    participant: str
    mentor: str
    agreement: Agreement
    """The newest version: its state, its answers, its lines, its dates."""
    goals: tuple[SharedGoal, ...] = ()
    """Those both have agreed on and not put aside."""
    goals_waiting: int = 0
    """How many goals and sub-goals wait for both to agree."""
    dates: tuple[AgreedDate, ...] = ()
    expectations: tuple[AgreedExpectation, ...] = ()
    follows: AgreementState | None = None
    """How far the version before this one came."""
    signed: tuple[Agreement, ...] = ()
    """Every version that was signed, the oldest first; this one too."""

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.agreement.language

    @property
    def version(self) -> int:
        """The number of the newest version, from 1."""
        return self.agreement.version

    @property
    def state(self) -> AgreementState:
        """How far the newest version has come."""
        return self.agreement.state

    @property
    def delete_on(self) -> dt.date | None:
        """The day the notes are deleted."""
        return day_of(self.agreement.answers.get(DELETE, ""))

    @property
    def replaces(self) -> Agreement | None:
        """The newest signed version before this one: it holds until this one is signed."""
        return next((one for one in reversed(self.signed) if one.version < self.version), None)


def shared_agreement(book: Book) -> AgreementView | None:
    """The newest version; None before anything was agreed."""
    return agreement_view(book) if newest(book) else None


def agreement_view(book: Book) -> AgreementView:
    """The newest version, or an empty first draft in the mentorship's language."""
    person, agreed = book.mentorship, shared_goals(book)
    versions = sorted(book.all(Agreement), key=lambda each: each.version)
    one = versions[-1] if versions else draft_of(book, person.language, "", person.created)[1]
    return AgreementView(
        participant=person.alias,
        mentor=person.mentor,
        agreement=one,
        goals=_only(agreed, _is_agreed),
        goals_waiting=_count(agreed, _waits),
        dates=_dates(book, one.read_on),
        expectations=_expectations(book),
        follows=versions[-2].state if len(versions) > 1 else None,
        signed=tuple(each for each in versions if each.state is AgreementState.SIGNED),
    )


def _is_agreed(goal: SharedGoal) -> bool:
    """A goal that is reached stays in: what was agreed has not changed."""
    return goal.state is not GoalState.ASIDE and set(goal.agreed) >= BOTH


def _waits(goal: SharedGoal) -> bool:
    return goal.state is GoalState.OPEN and not goal.active


def _only(goals: tuple[SharedGoal, ...], fits: Callable[[SharedGoal], bool]) -> tuple[SharedGoal, ...]:
    return tuple(msgspec.structs.replace(goal, subs=_only(goal.subs, fits)) for goal in goals if fits(goal))


def _count(goals: tuple[SharedGoal, ...], fits: Callable[[SharedGoal], bool]) -> int:
    return sum(fits(goal) + _count(goal.subs, fits) for goal in goals)


def _dates(book: Book, read_on: dt.date | None) -> tuple[AgreedDate, ...]:
    """The days to come. One that was still to come when the agreement was read stays in it when it is held,
    so that a meeting held as agreed is no change."""
    days = [
        day
        for day in book.all(MeetingDate)
        if day.state is DateState.PLANNED
        or (day.state is DateState.HELD and read_on is not None and day.date >= read_on)
    ]
    return tuple(
        AgreedDate(date=day.date, theme=day.theme, title=day.title)
        for day in sorted(days, key=lambda day: (day.date, day.uid))
    )


def _expectations(book: Book) -> tuple[AgreedExpectation, ...]:
    return tuple(
        AgreedExpectation(by=one.by, text=one.text, answer=one.answer, reason=one.reason)
        for one in book.all(Expectation)
        if one.answer in (Answer.CAN, Answer.PARTLY)
    )
