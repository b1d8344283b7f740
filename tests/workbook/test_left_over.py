"""A journal that was left over: its notes beside the meeting's, and removed only when the choice is kept."""

from __future__ import annotations

import errno
import itertools
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from mentortui.errors import MentortuiError
from mentortui.storage import generations
from mentortui.workbook.left_over import keep_ours, left_over, look, set_aside_live, take_theirs
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import faulty, refuse
from tests.workbook.holding import Clock, amina, opened, plan, stop, write

TYPED = "finn.no og Kari"


def with_damaged_journal(root: Path, clock: Clock) -> tuple[str, str]:
    """A meeting whose journal was damaged at its eighth letter; it went on without the rest and was held."""
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        write(sitting.live, "today-1", TYPED)
        sitting.keeper._autosave.close()
        stop(sitting)
        journal = workbook.layout.journal(sitting.live.meeting.uid)
        lines = journal.read_bytes().split(b"\n")
        lines[9] = b"x" + lines[9][1:]
        journal.write_bytes(b"\n".join(lines))
        workbook.layout.snapshot(sitting.live.meeting.uid).unlink(missing_ok=True)
        again = Workbook(root, clock=clock, read_only=True)
        again.read_only = False
        going_on = again.open(notebook.uid).go_on()
        assert going_on.damaged
        going_on.finish()
    return notebook.uid, sitting.live.meeting.uid


def text(workbook: Workbook, uid: str, meeting: str) -> str:
    return workbook.load(uid).book.notes(meeting)["today-1"].text


def test_what_came_after_the_damage_can_be_taken(root: Path, clock: Clock) -> None:
    uid, meeting = with_damaged_journal(root, clock)
    with opened(root, clock) as workbook:
        assert text(workbook, uid, meeting) == TYPED[:7], "the control: without it the rest is lost"
        (left,) = left_over(workbook)
        looked = look(workbook, left)
        assert (looked.mentorship, looked.alias, looked.unread) == (uid, "Amina", 1)
        assert looked.ours["today-1"] == TYPED[:7]
        assert looked.theirs["today-1"] == TYPED[:7] + TYPED[8:]
        take_theirs(workbook, looked)
        assert text(workbook, uid, meeting) == looked.theirs["today-1"]
        assert workbook.load(uid).book.notes(meeting)["today-1"].rev > 1
        assert left_over(workbook) == []
        assert not left.path.exists()


def test_keeping_the_notes_removes_it(root: Path, clock: Clock) -> None:
    uid, meeting = with_damaged_journal(root, clock)
    with opened(root, clock) as workbook:
        (left,) = left_over(workbook)
        keep_ours(workbook, look(workbook, left))
        assert text(workbook, uid, meeting) == TYPED[:7]
        assert left_over(workbook) == []


def test_it_stays_when_the_mentorship_cannot_be_read_back(root: Path, clock: Clock) -> None:
    uid, _meeting = with_damaged_journal(root, clock)
    with opened(root, clock) as workbook:
        (left,) = left_over(workbook)
        looked = look(workbook, left)
        workbook.layout.mentorship(uid).write_bytes(b"garbled")
        for act in (keep_ours, take_theirs):
            with pytest.raises(MentortuiError):
                act(workbook, looked)
        assert left.path.exists()


@pytest.mark.fault("T4")
def test_a_disk_that_refuses_loses_neither(root: Path, clock: Clock, tmp_path: Path) -> None:
    uid, meeting = with_damaged_journal(root, clock)
    before = tmp_path / "before"
    shutil.copytree(root, before)
    for at in itertools.count(1):
        shutil.rmtree(root)
        shutil.copytree(before, root)
        with opened(root, clock) as workbook:
            (left,) = left_over(workbook)
            looked = look(workbook, left)
            with faulty(at, refuse(errno.EIO)) as disk, suppress(MentortuiError):
                take_theirs(workbook, looked)
            there = text(workbook, uid, meeting)
            assert there in (looked.ours["today-1"], looked.theirs["today-1"])
            assert left.path.exists() or there == looked.theirs["today-1"]
        if not disk.reached:
            break
    assert there == looked.theirs["today-1"]


def test_a_meeting_that_goes_on_is_not_left_over(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        sitting = amina(workbook).start(plan())
        write(sitting.live, "today-1", "nav")
        assert left_over(workbook) == []
        sitting.pause()
        assert left_over(workbook) == []


def test_an_orphan_can_be_read(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        write(sitting.live, "today-1", "nav")
        stop(sitting)
        workbook.layout.mentorship(notebook.uid).unlink()
        shutil.rmtree(workbook.layout.backups(notebook.uid), ignore_errors=True)
    with opened(root, clock) as workbook:
        (left,) = left_over(workbook)
        looked = look(workbook, left)
        assert (looked.mentorship, looked.theirs["today-1"]) == ("", "nav")
        assert looked.meeting is not None
        keep_ours(workbook, looked)
        assert left_over(workbook) == []


def test_a_journal_that_keeps_a_mentorship_shut_is_set_aside(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        write(sitting.live, "today-1", "nav")
        sitting.live.add_later("lønn")
        sitting.keeper.write({"k": "o", "op": "nonsense"})
        sitting.keeper._autosave.close()
        stop(sitting)
        journal = workbook.layout.journal(sitting.live.meeting.uid)
        workbook.layout.snapshot(sitting.live.meeting.uid).unlink(missing_ok=True)
        with pytest.raises(MentortuiError):
            workbook.load(notebook.uid)
        assert set_aside_live(workbook, notebook.uid) == 1
        assert workbook.open(notebook.uid).book.mentorship.alias == "Amina"
        assert [one.path for one in left_over(workbook)] == generations.aside(journal)
        (left,) = left_over(workbook)
        looked = look(workbook, left)
        assert looked.alias == "Amina"
        take_theirs(workbook, looked)
        book = workbook.load(notebook.uid).book
        assert [meeting.number for meeting in book.held()] == [1]
        assert book.notes(left.meeting)["today-1"].text == "nav"
        assert [later.text for later in book.laters()] == ["lønn"]
        assert left_over(workbook) == []
