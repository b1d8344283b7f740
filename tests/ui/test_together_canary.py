"""A word in the mentor's own notes is nowhere on a screen that both can see, nor in what leaves the house."""

from __future__ import annotations

import asyncio
import random
import string
from pathlib import Path

import pytest

from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handouts import summary_handout
from mentortui.ui.screens.meeting import private_pane
from mentortui.ui.screens.meeting.private_pane import PrivatePane
from mentortui.ui.screens.room import Room
from tests.ui.canaries import arrived, looked_at, meeting, places, write_own_note


@pytest.fixture
def word() -> str:
    return "".join(random.choices(string.ascii_lowercase, k=14))


async def test_the_scan_finds_the_word_while_the_pane_is_open(tmp_path: Path, word: str) -> None:
    async with meeting(tmp_path) as (app, pilot):
        await write_own_note(app, pilot, word)
        found = places(app, word)
        assert any("private-note" in place and "draws it" in place for place in found)
        await pilot.press("escape")
        await pilot.pause()
        assert not places(app, word)


async def test_together_nothing_shows_the_word(tmp_path: Path, word: str) -> None:
    async with meeting(tmp_path) as (app, pilot):
        await write_own_note(app, pilot, word)
        await pilot.press("ctrl+n", "ctrl+n")
        await pilot.pause()
        assert not app.screen.query(PrivatePane), "a new step shuts the pane"
        for key in ("f1", "ctrl+p", "f3"):
            await looked_at(app, pilot, key, word)
        for _page in range(10):
            assert not places(app, word)
            await pilot.press("ctrl+n")
            await pilot.pause()
        assert app.screen.__class__.__name__ == "ReadBackScreen"
        assert not places(app, word)
        for key in ("f1", "ctrl+p"):
            await looked_at(app, pilot, key, word)
        await pilot.press("g", "g", "f")
        await arrived(app, pilot, "SummaryScreen")
        assert not places(app, word)
        await pilot.press("escape")
        await arrived(app, pilot, "MentorshipScreen")
        assert not places(app, word)
        await pilot.press("r")
        await arrived(app, pilot, "ReviewScreen")
        assert not places(app, word)
        await looked_at(app, pilot, "f3", word)
        entry = app.desk.workbook.entries()[0]
        summary = app.desk.workbook.open(entry.uid).summary(
            app.desk.workbook.open(entry.uid).book.meetings()[0].uid
        )
        handout = summary_handout(summary)
        for form in FORMATS.values():
            if form.fits(handout):
                assert word.encode() not in form.write(handout)


async def test_the_pane_shuts_by_itself(tmp_path: Path, word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private_pane, "SHUTS_AFTER", 0.2)
    async with meeting(tmp_path) as (app, pilot):
        await write_own_note(app, pilot, word)
        for _again in range(100):
            if not app.screen.query(PrivatePane):
                break
            await asyncio.sleep(0.05)
        assert not app.screen.query(PrivatePane)
        assert not places(app, word)
        monkeypatch.setattr(private_pane, "SHUTS_AFTER", 60.0)  # it stays while it is looked at
        await pilot.press("f9")
        await pilot.pause()
        assert any("draws it" in place for place in places(app, word)), "it is kept"


async def test_leaving_the_meeting_shuts_the_pane(tmp_path: Path, word: str) -> None:
    async with meeting(tmp_path) as (app, pilot):
        await write_own_note(app, pilot, word)
        assert isinstance(app.screen, Room)
        await app.screen.do("meeting.leave")
        await arrived(app, pilot, "Choose")
        await pilot.press("down", "enter")
        await arrived(app, pilot, "MentorshipScreen")
        assert not app.screen.query(PrivatePane)
        assert not places(app, word)
