"""What is due: past, near, and a long gap; and nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.dates import add_months
from mentortui.model.records import Action, Owner
from mentortui.storage.index import IndexEntry
from mentortui.workbook.due import SOON, Due, due_with
from tests.builders import TODAY, times

days = st.dates(TODAY - dt.timedelta(days=400), TODAY + dt.timedelta(days=400))


def entry(**more: object) -> IndexEntry:
    return IndexEntry(uid="u", alias="Amina", **more)  # type: ignore[arg-type]


def action(due: dt.date | None, what: str = "call") -> Action:
    return Action(uid="a", meeting="m", what=what, owner=Owner.BOTH, due=due, **times())


@given(st.lists(st.none() | days, max_size=6))
def test_each_dated_action_is_overdue_soon_or_far(dates: list[dt.date | None]) -> None:
    found = {str(due.kind): due for due in due_with(entry(), [action(day) for day in dates], TODAY)}
    overdue = sorted(day for day in dates if day and day < TODAY)
    soon = sorted(day for day in dates if day and TODAY <= day <= TODAY + SOON)
    for kind, expected in (("overdue", overdue), ("soon", soon)):
        due = found.get(kind)
        assert (due.count, due.date) == (len(expected), expected[0]) if due else not expected


@given(days)
def test_a_gap_is_more_than_a_month_with_no_day_ahead(last: dt.date) -> None:
    gap = Due(kind="gap", alias="Amina", date=last)
    long = add_months(last, 1) < TODAY
    assert (gap in due_with(entry(last_held=last), [], TODAY)) is long
    assert gap not in due_with(entry(last_held=last, next_date=TODAY), [], TODAY)


@pytest.mark.parametrize(("ahead", "told"), [(-1, False), (0, True), (1, True), (7, True), (8, False)])
def test_a_meeting_is_told_a_week_ahead(ahead: int, told: bool) -> None:
    day = TODAY + dt.timedelta(days=ahead)
    assert bool(due_with(entry(next_date=day), [], TODAY)) is told


def test_nothing_is_due_once_it_has_ended() -> None:
    ended = entry(closed=True, next_date=TODAY, last_held=dt.date(2026, 1, 1))
    assert due_with(ended, [action(dt.date(2026, 1, 1))], TODAY) == ()
