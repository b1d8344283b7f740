"""What one answered is nowhere on the screen before both are in and both look."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from mentortui.ui.app import MentorApp
from mentortui.ui.opening import open_desk
from mentortui.workbook.recorder import Recorder
from tests.e2e.driving import begin_meeting
from tests.ui.canaries import places
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import on_screen

WORD = "qzxq"
WRITE = ("1", "1", "1", "1", "3", *WORD)
"""Answers up to the own words, which hold the canary."""


@asynccontextmanager
async def program(home: Path) -> AsyncIterator[tuple[MentorApp, Pilot[int]]]:
    """The program as it opens on the meeting that is going on. Afterwards it is cut off."""
    root = home / "mentortui"
    desk, first = open_desk(
        root, root / "settings.toml", read_only=False, meet="Amina", demo=False, language="en"
    )
    app = MentorApp(desk, first)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        yield app, pilot
    desk.workbook.close()


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def unseen_everywhere(app: MentorApp, pilot: Pilot[int]) -> None:
    """On the chapter, over it, and back in the meeting."""
    for key in ("f1", "ctrl+p"):
        assert not places(app, WORD)
        await press(pilot, key)
        assert not places(app, WORD)
        await press(pilot, "escape")
    assert not places(app, WORD)


async def test_outside_a_meeting(tmp_path: Path) -> None:
    async with opened(tmp_path, "checks") as checks:
        app = checks.pilot.app
        await checks.keys("s", "enter", *WRITE)
        assert any("Field" in place for place in places(app, WORD)), "the scan finds it while it is written"
        await checks.keys("enter")
        assert not places(app, WORD)
        await walk(checks)
        await checks.keys("s", "enter", "1", "1", "1", "1", "1", "enter")
        assert not places(app, WORD), "both are in, and nobody looks yet"
        await checks.keys("enter")
        assert any("draws it" in place for place in places(app, WORD)), "now both look"


async def walk(checks: Opened) -> None:
    """Up and down, answering begun and left, undone and done again."""
    app = checks.pilot.app
    for key in ("escape", "down", "up", "v", "n", "s", "down", "enter", "left", "escape", "s", "escape"):
        await checks.keys(key)
        assert not places(app, WORD), key
    await checks.keys("u")
    assert not places(app, WORD)
    await checks.keys("s", "enter", *WRITE, "enter", "escape")
    assert not places(app, WORD)


async def test_in_a_meeting_that_is_cut_off(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    async with program(tmp_path) as (app, pilot):
        await press(pilot, "escape", "m", "h", "s", "down", "enter", *WRITE)
        assert any("Field" in place for place in places(app, WORD))
    async with program(tmp_path) as (app, pilot):
        assert "Kari was answering" in said(app)
        await unseen_at_the_gate(app)
        await press(pilot, "down", "enter")
        assert any("Field" in place for place in places(app, WORD)), "the one who wrote goes on"
        await press(pilot, "enter")
        await unseen_everywhere(app, pilot)
    async with program(tmp_path) as (app, pilot):
        assert not places(app, WORD), "no draft is left after the handing over"
        assert "was answering" not in said(app)
        await press(pilot, "escape", "m", "h")
        await unseen_everywhere(app, pilot)
        await press(pilot, "s", "enter", "1")
        assert not places(app, WORD)
    async with program(tmp_path) as (app, pilot):
        assert "Amina was answering" in said(app)
        await press(pilot, "down", "enter", "1", "1", "1", "1", "enter")
        assert not places(app, WORD), "both are in, and nobody looks yet"
        await press(pilot, "enter")
        assert any("draws it" in place for place in places(app, WORD))


async def test_another_one_at_the_keyboard_never_sees_what_was_begun(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    async with program(tmp_path) as (_app, pilot):
        await press(pilot, "escape", "m", "h", "s", "enter", *WRITE)
    async with program(tmp_path) as (app, pilot):
        await press(pilot, "enter")
        assert "was answering" not in said(app)
        await press(pilot, "s", "enter")
        assert "Amina answers" in said(app)
        assert not places(app, WORD), "not now is: begin again later"


async def unseen_at_the_gate(app: MentorApp) -> None:
    assert not places(app, WORD)
    chapter = next(screen for screen in app.screen_stack if hasattr(screen, "pen"))
    assert isinstance(chapter.pen, Recorder)
    assert WORD in " ".join(chapter.pen.draft.values), "it is kept, and nowhere on the screen"


def said(app: MentorApp) -> str:
    """The text on top."""
    return on_screen(app)
