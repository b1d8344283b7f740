"""Hidden answers by their keys: one answers, hands over, the other answers, both look."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.changes import Change
from mentortui.model.chapters.checks import shared_checks
from mentortui.model.chapters.records import Agreement
from mentortui.model.records import Owner
from mentortui.workbook.chapters.chapter import Chapter
from tests.ui.chapters.opening import Opened, opened

P, M = Owner.PARTICIPANT, Owner.MENTOR
ALL_YES = ("1", "1", "1", "1", "1", "enter")


async def both_look(checks: Opened, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    """Both answer the kind one is on, and look at once."""
    await checks.keys("s", "enter", *first, "enter", *second, "enter")


async def test_both_answer_and_then_see_both_beside_each_other(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        assert "○ Amina has not answered yet" in checks.text()
        await checks.keys("s", "enter")
        assert "Amina answers" in checks.text()
        assert "Nobody else looks now" in checks.text()
        await checks.keys("2", "down", "enter", "1", "4", "1", "it is good", "enter")
        assert "Give the keyboard to Kari" in checks.text()
        await checks.keys("enter", *ALL_YES)
        assert "Both have answered" in checks.text()
        await checks.keys("enter")
        (check,) = shared_checks(checks.pen.book)
        said = list(check.answers[P].values())
        assert said == ["unsure", "yes", "yes", "rather-not", "yes", "it is good"]
        shown = checks.text().splitlines()
        assert any("Amina: Not sure" in line and "Kari: Yes" in line for line in shown)
        assert any("Amina: it is good" in line for line in shown)


async def test_enter_alone_says_nothing(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        await checks.keys("s", "enter", "enter", "enter", "enter")
        assert "1 of 6" in checks.text()
        await checks.keys("1", "3", "left")
        assert "2 of 6" in checks.text()
        await checks.keys("enter", "1", "1", "1", "up", "3", "enter")
        await checks.keys("escape")
        answered = shared_checks(checks.pen.book)[0].answered
        assert answered == (P,)


async def test_going_back_keeps_no_answer(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        await checks.keys("s", "enter", "1", "1", "escape")
        assert shared_checks(checks.pen.book) == ()
        assert "○ Amina has not answered yet" in checks.text()


async def test_the_mentor_may_answer_first_and_looking_can_wait(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        await checks.keys("s", "down", "enter", *ALL_YES, "down", "enter")
        assert "✓ Kari has answered" in checks.text()
        await checks.keys("v")
        assert shared_checks(checks.pen.book)[0].opened is None, "not both have answered"
        await checks.keys("s", "enter", *ALL_YES, "down", "enter")
        assert "Amina: Yes" not in checks.text()
        await checks.keys("v")
        assert "Amina: Yes" in checks.text()


async def test_a_no_to_going_on_leads_to_the_contact_person(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        fresh = Chapter(checks.pen).fresh()
        agreed = Agreement(**fresh, version=1, language="en", answers={"contact": "Liv, 33 00 00 00"})
        checks.pen.change("x", Change(None, agreed))
        no = ("1", "1", "1", "1", "3", "enter")
        await both_look(checks, ALL_YES, no)
        told = " ".join(checks.text().split())
        assert "nobody's fault" in told
        assert "Contact person: Liv, 33 00 00 00" in told
        await checks.keys("n")
        assert "nobody's fault" not in checks.text()
        await both_look(checks, ALL_YES, ALL_YES)
        assert "nobody's fault" not in checks.text()


async def test_once_more_keeps_the_earlier_round_to_be_read(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks") as checks:
        await both_look(checks, ALL_YES, ALL_YES)
        await checks.keys("s")
        assert "Who answers now?" not in checks.text(), "both have looked"
        await checks.keys("n")
        assert "○ Amina has not answered yet" in checks.text()
        await checks.keys("end")
        assert "Amina: Yes" in checks.text()
        await checks.keys("n", "s", "v")
        assert len(shared_checks(checks.pen.book)) == 2, "an earlier round is only read"


async def test_both_answers_stand_beside_each_other_on_a_small_screen_too(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "checks", size=(80, 24)) as checks:
        await both_look(checks, ALL_YES, ALL_YES)
        assert any("Amina: Yes" in line and "Kari: Yes" in line for line in checks.text().splitlines())
