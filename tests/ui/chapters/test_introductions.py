"""People and companies by their keys: the participant is asked before anything is promised."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.chapters.introductions import Door, shared_introductions
from mentortui.model.chapters.records import Consent
from mentortui.ui.chapters.introductions_drawing import door_card, door_line
from mentortui.ui.dialogs.ask_card import AskCard
from mentortui.ui.dialogs.confirm import Choose
from mentortui.workbook.chapters.introductions import Introductions
from tests.ui.chapters.opening import opened

NEXT_FORTNIGHT = ("plus", "2", "w")


async def test_asked_promised_and_done(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "introductions") as doors:

        def door() -> Door:
            return shared_introductions(doors.pen.book)[0].door

        assert "Nobody yet" in doors.text()
        await doors.keys("n", "Larvik shipyard ", "tab", "a visit", "enter")
        assert "○ Larvik shipyard  not asked" in doors.text()
        await doors.keys("g")
        assert not isinstance(doors.pilot.app.screen, AskCard), "nothing is asked before the yes"
        assert any("Ask first" in toast.message for toast in doors.pilot.app._notifications)
        await doors.keys("s")
        assert "May Kari say your name to Larvik shipyard?" in doors.text()
        assert "The participant answers." in doors.text()
        await doors.keys("enter")
        assert door() is Door.REFUSED, "the first answer is the safe one"
        await doors.keys("s", "down", "enter")
        assert "the name may be said" in doors.text()
        await doors.keys("g", *NEXT_FORTNIGHT, "enter")
        assert door() is Door.PROMISED
        await doors.keys("v", "a visit in December", "enter")
        assert "✓ Larvik shipyard  done" in doors.text()
        await doors.keys("r", "end", " x", "enter")
        assert shared_introductions(doors.pen.book)[0].consent is Consent.UNASKED
        await doors.keys("x")
        assert shared_introductions(doors.pen.book) == ()
        await doors.keys("u")
        assert len(shared_introductions(doors.pen.book)) == 1


async def test_taking_the_yes_back_takes_the_promise_back(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "introductions") as doors:
        await doors.keys("n", "the shipyard", "enter", "s", "down", "enter", "g", *NEXT_FORTNIGHT, "enter")
        assert shared_introductions(doors.pen.book)[0].promised_by is not None
        await doors.keys("s", "enter")
        assert shared_introductions(doors.pen.book)[0].promised_by is None


@pytest.mark.parametrize("consent", list(Consent))
async def test_the_name_is_beside_a_company_only_after_a_yes(tmp_path: Path, consent: Consent) -> None:
    """Below the line at the top, which says whose workbook it is."""
    i18n.use("en")
    async with opened(tmp_path, "introductions") as doors:
        chapter = Introductions(doors.pen)
        uid = chapter.add("Larvik shipyard", "practice for Amina")
        chapter.answer(uid, consent)
        chapter.end(uid, "Amina's first visit")
        doors.screen.refresh_rows()
        one = chapter.view()[0]
        said = [door_line(one, 60).plain, door_card(one, "Kari", doors.screen.key_of, 60).plain]
        for key in ("", "s", "v", "r"):
            if key:
                await doors.keys(key)
                assert isinstance(doors.pilot.app.screen, Choose | AskCard)
            said.append(doors.text().split("\n", 2)[2])
            if key:
                await doors.keys("escape")
        assert any("Amina" in text for text in said) == (consent is Consent.YES)
