"""Taking in a file from the screen: what is wrong, and what is in it, is told before anything is written."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from mentortui import i18n
from mentortui.sharing.as_json import to_json
from mentortui.ui.dialogs.ask_file import AskFile
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.whole import export_whole
from mentortui.workbook.workbook import Workbook
from tests.sharing.summaries import labour_market
from tests.ui.sitting_rooms import app_of, row_texts
from tests.workbook.holding import hold
from tests.workbook.importing.mentorships import everything_in
from tests.workbook.importing.taking import new_mentorship, years_on


async def name_file(pilot: Pilot[int], file: Path) -> None:
    await pilot.pause()
    assert isinstance(pilot.app.screen, AskFile)
    pilot.app.screen.query_one("#line", Input).value = str(file)
    await pilot.press("enter")
    await pilot.pause()


def on_top(pilot: Pilot[int]) -> Screen[object]:
    return pilot.app.screen


def told(pilot: Pilot[int]) -> str:
    return str(pilot.app.screen.query_one(".problem", Sheet).render())


async def test_a_meeting_is_said_before_it_is_taken_in(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = Workbook(tmp_path / "workbook", clock=years_on())
    notebook = workbook.add_participant("Amina", mentor="Kari")
    minutes = tmp_path / "minutes.md"
    minutes.write_text("---\ndate: x\n---\n- [ ] ringe\n", encoding="utf-8")
    before = everything_in(workbook.layout.root)
    async with app_of(workbook, tmp_path, MentorshipScreen(notebook)).run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await name_file(pilot, tmp_path / "nothing.json")
        assert "There is no file called" in told(pilot)
        await name_file(pilot, minutes)
        assert "minutes.md, line 2: write a date" in told(pilot)
        assert "minutes.md, line 4: it is not clear" in told(pilot)
        assert everything_in(workbook.layout.root) == before
        minutes.write_text(to_json(labour_market()), encoding="utf-8")
        await name_file(pilot, minutes)
        assert isinstance(on_top(pilot), Choose)
        said = [str(sheet.render()) for sheet in on_top(pilot).query(Sheet)]
        assert "Meeting 3 · Arbeidsmarkedet, 23 November 2026, 3 tasks, 2 words" in said
        assert everything_in(workbook.layout.root) == before
        await pilot.press("down", "enter")
        await pilot.pause()
        assert any("Arbeidsmarkedet" in row for row in row_texts(pilot))
        assert notebook.summary("m") == labour_market()
        await pilot.press("s", "i")
        await pilot.pause()
        assert not isinstance(on_top(pilot), AskFile)
    workbook.close()


async def test_a_whole_mentorship_is_opened(tmp_path: Path) -> None:
    i18n.use("en")
    file = tmp_path / "amina.json"
    with new_mentorship() as (_elsewhere, other):
        hold(other)
        file.write_text(export_whole(other, private=True).text, encoding="utf-8")
    one = tmp_path / "one.json"
    one.write_text(to_json(labour_market()), encoding="utf-8")
    workbook = Workbook(tmp_path / "workbook", clock=years_on())
    async with app_of(workbook, tmp_path, HomeScreen()).run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        await name_file(pilot, one)
        assert "Open the participant first" in told(pilot)
        await name_file(pilot, file)
        await pilot.pause()
        assert isinstance(pilot.app.screen, MentorshipScreen)
        assert [entry.alias for entry in workbook.entries()] == ["Amina"]
        await pilot.press("escape", "i")
        await name_file(pilot, file)
        assert "The mentorship with Amina is already in this workbook" in told(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert len(pilot.app.screen.query_one(Rows).options) == 2
    workbook.close()
