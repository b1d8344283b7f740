"""Goals count when both agree, and no change of them is lost or goes unasked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.goals import progress
from mentortui.model.chapters.records import GoalState
from mentortui.model.records import Owner
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing


def agreed_goal(goals: Goals, what: str = "Søke på to jobber") -> str:
    uid = goals.add(what, "søknadene er sendt", dt.date(2026, 12, 18))
    goals.agree(uid, Owner.PARTICIPANT)
    goals.agree(uid, Owner.MENTOR)
    return uid


def test_a_goal_is_active_only_with_both(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goals = Goals(pen)
        uid = goals.add("Søke på to jobber")
        assert not goals.view()[0].active
        goals.agree(uid, Owner.PARTICIPANT)
        assert not goals.view()[0].active
        with pytest.raises(BadInput):
            goals.reach(uid)
        goals.agree(uid, Owner.MENTOR)
        assert goals.view()[0].active


def test_saying_it_otherwise_asks_both_again(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goals = Goals(pen)
        uid = agreed_goal(goals)
        before = goals.view()[0]
        goals.change(uid, before.what, before.sign, before.due)
        assert goals.view()[0].active, "nothing was said otherwise"
        goals.change(uid, "Søke på én jobb", before.sign, before.due)
        assert goals.view()[0].agreed == ()


def test_progress_counts_what_both_agreed_on(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goals = Goals(pen)
        first, _second, third = agreed_goal(goals), agreed_goal(goals), agreed_goal(goals)
        goals.add("ikke avtalt")
        goals.reach(first)
        goals.put_aside(third)
        assert (progress(pen.book).agreed, progress(pen.book).reached) == (2, 1)
        assert [goal.state for goal in goals.view()[:3]] == [
            GoalState.REACHED,
            GoalState.OPEN,
            GoalState.ASIDE,
        ]


def test_an_agreed_goal_is_put_aside_and_never_lost(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        goals = Goals(pen)
        uid = agreed_goal(goals)
        goals.add("skrive CV", parent=uid)
        goals.remove(uid)
        assert goals.view()[0].state is GoalState.ASIDE
        goals.undo()
        assert goals.view()[0].active
        other = goals.add("ikke avtalt")
        goals.add("under den", parent=other)
        goals.remove(other)
        assert len(goals.view()) == 1
        goals.undo()
        assert [sub.what for sub in goals.view()[1].subs] == ["under den"]


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        agreed_goal(Goals(pen))
    with reread(tmp_path) as notebook:
        assert progress(notebook.book).agreed == 1
