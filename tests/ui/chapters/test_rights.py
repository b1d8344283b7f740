"""The rights by their keys."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import cast

import pytest

from mentortui import i18n
from mentortui.model.chapters.rights import deletion_day, rights_of
from mentortui.model.records import Owner
from mentortui.storage.erased import is_erased
from mentortui.ui.app import MentorApp
from mentortui.ui.dialogs.ask_name import AskName
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.screens.document import DocumentScreen
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.widgets.field import Field
from mentortui.workbook.chapters.rights import PersonsRights
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import hold_meeting


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


async def to_row(rights: Opened, row: str) -> None:
    shown = rights.screen.query_one("#list")
    await rights.keys("home")
    for _step in range(30):
        if rights.screen.chosen == row:
            return
        await rights.keys("down")
    raise AssertionError(f"{row} is not in {shown}")


async def until(rights: Opened, kind: type[object]) -> None:
    """A screen of this kind is on top: what a thread does first takes its time."""
    for _again in range(200):
        if isinstance(rights.pilot.app.screen, kind):
            break
        await rights.pilot.pause(0.02)
    await rights.pilot.pause()
    assert isinstance(rights.pilot.app.screen, kind)


async def settled(rights: Opened) -> None:
    await rights.pilot.app.workers.wait_for_complete()
    await rights.pilot.pause()


async def test_the_day_is_agreed_on_and_taken_away(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights") as rights:
        assert "no day is agreed" in rights.text()
        await to_row(rights, "day")
        await rights.keys("enter", "28 October", "enter")
        assert deletion_day(rights.pen.book) == dt.date(2026, 10, 28)
        assert "When the notes are deleted · 28 October 2026" in rights.text()
        await rights.keys("x")
        assert deletion_day(rights.pen.book) is None
        await rights.keys("u")
        assert deletion_day(rights.pen.book) == dt.date(2026, 10, 28)


async def test_a_correction_stands_beside_what_was_noted(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights") as rights:
        held = hold_meeting(rights.notebook, "Bli kjent", "to jobber")
        rights.screen.pen = type(rights.pen)(rights.notebook)  # type: ignore[call-arg]
        await rights.keys("n", "down", "enter")
        await rights.keys("it was three jobs", "tab", "to jobber igjen", "tab", "the first meeting", "enter")
        (one,) = PersonsRights(rights.screen.pen).view().statements
        assert (one.by, one.meeting, one.was) == (Owner.PARTICIPANT, held, "to jobber igjen")
        await to_row(rights, one.uid)
        assert "Amina says it was three jobs About: the first meeting · meeting 1" in rights.card()
        await rights.keys("enter", "ctrl+a", "it was four jobs", "enter")
        assert "Before, 28 September 2026 it was three jobs" in rights.card()
        await rights.keys("x")
        assert not PersonsRights(rights.screen.pen).view().statements


async def test_together_there_is_nothing_for_the_mentor_alone(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights") as rights:
        for word in ("as files", "Freeze", "Earlier copies", "Erase", "For you alone"):
            assert word not in rights.text()
        await rights.keys("f")
        assert rights_of(rights.pen.book).frozen_on is None
        assert "You may ask to see them" in rights.card()


async def test_frozen_it_is_told_and_ended_with_the_same_key(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights", together=False) as rights:
        await rights.keys("f")
        assert rights.notebook.frozen == dt.date(2026, 9, 28)
        assert "◼ Frozen since 28 September 2026" in rights.text()
        await rights.keys("e")
        await settled(rights)
        assert "nothing of them is given away" in " ".join(n.message for n in rights.pilot.app._notifications)
        await to_row(rights, "day")
        await rights.keys("enter", "28 October", "enter")
        assert deletion_day(rights.pen.book) == dt.date(2026, 10, 28), "the rights hold"
        await rights.keys("f")
        assert rights.notebook.frozen is None


async def test_the_information_page_is_shown(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights") as rights:
        await to_row(rights, "page")
        await rights.keys("enter")
        await settled(rights)
        assert isinstance(rights.pilot.app.screen, DocumentScreen)


async def test_the_notes_are_kept_when_the_day_has_come(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights", together=False) as rights:
        PersonsRights(rights.pen).agree(dt.date(2026, 10, 28))
        workbook = rights.screen.desk.workbook
        later = workbook.clock() + dt.timedelta(days=40)
        await rights.keys("g")
        assert rights.pilot.app.screen is rights.screen, "there is nothing to regret yet"
        workbook.clock = lambda: later
        rights.screen.refresh_rows()
        await to_row(rights, "day")
        assert "Press g to keep them" in rights.card()
        await rights.keys("g", "24 December", "enter")
        assert deletion_day(rights.pen.book) == dt.date(2026, 12, 24)


async def test_everything_is_given_as_files(tmp_path: Path) -> None:
    async with opened(tmp_path / "notes", "rights", together=False) as rights:
        folder = tmp_path / "given"
        folder.mkdir()
        await to_row(rights, "access")
        await rights.keys("enter")
        rights.pilot.app.screen.query_one(Field).value = str(folder)
        await rights.keys("enter")
        await until(rights, Choose)
        assert {file.suffix for file in folder.iterdir()} == {".md", ".json"}
        assert "The files are here" in rights.text()


async def test_erasing_asks_for_the_name_and_ends_at_home_with_a_receipt(tmp_path: Path) -> None:
    async with opened(tmp_path, "rights", together=False) as rights:
        workbook, uid = rights.screen.desk.workbook, rights.notebook.uid
        await to_row(rights, "erase")
        await rights.keys("enter")
        await until(rights, AskName)
        await rights.keys("A", "m", "enter")
        assert "That is not the name" in rights.text()
        assert workbook.entries()
        await rights.keys("i", "n", "a", "enter")
        app = cast(MentorApp, rights.pilot.app)
        await until(rights, DocumentScreen)
        assert [type(screen) for screen in app.screen_stack] == [HomeScreen, DocumentScreen]
        assert "a mentorship was erased for good" in rights.text()
        assert "Amina" not in rights.text()
        assert is_erased(workbook.layout, uid)
        assert not workbook.entries()
        await rights.keys("escape")
        assert "Welcome" in rights.text()
