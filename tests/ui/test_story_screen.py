"""The story on the screen: reached with a key, read in numbers and words, whole on a small screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from textual.containers import VerticalScroll
from textual.widgets import Sparkline

from mentortui import i18n
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.goals import Progress
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.model.dates import add_months
from mentortui.model.records import Mark
from mentortui.model.story import Span, Story
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.screens.story import StoryScreen
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import CANARY, app_with, hold_meeting, on_screen

SMALL = (80, 24)


def a_year(skills: int = 4, months: int = 12) -> Story:
    first = [add_months(dt.date(2026, 1, 1), place) for place in range(months)]
    ratings = {RatedAt.START: Rating.NOT_YET, RatedAt.END: Rating.WELL}
    skill = SharedSkill(uid="s", text="snakke i telefonen", kind=SkillKind.LEARN, ratings=ratings)
    return Story(
        participant="Amina",
        mentor="Kari",
        first_day=first[0],
        last_day=first[-1],
        months=tuple(Span(first=day, last=day, meetings=1, agreed=2, done=1, words=3) for day in first),
        goals=Progress(3, 1),
        skills=(skill,) * skills,
    )


async def test_from_the_mentorship_with_a_key_and_back(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    i18n.use("en")
    hold_meeting(notebook, "Bli kjent", "alfa", task="ringe NAV", private=f"{CANARY} en")
    hold_meeting(notebook, "CV", "beta", task="skrive CV", mark=Mark.DONE)
    app = app_with(MentorshipScreen(notebook), workbook, tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("t")
        await pilot.pause()
        assert isinstance(app.screen, StoryScreen)
        shown = on_screen(app)
        assert "We met on 23 November 2026." in shown
        assert "Actions agreed" in shown
        assert "1 of 2" in shown
        assert "Nov" in shown
        assert CANARY not in shown
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, MentorshipScreen)


@pytest.mark.parametrize("language", i18n.LANGUAGES)
async def test_a_year_stands_on_a_small_screen_whole(
    language: str, tmp_path: Path, workbook: Workbook
) -> None:
    i18n.use(language)
    app = app_with(StoryScreen(a_year(), together=True), workbook, tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        shown = on_screen(app)
        assert not app.screen.query_one(VerticalScroll).show_vertical_scrollbar
        rows = [line.split()[-12:] for line in shown.splitlines()]
        assert [str(3 * n) for n in range(1, 13)] in rows
        assert "●○○○" in shown
        assert "●●●○" in shown
        assert "✓ ○ ○" in shown


async def test_bars_begin_at_nothing_and_those_of_actions_have_one_scale(
    tmp_path: Path, workbook: Workbook
) -> None:
    i18n.use("en")
    app = app_with(StoryScreen(a_year(), together=True), workbook, tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        lines = on_screen(app).splitlines()
        drawn = {name: line for line in lines for name in ("Actions agreed", "Of them done") if name in line}
        assert drawn["Actions agreed"].split("agreed")[1].split() == ["███▁" * 12]
        assert drawn["Of them done"].split("done")[1].split() == ["▄▄▄▁" * 12]
        assert [spark.size.width for spark in app.screen.query(Sparkline)] == [48] * 4


async def test_in_a_narrow_window_there_are_fewer_bars_and_then_and_now_in_sentences(
    tmp_path: Path, workbook: Workbook
) -> None:
    i18n.use("en")
    app = app_with(StoryScreen(a_year(), together=True), workbook, tmp_path)
    async with app.run_test(size=(60, 40)) as pilot:
        await pilot.pause()
        assert "Each bar is 2 months." in " ".join(on_screen(app).split())
        assert "From not yet to well since the start." in " ".join(on_screen(app).split())
        await pilot.resize_terminal(100, 40)
        await pilot.pause()
        assert "Each bar" not in on_screen(app)


async def test_what_is_too_long_is_scrolled_with_the_arrows(tmp_path: Path, workbook: Workbook) -> None:
    app = app_with(StoryScreen(a_year(skills=30), together=True), workbook, tmp_path)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        await pilot.press("down", "down")
        await pilot.pause()
        assert app.screen.query_one(VerticalScroll).scroll_y == 2


async def test_before_the_first_meeting_it_says_what_to_do_with_the_key_in_force(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    i18n.use("en")
    app = app_with(StoryScreen(notebook.story(), together=False), workbook, tmp_path)
    keys = {**app.desk.keys.keys, "meeting.start": ("ctrl+y",)}
    app.desk.keys = msgspec.structs.replace(app.desk.keys, keys=keys)
    async with app.run_test(size=SMALL) as pilot:
        await pilot.pause()
        shown = " ".join(on_screen(app).split())
        assert "press Ctrl Y to plan the meeting" in shown
        assert "Share" not in shown
