"""Earlier copies of a mentorship: looked at without a trace, and gone back to whole or not at all."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from mentortui.errors import BadInput, DamagedFile, Erased, NotSaved, ReadOnly
from mentortui.model.changes import Change, Operation
from mentortui.model.chapters.records import Rights, Statement
from mentortui.model.ids import new_uid
from mentortui.model.records import Owner
from mentortui.storage import fileops
from mentortui.storage.atomic import read_whole
from mentortui.storage.erased import note_erased
from mentortui.storage.layout import Layout
from mentortui.workbook.copies import Copy, contents, copies, go_back, look, tidy_copies
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import faulty, killed, refuse, temporaries
from tests.storage.keyrings import keyring, make_quick
from tests.workbook.holding import Clock, amina, hold, opened, plan, write


@pytest.fixture(params=["plain", "sealed"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    if request.param == "sealed":
        make_quick(monkeypatch)
        keyring(tmp_path / "data")
    return tmp_path / "data"


def held(workbook: Workbook, times: int) -> Notebook:
    notebook = amina(workbook)
    for _ in range(times):
        hold(notebook)
    return notebook


def rights(notebook: Notebook, **fields: dt.date) -> None:
    now = notebook.now()
    said = msgspec.structs.replace(Rights(uid=new_uid(), created=now, changed=now), **fields)
    notebook.change(Operation("rights", (Change(None, said),)))


def with_meetings(workbook: Workbook, uid: str, count: int) -> Copy:
    return next(
        one
        for one in copies(workbook, uid)
        if (found := contents(workbook, uid, one)) and found.meetings == count
    )


def test_the_copies_newest_first_with_what_is_in_them(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        uid = held(workbook, 2).uid
        found = copies(workbook, uid)
        assert [one.when for one in found] == sorted((one.when for one in found), reverse=True)
        counts = [contents(workbook, uid, one) for one in found]
        assert [one.meetings for one in counts if one] == [1, 0]
        found[0].path.write_bytes(b"damaged")
        assert contents(workbook, uid, found[0]) is None
        with pytest.raises(DamagedFile):
            look(workbook, uid, found[0])


def test_a_look_changes_nothing_and_lets_nothing_be_changed(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = held(workbook, 2)
        copy = with_meetings(workbook, notebook.uid, 1)
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        looked = look(workbook, notebook.uid, copy)
        assert len(looked.shared().meetings) == 1
        acts: list[Callable[[], object]] = [
            looked.keep,
            looked.go_on,
            lambda: looked.start(plan()),
            lambda: looked.plan(plan()),
            lambda: looked.reopen(looked.book.meetings()[0].uid),
        ]
        for act in acts:
            with pytest.raises(ReadOnly):
                act()
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
        assert len(workbook.open(notebook.uid).book.meetings()) == 2


def test_going_back_keeps_what_was_the_newest(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        uid = held(workbook, 3).uid
        back = go_back(workbook, uid, with_meetings(workbook, uid, 1))
        assert len(back.book.meetings()) == 1
        assert workbook.entries()[0].held == 1
        go_back(workbook, uid, copies(workbook, uid)[0])
    with opened(root, clock) as workbook:
        assert len(amina(workbook).book.meetings()) == 3


def test_what_the_person_has_a_right_to_is_not_taken_back(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = held(workbook, 2)
        day, now = dt.date(2027, 5, 1), clock()
        rights(notebook, delete_on=day, agreed_on=now.date())
        later = notebook.book.meetings()[1].uid
        said = Statement(
            uid=new_uid(),
            created=now,
            changed=now,
            by=Owner.PARTICIPANT,
            said="Jeg er uenig.",
            day=now.date(),
            meeting=later,
        )
        notebook.change(Operation("state", (Change(None, said),)))
        back = go_back(workbook, notebook.uid, with_meetings(workbook, notebook.uid, 1))
        assert [one.delete_on for one in back.book.all(Rights)] == [day]
        assert [(one.said, one.meeting) for one in back.book.all(Statement)] == [("Jeg er uenig.", "")]


def test_when_it_is_refused(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = held(workbook, 2)
        uid = notebook.uid
        copy = with_meetings(workbook, uid, 1)
        sitting = notebook.start(plan())
        write(sitting.live, "today-1", "a")
        with pytest.raises(BadInput):
            go_back(workbook, uid, copy)
        sitting.pause()
        with pytest.raises(BadInput):
            go_back(workbook, uid, copy)
        amina(workbook).go_on().finish()
        rights(amina(workbook), frozen_on=clock().date())
        with pytest.raises(BadInput):
            go_back(workbook, uid, copy)
        with opened(root, clock, read_only=True) as other, pytest.raises(ReadOnly):
            go_back(other, uid, copy)
        note_erased(workbook.layout, uid, clock().date())
        with pytest.raises(Erased):
            go_back(workbook, uid, copy)


def test_a_journal_that_is_left_does_not_bring_a_meeting_back(
    root: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fileops.unlink

    def stays(path: Path) -> None:
        if "live" not in path.parts:
            real(path)

    with opened(root, clock) as workbook:
        held(workbook, 1)
        monkeypatch.setattr(fileops, "unlink", stays)
        notebook = held(workbook, 1)
        assert workbook.layout.live_meetings()
        back = go_back(workbook, notebook.uid, with_meetings(workbook, notebook.uid, 1))
        assert len(back.book.meetings()) == 1
    with opened(root, clock) as workbook:
        assert len(amina(workbook).book.meetings()) == 1


def fresh(template: Path, folder: Path) -> Path:
    shutil.copytree(template, folder)
    return folder


def sound(root: Path, clock: Clock) -> int:
    """How many meetings there are; all three are in the file or the copies."""
    with opened(root, clock) as workbook:
        uid = amina(workbook).uid
        counts = {found.meetings for one in copies(workbook, uid) if (found := contents(workbook, uid, one))}
        now = len(amina(workbook).book.meetings())
        assert now in (1, 3)
        assert {1, 3} <= counts | {now}
        assert temporaries(root) == []
        return now


@pytest.mark.fault("T4")
def test_old_or_new_wherever_the_disk_refuses(root: Path, clock: Clock, tmp_path: Path) -> None:
    with opened(root, clock) as workbook:
        held(workbook, 3)
    for at in itertools.count(1):
        folder = fresh(root, tmp_path / str(at))
        with opened(folder, clock) as workbook:
            uid = amina(workbook).uid
            copy = with_meetings(workbook, uid, 1)
            with faulty(at, refuse(errno.EIO)) as disk, suppress(NotSaved):
                go_back(workbook, uid, copy)
        sound(folder, clock)
        if not disk.reached:
            break
    assert at > 5
    assert sound(folder, clock) == 1


@pytest.mark.fault("T2")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a child a fault needs fork")
def test_old_or_new_wherever_it_is_killed(root: Path, clock: Clock, tmp_path: Path) -> None:
    with opened(root, clock) as workbook:
        held(workbook, 3)
    for at in itertools.count(1):
        folder = fresh(root, tmp_path / str(at))
        with opened(folder, clock) as workbook:
            uid = amina(workbook).uid
            copy = with_meetings(workbook, uid, 1)

            def act(workbook: Workbook = workbook, uid: str = uid, copy: Copy = copy) -> None:
                go_back(workbook, uid, copy)

            died = killed(act, at)
        sound(folder, clock)
        if not died:
            break
    assert at > 5


def test_what_is_not_read_back_is_not_believed(
    root: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(root, clock) as workbook:
        uid = held(workbook, 2).uid
        copy, path = with_meetings(workbook, uid, 1), workbook.layout.mentorship(uid)
        before = path.read_bytes()
        monkeypatch.setattr(
            "mentortui.storage.generations.read_whole",
            lambda one: b"x" if one == path else read_whole(one),
        )
        with pytest.raises(NotSaved):
            go_back(workbook, uid, copy)
        assert path.read_bytes() == before


def test_old_copies_are_let_go_of(root: Path, clock: Clock) -> None:
    clock.now = dt.datetime.now(dt.UTC)
    with opened(root, clock) as workbook:
        uid = held(workbook, 2).uid
        clock.on(days=100)
        tidy_copies(workbook)
        assert len(copies(workbook, uid)) == 3
        clock.on(days=1)
        tidy_copies(workbook)
        (only,) = copies(workbook, uid)
        assert contents(workbook, uid, only) == contents(
            workbook, uid, Copy(Layout(root).mentorship(uid), clock())
        )
        with opened(root, clock, read_only=True) as other:
            clock.on(days=1000)
            tidy_copies(other)
            assert copies(workbook, uid) == [only]
