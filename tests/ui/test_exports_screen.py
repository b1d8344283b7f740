"""The files that were given stand in a list for the mentor alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.sharing.blocks import Item, Items, Notice, Paragraph
from mentortui.ui.screens.exports import ExportsScreen, exports_blocks
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.workbook.known_exports import KnownExport
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook


def known(path: Path, what: str = "summary") -> KnownExport:
    return KnownExport(path=path, what=what, format="pdf", when=dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC))


def items(*files: KnownExport) -> tuple[Item, ...]:
    return next(block.items for block in exports_blocks(files, 0) if isinstance(block, Items))


def test_each_file_says_what_it_is_when_and_where(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_text("x")
    (item,) = items(known(file))
    assert item == Item(" · Summary · 23 November 2026", "a.pdf", under=(str(tmp_path),))
    i18n.use("nb")
    (item,) = items(known(file))
    assert item.text.endswith("23. november 2026")


def test_what_is_gone_says_so(tmp_path: Path) -> None:
    (item,) = items(known(tmp_path / "a.pdf"))
    assert "no longer there" in item.under


@pytest.mark.parametrize("what", ["agreement", "all", "of a later version"])
def test_any_kind_has_a_name(what: str) -> None:
    assert items(known(Path("/x/a.pdf"), what))[0].text


def test_a_name_is_drawn_as_text() -> None:
    (item,) = items(known(Path("/x/\x1b[31m[bold]\u202eb.pdf")))
    assert item.lead == "[31m[bold]‹202E›b.pdf"


def test_nothing_and_damage_are_told() -> None:
    blocks = list(exports_blocks((), 2))
    assert any(isinstance(block, Notice) and "2" in block.text for block in blocks)
    assert any(isinstance(block, Paragraph) and "No file" in block.text for block in blocks)


async def test_it_is_opened_alone_only(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    workbook.exports.note(notebook.uid, tmp_path / "minutes-of-amina.pdf", "summary", "pdf")
    app = app_with(MentorshipScreen(notebook), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        assert isinstance(app.screen, ExportsScreen)
        assert "minutes-of-amina.pdf" in on_screen(app)
        await pilot.press("escape", "s")
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        assert isinstance(app.screen, MentorshipScreen)
    workbook.close()
