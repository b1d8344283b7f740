"""Help tells what this place is for and every command of it with its keys, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _
from mentortui.ui.command import Where
from mentortui.ui.commands import here
from mentortui.ui.screens.help import PURPOSE, HelpScreen, command_table
from mentortui.ui.screens.read_back import ReadBackScreen
from mentortui.ui.widgets.sheet import Sheet
from tests.ui.sitting_rooms import app_of, open_workbook, sit_down


def test_every_place_has_a_purpose() -> None:
    assert PURPOSE.keys() == set(Where)


def test_keys_and_words_stand_in_two_columns() -> None:
    i18n.use("en")
    commands = here(Where.READ_BACK)
    table = command_table(commands, {"meeting.undo": ("f12",)}).plain.split("\n")
    assert len(table) == len(commands)
    assert any(row.split() == ["F12", *"Take back the last change".split()] for row in table)
    assert len({row.index(_(c.title)) for row, c in zip(table, commands, strict=True)}) == 1


@pytest.mark.parametrize(("language", "key"), [("nb", "escape"), ("en", "q"), ("en", "question_mark")])
async def test_it_can_be_read_and_closed(tmp_path: Path, language: str, key: str) -> None:
    i18n.use(language)
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, ReadBackScreen(sitting, lambda: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        said = "\n".join(
            sheet.content.plain for sheet in app.screen.query(Sheet) if isinstance(sheet.content, Content)
        )
        assert _(PURPOSE[Where.READ_BACK]) in said
        await pilot.press("end")
        await pilot.pause()
        assert app.screen.query_one(VerticalScroll).scroll_offset.y > 0
        await pilot.press(key)
        await pilot.pause()
        assert len(app.screen_stack) == 1
    sitting.leave()
    workbook.close()
