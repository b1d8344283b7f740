"""The meeting plan by its keys, and the day it gives the meeting that goes on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.chapters.dates import shared_dates
from mentortui.model.chapters.records import DateState
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.meeting.table_page import TablePage
from mentortui.ui.screens.plan import PlanScreen
from mentortui.ui.widgets.rows import Rows
from mentortui.workbook.chapters.dates import Dates
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.planning import Plan
from tests.ui.chapters.opening import Opened, opened
from tests.ui.sitting_rooms import TEMPLATE, app_of, open_workbook
from tests.workbook.holding import hold

D, T = dt.date, dt.time


@pytest.fixture(autouse=True)
def english() -> None:
    """Today is Monday 28 September 2026."""
    i18n.use("en")


def days(plan: Opened) -> list[dt.date]:
    return [day.date for day in shared_dates(plan.pen.book)]


async def test_a_series_says_at_once_what_it_becomes(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates") as plan:
        assert "No dates yet. Press d" in plan.text()
        await plan.keys("d", *"6.10.", "tab", "tab", "tab", "backspace", "3")
        assert "6 Oct, 3 Nov and 1 Dec" in plan.text()
        await plan.keys("enter")
        assert days(plan) == [D(2026, 10, 6), D(2026, 11, 3), D(2026, 12, 1)]
        assert "○ Tuesday 6 October       Getting to know" in plan.text()
        assert "✓ There is a meeting in every month." in plan.card()


async def test_a_gap_is_told_while_planning_and_after(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates") as plan:
        await plan.keys("n", *"30.10.", "enter")
        await plan.keys("d", *"1.12.", "tab", "space", "tab", "backspace", "2")
        assert "There is no meeting in November." in plan.text()
        await plan.keys("enter")
        assert days(plan) == [D(2026, 10, 30), D(2026, 12, 1), D(2026, 12, 8)]
        assert "• There is no meeting in November." in plan.card()


async def test_a_day_is_moved_cancelled_and_taken_away_by_keys(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates") as plan:
        await plan.keys("n", *"6.10.", "enter")
        await plan.keys("v", *["backspace"] * 10, *"8.10.", "enter")
        assert "moved from 6 October" in plan.text()
        await plan.keys("c")
        assert "– Thursday 8 October" in plan.text()
        assert "cancelled" in plan.text()
        await plan.keys("c", "enter", "5", "enter")
        assert "○ Thursday 8 October      At the workplace" in plan.text()
        await plan.keys("enter", "right", "right", "tab", "pay and hours", "enter")
        assert "○ Thursday 8 October      pay and hours" in plan.text()
        await plan.keys("x")
        assert days(plan) == []
        await plan.keys("u")
        assert days(plan) == [D(2026, 10, 8)]


def stands(plan: Opened) -> list[tuple[dt.date, dt.time | None]]:
    return [(day.date, day.time) for day in shared_dates(plan.pen.book)]


async def test_a_time_is_said_with_the_date_and_kept(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates", size=(80, 24)) as plan:
        await plan.keys("n", "6.10 at 17:30")
        assert "Tuesday 6 October at 17:30" in plan.text()
        await plan.keys("enter")
        assert "○ Tuesday 6 October       17:30  Getting to know" in plan.text()
        await plan.keys("n", *"8.10.")
        assert "Thursday 8 October at 17:30" in plan.text(), "the usual time is told before it is kept"
        await plan.keys("enter")
        await plan.keys("v", "ctrl+u", "at 18")
        assert "Thursday 8 October at 18:00" in plan.text()
        await plan.keys("enter", "v", "ctrl+u", *"9.10.")
        assert "Friday 9 October at 18:00" in plan.text()
        await plan.keys("enter")
        assert stands(plan) == [(D(2026, 10, 6), T(17, 30)), (D(2026, 10, 9), T(18))]
        await plan.keys("enter", "tab", *["backspace"] * 5, "enter")
        assert stands(plan)[1] == (D(2026, 10, 9), None)
        await plan.keys("u")
        assert stands(plan)[1] == (D(2026, 10, 9), T(18))
        await plan.keys("enter", "tab", "ctrl+u", *"25", "enter")
        assert "I do not understand that time. Write for example 17:30." in plan.text()
        await plan.keys("ctrl+u", *"12", "enter")
        assert stands(plan)[1] == (D(2026, 10, 9), T(12))


async def test_a_series_has_the_time_of_its_first_day(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates") as plan:
        await plan.keys("d", "6.10 at 9")
        assert "Tuesday 6 October at 09:00" in plan.text()
        await plan.keys("tab", "tab", "tab", "backspace", "2", "enter")
        assert stands(plan) == [(D(2026, 10, 6), T(9)), (D(2026, 11, 3), T(9))]
        assert "at 09:00" in plan.text(), "where there is no room beside the date it stands below"


async def test_a_day_that_was_held_has_no_keys(tmp_path: Path) -> None:
    async with opened(tmp_path, "dates") as plan:
        hold(plan.notebook)
        plan.screen.refresh_rows()
        await plan.keys("v", "c", "x", "enter")
        assert plan.pilot.app.screen is plan.screen
        assert [day.state for day in shared_dates(plan.pen.book)] == [DateState.HELD]
        assert "✓ 3" in plan.text() or "✓ The labour market" in plan.text()


async def test_the_table_of_the_meeting_shows_the_planned_day(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    Dates(FilePen(notebook)).add(D(2026, 10, 26), time=T(17, 30))
    sitting = notebook.start(Plan(template=TEMPLATE, title="", minutes=60))
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda finished: None))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        while not app.screen.query(TablePage):
            await pilot.press("ctrl+n")
            await pilot.pause()
        rows = app.screen.query_one("#table", Rows)
        assert "Next meeting: Monday 26 October at 17:30" in str(rows.options[-1].prompt)
        assert not sitting.live.is_touched()
    workbook.close()


@pytest.mark.parametrize(("day", "theme"), [(D(2026, 10, 12), 4), (D(2026, 10, 13), 1)])
async def test_the_plan_of_a_meeting_begins_with_the_theme_of_the_day(
    tmp_path: Path, day: dt.date, theme: int
) -> None:
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    Dates(FilePen(notebook)).add(day, 4)
    screen = PlanScreen(notebook.shared(), None, lambda plan, start: None)
    app = app_of(workbook, tmp_path, screen)
    async with app.run_test() as pilot:
        await pilot.pause()
        template = app.desk.library.get(screen.query_one("#themes", Rows).chosen or "", "en")
        assert template is not None
        assert template.theme == theme
    workbook.close()
