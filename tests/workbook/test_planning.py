"""Before a meeting: what a plan becomes."""

from __future__ import annotations

import pytest

from mentortui.errors import BadInput
from mentortui.model.records import Owner
from mentortui.workbook.notebook import Notebook
from tests.workbook.holding import hold, plan, write


@pytest.mark.parametrize("minutes", [-5, 0, 4, 241])
def test_minutes_that_are_no_meeting_are_refused(notebook: Notebook, minutes: int) -> None:
    with pytest.raises(BadInput):
        notebook.plan(plan(minutes=minutes))
    with pytest.raises(BadInput):
        notebook.start(plan(minutes=minutes))


def test_a_title_is_one_clean_line(notebook: Notebook) -> None:
    notebook.plan(plan(title="Jobb\x1b]0;x\x07\nnå\ud800"))
    planned = notebook.book.planned()
    assert planned is not None
    assert planned.title == "Jobb]0;x nå"


def test_a_plan_whose_place_was_taken_comes_after(notebook: Notebook) -> None:
    """Numbers are the order of the talks: else what was agreed in between would not stand in it."""
    notebook.plan(plan())
    planned = notebook.book.planned()
    assert planned is not None
    between = notebook.start(plan())
    uid = between.live.add_action("ringe", Owner.BOTH)
    between.finish()
    sitting = notebook.start(plan(meeting=planned.uid))
    assert sitting.live.meeting.uid == planned.uid
    assert [a.uid for a in sitting.live.view().standing] == [uid]


def test_a_plan_keeps_its_number(notebook: Notebook) -> None:
    hold(notebook)
    notebook.plan(plan())
    planned = notebook.book.planned()
    assert planned is not None
    sitting = notebook.start(plan(meeting=planned.uid, minutes=45))
    write(sitting.live, "today-1", "a")
    assert (sitting.live.meeting.number, sitting.live.meeting.minutes) == (2, 45)
    sitting.finish()
    assert [m.number for m in notebook.book.meetings()] == [1, 2]
