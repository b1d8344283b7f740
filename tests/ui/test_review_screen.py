"""Earlier meetings on the screen: read one after another, opened again on purpose, own notes only Alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.model.records import Mark
from mentortui.ui.screens.review import ReviewScreen
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import CANARY, app_with, hold_meeting, on_screen


@pytest.fixture
def held(notebook: Notebook) -> list[str]:
    """Three meetings: the first one's action is done in the second, the second one's stands open."""
    return [
        hold_meeting(notebook, "Bli kjent", "alfa", task="ringe NAV", private=f"{CANARY} en"),
        hold_meeting(notebook, "CV", "beta", task="skrive CV", mark=Mark.DONE, private=f"{CANARY} to"),
        hold_meeting(notebook, "Intervju", "gamma", private=f"{CANARY} tre"),
    ]


def private_of(notebook: Notebook, meeting: str) -> str:
    note = notebook.book.private_note(meeting)
    return note.text if note else ""


async def test_meetings_are_read_one_after_another(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str]
) -> None:
    app = app_with(ReviewScreen(notebook, True), workbook, tmp_path)
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        assert "gamma" in on_screen(app)
        await pilot.press("down")
        await pilot.pause()
        assert "beta" in on_screen(app)
        assert "→ Amina: skrive CV – went on to a later meeting" in on_screen(app)
        await pilot.press("enter", "left")
        await pilot.pause()
        assert "alfa" in on_screen(app)
        assert "✓ Amina: ringe NAV – done" in on_screen(app)
        await pilot.press("left", "right", "right", "right")
        await pilot.pause()
        assert "gamma" in on_screen(app)


async def test_a_narrow_screen_has_one_line_for_the_list(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str]
) -> None:
    app = app_with(ReviewScreen(notebook, True, held[1]), workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "‹ 2 of 3 · CV" in on_screen(app)
        assert "Bli kjent" not in on_screen(app)
        await pilot.press("left")
        await pilot.pause()
        assert "1 of 3 · Bli kjent" in on_screen(app)
        await pilot.resize_terminal(20, 5)
        await pilot.pause()


@pytest.mark.parametrize("together", [True, False])
async def test_own_notes_are_on_the_screen_only_alone(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str], together: bool
) -> None:
    screen = ReviewScreen(notebook, together, private=lambda meeting: private_of(notebook, meeting))
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=(110, 60)) as pilot:
        for _meeting in held:
            await pilot.pause()
            shown = on_screen(app)
            assert (CANARY in shown) is not together
            assert ("The participant may ask to see them." in shown) is not together
            await pilot.press("left")


async def test_opening_again_is_deliberate(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str]
) -> None:
    reopened: list[str] = []
    app = app_with(ReviewScreen(notebook, True, held[1], on_reopen=reopened.append), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("o", "enter")
        await pilot.pause()
        assert not reopened
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("down", "enter")
        await app.workers.wait_for_complete()
        assert reopened == [held[1]]


async def test_before_the_first_meeting_there_are_only_words(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    app = app_with(ReviewScreen(notebook, True, on_reopen=lambda meeting: None), workbook, tmp_path)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert "No meeting has been finished yet" in on_screen(app)
        assert "Share" not in on_screen(app)
        await pilot.press("left", "c", "e", "o", "space", "escape")
