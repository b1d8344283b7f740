"""Which day the notes are deleted, and that no clock erases them by itself."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.chapters.agreement_wording import DELETE
from mentortui.model.chapters.records import Agreement, AgreementState, Closing, Rights
from mentortui.model.chapters.rights import (
    NEAR_DAYS,
    REGRET_DAYS,
    Retention,
    Stage,
    deletion_day,
    retention,
    retention_of,
    rights_of,
    suggested_day,
    to_note,
)
from mentortui.model.records import Record
from tests import builders

D = dt.date
DAY = D(2027, 6, 5)


def on(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


def book(*records: Record) -> Book:
    return builders.book_of(builders.meeting(1), *records)


def said(**fields: object) -> Rights:
    return Rights(**{"uid": "rights", **builders.times(), **fields})


def closing(day: dt.date | None) -> Closing:
    return Closing(uid="closing", delete_on=day, **builders.times())


def agreement(version: int, day: str, state: AgreementState) -> Agreement:
    return Agreement(
        uid=f"a{version}",
        version=version,
        language="nb",
        state=state,
        answers={DELETE: day},
        **builders.times(),
    )


def test_nothing_is_agreed_at_first() -> None:
    assert deletion_day(book()) is None
    assert rights_of(book()).agreed_on is None
    assert retention_of(book(), DAY) == Retention(stage=Stage.NONE)


def test_what_was_said_here_counts_also_when_it_was_taken_away() -> None:
    earlier = (closing(D(2028, 1, 1)), agreement(1, "2029-01-01", AgreementState.SIGNED))
    assert deletion_day(book(*earlier, said(delete_on=DAY, agreed_on=D(2027, 1, 1)))) == DAY
    assert deletion_day(book(*earlier, said(agreed_on=D(2027, 1, 1)))) is None
    assert deletion_day(book(*earlier, said(frozen_on=D(2027, 1, 1)))) == D(2028, 1, 1)


def test_before_that_the_closing_counts_then_the_newest_finished_agreement() -> None:
    signed = agreement(1, "2029-01-01", AgreementState.SIGNED)
    read = agreement(2, "2029-02-01", AgreementState.READ)
    draft = agreement(3, "2029-03-01", AgreementState.DRAFT)
    assert deletion_day(book(signed, read, draft)) == D(2029, 2, 1)
    assert deletion_day(book(draft)) is None
    assert deletion_day(book(agreement(1, "soon", AgreementState.READ))) is None
    assert deletion_day(book(signed, closing(DAY))) == DAY
    assert deletion_day(book(signed, closing(None))) == D(2029, 1, 1)


def test_the_usual_day_is_a_year_after_the_last_meeting() -> None:
    assert suggested_day(Book()) is None
    leap = builders.meeting(2, date=D(2028, 2, 29))
    assert suggested_day(book(leap)) == D(2029, 2, 28)


@pytest.mark.parametrize(
    ("today", "stage"),
    [
        (on(-NEAR_DAYS - 1), Stage.AGREED),
        (on(-NEAR_DAYS), Stage.NEAR),
        (on(-1), Stage.NEAR),
        (on(0), Stage.COME),
        (on(900), Stage.COME),
    ],
)
def test_the_stages_before_the_program_has_noted_the_day(today: dt.date, stage: Stage) -> None:
    assert retention(DAY, None, today) == Retention(stage=stage, delete_on=DAY)


def test_a_time_to_regret_then_due() -> None:
    until = on(4 + REGRET_DAYS)
    assert retention(DAY, until, on(4)).stage is Stage.REGRET
    assert retention(DAY, until, until) == Retention(stage=Stage.REGRET, delete_on=DAY, regret_until=until)
    assert retention(DAY, until, until + dt.timedelta(days=1)).stage is Stage.DUE


@pytest.mark.parametrize("until", [on(REGRET_DAYS - 1), on(5 + REGRET_DAYS), D.max, D.min])
def test_an_end_of_regret_that_cannot_be_is_noted_anew(until: dt.date) -> None:
    """From before the day, or further away than the time there is: a clock was wrong."""
    now = retention(DAY, until, on(4))
    assert now.stage is Stage.COME
    assert to_note(now, on(4)) == on(4 + REGRET_DAYS)


def test_a_day_that_is_to_come_after_all_leaves_nothing_noted() -> None:
    assert to_note(retention(DAY, on(REGRET_DAYS), on(-1)), on(-1)) is None


def test_what_is_frozen_is_not_erased() -> None:
    now = retention(DAY, on(REGRET_DAYS), on(400), frozen=True)
    assert now.stage is Stage.HELD
    assert to_note(now, on(400)) is None
    assert retention(DAY, None, on(-1), frozen=True).stage is Stage.NEAR


days = st.dates() | st.integers(-90, 90).map(on)


@pytest.mark.fault("T11")
@settings(max_examples=500)
@given(st.lists(st.tuples(days, st.booleans()), max_size=12))
def test_no_clock_erases_before_an_earlier_opening_has_told_of_it(
    openings: list[tuple[dt.date, bool]],
) -> None:
    """However clocks go: what is due was told of at an opening before this one, that
    many days earlier by the clock, and at no opening since was the day still to come or the notes frozen."""
    until: dt.date | None = None
    noted: dt.date | None = None
    for today, frozen in openings:
        now = retention(DAY, until, today, frozen=frozen)
        if now.stage is Stage.DUE:
            assert noted is not None
            assert noted >= DAY
            assert (today - noted).days > REGRET_DAYS
            assert not frozen
            return
        if now.stage is Stage.COME:
            noted = today
        elif now.stage is not Stage.REGRET:
            noted = None
        until = to_note(now, today)


@given(days, days | st.none(), days)
def test_any_noted_day_gives_a_stage_that_is_noted_once(
    day: dt.date, until: dt.date | None, today: dt.date
) -> None:
    now = retention(day, until, today)
    after = retention(day, to_note(now, today), today)
    assert now.stage is Stage.COME or after == now
    assert after.stage is not Stage.COME or (dt.date.max - today).days < REGRET_DAYS
