"""The locked screen: nothing of the notes, whatever is asked of it; a wrong passphrase is not thrown away."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from mentortui import i18n
from mentortui.ui.app import MentorApp
from mentortui.ui.commands import COMMANDS
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.palette import PaletteScreen
from mentortui.ui.screens.unlock import UnlockScreen
from mentortui.workbook.workbook import Workbook
from tests.ui.locked_rooms import (
    MARKER,
    PASSPHRASE,
    cheap,
    encrypted,
    on_top,
    painted,
    program,
    unlock,
    until,
)

OPEN_HERE = {"locked.open", "locked.show", "locked.lost", "app.quit", "app.help", "app.language"} | {
    "app.theme",
    "app.palette",
}


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap(monkeypatch)


def _nothing_seen(app: MentorApp) -> None:
    for word in ("Amina", "Oleksandr", "Kari", MARKER, "labour market", "2 "):
        assert word not in painted(app), word


async def test_a_protected_workbook_begins_locked(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert type(on_top(app)) is UnlockScreen
        _nothing_seen(app)
        assert "LOCKED" in painted(app)
        await unlock(pilot)
        assert type(on_top(app)) is HomeScreen
        assert "Amina" in painted(app)
    app.desk.workbook.close()


async def test_the_recovery_key_opens_too(tmp_path: Path) -> None:
    key = encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test() as pilot:
        app.screen.query_one(Input).value = key.lower()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(on_top(app), HomeScreen))
    app.desk.workbook.close()


async def test_read_only_is_locked_as_well(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    with_lock = Workbook(tmp_path / "book")
    app = program(tmp_path / "book", meet="Amina")
    async with app.run_test() as pilot:
        assert type(on_top(app)) is UnlockScreen
        assert "already open" in painted(app)
        await unlock(pilot)
        assert type(on_top(app)) is not MeetingScreen
        assert app.desk.workbook.read_only
    with_lock.close()


async def test_meet_goes_straight_into_the_meeting(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book", meet="Amina")
    async with app.run_test(size=(100, 30)) as pilot:
        _nothing_seen(app)
        await unlock(pilot)
        assert type(on_top(app)) is MeetingScreen
        assert len(app.screen_stack) == 1
    app.desk.workbook.close()


async def test_meeting_nobody_is_told_and_then_leads_home(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book", meet="Nils")
    async with app.run_test() as pilot:
        await pilot.press(*PASSPHRASE, "enter")
        await until(pilot, lambda: "Nils" in painted(app))
        assert app.desk.workbook.is_locked
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(on_top(app), HomeScreen))
    app.desk.workbook.close()


async def test_a_wrong_passphrase_stays_to_be_corrected(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test() as pilot:
        await pilot.press(*PASSPHRASE[:-1], "enter")
        await until(pilot, lambda: "not the right" in painted(app))
        field = app.screen.query_one(Input)
        assert field.value == PASSPHRASE[:-1]
        assert app.desk.workbook.is_locked
        await pilot.press(PASSPHRASE[-1], "enter")
        await until(pilot, lambda: isinstance(on_top(app), HomeScreen))
    app.desk.workbook.close()


async def test_what_is_written_is_hidden_until_asked_for_and_survives_a_change_of_language(
    tmp_path: Path,
) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test() as pilot:
        await pilot.press(*"halvveis")
        assert "halvveis" not in painted(app)
        screen = on_top(app)
        assert isinstance(screen, UnlockScreen)
        await screen.do("app.language")
        await pilot.pause()
        assert i18n.current() == "nb"
        assert app.screen.query_one(Input).value == "halvveis"
        assert "halvveis" not in painted(app)
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "halvveis" in painted(app)
        await pilot.press("ctrl+a", "shift+end", "ctrl+c")
        assert app.clipboard == ""
    app.desk.workbook.close()


async def test_no_command_gives_content(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book")
    async with app.run_test(size=(100, 40)) as pilot:
        locked = on_top(app)
        assert isinstance(locked, UnlockScreen)
        first: UnlockScreen = locked
        assert {command.id for command in first.commands()} == OPEN_HERE
        for command in COMMANDS:
            if command.id in ("app.quit", "app.language"):
                continue
            await first.do(command.id)
            await app.run_action(command.action)
            await pilot.pause()
            _nothing_seen(app)
            assert app.desk.workbook.is_locked
            while app.screen is not first:
                await pilot.press("escape")
                await pilot.pause()
        for key in ("f3", "f6", "ctrl+n", "f9", "f12", "tab", "h", "m", "slash"):
            await pilot.press(key)
            await pilot.pause()
            _nothing_seen(app)
        assert app.screen is first
        await pilot.press("ctrl+p")
        await pilot.pause()
        palette = on_top(app)
        assert isinstance(palette, PaletteScreen)
        assert {command.id for command in palette._commands} == OPEN_HERE - {"app.palette"}
    app.desk.workbook.close()


async def test_both_lost_is_told_in_plain_words(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("ctrl+l")
        await pilot.pause()
        assert "nobody can read the notes" in " ".join(painted(app).replace("│", " ").split())
        await pilot.press("escape")
        await pilot.pause()
        assert type(on_top(app)) is UnlockScreen
    app.desk.workbook.close()
