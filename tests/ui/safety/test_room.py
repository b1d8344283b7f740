"""The Safety room: each row does what it says, and only when everything it asks has been answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from mentortui import i18n
from mentortui.settings import load
from mentortui.ui.app import MentorApp
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.safety.choices import CHOICES
from mentortui.ui.safety.page import SafetyPage
from mentortui.ui.safety.passphrase import AskPassphrase, NewPassphrase
from mentortui.ui.safety.recovery_key import RecoveryKeyBack, ShowRecoveryKey
from mentortui.ui.safety.room import SafetyRoom
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.summary_sheet import SummarySheet
from mentortui.workbook import protection
from mentortui.workbook.workbook import Workbook
from tests.ui.safety.waiting import at, shown_key, write
from tests.ui.sitting_rooms import app_of, open_workbook

PASSPHRASE, OTHER = "fem rolige steiner", "seks glade grantrær"


@pytest.fixture
def workbook(tmp_path: Path, quick_keys: None) -> Iterator[Workbook]:
    workbook = open_workbook(tmp_path)
    workbook.add_participant("Amina")
    yield workbook
    workbook.close()


@pytest.fixture
def sealed(workbook: Workbook) -> str:
    """The workbook is encrypted; its recovery key."""
    key = protection.new_recovery_key()
    protection.protect(workbook, PASSPHRASE, key)
    return key


@pytest.fixture
def app(workbook: Workbook, tmp_path: Path) -> MentorApp:
    return app_of(workbook, tmp_path, HomeScreen())


async def go_to(pilot: Pilot[int], row: str) -> None:
    """From Home to the room, and choose a row."""
    await at(pilot, HomeScreen)
    await pilot.press("t")
    room = await at(pilot, SafetyRoom)
    rows = room.query_one(Rows)
    rows.highlighted = rows.get_option_index(row)
    await pilot.press("enter")


async def tell_old(pilot: Pilot[int], secret: str) -> None:
    await at(pilot, AskPassphrase)
    await write(pilot, secret)
    await pilot.press("enter")


async def tell_new(pilot: Pilot[int], passphrase: str) -> None:
    await at(pilot, NewPassphrase)
    await write(pilot, passphrase)
    await pilot.press("tab")
    await write(pilot, passphrase)
    await pilot.press("enter")


async def write_back(pilot: Pilot[int]) -> str:
    await at(pilot, ShowRecoveryKey)
    key = shown_key(pilot.app)
    await pilot.press("enter")
    await at(pilot, RecoveryKeyBack)
    await write(pilot, key)
    await pilot.press("enter")
    return key


def rows_of(app: MentorApp) -> set[str | None]:
    return {option.id for option in app.screen.query_one(Rows).options}


def opens(workbook: Workbook, secret: str) -> bool:
    return protection.fits(workbook.layout.root, secret)


async def test_plain_notes_are_encrypted_from_here(app: MentorApp, workbook: Workbook) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "on")
        await tell_new(pilot, PASSPHRASE)
        key = await write_back(pilot)
        room = await at(pilot, SafetyRoom)
        await pilot.pause()
        assert "are encrypted" in str(room.query_one("#standing", Sheet).content)
        assert rows_of(app) == {one.id for one in CHOICES} - {"on"}
    assert opens(workbook, PASSPHRASE)
    assert opens(workbook, key)


async def test_turning_off_is_asked_twice_and_needs_the_passphrase(
    app: MentorApp, workbook: Workbook, sealed: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "off")
        await at(pilot, Choose)
        await pilot.press("enter")
        await at(pilot, SafetyRoom)
        await pilot.press("enter", "down", "enter")
        await at(pilot, Choose)
        await pilot.press("enter")
        await at(pilot, SafetyRoom)
        assert workbook.is_protected
        await pilot.press("enter", "down", "enter")
        await at(pilot, Choose)
        await pilot.press("down", "enter")
        await tell_old(pilot, "feil ord hele veien")
        asked = await at(pilot, AskPassphrase)
        await pilot.pause()
        assert "neither" in str(asked.query_one(".problem", Sheet).content)
        assert workbook.is_protected
        await tell_old(pilot, PASSPHRASE)
        await at(pilot, SafetyRoom)
        await pilot.pause()
        assert "on" in rows_of(app)
    assert not protection.is_protected(workbook.layout.root)
    assert [entry.alias for entry in workbook.entries()] == ["Amina"]


async def test_another_passphrase(app: MentorApp, workbook: Workbook, sealed: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "passphrase")
        await tell_old(pilot, sealed.lower())
        await tell_new(pilot, OTHER)
        await at(pilot, SafetyRoom)
    assert opens(workbook, OTHER)
    assert opens(workbook, sealed)
    assert not opens(workbook, PASSPHRASE)


async def test_another_recovery_key(app: MentorApp, workbook: Workbook, sealed: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "recovery")
        await tell_old(pilot, PASSPHRASE)
        key = await write_back(pilot)
        await at(pilot, SafetyRoom)
    assert opens(workbook, key)
    assert opens(workbook, PASSPHRASE)
    assert not opens(workbook, sealed)


async def test_everything_anew(app: MentorApp, workbook: Workbook, sealed: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "new-key")
        await at(pilot, Choose)
        await pilot.press("down", "enter")
        await tell_old(pilot, PASSPHRASE)
        await tell_new(pilot, OTHER)
        key = await write_back(pilot)
        await at(pilot, SafetyRoom)
    assert [opens(workbook, one) for one in (OTHER, key, PASSPHRASE, sealed)] == [True, True, False, False]
    assert [entry.alias for entry in workbook.entries()] == ["Amina"]


@pytest.mark.parametrize("row", ["passphrase", "recovery", "new-key", "off"])
async def test_escape_changes_nothing_and_says_so(
    app: MentorApp, workbook: Workbook, sealed: str, row: str
) -> None:
    before = workbook.layout.keys.read_bytes()
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, row)
        await pilot.pause()
        await pilot.press("escape")
        await at(pilot, SafetyRoom)
        assert "Nothing was changed." in [notice.message for notice in app._notifications]
    assert workbook.layout.keys.read_bytes() == before


async def test_when_to_lock_is_chosen_and_remembered(
    app: MentorApp, workbook: Workbook, sealed: str, tmp_path: Path
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "lock")
        await at(pilot, Choose)
        await pilot.press("end", "enter")
        room = await at(pilot, SafetyRoom)
        await pilot.pause()
        assert "never" in str(room.query_one(Rows).get_option("lock").prompt)
    assert load(tmp_path / "settings.toml").lock_after == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [("what", "What it does not protect"), ("copies", "12 weeks"), ("check", "Nothing is wrong.")],
)
async def test_pages_to_read(app: MentorApp, row: str, said: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await go_to(pilot, row)
        page = await at(pilot, SafetyPage)
        assert said in page._drawn(90).plain
        assert page.query_one(SummarySheet).has_focus
        await pilot.press("escape")
        await at(pilot, SafetyRoom)
        await pilot.press("escape")
        await at(pilot, HomeScreen)


async def test_a_check_finds_what_is_wrong(app: MentorApp, workbook: Workbook) -> None:
    file = workbook.layout.mentorship(workbook.entries()[0].uid)
    file.write_bytes(file.read_bytes()[:50])
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "check")
        page = await at(pilot, SafetyPage)
        assert "Something is wrong" in page._drawn(70).plain


async def test_reading_only_changes_nothing(workbook: Workbook, sealed: str, tmp_path: Path) -> None:
    beside = Workbook(workbook.layout.root, read_only=True)
    beside.unlock(PASSPHRASE)
    app = app_of(beside, tmp_path, HomeScreen())
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, HomeScreen)
        await pilot.press("t")
        await at(pilot, SafetyRoom)
        assert rows_of(app) == {"lock", "backup", "copies", "check", "what"}


async def test_the_page_to_print_is_warned_of_and_its_owners_alone(
    app: MentorApp, sealed: str, tmp_path: Path
) -> None:
    i18n.use("en")
    async with app.run_test(size=(80, 24)) as pilot:
        await go_to(pilot, "recovery")
        await tell_old(pilot, PASSPHRASE)
        await at(pilot, ShowRecoveryKey)
        key = shown_key(app)
        await pilot.press("down", "enter")
        for _ in range(20):
            await pilot.pause()
        assert type(app.screen) is Choose
        await pilot.press("down", "enter", "ctrl+u")
        await write(pilot, str(tmp_path))
        await pilot.press("enter")
        await at(pilot, ShowRecoveryKey)
        assert shown_key(app) == key
    page = tmp_path / "recovery-key.html"
    assert page.stat().st_mode & 0o777 == 0o600
    assert all(group in page.read_text(encoding="utf-8") for group in key.split("-"))
