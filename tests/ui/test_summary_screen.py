"""The summary on the screen: typeset within its width, saved where one says, copied whole."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.widgets import Input

from mentortui.model.summary import Summary
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.naming import summary_name
from mentortui.ui.screens.summary import SummaryScreen
from mentortui.ui.widgets.summary_sheet import WIDEST, summary_content
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.builders import build_book, summary_of
from tests.ui.held_rooms import app_with, hold_meeting, on_screen


@pytest.fixture
def summary(notebook: Notebook) -> Summary:
    return notebook.summary(hold_meeting(notebook, "Arbeidsmarkedet", "nav.no", task="lese to annonser"))


def test_all_that_is_shared_is_shown_and_nothing_own() -> None:
    text = summary_content(summary_of(build_book(), 2), 72).plain
    for said in (
        "Møte 2 · CV og søknad",
        "• finn.no og nav.no.",
        "☐ Amina",
        "Jeg leser to annonser.",
        "lønn",
    ):
        assert said in text
    assert "barnehage" not in text


def test_a_draft_says_so() -> None:
    draft = summary_of(build_book(), 2, version=0)
    assert "Utkast" in summary_content(draft, 72).plain
    assert "Utkast" not in summary_content(msgspec.structs.replace(draft, version=1), 72).plain


@given(width=st.integers(12, 200), title=st.text(max_size=120))
def test_no_line_is_wider_than_there_is_room_for(width: int, title: str) -> None:
    summary = msgspec.structs.replace(summary_of(build_book(), 2), title=title)
    rows = summary_content(summary, width).split("\n", allow_blank=True)
    assert max(row.cell_length for row in rows) <= min(width, WIDEST)


@given(text=st.text(max_size=300))
def test_typed_text_is_drawn_as_text(text: str) -> None:
    summary = msgspec.structs.replace(summary_of(build_book(), 2), title=f"[/]{text}[@click=app.quit]x")
    assert "[/]" in summary_content(summary, 72).plain


async def test_it_is_saved_where_one_says(tmp_path: Path, workbook: Workbook, summary: Summary) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    file = folder / f"{summary_name(summary)}.md"
    app = app_with(SummaryScreen(summary, together=True, who="Amina and Kari"), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.desk.remember(export_folder=str(tmp_path / "gone" / "away"))
        await pilot.press("e", "m")
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "There is no folder" in on_screen(app)
        app.screen.query_one(Input).value = str(folder)
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        assert file.read_text("utf-8") == to_markdown(summary)
        assert app.desk.settings.export_folder == str(folder)

        file.write_text("mine")
        await pilot.press("e", "m")
        await pilot.pause(0.1)
        await pilot.press("enter")
        await pilot.pause(0.1)
        assert "There is already a file" in on_screen(app)
        await pilot.press("escape")
        await pilot.pause()
        assert file.read_text() == "mine"
        await pilot.press("enter")
        await pilot.pause(0.1)
        await pilot.press("down", "enter")
        await app.workers.wait_for_complete()
        assert file.read_text("utf-8") == to_markdown(summary)


async def test_it_is_read_on_and_left(tmp_path: Path, workbook: Workbook, summary: Summary) -> None:
    alone: list[bool] = []
    screen = SummaryScreen(summary, together=True, who="Amina and Kari", on_alone=lambda: alone.append(True))
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        assert "TOGETHER" in on_screen(app)
        assert "lese to annonser" not in on_screen(app)
        await pilot.press("end")
        await pilot.pause(0.1)
        assert "21. desember" in on_screen(app)
        await pilot.press("a", "escape")
        await pilot.pause()
        assert alone == [True]
        assert app.screen is not screen
