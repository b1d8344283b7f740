"""An empty place says what to do next, with the key in force, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.i18n import LANGUAGES
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.register import CHAPTERS, screen_of
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.desk import Desk
from mentortui.ui.screens.copies import CopiesScreen
from mentortui.ui.screens.exports import ExportsScreen
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.palette import PaletteScreen
from mentortui.ui.screens.review import ReviewScreen
from mentortui.ui.screens.story import StoryScreen
from mentortui.ui.widgets.rows import Rows
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import on_screen

BEGINS_FILLED = {"agreement", "jobs", "norms", "checks", "closing", "rights", "preparation"}
"""Their rows are what every pair needs, from the first day: there is no empty list to explain."""
NO_EXPORTS = "No file has been given that this workbook knows of. What you share stands here."
NO_COPIES = "There is no earlier copy yet. The next change makes the first."
OWN_KEYS = (
    '[keys]\n"chapter.new" = "ø"\n"date.series" = "å"\n"meeting.start" = "æ"\n"participant.new" = "j"\n'
)


def told_by(app: MentorApp) -> str:
    """What stands between the line at the top and the one at the bottom."""
    return on_screen(app).split("\n", 1)[1].rsplit("─", 1)[0]


def program(workbook: Workbook, root: Path, language: str) -> MentorApp:
    """The program at home, with keys of its own."""
    i18n.use(language)
    (root / "settings.toml").write_text(OWN_KEYS, encoding="utf-8")
    return MentorApp(Desk(workbook, root / "settings.toml", root / "templates"), HomeScreen())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("chapter", [entry.id for entry in CHAPTERS])
async def test_an_empty_chapter_says_what_to_do(
    chapter: str, language: str, tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    app = program(workbook, tmp_path, language)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = screen_of(chapter)(FilePen(notebook), together=False)
        app.push_screen(screen)
        await pilot.pause()
        await pilot.pause()
        assert isinstance(screen, ChapterScreen)
        rows = screen.query(Rows)
        is_filled = bool(rows) and any(option.id for option in rows.first().options)
        assert is_filled is (chapter in BEGINS_FILLED)
        if is_filled:
            return
        told = on_screen(app)
        assert screen.nothing()
        assert "ø" in screen.nothing()
        assert " ".join(screen.nothing().split()) in " ".join(told.split())


@pytest.mark.parametrize("language", LANGUAGES)
async def test_places_that_come_later_say_how(
    language: str, tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    app = program(workbook, tmp_path, language)
    async with app.run_test(size=(80, 24)) as pilot:
        for screen in (ReviewScreen(notebook.reader(), False), StoryScreen(notebook.story(), together=False)):
            app.push_screen(screen)
            await pilot.pause()
            assert "Esc" in told_by(app)
        assert "æ" in told_by(app)
        for place, begins in (
            (
                ExportsScreen((), 0, who="Amina"),
                NO_EXPORTS,
            ),
            (
                CopiesScreen("nobody", "Amina", lambda _notebook: None),
                NO_COPIES,
            ),
        ):
            app.push_screen(place)
            await pilot.pause()
            assert i18n.in_language(language)(begins).split()[-1] in told_by(app)
        await pilot.press("ctrl+p", *"xqzw")
        await pilot.pause()
        assert isinstance(app.screen, PaletteScreen)
        assert "Esc" in on_screen(app)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_anybody_home_says_how_to_begin(language: str, tmp_path: Path) -> None:
    workbook = Workbook(tmp_path / "new")
    app = program(workbook, tmp_path, language)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "j   " in on_screen(app)
    workbook.close()
