"""What the mentor prepared and wrote alone is nowhere in a chapter that both look at."""

from __future__ import annotations

import random
import string
from pathlib import Path

import pytest
from textual.pilot import Pilot

from mentortui import i18n
from mentortui.model.changes import Change
from mentortui.model.chapters.records import Prepared
from mentortui.templates.content import read_content
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.menu import ChapterMenu
from mentortui.ui.chapters.register import CHAPTERS, chapters, screen_of
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.chapters.pen import Pen
from tests.ui.canaries import meeting, places, write_own_note


@pytest.fixture
def word() -> str:
    return "".join(random.choices(string.ascii_lowercase, k=14))


def prepare(pen: Pen, word: str) -> None:
    """A line with the word under every question of the preparation."""
    fresh = Chapter(pen).fresh
    for card in read_content("preparation", i18n.current()).cards:
        line = Prepared(**fresh(), question=card.id, text=f"{word} {card.id}", answer=word)
        pen.change("prepare", Change(None, line))


def pen_of(app: MentorApp) -> Pen:
    screen = app.screen
    assert isinstance(screen, MeetingScreen)
    return screen._live


async def opened(app: MentorApp, pilot: Pilot[int], letter: str) -> ChapterScreen:
    """The chapter with this letter, from the note in the meeting, in two keys."""
    await pilot.press("f12")
    await pilot.pause()
    menu = app.screen
    assert isinstance(menu, ChapterMenu)
    await pilot.press(letter)
    await pilot.pause()
    await pilot.pause()
    shown = app.screen
    assert isinstance(shown, ChapterScreen)
    return shown


async def test_no_chapter_together_holds_what_is_private(tmp_path: Path, word: str) -> None:
    async with meeting(tmp_path) as (app, pilot):
        await write_own_note(app, pilot, word)
        await pilot.press("escape")
        await pilot.pause()
        prepare(pen_of(app), word)
        for entry in chapters(together=True):
            screen = await opened(app, pilot, entry.letter)
            assert screen.id is None
            assert type(screen).__module__.endswith(f".{entry.id}")
            for _row in range(4):
                assert not places(app, word), entry.id
                await pilot.press("down")
                await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, MeetingScreen), entry.id
            assert not places(app, word), entry.id


async def test_the_preparation_is_not_on_offer_in_a_meeting(tmp_path: Path) -> None:
    private = [entry.letter for entry in CHAPTERS if entry.private]
    async with meeting(tmp_path) as (app, pilot):
        for letter in private:
            await pilot.press("f12")
            await pilot.pause()
            await pilot.press(letter)
            await pilot.pause()
            assert isinstance(app.screen, ChapterMenu), "its letter opens nothing"
            await pilot.press("escape")
            await pilot.pause()


async def test_the_scan_finds_the_word_in_the_preparation_itself(tmp_path: Path, word: str) -> None:
    async with meeting(tmp_path) as (app, pilot):
        pen = pen_of(app)
        prepare(pen, word)
        await app.push_screen(screen_of("preparation")(pen, together=False))
        await pilot.pause()
        assert any("draws it" in place for place in places(app, word))
