"""The meeting plan and the meetings tell the same."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

import pytest

from mentortui.model.changes import Change
from mentortui.model.chapters.dates import planned_from, shared_dates
from mentortui.model.chapters.records import Closing, DateState
from mentortui.workbook.chapters.dates import Dates
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, hold, plan, write

D, T = dt.date, dt.time
TODAY, DECEMBER, JANUARY = D(2026, 11, 23), D(2026, 12, 14), D(2027, 1, 11)


def planned(notebook: Notebook, *days: dt.date) -> None:
    """These days in the plan."""
    for day in days:
        Dates(FilePen(notebook)).add(day, 3)


def ahead(notebook: Notebook) -> list[dt.date]:
    return [day.date for day in planned_from(notebook.book, D.min)]


def test_a_meeting_begins_with_the_next_planned_day(notebook: Notebook) -> None:
    planned(notebook, JANUARY, TODAY, DECEMBER)
    sitting = notebook.start(plan())
    assert sitting.live.meeting.next_date == DECEMBER
    assert not sitting.live.is_touched()
    assert sitting.leave() is False
    assert ahead(notebook) == [TODAY, DECEMBER, JANUARY]


def test_a_kept_plan_begins_with_it_too(notebook: Notebook) -> None:
    planned(notebook, DECEMBER)
    notebook.plan(plan())
    kept = notebook.book.planned()
    assert kept is not None
    assert kept.next_date is None
    sitting = notebook.start(plan(meeting=kept.uid))
    assert sitting.live.meeting.next_date == DECEMBER
    assert sitting.leave() is False
    assert notebook.book.planned() == kept


def test_another_day_than_the_planned_one_is_a_trace(notebook: Notebook) -> None:
    planned(notebook, DECEMBER)
    sitting = notebook.start(plan())
    sitting.live.set_next_date(DECEMBER)
    assert not sitting.live.is_touched()
    sitting.live.set_next_date(JANUARY)
    assert sitting.live.is_touched()
    sitting.live.undo()
    assert not sitting.live.is_touched()
    sitting.live.set_next_date(None)
    assert sitting.leave() is True


def test_a_reopened_meeting_keeps_the_day_it_set(notebook: Notebook) -> None:
    uid = hold(notebook, next_date=DECEMBER)
    planned(notebook, D(2026, 12, 1))
    sitting = notebook.reopen(uid)
    assert sitting.live.meeting.next_date == DECEMBER
    assert sitting.leave() is False


def test_setting_the_next_date_moves_the_plan(notebook: Notebook) -> None:
    planned(notebook, DECEMBER, JANUARY)
    live = notebook.start(plan()).live
    live.set_next_date(D(2026, 12, 16))
    assert ahead(notebook) == [D(2026, 12, 16), JANUARY]
    live.set_next_date(D(2027, 1, 20))
    assert ahead(notebook) == [JANUARY, D(2027, 1, 20)]
    live.set_next_date(D(2027, 1, 4))
    assert ahead(notebook) == [D(2027, 1, 4), JANUARY], "the day that was set is the one that moves"
    live.undo()
    live.set_next_date(JANUARY)
    assert ahead(notebook) == [JANUARY, D(2027, 1, 20)], "it is planned already"
    for _ in range(3):
        live.undo()
    assert (ahead(notebook), live.meeting.next_date) == ([DECEMBER, JANUARY], DECEMBER)
    assert all(not day.moved_from for day in shared_dates(notebook.book))


def test_setting_the_next_date_adds_a_day_where_there_is_none(notebook: Notebook) -> None:
    live = notebook.start(plan()).live
    live.set_next_date(TODAY)
    assert ahead(notebook) == [], "today is no day to come"
    live.set_next_date(DECEMBER)
    live.set_next_date(JANUARY)
    assert ahead(notebook) == [JANUARY]
    live.undo()
    live.undo()
    assert (ahead(notebook), live.meeting.next_date) == ([], TODAY)


def test_the_time_of_the_next_meeting_stands_in_the_plan(notebook: Notebook) -> None:
    live = notebook.start(plan()).live

    def stands() -> tuple[dt.date | None, dt.time | None]:
        summary = live.summary()
        assert live.view().next_time == summary.next_time
        return summary.next_date, summary.next_time

    live.set_next_date(DECEMBER, T(17, 30))
    assert stands() == (DECEMBER, T(17, 30))
    live.set_next_date(JANUARY)
    assert stands() == (JANUARY, T(17, 30)), "it moves with its time"
    live.set_next_date(JANUARY, T(18))
    assert stands() == (JANUARY, T(18))
    assert ahead(notebook) == [JANUARY]
    live.undo()
    assert stands() == (JANUARY, T(17, 30))
    live.undo()
    live.undo()
    assert (stands(), ahead(notebook)) == ((None, None), [])
    live.set_next_date(TODAY, T(18))
    assert stands() == (TODAY, None), "today is no day to come"


def test_what_the_time_is_where_none_is_said(notebook: Notebook) -> None:
    pen = FilePen(notebook)
    Dates(pen).add(DECEMBER, time=T(12))
    last = Dates(pen).add(JANUARY, time=T(17, 30))
    live = notebook.start(plan()).live
    assert live.time_unsaid(DECEMBER) == T(12)
    assert live.time_unsaid(D(2026, 12, 16)) == T(12), "the day that was set moves there"
    assert live.time_unsaid(JANUARY) == T(17, 30), "it has its own already"
    assert live.time_unsaid(TODAY) is None
    dates = Dates(live)
    dates.remove(dates.next_uid())
    dates.remove(last)
    assert live.time_unsaid(DECEMBER) is None
    for day in (DECEMBER, D(2026, 12, 16), JANUARY):
        told = live.time_unsaid(day)
        live.set_next_date(day)
        assert live.view().next_time == told


def test_another_time_is_a_trace(notebook: Notebook) -> None:
    planned(notebook, DECEMBER)
    sitting = notebook.start(plan())
    sitting.live.set_next_date(DECEMBER, T(17, 30))
    assert sitting.live.is_touched()
    sitting.live.undo()
    assert not sitting.live.is_touched()
    assert sitting.leave() is False


def test_the_calendar_gets_the_day_a_meeting_set(notebook: Notebook) -> None:
    uid = hold(notebook, next_date=DECEMBER)
    (appointment,) = notebook.next_appointment(uid)
    assert (appointment.date, appointment.time) == (DECEMBER, None)
    assert notebook.review(uid).appointments == (appointment,)
    Dates(FilePen(notebook)).move(appointment.uid, JANUARY)
    assert notebook.next_appointment(uid) == (), "what was set there is planned no more"
    assert notebook.review(uid).appointments == ()


def test_a_draft_keeps_the_time_when_the_next_meeting_was_held(notebook: Notebook, clock: Clock) -> None:
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "a")
    sitting.live.set_next_date(DECEMBER, T(17, 30))
    sitting.finish()
    uid = notebook.book.held()[-1].uid
    clock.on(days=21)
    hold(notebook)
    assert shared_dates(notebook.book)[1].state is DateState.HELD
    assert notebook.summary(uid).next_time == T(17, 30)


def test_a_held_meeting_takes_the_nearest_day(notebook: Notebook, clock: Clock) -> None:
    planned(notebook, D(2026, 11, 27), DECEMBER, JANUARY)
    clock.on(days=3)
    uid = hold(notebook, next_date=DECEMBER)
    assert ahead(notebook) == [DECEMBER, JANUARY]
    first = shared_dates(notebook.book)[0]
    assert (first.state, first.meeting, first.date) == (DateState.HELD, uid, D(2026, 11, 26))


def test_the_day_set_for_the_next_meeting_is_not_the_one_held(notebook: Notebook) -> None:
    hold(notebook, next_date=D(2026, 12, 1))
    assert ahead(notebook) == [D(2026, 12, 1)]


def test_a_day_far_off_is_not_the_one_held(notebook: Notebook) -> None:
    planned(notebook, D(2026, 12, 8))
    hold(notebook)
    assert ahead(notebook) == [D(2026, 12, 8)]


def test_finishing_again_takes_no_second_day(notebook: Notebook, clock: Clock) -> None:
    planned(notebook, D(2026, 11, 24), D(2026, 11, 30))
    clock.on(days=1)
    uid = hold(notebook, next_date=JANUARY)
    before = ahead(notebook)
    assert before == [JANUARY], "the second day moved, the first was held"
    planned(notebook, D(2026, 11, 26))
    sitting = notebook.reopen(uid)
    write(sitting.live, "today-1", "mer")
    sitting.finish()
    assert ahead(notebook) == [D(2026, 11, 26), JANUARY]


def test_the_list_of_mentorships_follows_the_plan(
    workbook: Workbook, notebook: Notebook, clock: Clock
) -> None:
    hold(notebook)
    planned(notebook, DECEMBER)
    Dates(FilePen(notebook)).add(JANUARY, time=T(17, 30))

    def listed() -> tuple[dt.date | None, dt.time | None]:
        entry, view = workbook.entries()[0], notebook.shared()
        assert (view.next_day, view.next_time) == (entry.next_date, entry.next_time)
        return entry.next_date, entry.next_time

    assert listed() == (DECEMBER, None)
    clock.on(days=30)
    assert listed() == (JANUARY, T(17, 30)), "the list was not written since"


def test_after_the_closing_nothing_is_ahead(workbook: Workbook, notebook: Notebook) -> None:
    planned(notebook, DECEMBER)
    pen = FilePen(notebook)
    now = pen.now()
    pen.change("close", Change(None, Closing(uid="c", created=now, changed=now, closed_on=TODAY)))
    entry = workbook.entries()[0]
    assert (entry.next_date, entry.days, entry.closed) == (None, (), True)
    assert notebook.shared().next_day is None


@pytest.fixture
def oslo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program runs in Oslo."""
    monkeypatch.setenv("TZ", "Europe/Oslo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("utc", "local"),
    [
        (dt.datetime(2026, 10, 24, 22, 30, tzinfo=dt.UTC), D(2026, 10, 25)),
        (dt.datetime(2026, 10, 31, 22, 30, tzinfo=dt.UTC), D(2026, 10, 31)),
        (dt.datetime(2026, 10, 31, 23, 0, tzinfo=dt.UTC), D(2026, 11, 1)),
        (dt.datetime(2027, 3, 27, 22, 59, tzinfo=dt.UTC), D(2027, 3, 27)),
        (dt.datetime(2027, 3, 31, 22, 0, tzinfo=dt.UTC), D(2027, 4, 1)),
    ],
)
def test_days_are_those_of_the_calendar_on_the_wall(
    oslo: None, notebook: Notebook, clock: Clock, utc: dt.datetime, local: dt.date
) -> None:
    """The clock goes back on 25 October 2026 and forward on 28 March 2027."""
    clock.now = utc
    planned(notebook, local, local + dt.timedelta(days=40))
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "a")
    sitting.finish()
    first = shared_dates(notebook.book)[0]
    assert (first.date, first.state) == (local, DateState.HELD)
