"""The report on the programme's aims: counts over all mentorships, and nothing else.

Its type has room for numbers only, so no name and no text can come into it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.closing import closing_of
from mentortui.model.chapters.dates import minutes_given
from mentortui.model.chapters.goals import progress
from mentortui.model.chapters.jobs import outcome_stage
from mentortui.model.chapters.records import (
    Consent,
    Introduction,
    JobStage,
    Outcome,
    Requirement,
)
from mentortui.model.records import ActionState, Word
from mentortui.model.themes import THEMES, covered

FEW = 5
"""With fewer mentorships than this, one could guess whom a number is about."""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """How many of each. The keys of the tables are the program's own words, never anybody's text."""

    mentorships: int = 0
    unread: int = 0
    """Mentorships whose file could not be read; they are in no other number."""
    ended: int = 0
    ended_early: int = 0
    meetings: int = 0
    hours: int = 0
    """Hours together, rounded."""
    themes: dict[int, int] = {}
    """Theme -> mentorships that have talked about it."""
    goals_agreed: int = 0
    goals_reached: int = 0
    actions_agreed: int = 0
    actions_done: int = 0
    words: int = 0
    introductions_asked: int = 0
    """The participant was asked whether the name may be used."""
    introductions_done: int = 0
    requirements: int = 0
    requirements_met: int = 0
    outcomes: dict[Outcome, int] = {}
    """Where the participant is -> mentorships ended."""
    job_stages: dict[JobStage, int] = {}
    """The furthest any job has come -> mentorships."""

    @property
    def few(self) -> bool:
        """One could guess whom the numbers are about."""
        return self.mentorships < FEW


def counts(books: Iterable[Book], today: dt.date, *, unread: int = 0) -> Report:
    """The report as of ``today``. ``unread`` is how many mentorships are missing from ``books``."""
    there = list(books)
    closings = [closing for book in there if (closing := closing_of(book))]
    ended = [closing for closing in closings if closing.closed_on and closing.closed_on <= today]
    goals = [progress(book) for book in there]
    actions = [action for book in there for action in book.actions()]
    introductions = [one for book in there for one in book.all(Introduction)]
    requirements = [one for book in there for one in book.all(Requirement)]
    themes = Counter(theme for book in there for theme in covered(book.meetings()))
    outcomes = Counter(closing.outcome for closing in ended)
    stages = Counter(stage for book in there if (stage := outcome_stage(book)))
    return Report(
        mentorships=len(there),
        unread=unread,
        ended=len(ended),
        ended_early=sum(closing.early for closing in ended),
        meetings=sum(len(book.held()) for book in there),
        hours=round(sum(map(minutes_given, there)) / 60),
        themes={theme: themes[theme] for theme in THEMES},
        goals_agreed=sum(one.agreed for one in goals),
        goals_reached=sum(one.reached for one in goals),
        actions_agreed=len(actions),
        actions_done=sum(action.state is ActionState.DONE for action in actions),
        words=sum(len(book.all(Word)) for book in there),
        introductions_asked=sum(one.consent is not Consent.UNASKED for one in introductions),
        introductions_done=sum(one.done_on is not None for one in introductions),
        requirements=len(requirements),
        requirements_met=sum(one.has for one in requirements),
        outcomes={outcome: outcomes[outcome] for outcome in Outcome},
        job_stages={stage: stages[stage] for stage in JobStage},
    )
