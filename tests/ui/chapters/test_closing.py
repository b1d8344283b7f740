"""The closing by its keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.closing import closing_view
from mentortui.model.chapters.records import Contact, Left, Outcome
from mentortui.model.records import Owner
from mentortui.ui.chapters.closing import Screen
from mentortui.ui.screens.document import DocumentScreen
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.workbook import Workbook
from tests.ui.chapters.opening import opened
from tests.ui.held_rooms import app_with, on_screen


async def test_a_mentorship_is_ended_from_top_to_bottom(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "closing") as closing:
        goals = Goals(closing.pen)
        for what in ("write a CV", "meet a manager"):
            uid = goals.add(what)
            goals.agree(uid, Owner.PARTICIPANT)
            goals.agree(uid, Owner.MENTOR)
        goals.reach(uid)
        closing.screen.refresh_rows()
        assert "Amina has not answered yet" in closing.text()
        await closing.keys("down", "down", "s", "right", "tab", "Nav i Tønsberg", "enter")
        assert "→ write a CV · Nav i Tønsberg" in closing.text()
        await closing.keys("down", "enter", "right", "tab", "in the spring", "enter")
        await closing.keys("down", "enter", "tab", "28 October", "enter")
        await closing.keys("down", "enter", "down", "enter")
        await closing.keys("down", "enter", "to wait for the answer", "enter")
        await closing.keys("f", "down", "enter")
        assert "✓ Ended 28 September 2026" in closing.text()
        view = closing_view(closing.pen.book)
        assert [(one.left, one.who) for one in view.remaining] == [(Left.SOMEONE, "Nav i Tønsberg")]
        assert (view.said.contact, view.said.contact_how) == (Contact.MAYBE, "in the spring")
        assert (view.said.outcome, view.said.learnt) == (Outcome.PRACTICE, "to wait for the answer")
        assert view.said.delete_on is not None
        await closing.keys("e")
        assert isinstance(closing.pilot.app.screen, DocumentScreen)
        assert "meet a manager" in closing.text()


async def test_it_may_end_early_without_a_reason_and_open_again(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "closing") as closing:
        await closing.keys("f", "enter")
        assert closing_view(closing.pen.book).said.closed_on is None, "the first answer is the safe one"
        await closing.keys("f", "down", "down", "enter")
        assert "✓ Ended early" in closing.text()
        await closing.keys("f")
        assert closing_view(closing.pen.book).said.closed_on is None
        await closing.keys("u")
        assert closing_view(closing.pen.book).said.early


async def test_the_row_one_is_on_and_that_it_ended_stay_in_view(tmp_path: Path, workbook: Workbook) -> None:
    i18n.use("en")
    pen = FilePen(workbook.add_participant("Amina", mentor="Kari"))
    goals = Goals(pen)
    for nth in range(20):
        uid = goals.add(f"goal {nth}")
        goals.agree(uid, Owner.PARTICIPANT)
        goals.agree(uid, Owner.MENTOR)
    app = app_with(Screen(pen, together=True), workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("end", "f")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert "✓ Ended" in on_screen(app)
        assert "○ What the mentor learnt" in on_screen(app)
