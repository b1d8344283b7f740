"""An answer is clear, has its reason and its day, and holds for the words it was given to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.expectations import shared_expectations
from mentortui.model.chapters.records import Answer
from mentortui.model.records import Owner
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing

JOB = "Du skaffer meg en jobb"


def test_anything_less_than_yes_needs_a_reason(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        expectations = Expectations(pen)
        uid = expectations.add(Owner.PARTICIPANT, JOB)
        for answer in (Answer.PARTLY, Answer.CANNOT):
            with pytest.raises(BadInput):
                expectations.answer(uid, answer, "  ")
        assert expectations.view()[0].answer is None
        expectations.answer(uid, Answer.CAN)
        expectations.answer(uid, Answer.PARTLY, "Jeg kan hjelpe på veien.")
        one = expectations.view()[0]
        assert (one.answer, one.reason) == (Answer.PARTLY, "Jeg kan hjelpe på veien.")
        assert one.answered == dt.date(2026, 11, 23)


def test_other_words_ask_again_and_undo_gives_the_answer_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        expectations = Expectations(pen)
        uid = expectations.add(Owner.PARTICIPANT, JOB)
        expectations.answer(uid, Answer.CANNOT, "Det kan ingen love.")
        expectations.change(uid, Owner.BOTH, JOB)
        assert expectations.view()[0].answer is Answer.CANNOT, "the same words"
        expectations.change(uid, Owner.PARTICIPANT, "Du hjelper meg å finne jobb")
        one = expectations.view()[0]
        assert (one.answer, one.reason, one.answered) == (None, "", None)
        expectations.undo()
        assert expectations.view()[0].answer is Answer.CANNOT
        expectations.remove(uid)
        assert expectations.view() == ()


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        expectations = Expectations(pen)
        expectations.answer(expectations.add(Owner.MENTOR, "Du kommer i tide"), Answer.CAN)
    with reread(tmp_path) as notebook:
        assert [one.answer for one in shared_expectations(notebook.book)] == [Answer.CAN]
