"""The closing by its keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.closing import closing_view
from mentortui.model.chapters.records import Contact, Left, Outcome
from mentortui.model.records import Owner
from mentortui.ui.screens.document import DocumentScreen
from mentortui.workbook.chapters.goals import Goals
from tests.ui.chapters.opening import opened


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
