"""The agreement by its keys: from the first question to the signed paper, and a change afterwards."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.agreement import shared_agreement
from mentortui.model.chapters.records import AgreementState
from mentortui.ui.chapters.agreement import Screen
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.entries import Draft
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook, sit_down


def state_of(agreement: Opened) -> tuple[int, AgreementState]:
    """The newest version and how far it has come."""
    view = shared_agreement(agreement.pen.book)
    assert view is not None
    return view.version, view.state


def told(agreement: Opened) -> str:
    """How far it has come, over the list."""
    return str(agreement.screen.query_one("#told", Sheet).content)


async def talk_through(agreement: Opened) -> None:
    """Every question, mostly with what is suggested."""
    for _question in range(9):
        await agreement.keys("enter", "enter")
    await agreement.keys("enter", "Siri, the office", "enter")
    await agreement.keys("enter", "+6 m", "enter")
    for _wording in range(2):
        await agreement.keys("enter", "enter")


async def test_from_the_first_question_to_the_signed_paper(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "agreement") as agreement:
        assert "This is a proposal." in told(agreement)
        assert "How often shall we meet?" in agreement.text()
        await agreement.keys("g")
        assert shared_agreement(agreement.pen.book) is None
        await talk_through(agreement)
        assert "○ How" not in agreement.text()
        assert "You have agreed on all" in told(agreement)
        await agreement.keys("n", "We speak slowly", "enter")
        await agreement.keys("l")
        assert "Read it aloud together." in agreement.text()
        assert "We meet once a month." in agreement.text()
        await agreement.keys("escape")
        assert state_of(agreement) == (1, AgreementState.DRAFT), "reading is not yet having read"
        await agreement.keys("down", "enter")
        assert state_of(agreement) == (1, AgreementState.READ)
        await agreement.keys("g", "tab", "Larvik town", "tab", "with Kari", "enter")
        assert state_of(agreement) == (1, AgreementState.SIGNED)
        assert "The paper: with Kari" in told(agreement)
        view = shared_agreement(agreement.pen.book)
        assert view is not None
        assert view.delete_on == dt.date(2027, 3, 28)
        assert set(view.agreement.answers) == {
            card.id for card in agreement.screen.content("agreement").cards
        }


async def test_a_change_after_signing_shows_both_versions(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "agreement") as agreement:
        await agreement.keys("enter", "enter", "l", "escape", "down", "enter")
        await agreement.keys("g", "tab", "tab", "with Kari", "enter", "home")
        await agreement.keys("enter", " or so", "enter")
        assert state_of(agreement) == (2, AgreementState.DRAFT)
        assert "Changed after it was signed" in told(agreement)
        await agreement.keys("e", "enter")
        assert "We meet once a month or so." in agreement.text()
        assert "Draft: not yet read aloud" in agreement.text()
        await agreement.keys("escape", "e", "down", "enter")
        assert "We meet once a month." in agreement.text()
        assert "Where the signed paper is: with Kari" in agreement.text()
        await agreement.keys("escape", "u")
        assert state_of(agreement) == (1, AgreementState.SIGNED)


async def test_what_is_agreed_is_taken_away_and_back_again(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "agreement", size=(80, 24)) as agreement:
        await agreement.keys("enter", "enter", "up", "x")
        assert "○ How often" in agreement.text()
        await agreement.keys("u")
        assert "✓ How often" in agreement.text()
        await agreement.keys("n", "a line of ours", "enter")
        assert "✓ a line of ours" in agreement.text()
        await agreement.keys("x")
        assert "a line of ours" not in agreement.text()


async def test_goals_are_opened_from_the_agreement(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "agreement") as agreement:
        await agreement.keys("end", "up", "up")
        assert "No goals that both have agreed on yet." in agreement.card()
        await agreement.keys("enter", "n", "send two applications", "enter", "g", "g", "escape")
        assert "send two applications" in agreement.card()


async def test_a_file_of_ones_own_that_cannot_be_read_is_told_and_ours_is_used(tmp_path: Path) -> None:
    i18n.use("en")
    own = tmp_path / "templates" / "en" / "chapters"
    own.mkdir(parents=True)
    (own / "agreement.md").write_text("## no title", encoding="utf-8")
    async with opened(tmp_path, "agreement") as agreement:
        assert "How often shall we meet?" in agreement.text()
        assert any("agreement.md" in note.message for note in agreement.pilot.app._notifications)


async def test_a_question_that_was_cut_off_in_a_meeting_is_gone_on_with(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    live = sit_down(workbook).live
    live.keep_draft(Draft("agreement/chapter_change/place", ("at the ca",)))
    screen = Screen(live, together=True, again=("chapter_change", "place"))
    async with app_with(screen, workbook, tmp_path).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("f", "é", "enter")
        await pilot.pause()
        view = shared_agreement(live.book)
        assert view is not None
        assert view.agreement.answers == {"place": "at the café"}
    workbook.close()
