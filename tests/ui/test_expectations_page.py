"""In the meeting: what has no answer comes back, is answered there, and stays in view."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import cast

import pytest

from mentortui import i18n
from mentortui.model.chapters.expectations import shared_expectations
from mentortui.model.chapters.records import Answer
from mentortui.model.pages import PageKind
from mentortui.model.records import Owner
from mentortui.ui.app import MentorApp
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.planning import Plan
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import on_screen
from tests.ui.sitting_rooms import TEMPLATE, app_of
from tests.workbook.holding import Clock


def waiting(root: Path) -> tuple[Workbook, Sitting, str]:
    """A meeting the day after an expectation was stated."""
    clock = Clock()
    workbook = Workbook(root / "workbook", clock=clock)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    uid = Expectations(FilePen(notebook)).add(Owner.PARTICIPANT, "You find me a job")
    clock.on(days=1)
    return workbook, notebook.start(Plan(template=TEMPLATE, title="", minutes=60)), uid


async def test_it_is_answered_where_it_comes_back(tmp_path: Path) -> None:
    i18n.use("en")
    workbook, sitting, _uid = waiting(tmp_path)
    live = sitting.live
    async with app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _done: None)).run_test() as pilot:
        await pilot.pause()
        app = cast(MentorApp, pilot.app)
        assert "no answer yet" in on_screen(app)
        await pilot.press("enter", "right", "tab")
        await pilot.press("enter")
        await pilot.pause()
        (one,) = shared_expectations(live.book)
        assert (one.answer, one.answered) == (Answer.CANNOT, dt.date(2026, 11, 24))
        assert "× Amina  You find me a job" in on_screen(app)
        assert "cannot" in on_screen(app)
        assert live.pages()[0].kind is PageKind.EXPECTATIONS
        await pilot.press("u")
        await pilot.pause()
        assert "no answer yet" in on_screen(app)
    workbook.close()


@pytest.mark.parametrize("turned", [0, 1])
async def test_pages_that_go_leave_us_where_we_were(tmp_path: Path, turned: int) -> None:
    """In view is the page that goes, or the one after it; either way the question is next to be seen."""
    i18n.use("en")
    workbook, sitting, uid = waiting(tmp_path)
    live = sitting.live
    async with app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _done: None)).run_test() as pilot:
        await pilot.press(*["ctrl+n"] * turned)
        await pilot.pause()
        assert live.page() == turned
        Expectations(live).remove(uid)
        await pilot.press("ctrl+l", "x", "enter")
        await pilot.pause()
        assert pilot.app.screen.query(QuestionPage)
        assert live.page() == 0
        await pilot.press("ctrl+n")
        await pilot.pause()
        assert live.pages()[live.page()].kind is PageKind.FRAME
    workbook.close()
