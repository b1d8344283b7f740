"""What the participant can and wants to learn, by its keys."""

from __future__ import annotations

from pathlib import Path

from mentortui import i18n
from mentortui.model.chapters.competence import shared_skills
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.ui.chapters.competence import Screen
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook, row_texts, sit_down


async def test_a_skill_is_written_and_rated_three_times(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "competence") as competence:
        assert "Nothing here yet." in competence.text()
        await competence.keys("n", "enter", "speak at a meeting", "tab", "right", "enter")
        assert shared_skills(competence.pen.book)[0].kind is SkillKind.LEARN
        assert "This I want to learn" in competence.text()
        await competence.keys("v")
        assert "Amina answers." in competence.text()
        await competence.keys("right", "enter")
        assert "At the start: a little." in competence.card()
        await competence.keys("v", "right", "enter", "v", "right", "enter")
        assert shared_skills(competence.pen.book)[0].ratings == {
            RatedAt.START: Rating.A_LITTLE,
            RatedAt.MIDWAY: Rating.WELL,
            RatedAt.END: Rating.VERY_WELL,
        }
        shown = competence.text()
        assert "From a little to very well since the start." in competence.card()
        assert "1 of 1 goes better than the first time." in " ".join(shown.split())
        assert "▃ ▅ █" in shown
        await competence.keys("u")
        assert "From a little to well since the start." in competence.card()


async def test_a_suggestion_is_offered_until_it_is_in_the_list(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "competence") as competence:
        await competence.keys("n", "down", "enter", "enter")
        skill = shared_skills(competence.pen.book)[0]
        assert (skill.text, skill.kind) == ("my profession", SkillKind.CAN)
        await competence.keys("n")
        offered = row_texts(competence.pilot)
        assert offered[0] == "In our own words"
        assert "Norwegian at work" in offered
        assert "my profession" not in offered


async def test_it_is_changed_moved_and_taken_away(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "competence") as competence:
        await competence.keys("n", "down", "enter", "enter", "enter", "s", "tab", "right", "enter")
        skill = shared_skills(competence.pen.book)[0]
        assert (skill.text, skill.kind) == ("my professions", SkillKind.LEARN)
        await competence.keys("x")
        assert shared_skills(competence.pen.book) == ()
        await competence.keys("u")
        assert shared_skills(competence.pen.book) == (skill,)


async def test_a_half_written_line_is_there_when_the_meeting_goes_on(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    notebook = workbook.open(workbook.entries()[0].uid)
    screen = Screen(sitting.live, together=True)
    async with app_with(screen, workbook, tmp_path).run_test() as pilot:
        await Opened(pilot, notebook, screen).keys("n", "enter", "speak at a mee")
        kept = sitting.live.draft
    chapter, action, row = kept.kind.split("/")
    assert chapter == "competence"
    sitting.live.keep_draft(kept)
    screen = Screen(sitting.live, together=True, again=(action, row))
    async with app_with(screen, workbook, tmp_path).run_test() as pilot:
        await pilot.pause()
        await Opened(pilot, notebook, screen).keys("t", "i", "n", "g", "enter")
        assert [skill.text for skill in shared_skills(sitting.live.book)] == ["speak at a meeting"]
    sitting.keeper.close()
    workbook.close()
