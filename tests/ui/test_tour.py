"""The tour of the example: offered, short, plain, goes along by what one does, and ends when told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from mentortui import i18n
from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.plain.readability import lix
from mentortui.model.plain.words import words
from mentortui.templates.library import Library
from mentortui.ui.app import MentorApp
from mentortui.ui.command import Where
from mentortui.ui.commands import BY_ID, here
from mentortui.ui.desk import Desk
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.room import Room
from mentortui.ui.tour.guide import TourPanel, stop_at
from mentortui.ui.tour.stops import OFFER, STOPS
from mentortui.ui.widgets.command_bar import CommandBar
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook

WALK = ("enter", "m", "ctrl+n", "ctrl+f", "g", "g", "f", "escape")
"""Along the whole way, from home."""


@asynccontextmanager
async def example(
    folder: Path, language: str, *, demo: bool = True, keys: str = ""
) -> AsyncIterator[Pilot[int]]:
    """The program at home with the example."""
    i18n.use(language)
    make_demo(folder, language, Library(None))
    (folder / "settings.toml").write_text(keys, encoding="utf-8")
    workbook = Workbook(folder)
    app = MentorApp(Desk(workbook, folder / "settings.toml", folder / "templates", demo=demo), HomeScreen())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        yield pilot
    workbook.close()


def said(pilot: Pilot[int]) -> str:
    """What the tour says now."""
    return " ".join(str(panel.content) for panel in pilot.app.screen.query(TourPanel) if panel.display)


async def press(pilot: Pilot[int], key: str) -> None:
    """Press a key, and wait until all has come to rest."""
    await pilot.press(key)
    await pilot.pause()
    await pilot.app.workers.wait_for_complete([w for w in pilot.app.workers if w.group == "default"])
    await pilot.pause()


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_few_plain_words_and_read_in_a_minute(language: str) -> None:
    t = in_language(language)
    texts = [t(stop.text) for stop in STOPS]
    measured = lix(" ".join(texts))
    assert measured is not None
    assert measured < 40
    assert all(len(words(text)) <= 25 for text in [*texts, t(OFFER)])
    assert sum(len(words(text)) for text in texts) <= 150
    assert language == "en" or all(t(stop.text) != stop.text for stop in STOPS)


def test_every_key_it_tells_is_one_of_the_place() -> None:
    for stop in STOPS:
        assert set(stop.commands) <= {command.id for command in here(stop.where)}


def test_the_last_stop_comes_only_after_the_summary() -> None:
    assert stop_at(Where.MENTORSHIP, 0) == 1
    assert stop_at(Where.MENTORSHIP, 4) == 1
    assert stop_at(Where.MENTORSHIP, 5) == len(STOPS) - 1
    assert stop_at(Where.HOME, 3) == 0
    assert stop_at(Where.GOALS, 1) is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_goes_along_the_whole_way(tmp_path: Path, language: str) -> None:
    async with example(tmp_path, language) as pilot:
        t = in_language(language)
        assert t(OFFER, a="w") in said(pilot)
        await press(pilot, "w")
        seen = [said(pilot)]
        for key in WALK:
            await press(pilot, key)
            seen.append(said(pilot))
            panel, bar = pilot.app.screen.query_one(TourPanel), pilot.app.screen.query_one(CommandBar)
            assert panel.region.bottom <= bar.region.y
            assert panel.region.height <= 2
        assert [text[:3] for text in dict.fromkeys(seen)][:-1] == [f"{n}/7" for n in range(1, 7)]
        assert seen[-1] == "7/7  " + t(STOPS[-1].text, a="k", b="?", c="w")
        await press(pilot, "w")
        assert said(pilot) == ""


@pytest.mark.parametrize("steps", range(4))
async def test_it_ends_at_any_stop_and_does_not_come_back(tmp_path: Path, steps: int) -> None:
    async with example(tmp_path, "nb") as pilot:
        await press(pilot, "w")
        for key in WALK[:steps]:
            await press(pilot, key)
        assert said(pilot)
        if pilot.app.screen.query("NoteArea:focus"):
            await press(pilot, "escape")
        await press(pilot, "w")
        assert said(pilot) == ""
        await press(pilot, "escape")
        assert said(pilot) == ""


async def test_it_tells_the_keys_in_force(tmp_path: Path) -> None:
    keys = '[keys]\n"app.tour" = "ø"\n"meeting.start" = "j"\n'
    async with example(tmp_path, "en", keys=keys) as pilot:
        assert "ø shows you round" in said(pilot)
        await press(pilot, "ø")
        await press(pilot, "enter")
        assert "j plans the next meeting" in said(pilot)


async def test_in_a_note_it_tells_the_keys_that_work_there(tmp_path: Path) -> None:
    async with example(tmp_path, "en") as pilot:
        for key in ("w", "enter", "m", "ctrl+n"):
            await press(pilot, key)
        assert "n goes on. o agrees on an action. f ends the meeting." in said(pilot)
        while not pilot.app.screen.query("NoteArea:focus"):
            await press(pilot, "ctrl+n")
        assert "Ctrl N goes on. Ctrl O agrees on an action. Ctrl F ends the meeting." in said(pilot)
        assert "Esc w ends the tour" in said(pilot)
        await press(pilot, "escape")
        assert "w ends the tour" in said(pilot)
        assert "Esc w" not in said(pilot)


async def test_it_is_only_in_the_example(tmp_path: Path) -> None:
    async with example(tmp_path, "en", demo=False) as pilot:
        assert said(pilot) == ""
        await press(pilot, "w")
        assert said(pilot) == ""
        screen = pilot.app.screen
        assert isinstance(screen, Room)
        assert "app.tour" not in {command.id for command in screen.commands()}
        assert BY_ID["app.tour"].keys == ("w",)
