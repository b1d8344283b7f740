"""Home: those who have ended stand last and say so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.ui.own_keys import resolve
from mentortui.ui.screens.home import HomeScreen, entry_row
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.rights import PersonsRights
from mentortui.workbook.copies import copies
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook

KEY_OF = resolve({}).key_of


def test_an_ended_mentorship_stands_last_and_says_so(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    amina = workbook.add_participant("Amina", mentor="Kari")
    workbook.add_participant("Oleksandr", mentor="Kari")
    closing = Closings(FilePen(amina))
    closing.close(early=False)
    first, last = workbook.entries()
    assert (first.alias, last.alias) == ("Oleksandr", "Amina")
    assert "the mentorship has ended" in entry_row(last, dt.date(2027, 6, 1), KEY_OF).plain
    assert "More than a month" not in entry_row(last, dt.date(2027, 6, 1), KEY_OF).plain
    closing.open_again()
    assert [entry.alias for entry in workbook.entries()] == ["Amina", "Oleksandr"]
    workbook.close()


def with_day(root: Path) -> Workbook:
    """Amina, whose notes are deleted on 1 November, and Oleksandr."""
    i18n.use("en")
    workbook = open_workbook(root)
    amina = workbook.add_participant("Amina", mentor="Kari")
    workbook.add_participant("Oleksandr", mentor="Kari")
    PersonsRights(FilePen(amina)).agree(dt.date(2026, 11, 1))
    return workbook


def go_to(workbook: Workbook, day: dt.date) -> None:
    now = dt.datetime(day.year, day.month, day.day, 12, tzinfo=dt.UTC)
    workbook.clock = lambda: now


def test_a_day_that_is_near_is_told_and_one_far_away_is_not(tmp_path: Path) -> None:
    workbook = with_day(tmp_path)
    (entry,) = (one for one in workbook.entries() if one.alias == "Amina")
    assert "deleted" not in entry_row(entry, dt.date(2026, 10, 1), KEY_OF).plain
    near = entry_row(entry, dt.date(2026, 10, 2), KEY_OF).plain
    assert "The notes are to be deleted on 1 November 2026." in near
    workbook.close()


async def test_a_day_that_has_come_is_told_and_r_leads_to_keeping_them(tmp_path: Path) -> None:
    workbook = with_day(tmp_path)
    go_to(workbook, dt.date(2026, 11, 3))
    app = app_with(HomeScreen(), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workbook.entry("Amina").regret_until == dt.date(2026, 12, 3)
        assert "The notes will be erased after 3 December 2026. Press r to keep them." in on_screen(app)
        assert "The day to delete the notes about Amina has come." in "".join(
            note.message for note in app._notifications
        )
        await pilot.press("home", "r")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Keep" in on_screen(app)
    workbook.close()


async def test_what_nobody_regretted_is_erased_and_told(tmp_path: Path) -> None:
    workbook = with_day(tmp_path)
    go_to(workbook, dt.date(2026, 11, 3))
    for _opening in range(2):
        app = app_with(HomeScreen(), workbook, tmp_path)
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            told = "".join(note.message for note in app._notifications)
            on = on_screen(app)
        go_to(workbook, dt.date(2026, 12, 4))
    assert "The notes about Amina were erased today, as agreed." in told
    assert "Oleksandr" in on
    assert [entry.alias for entry in workbook.entries()] == ["Oleksandr"]
    workbook.close()


async def test_where_one_goes_straight_to_a_mentorship_nothing_is_tidied_yet(tmp_path: Path) -> None:
    """It is open, and would be written over."""
    workbook = with_day(tmp_path)
    go_to(workbook, dt.date(2026, 11, 3))
    uid = workbook.entry("Amina").uid
    app = app_with(HomeScreen(open_first=uid), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workbook.entry("Amina").regret_until is None
        await pilot.press("escape")
        await pilot.pause()
        await app.workers.wait_for_complete()
        assert workbook.entry("Amina").regret_until == dt.date(2026, 12, 3)
    workbook.close()


async def test_copies_that_are_too_old_go_though_nothing_is_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentortui.ui.screens.home._LATER", 0.01)
    workbook = with_day(tmp_path)
    uid = workbook.entry("Amina").uid
    before = copies(workbook, uid)
    assert before
    for days in (100, 102):
        now = dt.datetime.now(dt.UTC) + dt.timedelta(days=days)
        workbook.clock = lambda now=now: now  # type: ignore[misc]
        app = app_with(HomeScreen(open_first="nobody"), workbook, tmp_path)
        async with app.run_test() as pilot:
            await pilot.pause(0.05)
            await app.workers.wait_for_complete()
    assert not set(before) & set(copies(workbook, uid))
    workbook.close()
