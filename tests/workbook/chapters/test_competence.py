"""Skills are written, rated by the participant, and kept."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.competence import shared_skills
from mentortui.model.chapters.records import RatedAt, Rating, Skill, SkillKind
from mentortui.workbook.chapters.competence import Competence
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_ratings_are_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        competence = Competence(pen)
        uid = competence.add("  snakke i\ntelefonen ", SkillKind.LEARN)
        competence.rate(uid, RatedAt.START, Rating.A_LITTLE)
        competence.rate(uid, RatedAt.END, Rating.WELL)
    with reread(tmp_path) as notebook:
        (skill,) = shared_skills(notebook.book)
        assert (skill.text, skill.kind) == ("snakke i telefonen", SkillKind.LEARN)
        assert skill.ratings == {RatedAt.START: Rating.A_LITTLE, RatedAt.END: Rating.WELL}


def test_a_new_answer_takes_the_place_of_the_old_and_can_be_taken_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        competence = Competence(pen)
        uid = competence.add("norsk", SkillKind.CAN)
        competence.rate(uid, RatedAt.START, Rating.WELL)
        competence.rate(uid, RatedAt.START, Rating.NOT_YET)
        assert competence.view()[0].ratings == {RatedAt.START: Rating.NOT_YET}
        competence.undo()
        assert competence.view()[0].ratings == {RatedAt.START: Rating.WELL}
        competence.undo()
        assert competence.view()[0].ratings == {}


def test_saying_it_otherwise_keeps_the_ratings(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        competence = Competence(pen)
        uid = competence.add("norsk", SkillKind.LEARN)
        competence.rate(uid, RatedAt.START, Rating.WELL)
        competence.change(uid, "norsk på jobben", SkillKind.CAN)
        (skill,) = competence.view()
        assert (skill.text, skill.kind, skill.ratings) == (
            "norsk på jobben",
            SkillKind.CAN,
            {RatedAt.START: Rating.WELL},
        )


def test_saying_the_same_is_no_change(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        competence = Competence(pen)
        uid = competence.add("norsk", SkillKind.LEARN)
        competence.rate(uid, RatedAt.START, Rating.WELL)
        rev = pen.book.get(Skill, uid).rev
        competence.rate(uid, RatedAt.START, Rating.WELL)
        competence.change(uid, "norsk", SkillKind.LEARN)
        assert pen.book.get(Skill, uid).rev == rev


def test_nothing_is_no_skill_and_one_taken_away_comes_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        competence = Competence(pen)
        with pytest.raises(BadInput):
            competence.add(" \n", SkillKind.CAN)
        uid = competence.add("norsk", SkillKind.CAN)
        before = competence.view()
        competence.remove(uid)
        assert competence.view() == ()
        competence.undo()
        assert competence.view() == before
