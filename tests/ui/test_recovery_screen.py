"""Both versions stand beside each other by keys, whatever the width, and nothing is done unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from mentortui import i18n
from mentortui.storage import generations
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.left_over import LeftOverScreen
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.screens.recovery import RecoveryScreen
from mentortui.ui.widgets.beside import Part, Side, beside_content
from mentortui.ui.widgets.sheet import Sheet
from tests.ui.sitting_rooms import app_of
from tests.workbook.holding import Clock, amina, opened
from tests.workbook.test_left_over import with_damaged_journal
from tests.workbook.test_recovering import damaged_workbook, note_texts


async def at(pilot: Pilot[int], kind: type[Screen[None]]) -> None:
    """Wait until such a screen is topmost and has nothing more to do."""
    for _ in range(200):
        await pilot.pause()
        if isinstance(pilot.app.screen, kind):
            return
    raise AssertionError(pilot.app.screen)


async def told(pilot: Pilot[int], waits: bool) -> None:
    """Wait until Home says that something was left over, or no longer says it."""
    for _ in range(200):
        await pilot.pause()
        if pilot.app.screen.query_one("#left-over", Sheet).display is waits:
            return
    raise AssertionError("Home does not know")


async def asked(pilot: Pilot[int], key: str, *answer: str) -> None:
    """Press a key that asks, and answer."""
    await pilot.press(key)
    await at(pilot, Choose)  # type: ignore[arg-type]
    await pilot.press(*answer)


async def test_the_damaged_file_is_chosen_after_a_question(tmp_path: Path) -> None:
    i18n.use("en")
    uid, path, flipped = damaged_workbook(tmp_path / "data", Clock())
    with opened(tmp_path / "data", Clock()) as workbook:
        app = app_of(workbook, tmp_path, HomeScreen())
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.press("enter")
            await at(pilot, RecoveryScreen)
            await pilot.press("left")
            await asked(pilot, "1", "enter")
            await at(pilot, RecoveryScreen)
            assert path.read_bytes() == flipped
            assert not generations.aside(path)
            await asked(pilot, "1", "down", "enter")
            await at(pilot, MentorshipScreen)
        assert note_texts(workbook, uid) == ["nav.nn"]


async def test_where_nothing_can_be_read_there_is_a_way_back(tmp_path: Path) -> None:
    with opened(tmp_path / "data", Clock()) as workbook:
        path = workbook.layout.mentorship(amina(workbook).uid)
        path.write_bytes(b"garbled")
        app = app_of(workbook, tmp_path, HomeScreen())
        async with app.run_test(size=(50, 12)) as pilot:
            await pilot.press("enter")
            await at(pilot, RecoveryScreen)
            await pilot.press("1", "2", "escape")
            await at(pilot, HomeScreen)
        assert path.read_bytes() == b"garbled"


async def test_home_tells_of_what_was_left_over(tmp_path: Path) -> None:
    uid, meeting = with_damaged_journal(tmp_path / "data", Clock())
    with opened(tmp_path / "data", Clock()) as workbook:
        app = app_of(workbook, tmp_path, HomeScreen())
        async with app.run_test(size=(80, 24)) as pilot:
            await told(pilot, True)
            await pilot.press("v")
            await at(pilot, LeftOverScreen)
            await asked(pilot, "2", "down", "enter")
            await at(pilot, HomeScreen)
            await told(pilot, False)
        assert workbook.load(uid).book.notes(meeting)["today-1"].text == "finn.noog Kari"


async def test_the_key_that_home_tells_for_it_is_the_plain_one_in_force(tmp_path: Path) -> None:
    i18n.use("en")
    with_damaged_journal(tmp_path / "data", Clock())
    keys = '[keys]\n"recovery.left_over" = "f11,ø"\n'
    (tmp_path / "settings.toml").write_text(keys, encoding="utf-8")
    with opened(tmp_path / "data", Clock()) as workbook:
        app = app_of(workbook, tmp_path, HomeScreen())
        async with app.run_test(size=(80, 24)) as pilot:
            await told(pilot, True)
            said = str(pilot.app.screen.query_one("#left-over", Sheet).content)
            assert said == "Notes were left over from a meeting. Press ø to look at them."


@pytest.mark.parametrize("width", [1, 40, 64, 100])
def test_text_is_drawn_as_text_at_any_width(width: int) -> None:
    hostile = "[/]\x1b[31m\u202e" + "x" * 500
    parts = (Part("[b]", 1), Part("n", 2, ((hostile, None), (hostile, hostile + "y"), ("", "a"))))
    drawn = beside_content((Side("[/]", ("f",)), Side("b", ())), parts, "i", width)
    assert "\x1b" not in drawn.plain
    assert "\u202e" not in drawn.plain
    assert "[/]" in drawn.plain
    if width > 20:
        assert all(line.cell_length <= width for line in drawn.split("\n"))
