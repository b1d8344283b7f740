"""The meeting plan is changed by the two, and by nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.dates import shared_dates
from mentortui.model.chapters.records import DateState
from mentortui.workbook.chapters.dates import Dates
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing
from tests.workbook.holding import Clock, amina, hold, opened

D, T = dt.date, dt.time
DECEMBER, JANUARY = D(2026, 12, 14), D(2027, 1, 11)


def test_a_day_is_set_moved_cancelled_and_taken_away(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)
        uid = dates.add(DECEMBER, 3)
        dates.move(uid, D(2026, 12, 16))
        dates.move(uid, D(2026, 12, 18))
        assert dates.view()[0].moved_from == (DECEMBER, D(2026, 12, 16))
        dates.move(uid, DECEMBER)
        assert (dates.view()[0].date, dates.view()[0].moved_from) == (DECEMBER, ())
        dates.cancel(uid)
        assert dates.view()[0].state is DateState.CANCELLED
        dates.cancel(uid)
        assert dates.view()[0].state is DateState.PLANNED
        dates.cancel(uid)
        dates.move(uid, JANUARY)
        assert (dates.view()[0].state, dates.view()[0].moved_from) == (DateState.PLANNED, (DECEMBER,))
        dates.remove(uid)
        assert dates.view() == ()
        dates.undo()
        assert dates.view()[0].date == JANUARY


def test_a_day_that_has_passed_or_is_taken_is_told_at_once(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)
        first, second = dates.add(DECEMBER), dates.add(JANUARY)
        for wrong in (DECEMBER, D(2026, 11, 22)):
            with pytest.raises(BadInput):
                dates.add(wrong)
        with pytest.raises(BadInput):
            dates.move(second, DECEMBER)
        dates.cancel(first)
        dates.move(second, DECEMBER)
        with pytest.raises(BadInput):
            dates.cancel(first)
        dates.add(dates.today())


def test_a_series_has_the_next_themes_in_turn(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        hold(amina(workbook))
    with writing(tmp_path, clock) as pen:
        dates = Dates(pen)
        dates.add(DECEMBER, 1)
        days = [D(2026, 11, 2), DECEMBER, *(D(2027, month, 11) for month in range(1, 7))]
        added = dates.add_series(days)
        assert [day.theme for day in dates.view() if day.uid in added] == [2, 4, 5, 6, None, None]
        with pytest.raises(BadInput):
            dates.add_series(days)
        dates.undo()
        assert [day.date for day in dates.view()] == [dates.today(), DECEMBER]


def test_a_theme_of_their_own(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)
        uid = dates.add(DECEMBER, None, "  Lønn ")
        assert (dates.view()[0].theme, dates.view()[0].title) == (None, "Lønn")
        dates.set_theme(uid, 4, "Lønn")
        assert (dates.view()[0].theme, dates.view()[0].title) == (4, "")
        dates.set_theme(uid, 4)
        assert dates.undo() == "change_date", "the same said again is no change"
        assert dates.undo() == "add_date"


def test_a_new_day_is_at_the_usual_time(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)

        def times() -> list[dt.time | None]:
            return [day.time for day in dates.view()]

        dates.add(D(2026, 12, 1))
        dates.add(DECEMBER, time=T(17, 30))
        dates.add(JANUARY)
        assert times() == [None, T(17, 30), T(17, 30)]
        dates.add_series([D(2027, 2, 1), D(2027, 3, 1)], T(0))
        dates.add(D(2027, 4, 1))
        assert times()[3:] == [T(0), T(0), T(0)], "midnight is a time too"
        last = dates.add(D(2027, 5, 3), time=T(9))
        dates.cancel(last)
        assert dates.usual_time() == T(0), "of the latest day that is not cancelled"
        dates.add_series([D(2027, 6, 1)])
        assert times()[-1] == T(0)


def test_a_day_is_moved_with_its_time_or_to_another(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)
        uid = dates.add(DECEMBER, 3, time=T(17, 30))

        def stands() -> tuple[dt.date, dt.time | None, tuple[dt.date, ...]]:
            (day,) = dates.view()
            return day.date, day.time, day.moved_from

        dates.move(uid, JANUARY)
        assert stands() == (JANUARY, T(17, 30), (DECEMBER,))
        dates.move(uid, JANUARY, T(18))
        assert stands() == (JANUARY, T(18), (DECEMBER,)), "another time is the same day"
        dates.move(uid, JANUARY, T(18))
        assert dates.undo() == "move_date"
        assert stands() == (JANUARY, T(17, 30), (DECEMBER,)), "the same said again was no change"
        dates.move(uid, DECEMBER, T(12))
        assert stands() == (DECEMBER, T(12), ())
        dates.change(uid, 3, "", None)
        assert stands()[1] is None
        dates.set_theme(uid, 4)
        assert (dates.view()[0].theme, stands()[1]) == (4, None)
        dates.undo()
        dates.undo()
        assert stands()[1] == T(12)


def test_what_a_calendar_gets(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        dates = Dates(pen)
        uid = dates.add(DECEMBER, 3, time=T(17, 30))
        dates.cancel(dates.add(JANUARY))
        first, second = dates.appointments()
        assert (first.uid, first.date, first.time, first.revision) == (uid, DECEMBER, T(17, 30), 1)
        assert (second.cancelled, second.revision) == (True, 2)
        assert (first.participant, first.mentor, first.minutes) == ("Amina", "Kari", 60)


def test_what_was_held_stays(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        hold(amina(workbook))
    with writing(tmp_path, clock) as pen:
        dates = Dates(pen)
        held = dates.view()[0]
        assert held.state is DateState.HELD
        with pytest.raises(BadInput):
            dates.remove(held.uid)
        with pytest.raises(BadInput):
            dates.cancel(held.uid)
        with pytest.raises(BadInput):
            dates.move(held.uid, DECEMBER)


def test_the_meeting_that_goes_on_follows_the_plan(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        uid = Dates(pen).add(DECEMBER)
    with in_meeting(tmp_path) as live:
        dates = Dates(live)

        def sets() -> dt.date | None:
            return live.meeting.next_date

        assert sets() == DECEMBER
        dates.move(uid, D(2026, 12, 16))
        assert sets() == D(2026, 12, 16)
        live.undo()
        assert sets() == DECEMBER
        dates.add(JANUARY)
        assert sets() == DECEMBER
        dates.cancel(uid)
        assert sets() == JANUARY
        dates.add(D(2026, 12, 1))
        assert sets() == JANUARY, "what was set stays as long as it is planned"
        dates.set_theme(dates.view()[-1].uid, 2)
        assert sets() == JANUARY
        live.undo()
        for _ in range(3):
            live.undo()
        assert sets() == DECEMBER
        dates.remove(uid)
        assert sets() is None
        dates.add(JANUARY)
        assert sets() == JANUARY


def test_an_earlier_meeting_opened_again_does_not_follow_the_plan(tmp_path: Path) -> None:
    clock = Clock()
    with opened(tmp_path, clock) as workbook:
        notebook = amina(workbook)
        uid = hold(notebook)
        clock.on(days=1)
        hold(notebook)
        sitting = notebook.reopen(uid)
        Dates(sitting.live).add(DECEMBER)
        assert sitting.live.meeting.next_date is None
        sitting.keeper.close()


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        dates = Dates(pen)
        dates.add_series([DECEMBER, JANUARY])
        dates.move(dates.view()[0].uid, D(2026, 12, 16), T(17, 30))
    with reread(tmp_path) as notebook:
        found = [(day.date, day.time) for day in shared_dates(notebook.book)]
        assert found == [(D(2026, 12, 16), T(17, 30)), (JANUARY, None)]
