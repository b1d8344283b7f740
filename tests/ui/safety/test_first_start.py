"""Encryption is offered once, before the first participant is written down; Esc anywhere changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from mentortui.errors import NotSaved
from mentortui.settings import load
from mentortui.ui.app import MentorApp
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.safety.passphrase import NewPassphrase
from mentortui.ui.safety.recovery_key import RecoveryKeyBack, ShowRecoveryKey
from mentortui.ui.safety.secret_field import SecretField
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook import protection
from mentortui.workbook.workbook import Workbook
from tests.ui.safety.waiting import at, shown_key, write
from tests.ui.sitting_rooms import app_of, open_workbook

PASSPHRASE = "fem rolige steiner"


@pytest.fixture
def workbook(tmp_path: Path, quick_keys: None) -> Iterator[Workbook]:
    workbook = open_workbook(tmp_path)
    yield workbook
    workbook.close()


@pytest.fixture
def app(workbook: Workbook, tmp_path: Path) -> MentorApp:
    return app_of(workbook, tmp_path, HomeScreen())


async def to_the_offer(pilot: Pilot[int]) -> None:
    await at(pilot, HomeScreen)
    await pilot.press("n", *"Amina", "enter")
    await at(pilot, Choose)


def is_hidden(field: SecretField) -> bool:
    return field.password


def root_of(workbook: Workbook) -> Path:
    return workbook.layout.root


async def test_from_the_offer_to_encrypted_notes(app: MentorApp, workbook: Workbook, tmp_path: Path) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        assert not workbook.entries()
        await pilot.press("enter")
        await at(pilot, NewPassphrase)
        await write(pilot, PASSPHRASE)
        await pilot.press("tab")
        await write(pilot, PASSPHRASE)
        await pilot.press("enter")
        await at(pilot, ShowRecoveryKey)
        key = shown_key(app)
        await pilot.press("enter")
        await at(pilot, RecoveryKeyBack)
        assert not protection.is_protected(root_of(workbook))
        await write(pilot, key.lower().replace("-", ""))
        await pilot.press("enter")
        await at(pilot, MentorshipScreen)
    for secret in (PASSPHRASE, key):
        assert protection.fits(root_of(workbook), secret)
    files = [path.read_bytes() for path in root_of(workbook).rglob("*") if path.is_file()]
    assert files
    assert not any(b"Amina" in data for data in files)
    assert load(tmp_path / "settings.toml").asked_protect


@pytest.mark.parametrize("keys", [("down", "enter"), ("escape",)], ids=" ".join)
async def test_not_now_costs_one_key_and_is_asked_once(
    app: MentorApp, workbook: Workbook, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press(*keys)
        await at(pilot, MentorshipScreen)
        assert not app._notifications  # nothing lies over the meeting that may follow
    assert [entry.alias for entry in workbook.entries()] == ["Amina"]
    assert not workbook.is_protected
    assert load(tmp_path / "settings.toml").asked_protect


@pytest.mark.parametrize("steps", [1, 2, 3])
async def test_escape_at_any_step_changes_nothing_and_loses_nobody(
    app: MentorApp, workbook: Workbook, steps: int
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press("enter")
        await at(pilot, NewPassphrase)
        if steps > 1:
            await pilot.press("ctrl+r", "enter")
            await at(pilot, ShowRecoveryKey)
        if steps > 2:
            await pilot.press("enter")
            await at(pilot, RecoveryKeyBack)
        await pilot.press("escape")
        await at(pilot, MentorshipScreen)
        told = [notice.message for notice in app._notifications]
        assert "Nothing was changed." in told
    assert not protection.is_protected(root_of(workbook))
    assert len(workbook.entries()) == 1


async def test_the_offer_comes_neither_in_the_example_nor_to_who_was_asked(
    workbook: Workbook, tmp_path: Path
) -> None:
    (tmp_path / "settings.toml").write_text("asked_protect = true\n")
    app = app_of(workbook, tmp_path, HomeScreen())
    async with app.run_test(size=(80, 24)) as pilot:
        await at(pilot, HomeScreen)
        await pilot.press("n", *"Amina", "enter")
        await at(pilot, MentorshipScreen)


async def test_a_passphrase_is_hidden_long_and_twice_the_same(app: MentorApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press("enter")
        asked = await at(pilot, NewPassphrase)
        first, again = asked.query(SecretField)
        problem = asked.query_one(".problem", Sheet)
        await pilot.press(*"ni signs", "enter")
        assert is_hidden(first)
        assert "too short" in str(problem.content)
        await pilot.press(*" and more", "enter")
        assert "not the same" in str(problem.content)
        assert again.has_focus
        await pilot.press("ctrl+t")
        assert not is_hidden(first)
        assert asked.region.bottom <= 24
        example = asked.query_one("#example", Sheet)
        before = str(example.content)
        await pilot.press("ctrl+n")
        assert str(example.content) != before
        await pilot.press("ctrl+r")
        assert first.value == again.value == str(example.content).removeprefix("For example: ")
        await pilot.press("enter")
        await at(pilot, ShowRecoveryKey)


async def test_the_wrong_group_is_pointed_out_and_the_key_can_be_seen_again(app: MentorApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press("enter")
        await at(pilot, NewPassphrase)
        await pilot.press("ctrl+r", "enter")
        await at(pilot, ShowRecoveryKey)
        key = shown_key(app)
        await pilot.press("enter")
        back = await at(pilot, RecoveryKeyBack)
        wrong = "".join("A" if letter != "A" else "B" for letter in key[5:9])
        await pilot.press(*key[:5], *wrong, "enter")
        assert "Group 2" in str(back.query_one(".problem", Sheet).content)
        await pilot.press("ctrl+r")
        await at(pilot, ShowRecoveryKey)
        assert shown_key(app) == key


async def test_short_memory_is_told_with_what_it_means(
    app: MentorApp, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(protection, "protect", lambda *_given: protection.Protected(weaker=True))
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press("enter")
        await at(pilot, NewPassphrase)
        await pilot.press("ctrl+r", "enter")
        await at(pilot, ShowRecoveryKey)
        key = shown_key(app)
        await pilot.press("enter")
        await at(pilot, RecoveryKeyBack)
        await write(pilot, key)
        await pilot.press("enter")
        told = await at(pilot, Choose)
        assert any("each guess" in str(sheet.content) for sheet in told.query(Sheet))
        await pilot.press("enter")
        await at(pilot, MentorshipScreen)


async def test_a_disk_that_refuses_is_told_and_nobody_is_lost(
    app: MentorApp, workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise NotSaved("The disk is full.")

    monkeypatch.setattr(protection, "protect", refuse)
    async with app.run_test(size=(80, 24)) as pilot:
        await to_the_offer(pilot)
        await pilot.press("enter")
        await at(pilot, NewPassphrase)
        await pilot.press("ctrl+r", "enter")
        await at(pilot, ShowRecoveryKey)
        key = shown_key(app)
        await pilot.press("enter")
        await at(pilot, RecoveryKeyBack)
        await write(pilot, key)
        await pilot.press("enter")
        await at(pilot, MentorshipScreen)
        assert "The disk is full." in [notice.message for notice in app._notifications]
