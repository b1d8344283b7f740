"""The report counts, and can hold nothing but counts."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from mentortui.model.chapters.records import (
    Closing,
    Consent,
    Goal,
    GoalState,
    Introduction,
    Job,
    JobStage,
    Outcome,
    Requirement,
)
from mentortui.model.records import ActionState, Owner
from mentortui.model.report import Report, counts
from tests import builders
from tests.model.filled import filled_book

TODAY = dt.date(2026, 11, 23)
CANARY = "kanarifugl"
BOTH = (Owner.PARTICIPANT, Owner.MENTOR)


def test_it_counts_over_all_mentorships() -> None:
    first, second = builders.held_meetings(2)
    times = builders.times()
    one = builders.book_of(
        first,
        second,
        builders.action(first, state=ActionState.DONE),
        builders.action(second),
        builders.word(first),
        Goal(uid="g1", what="a", agreed=BOTH, state=GoalState.REACHED, **times),
        Goal(uid="g2", what="b", agreed=BOTH, **times),
        Goal(uid="g3", what="c", **times),
        Introduction(uid="i1", who="a", consent=Consent.YES, done_on=TODAY, **times),
        Introduction(uid="i2", who="b", consent=Consent.NO, **times),
        Introduction(uid="i3", who="c", **times),
        Requirement(uid="r1", job="j", text="a", has=True, **times),
        Requirement(uid="r2", job="j", text="b", **times),
        Job(uid="j1", title="a", stage=JobStage.APPLIED, **times),
        Job(uid="j2", title="b", stage=JobStage.CV, **times),
        Closing(uid="c", outcome=Outcome.JOB, closed_on=TODAY, **times),
    )
    other = builders.book_of(first, Closing(uid="c", outcome=Outcome.PRACTICE, **times))
    report = counts([one, other], TODAY, unread=1)
    assert report == Report(
        mentorships=2,
        unread=1,
        ended=1,
        meetings=3,
        hours=3,
        themes={1: 2, 2: 1, 3: 0, 4: 0, 5: 0, 6: 0},
        goals_agreed=2,
        goals_reached=1,
        actions_agreed=2,
        actions_done=1,
        words=1,
        introductions_asked=2,
        introductions_done=1,
        requirements=2,
        requirements_met=1,
        outcomes={**dict.fromkeys(Outcome, 0), Outcome.JOB: 1},
        job_stages={**dict.fromkeys(JobStage, 0), JobStage.APPLIED: 1},
    )


def test_few_mentorships_are_told_of() -> None:
    assert counts([builders.book_of() for _nth in range(4)], TODAY).few
    assert not counts([builders.book_of() for _nth in range(5)], TODAY).few


@pytest.mark.parametrize("seed", range(20))
def test_no_text_of_any_record_is_in_it(seed: int) -> None:
    books = [filled_book(CANARY, seed), filled_book(CANARY, seed + 1000)]
    assert CANARY in msgspec.json.encode(books[0].tables).decode()
    assert CANARY not in msgspec.json.encode(counts(books, TODAY)).decode()
