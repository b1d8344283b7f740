"""Expectations by their keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.expectations import shared_expectations
from mentortui.model.chapters.records import Answer
from mentortui.model.records import Owner
from mentortui.templates.content import read_content
from mentortui.ui.chapters.expectations import Screen
from mentortui.workbook.entries import Draft
from tests.ui.chapters.opening import opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook, sit_down


async def test_the_ready_honest_answer_to_find_me_a_job(tmp_path: Path) -> None:
    i18n.use("en")
    job = read_content("expectations", "en").card("get-a-job")
    assert job is not None
    async with opened(tmp_path, "expectations") as chapter:
        assert "Nothing here yet" in chapter.text()
        await chapter.keys("n", "down", "enter", "enter")
        (one,) = shared_expectations(chapter.pen.book)
        assert (one.by, one.text, one.answer) == (Owner.PARTICIPANT, job.heading, None)
        await chapter.keys("s")
        assert "A proposal for the answer" in chapter.text()
        await chapter.keys("enter")
        (one,) = shared_expectations(chapter.pen.book)
        assert (one.answer, one.reason) == (Answer.PARTLY, job.get("reply"))
        assert "◐ can partly" in chapter.text()


async def test_own_words_need_an_own_reason(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "expectations") as chapter:
        await chapter.keys("n", "enter", "that we laugh", "enter", "s", "right", "right")
        await chapter.keys("tab", "enter")
        assert "Say why, or how far" in chapter.text()
        assert shared_expectations(chapter.pen.book)[0].answer is None
        await chapter.keys("not every day", "enter")
        assert shared_expectations(chapter.pen.book)[0].answer is Answer.CANNOT


async def test_a_question_that_was_cut_off_is_gone_on_with(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    live = sit_down(workbook).live
    live.keep_draft(Draft("expectations/expectation_write/", ("that we lau", "1")))
    screen = Screen(live, together=True, again=("expectation_write", ""))
    async with app_with(screen, workbook, tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("g", "h", "enter")
        await pilot.pause()
        (one,) = shared_expectations(live.book)
        assert (one.by, one.text) == (Owner.MENTOR, "that we laugh")
    workbook.close()
