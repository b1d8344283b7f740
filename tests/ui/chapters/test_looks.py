"""What chapters' screens keep to: the row one is on is in view, a card that is cut can be read on in."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.screen import Screen

from mentortui import i18n
from mentortui.model.records import Owner
from mentortui.ui.chapters.menu import ChapterMenu
from mentortui.ui.chapters.register import chapters
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.introductions import Introductions
from mentortui.workbook.chapters.jobs import Jobs
from mentortui.workbook.chapters.words import Words
from tests.ui.chapters.opening import opened
from tests.ui.held_rooms import on_screen
from tests.ui.sitting_rooms import app_of, open_workbook

SMALL = (80, 24)


@pytest.fixture(autouse=True)
def english() -> None:
    i18n.use("en")


@pytest.mark.parametrize("size", [SMALL, (100, 30)], ids=["small", "medium"])
@pytest.mark.parametrize("told", [1, 4], ids=["short", "long"])
async def test_the_last_row_is_in_view_however_much_is_told(
    tmp_path: Path, told: int, size: tuple[int, int]
) -> None:
    async with opened(tmp_path, "goals", size=size) as goals:
        for nth in range(40):
            Goals(goals.pen).add(f"goal {nth}")
        goals.screen.refresh_rows()
        goals.screen.query_one("#told", Sheet).update(plain("\n".join(["told"] * told)))
        await goals.keys("end")
        assert "goal 39" in goals.text().split("agree")[0]
        assert goals.text().count("told") == told
        assert goals.screen.query_one(".beside").size.height >= 6, "the card has room too"


async def test_a_card_that_is_cut_is_read_on_in_and_begins_at_its_top(tmp_path: Path) -> None:
    async with opened(tmp_path, "goals", size=SMALL) as goals:
        Goals(goals.pen).add("first", sign=" ".join(["sign"] * 200))
        Goals(goals.pen).add("second", sign=" ".join(["sign"] * 200))
        goals.screen.refresh_rows()
        await goals.keys("down", "home")
        assert "Space More" in goals.text()
        assert "Waits until both" not in goals.text()
        await goals.keys("space")
        assert "Waits until both" in goals.text()
        await goals.keys("space")
        assert "We see that it is reached" in goals.text(), "after its end comes its beginning"
        await goals.keys("space", "down")
        assert "We see that it is reached" in goals.text()


async def test_a_whole_card_offers_no_reading_on(tmp_path: Path) -> None:
    async with opened(tmp_path, "goals", size=SMALL) as goals:
        await goals.keys("n", "one goal", "enter")
        assert "Space" not in goals.text()
        assert not goals.screen.applies("chapter.read_on")


async def test_a_job_is_never_taken_for_something_lacking(tmp_path: Path) -> None:
    async with opened(tmp_path, "jobs", size=SMALL) as jobs:
        work = Jobs(jobs.pen)
        job = work.add("welder")
        work.require(job, "a certificate", has=False)
        jobs.screen.refresh_rows()
        rows = [str(option.prompt) for option in jobs.screen.query_one(Rows).options]
        assert [row.rstrip() for row in rows[:2]] == ["◇ welder", "  ○ a certificate"]
        await jobs.keys("home")
        bar = jobs.text().splitlines()[-1]
        assert "Job goal" in bar
        assert "k All" in bar
        assert "? Help" in bar


async def test_the_agreement_counts_sub_goals_and_cuts_no_answer_where_it_is_narrow(tmp_path: Path) -> None:
    async with opened(tmp_path, "agreement", size=SMALL) as agreement:
        await agreement.keys("enter", " and more often when there is much to talk about", "enter")
        goals = Goals(agreement.pen)
        goal = goals.add("a job")
        for uid in (goal, goals.add("a CV", parent=goal)):
            goals.agree(uid, Owner.PARTICIPANT)
            goals.agree(uid, Owner.MENTOR)
        agreement.screen.refresh_rows()
        rows = [str(option.prompt) for option in agreement.screen.query_one(Rows).options]
        assert not [row for row in rows if "…" in row]
        assert "✓ Goals  2" in rows
        await agreement.keys("end")
        assert "Meeting dates" in agreement.text()


@pytest.mark.parametrize("width", [80, 100])
async def test_how_far_an_introduction_has_come_is_never_at_the_margin(tmp_path: Path, width: int) -> None:
    async with opened(tmp_path, "introductions", size=(width, 30)) as doors:
        Introductions(doors.pen).add("Kari's former colleague at the pharmacy in Tønsberg, by the sea", "")
        doors.screen.refresh_rows()
        row = str(doors.screen.query_one(Rows).options[0].prompt).split("\n")
        assert all(line.startswith("  ") for line in row[1:])
        assert "not asked" in row[-1]


async def test_a_norm_with_an_example_to_tell_says_so_until_it_is_talked_about(tmp_path: Path) -> None:
    async with opened(tmp_path, "norms") as norms:
        await norms.keys("d", "my own", "enter")
        assert "own example" in str(norms.screen.query_one(Rows).options[0].prompt)
        await norms.keys("g")
        assert "own example" not in str(norms.screen.query_one(Rows).options[0].prompt)


async def test_a_word_that_rests_says_when_it_comes_back(tmp_path: Path) -> None:
    async with opened(tmp_path, "words", size=SMALL) as screen:
        words = Words(screen.pen)
        for word in ("vaktliste", "مناوبة"):
            words.mark(words.add(word, "", "", ""), knew=True)
        screen.screen.refresh_rows()
        await screen.keys("home")
        said = screen.text()
        assert "vaktliste  26 Oct" in said, said
        assert said.count("26 Oct ") == 1, "digits after a word from the right would be turned"


async def test_todays_chapters_stand_first_under_a_heading_with_air_below(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    menu = ChapterMenu(chapters(together=True), 1)
    app = app_of(workbook, tmp_path, Screen())
    async with app.run_test(size=SMALL) as pilot:
        await app.push_screen(menu)
        await pilot.pause()
        rows = [line.strip(" │") for line in on_screen(app).splitlines()]
        at = rows.index("For today's theme")
        assert [row[:1] for row in rows[at + 1 : at + 8]] == ["a", "f", "p", "h", "r", "", "m"]
        box = menu.query_one("#box")
        assert box.max_scroll_y == 0
        assert menu.query_one(Rows).max_scroll_y == 0
        await pilot.press("escape")
    workbook.close()


async def test_what_a_job_lacks_says_which_job_in_the_closing(tmp_path: Path) -> None:
    async with opened(tmp_path, "closing", size=SMALL) as closing:
        work = Jobs(closing.pen)
        work.require(work.add("welder"), "a certificate", has=False)
        closing.screen.refresh_rows()
        rows = [str(option.prompt).strip() for option in closing.screen.query_one(Rows).options]
        assert "○ a certificate · welder" in rows
