"""A mentorship over several meetings: carrying over, approved versions, and reading only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.errors import BadInput, Locked, ReadOnly
from mentortui.model.records import Mark, MeetingState, Owner
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.recovering import Version, choose
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, approve, hold, opened, plan, write

NEXT = dt.date(2026, 12, 21)


def test_an_action_is_carried_over_three_times_with_its_uid(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        sitting = amina(workbook).start(plan())
        uid = sitting.live.add_action("ringe", Owner.PARTICIPANT, own_words="Jeg ringer.")
        sitting.finish()
    for _ in range(3):
        with opened(root, clock) as workbook:
            notebook = amina(workbook)
            assert [a.uid for a in notebook.shared().open_actions] == [uid]
            sitting = notebook.start(plan())
            assert [a.uid for a in sitting.live.view().standing] == [uid]
            sitting.live.mark(uid, Mark.NOT_DONE)
            sitting.finish()
            assert len(notebook.book.actions()) == 1
            first = notebook.book.meetings()[0]
            assert [(a.uid, a.mark) for a in notebook.review(first.uid).ended] == [(uid, Mark.MOVED)]
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        sitting.live.mark(uid, Mark.DONE)
        sitting.finish()
        assert notebook.shared().open_actions == ()
        assert [m.number for m in notebook.book.meetings()] == [1, 2, 3, 4, 5]


def test_what_is_put_aside_when_planning_is_not_carried_over(notebook: Notebook) -> None:
    sitting = notebook.start(plan())
    keep, drop = (sitting.live.add_action(what, Owner.BOTH) for what in ("en", "to"))
    sitting.finish()
    sitting = notebook.start(plan(aside=frozenset({drop})))
    assert {a.uid: a.mark for a in sitting.live.view().standing} == {keep: None, drop: Mark.ASIDE}
    sitting.live.agree_frame("Jobb", 60)
    sitting.finish()
    assert [a.uid for a in notebook.shared().open_actions] == [keep]


def test_actions_without_a_date_get_the_next_meetings(notebook: Notebook) -> None:
    sitting = notebook.start(plan())
    sitting.live.add_action("en", Owner.BOTH)
    sitting.live.add_action("to", Owner.BOTH, dt.date(2026, 12, 1))
    sitting.live.set_next_date(NEXT)
    approve(sitting.live)
    sitting.finish()
    assert {a.what: a.due for a in notebook.book.actions()} == {"en": NEXT, "to": dt.date(2026, 12, 1)}
    tasks = notebook.summary(notebook.book.meetings()[0].uid).section("tasks")
    assert tasks is not None
    assert {line.text: line.due for line in tasks.lines}["en"] == NEXT


def test_reopening_adds_a_version_and_keeps_the_earlier(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        uid = hold(notebook)
        first = notebook.book.approved(uid)[0]
        finished = notebook.book.meeting(uid).finished
        clock.on(days=1)
        sitting = notebook.reopen(uid)
        assert sitting.live.meeting.approved_by == ()
        assert sitting.live.minutes_left() is None
        write(sitting.live, "today-1", " og finn.no")
        approve(sitting.live)
        sitting.finish()
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        versions = notebook.book.approved(uid)
        assert [v.version for v in versions] == [1, 2]
        assert versions[0] == first
        assert "finn.no" in versions[1].markdown
        assert notebook.summary(uid).version == 2
        assert notebook.book.meeting(uid).finished == finished


@pytest.mark.parametrize("who", [(), (Owner.MENTOR,), (Owner.PARTICIPANT,)])
def test_without_both_approvals_the_summary_is_a_draft(notebook: Notebook, who: tuple[Owner, ...]) -> None:
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "nav.no")
    for one in who:
        sitting.live.approve(one)
    uid = sitting.live.meeting.uid
    sitting.finish()
    assert notebook.book.approved(uid) == []
    assert notebook.summary(uid).version == 0


def test_only_one_meeting_goes_on(notebook: Notebook) -> None:
    uid = hold(notebook)
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "a")
    acts: list[Callable[[], object]] = [
        lambda: notebook.start(plan()),
        lambda: notebook.reopen(uid),
        lambda: notebook.plan(plan()),
        notebook.keep,
        notebook.go_on,
    ]
    for act in acts:
        with pytest.raises(BadInput):
            act()
    sitting.pause()
    for act in acts[:-1]:
        with pytest.raises(BadInput):
            act()
    assert notebook.go_on().live.text("today-1") == "a"


def test_there_is_nothing_to_go_on_with(notebook: Notebook) -> None:
    with pytest.raises(BadInput):
        notebook.go_on()


def test_a_second_window_may_only_read(
    root: Path, clock: Clock, workbook: Workbook, notebook: Notebook
) -> None:
    held = hold(notebook)
    notebook.plan(plan())
    planned = notebook.book.planned()
    assert planned is not None
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "nav.no")
    sitting.keeper._autosave.close()
    with pytest.raises(Locked):
        Workbook(root, clock=clock)
    before = {p: p.read_bytes() for p in root.rglob("*") if p.is_file()}
    with opened(root, clock, read_only=True) as other:
        read = amina(other)
        live = read.live_meeting()
        assert live is not None
        assert other.entries()[0].live == live.uid
        assert read.book.notes(live.uid)["today-1"].text == "nav.no"
        acts: list[Callable[[], object]] = [
            lambda: other.add_participant("Oleksandr"),
            lambda: choose(other, read.uid, Version(book=read.book)),
            lambda: read.start(plan()),
            lambda: read.reopen(held),
            lambda: read.plan(plan()),
            lambda: read.remove_plan(planned.uid),
            read.keep,
            read.go_on,
        ]
        for act in acts:
            with pytest.raises(ReadOnly):
                act()
    assert {p: p.read_bytes() for p in root.rglob("*") if p.is_file()} == before


def test_a_plan_is_kept_and_taken_away(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        uid = sitting.live.add_action("en", Owner.BOTH)
        sitting.finish()
        notebook.plan(plan(title="Intervju", aside=frozenset({uid})))
        assert workbook.entries()[0].next_title == "Intervju"
        assert notebook.shared().open_actions == ()
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        planned = notebook.book.planned()
        assert planned is not None
        notebook.remove_plan(planned.uid)
        assert notebook.book.planned() is None
        assert [a.uid for a in notebook.shared().open_actions] == [uid]
        held = notebook.book.meetings()[0]
        notebook.remove_plan(held.uid)
        assert [m.state for m in notebook.book.meetings()] == [MeetingState.HELD]
