"""The report from the list of mentorships."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from textual.widgets import Input

from mentortui import i18n
from mentortui.ui.app import MentorApp
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.report import ReportScreen
from tests.ui.held_rooms import on_screen
from tests.ui.sitting_rooms import app_of, open_workbook


async def test_it_is_shown_whole_before_it_is_written(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    workbook.add_participant("Amina", "farmasøyt", mentor="Kari")
    app = app_of(workbook, tmp_path, HomeScreen())
    async with app.run_test(size=(100, 80)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, ReportScreen)
        shown = on_screen(cast(MentorApp, pilot.app))
        assert "Mentorships: 1" in shown
        assert "Not said: 0" in shown
        assert "Amina" not in shown
        assert "Kari" not in shown
        await pilot.press("e", "m")
        await pilot.pause(0.1)
        file = tmp_path / "report.md"
        assert not file.exists()
        app.screen.query_one(Input).value = str(file)
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        assert "**Mentorships**: 1" in file.read_text(encoding="utf-8")
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HomeScreen)
    workbook.close()
