"""The story: every month there is, the same totals however they are counted, and nothing that is private."""

from __future__ import annotations

import datetime as dt
import random
from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.chapters.goals import BOTH, Progress
from mentortui.model.chapters.records import (
    Closing,
    Goal,
    GoalState,
    RatedAt,
    Rating,
    Skill,
    SkillKind,
)
from mentortui.model.dates import add_months
from mentortui.model.records import ActionEvent, ActionState, Mark, MeetingState, Record
from mentortui.model.story import Span, Story, story
from tests import builders

D = dt.date
COUNTED = ("meetings", "agreed", "done", "words", "reached")
DAYS = st.dates(D(2025, 1, 1), D(2029, 12, 31))


def goal(nth: int, state: GoalState = GoalState.OPEN, reached_on: D | None = None) -> Goal:
    return Goal(
        uid=builders.record_uid("goal", nth),
        what="en CV",
        agreed=tuple(BOTH),
        state=state,
        reached_on=reached_on,
        **builders.times(nth),
    )


def skill(nth: int, **ratings: int) -> Skill:
    return Skill(
        uid=builders.record_uid("skill", nth),
        text="snakke i telefonen",
        kind=SkillKind.LEARN,
        ratings={RatedAt(when): Rating(rating) for when, rating in ratings.items()},
        **builders.times(nth),
    )


@st.composite
def records(draw: st.DrawFn) -> list[Record]:
    """Meetings on any days, and what was agreed, done, kept and reached on others."""
    found: list[Record] = []
    for number, day in enumerate(draw(st.lists(DAYS, max_size=6)), 1):
        talk = builders.meeting(number, draw(st.sampled_from(MeetingState)), date=day)
        found.append(talk)
        for nth in range(draw(st.integers(0, 3))):
            ends = draw(st.none() | DAYS)
            found.append(
                builders.action(
                    talk,
                    nth=nth,
                    state=ActionState.DONE if ends else ActionState.OPEN,
                    history=(ActionEvent(meeting=talk.uid, mark=Mark.DONE, date=ends),) if ends else (),
                )
            )
        found += [builders.word(talk, nth=nth) for nth in range(draw(st.integers(0, 3)))]
    for nth, day in enumerate(draw(st.lists(DAYS, max_size=3))):
        found.append(goal(nth, GoalState.REACHED, day))
    return found


@given(records())
def test_the_totals_are_the_sums_of_the_months_and_of_the_book(given_records: list[Record]) -> None:
    book = builders.book_of(*given_records)
    told = story(book)
    for kind in COUNTED:
        assert getattr(told.whole, kind) == sum(getattr(month, kind) for month in told.months)
    assert told.whole.meetings == len(book.held())
    assert told.whole.agreed == len(book.actions())
    assert told.whole.done == sum(one.state is ActionState.DONE for one in book.actions())
    assert told.whole.reached == told.goals.reached


@given(records())
def test_no_month_is_missing_and_none_comes_twice(given_records: list[Record]) -> None:
    months = story(builders.book_of(*given_records)).months
    for before, after in pairwise(months):
        assert after.first == add_months(before.first, 1)
    for month in months:
        assert month.first == month.last
        assert month.first.day == 1
    for end in (months[:1], months[-1:]):
        assert all(any(getattr(month, kind) for kind in COUNTED) for month in end)


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_means_nothing(given_records: list[Record], shuffle: random.Random) -> None:
    mixed = list(given_records)
    shuffle.shuffle(mixed)
    assert story(builders.book_of(*mixed)) == story(builders.book_of(*given_records))


@given(records(), st.integers(1, 20))
def test_in_fewer_spans_nothing_is_lost(given_records: list[Record], count: int) -> None:
    told = story(builders.book_of(*given_records))
    spans = told.in_at_most(count)
    assert len(spans) <= count
    assert Story(months=spans).whole == told.whole
    for before, after in pairwise(spans):
        assert after.first == add_months(before.last, 1)


def test_each_thing_stands_in_its_own_month() -> None:
    may, july = builders.meeting(1, date=D(2026, 5, 20)), builders.meeting(2, date=D(2026, 7, 1))
    ended = ActionEvent(meeting=july.uid, mark=Mark.DONE, date=D(2026, 7, 1))
    told = story(
        builders.book_of(
            may,
            july,
            builders.meeting(3, MeetingState.PLANNED, date=D(2027, 1, 1)),
            builders.action(may, state=ActionState.DONE, history=(ended,)),
            builders.action(may, nth=2),
            builders.word(july),
            goal(1, GoalState.REACHED, D(2026, 8, 2)),
            goal(2),
            msgspec.structs.replace(goal(3, GoalState.REACHED, D(2026, 5, 3)), agreed=()),
            Closing(uid="closing", closed_on=D(2026, 9, 3), **builders.times()),
            skill(1, start=2, end=4),
            skill(2, start=2),
            skill(3),
        )
    )
    first = [D(2026, month, 1) for month in (5, 6, 7, 8, 9)]
    assert told.months == (
        Span(first=first[0], last=first[0], meetings=1, agreed=2),
        Span(first=first[1], last=first[1]),
        Span(first=first[2], last=first[2], meetings=1, done=1, words=1),
        Span(first=first[3], last=first[3], reached=1),
        Span(first=first[4], last=first[4]),
    )
    assert (told.first_day, told.last_day) == (D(2026, 5, 20), D(2026, 7, 1))
    assert told.goals == Progress(2, 1)
    assert [one.ratings for one in told.skills] == [{RatedAt.START: 2, RatedAt.END: 4}]
    assert told.rated_once == 1


def test_before_anything_happened_there_is_no_month() -> None:
    told = story(builders.book_of())
    assert told.months == told.in_at_most(12) == ()
    assert told.whole.meetings == 0
    assert told.first_day is None


def test_what_is_private_is_not_in_it() -> None:
    book = builders.build_book(3, live=False)
    without = builders.build_book(3, live=False)
    for table in ("private_notes", "prepared"):
        without.tables[table].clear()
    assert story(book) == story(without)
    said = msgspec.json.encode(story(book)).decode()
    assert "barnehage" not in said
