"""Every chapter of the example, opened Together."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen

from mentortui import i18n
from mentortui.model.chapters.records import Prepared
from mentortui.templates.library import Library
from mentortui.ui.chapters.register import CHAPTERS, chapters, screen_of, title_of
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import on_screen
from tests.ui.sitting_rooms import app_of

_ENOUGH = 18
"""So many characters of a text are surely its own, and stand on one line."""


@pytest.mark.parametrize("language", ["nb", "en"])
async def test_every_chapter_opens_and_keeps_what_is_private(tmp_path: Path, language: str) -> None:
    i18n.use(language)
    make_demo(tmp_path / "demo", language, Library(None))
    workbook = Workbook(tmp_path / "demo")
    notebook = workbook.open(workbook.entry("Amina").uid)
    private = {line.text[:_ENOUGH] for line in notebook.book.all(Prepared) if len(line.text) > _ENOUGH}
    pen = FilePen(notebook)
    app = app_of(workbook, tmp_path, Screen())
    async with app.run_test(size=(80, 24)) as pilot:
        for entry in chapters(together=True):
            await app.push_screen(screen_of(entry.id)(pen, together=True))
            for key in ("home", "end"):
                await pilot.press(key)
                await pilot.pause()
                shown = on_screen(app)
                assert title_of(entry.id) in shown
                assert [text for text in private if text in shown] == []
                if language == "nb":
                    assert [other.title for other in CHAPTERS if f" {other.title} " in shown] == []
            app.pop_screen()
    workbook.close()
