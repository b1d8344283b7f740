"""Find as you type: hits under the line, typing that never waits, nothing own Together."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from mentortui.ui.screens.find import FindScreen
from mentortui.workbook.finding import FindIndex, Hit
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import CANARY, app_with, hold_meeting, on_screen


@pytest.fixture
def held(notebook: Notebook) -> list[str]:
    return [
        hold_meeting(notebook, "Bli kjent", "finn.no og [/] nav.no", private=CANARY),
        hold_meeting(notebook, "CV", "CV på én side, se nav.no"),
    ]


async def test_hits_come_while_typing_and_are_opened(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str]
) -> None:
    opened: list[Hit] = []
    screen = FindScreen(lambda: FindIndex([notebook.book], private=False), True, opened.append)
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"nav")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "2 found" in on_screen(app)
        assert "finn.no og [/] nav.no" in on_screen(app)
        await pilot.press("down", "enter")
        assert [hit.meeting for hit in opened] == [held[0]]
        await pilot.press(*"xyz")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Nothing was found" in on_screen(app)
        await pilot.press("enter", "escape")
        await pilot.pause()
        assert len(opened) == 1
        assert app.screen is not screen


async def test_typing_never_waits(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str]
) -> None:
    may_go_on = threading.Event()

    def slowly() -> FindIndex:
        may_go_on.wait(10)
        return FindIndex([notebook.book], private=False)

    app = app_with(FindScreen(slowly, True, lambda hit: None), workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"side")
        await pilot.pause()
        assert "side" in on_screen(app)
        assert "én side" not in on_screen(app)
        may_go_on.set()
        await app.workers.wait_for_complete()
        await pilot.pause(0.1)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "én side" in on_screen(app)


@pytest.mark.parametrize("together", [True, False])
async def test_own_notes_are_found_only_alone(
    tmp_path: Path, workbook: Workbook, notebook: Notebook, held: list[str], together: bool
) -> None:
    screen = FindScreen(lambda: FindIndex([notebook.book], private=not together), together, lambda hit: None)
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*CANARY[:-3])
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (CANARY in on_screen(app)) is not together
