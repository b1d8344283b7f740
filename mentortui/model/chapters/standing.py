"""Where each chapter stands, in a few counts: what the list of chapters says beside their names."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.agreement_versions import newest
from mentortui.model.chapters.dates import closed_on, planned_from
from mentortui.model.chapters.goals import progress
from mentortui.model.chapters.records import (
    Agreement,
    AgreementState,
    Card,
    CardKind,
    Check,
    Expectation,
    Goal,
    GoalState,
    Introduction,
    Job,
    Skill,
)
from mentortui.model.chapters.rights import Retention, retention_of, rights_of
from mentortui.model.records import Word


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of what both may see. The agreement is the newest version; None when nobody has begun it."""

    agreement: AgreementState | None
    agreement_on: dt.date | None
    signed_before: bool
    """An earlier version was signed."""
    goals: int
    goals_agreed: int
    goals_reached: int
    expectations: int
    unanswered: int
    dates_ahead: int
    skills: int
    jobs: int
    job_goal: str
    words: int
    introductions: int
    introductions_done: int
    norms_talked: int
    checks: int
    closed_on: dt.date | None
    retention: Retention
    frozen_on: dt.date | None


def standing(book: Book, today: dt.date) -> Standing:
    """How far each chapter has come."""
    agreement = newest(book)
    goals = progress(book)
    expectations, introductions = book.all(Expectation), book.all(Introduction)
    return Standing(
        agreement=agreement.state if agreement else None,
        agreement_on=(agreement.signed_on or agreement.read_on) if agreement else None,
        signed_before=any(
            one.state is AgreementState.SIGNED and one is not agreement for one in book.all(Agreement)
        ),
        goals=sum(goal.state is not GoalState.ASIDE for goal in book.all(Goal)),
        goals_agreed=goals.agreed,
        goals_reached=goals.reached,
        expectations=len(expectations),
        unanswered=sum(one.answer is None for one in expectations),
        dates_ahead=len(planned_from(book, today)),
        skills=len(book.all(Skill)),
        jobs=len(book.all(Job)),
        job_goal=next((job.title for job in book.all(Job) if job.is_goal), ""),
        words=len(book.all(Word)),
        introductions=len(introductions),
        introductions_done=sum(one.done_on is not None for one in introductions),
        norms_talked=sum(card.kind is CardKind.NORM and card.talked for card in book.all(Card)),
        checks=sum(check.opened is not None for check in book.all(Check)),
        closed_on=closed_on(book),
        retention=retention_of(book, today),
        frozen_on=rights_of(book).frozen_on,
    )
