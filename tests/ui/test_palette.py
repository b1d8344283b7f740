"""The palette finds commands by their words in both languages, and knows nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.ui.command import Where
from mentortui.ui.commands import COMMANDS, here
from mentortui.ui.screens.palette import PaletteScreen, command_row, fitting
from mentortui.ui.screens.read_back import ReadBackScreen
from tests.ui.sitting_rooms import app_of, open_workbook, row_texts, sit_down


@pytest.mark.parametrize("spoken", ["nb", "en"])
@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("strike", "readback.strike"),
        ("stryk", "readback.strike"),
        ("lin strike", "readback.strike"),
        ("hjelp", "app.help"),
        ("help", "app.help"),
        ("readback.next_date", "readback.next_date"),
        ("UNDO", "meeting.undo"),
        ("nxtmdate", "readback.next_date"),
    ],
)
def test_words_of_both_languages_find(spoken: str, words: str, command: str) -> None:
    i18n.use(spoken)
    assert next(c.id for c in fitting(here(Where.READ_BACK), words)) == command


@pytest.mark.parametrize("spoken", i18n.LANGUAGES)
@pytest.mark.parametrize("written", i18n.LANGUAGES)
def test_every_command_is_found_by_its_words_in_either_language(spoken: str, written: str) -> None:
    i18n.use(spoken)
    t = i18n.in_language(written)
    for where in Where:
        for command in here(where):
            found = [c.id for c in fitting(here(where), t(command.title))]
            assert command.id in found[:2], (where, command.id)
            assert command.id in [c.id for c in fitting(here(where), t(command.short))], (where, command.id)


def test_nothing_written_is_everything_and_nonsense_is_nothing() -> None:
    assert fitting(COMMANDS, "  ") == list(COMMANDS)
    assert fitting(COMMANDS, "qqqq") == []


def test_a_row_tells_the_keys_in_force() -> None:
    command = next(c for c in COMMANDS if c.id == "meeting.next")
    row = command_row(command, {"meeting.next": ("f11",)}, 40)
    assert row.plain.startswith("Next page ")
    assert row.plain.endswith(" F11")
    assert row.cell_length == 40


async def test_enter_does_the_command_and_escape_none(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook, alias="[/]")
    sitting.live.edit_text("since-1", 0, 0, "secret")
    app = app_of(workbook, tmp_path, ReadBackScreen(sitting, lambda: None))

    def in_palette() -> bool:
        return isinstance(app.screen, PaletteScreen)

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert in_palette()
        # But the palette itself, the tour, and the way to a line that could be plainer: there is none.
        assert len(row_texts(pilot)) == len(here(Where.READ_BACK)) - 3
        await pilot.press(*"secret")
        assert row_texts(pilot) == ["No command has those words here."]
        await pilot.press("enter", "escape")
        assert not in_palette()
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press(*"strike", "enter")
        await pilot.pause()
        assert not in_palette()
        assert "secret" not in str(sitting.live.summary())
    sitting.pause()
    workbook.close()
