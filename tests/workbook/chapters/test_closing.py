"""The closing: all of it may be said, none of it must be, and nothing of it is lost."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.closing import closing_view
from mentortui.model.chapters.records import Contact, Left, NotesAfter, Outcome
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.test_goals import agreed_goal
from tests.workbook.chapters.writing import in_meeting, reread, writing


def open_goal(pen: Pen) -> str:
    return agreed_goal(Goals(pen))


def test_an_open_thing_is_placed_once_and_may_be_placed_anew(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        closing, goal = Closings(pen), open_goal(pen)
        assert closing.view().unplaced == 1
        closing.place(goal, Left.SOMEONE, "Karriere Vestfold")
        closing.place(goal, Left.ALONE, "said no more")
        assert [(one.left, one.who) for one in closing.view().remaining] == [(Left.ALONE, "")]
        closing.undo()
        assert [one.who for one in closing.view().remaining] == ["Karriere Vestfold"]
        closing.undo()
        assert closing.view().unplaced == 1


def test_someone_else_has_a_name(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goal = open_goal(pen)
        with pytest.raises(BadInput):
            Closings(pen).place(goal, Left.SOMEONE, " ")
        assert Closings(pen).view().unplaced == 1


def test_notes_are_not_deleted_by_a_day_that_has_passed(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        closing = Closings(pen)
        with pytest.raises(BadInput):
            closing.notes(NotesAfter.DELETED, closing.today() - dt.timedelta(days=1))
        assert closing.view().said.notes is None
        closing.notes(NotesAfter.DELETED, closing.today())


def test_what_is_said_anew_with_the_same_words_is_no_change(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        closing = Closings(pen)
        closing.contact(Contact.MAYBE, "ringe")
        closing.contact(Contact.MAYBE, " ringe ")
        closing.undo()
        assert closing.view().said.contact is None


def test_it_ends_with_open_things_and_opens_again(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        open_goal(pen)
        closing = Closings(pen)
        closing.close(early=True)
        said = closing.view().said
        assert (said.closed_on, said.early) == (closing.today(), True)
        closing.open_again()
        said = closing.view().said
        assert (said.closed_on, said.early) == (None, False)


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        closing, goal = Closings(pen), open_goal(pen)
        closing.place(goal, Left.ALONE)
        closing.contact(Contact.YES, "kaffe i april")
        closing.notes(NotesAfter.GIVEN, dt.date(2027, 6, 5))
        closing.outcome(Outcome.JOB)
        closing.learnt("å vente på svaret")
        closing.close()
        before = closing.view()
    with reread(tmp_path) as notebook:
        assert closing_view(notebook.book) == before
        assert before.said.closed_on is not None
