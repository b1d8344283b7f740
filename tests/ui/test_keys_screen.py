"""Keys are chosen on the screen: pressed, in force at once, remembered; what clashes is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from mentortui import i18n, settings
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.menu import ChapterMenu
from mentortui.ui.chapters.register import chapters
from mentortui.ui.commands import BY_ID, COMMANDS
from mentortui.ui.desk import Desk
from mentortui.ui.dialogs.ask_key import AskKey
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.keys import KeysScreen, by_place, with_key
from mentortui.ui.screens.palette import PaletteScreen
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.workbook import Workbook
from tests.ui.sitting_rooms import open_workbook


def program(workbook: Workbook, root: Path) -> MentorApp:
    """The program at home, with settings of its own."""
    return MentorApp(Desk(workbook, root / "settings.toml", root / "templates"), HomeScreen())


async def go_to(pilot: Pilot[int], command: str) -> KeysScreen:
    """The room of the keys, on the row of a command."""
    await pilot.press("y")
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, KeysScreen)
    rows = screen.query_one(Rows)
    rows.highlighted = rows.get_option_index(command)
    return screen


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each when the one before it has done what it does."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def row(screen: KeysScreen, command: str) -> str:
    """What the row of a command says."""
    return " ".join(str(screen.query_one(Rows).get_option(command).prompt).split())


def test_every_command_stands_there_once() -> None:
    assert sorted(c.id for _title, commands in by_place() for c in commands) == sorted(BY_ID)
    assert all(commands for _title, commands in by_place())


def test_a_new_key_takes_the_place_of_those_of_its_kind() -> None:
    assert with_key(("ctrl+o", "f2", "o"), "ctrl+e") == ("o", "ctrl+e")
    assert with_key(("ctrl+o", "f2", "o"), "ø") == ("ctrl+o", "f2", "ø")


async def test_a_key_that_is_pressed_is_in_force_and_remembered(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    app = program(workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await go_to(pilot, "app.palette")
        await press(pilot, "enter", "ø")
        assert row(screen, "app.palette") == "All commands your own Ctrl P F8 ø"
        await press(pilot, "ø")
        assert app.screen.query_one("#words", Field)
        await press(pilot, "escape", "k")
        assert app.screen is screen
        assert settings.load(tmp_path / "settings.toml").keys == {"app.palette": "ctrl+p,f8,ø"}
        await press(pilot, "v")
        assert row(screen, "app.palette") == "All commands Ctrl P F8 k"
        assert settings.load(tmp_path / "settings.toml").keys == {}
    workbook.close()


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("ctrl+q", "Ctrl Q already does “Quit” there. Press another key."),
        ("ctrl+n", "Ctrl N already does “Next page” there. Press another key."),
        ("f7", "while one writes"),
    ],
)
async def test_a_clash_is_told_and_another_key_can_be_pressed(tmp_path: Path, key: str, reason: str) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    app = program(workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await go_to(pilot, "meeting.word")
        await press(pilot, "e", key)
        assert isinstance(app.screen, AskKey)
        assert reason in str(app.screen.query_one(".problem", Sheet).content)
        await press(pilot, "f11")
        assert row(screen, "meeting.word") == "Keep a work word your own r F11"
    workbook.close()


async def test_with_vi_letters_move_in_lists_and_still_answer_in_menus(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    app = program(workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await go_to(pilot, "app.palette")
        rows = screen.query_one(Rows)
        await press(pilot, "i")
        at = rows.highlighted
        assert at is not None
        await press(pilot, "j", "j", "k")
        assert rows.highlighted == at + 1
        await press(pilot, "G")
        assert rows.highlighted == rows.option_count - 1
        assert row(screen, "app.palette") == "All commands Ctrl P F8 :"
        chosen: list[str | None] = []
        for letter in "jk":
            app.push_screen(ChapterMenu(chapters(together=False), None), chosen.append)
            await pilot.pause()
            await press(pilot, letter)
        assert chosen == ["jobs", "competence"]
        await press(pilot, "colon")
        assert isinstance(app.screen, PaletteScreen)
        await press(pilot, "escape", "i", "k")
        assert isinstance(app.screen, PaletteScreen)
    assert settings.load(tmp_path / "settings.toml").vi is False
    workbook.close()


def test_no_command_is_without_a_row_title() -> None:
    assert all(command.title for command in COMMANDS)
