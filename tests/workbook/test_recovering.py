"""A damaged mentorship: what can be read and the copies beside each other; old or chosen, never neither."""

from __future__ import annotations

import errno
import itertools
import shutil
from pathlib import Path

import pytest

from mentortui.errors import MentortuiError, NotSaved, ReadOnly
from mentortui.storage import codec, generations
from mentortui.storage.keyring import Keyring
from mentortui.workbook.differing import difference
from mentortui.workbook.recovering import choose, versions
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import faulty, killed, refuse
from tests.workbook.holding import Clock, amina, hold, opened, plan

TYPED = b"nav.no"


def damaged_workbook(root: Path, clock: Clock) -> tuple[str, Path, bytes]:
    """Amina’s file with a plan in it and a bit of a note flipped; the newest copy is from before the plan."""
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        hold(notebook)
        notebook.plan(plan())
        path = workbook.layout.mentorship(notebook.uid)
        data = path.read_bytes()
        assert TYPED in data
        flipped = data.replace(TYPED, b"nav.nn")
        path.write_bytes(flipped)
        return notebook.uid, path, flipped


def note_texts(workbook: Workbook, uid: str) -> list[str]:
    return [getattr(n, "text", "") for n in workbook.load(uid).book.tables["notes"].values()]


def test_both_versions_and_what_differs(root: Path, clock: Clock) -> None:
    uid, _path, _ = damaged_workbook(root, clock)
    with opened(root, clock) as workbook:
        found = versions(workbook, uid)
        assert found.read is not None
        assert found.newest is not None
        assert found.read.left_out == 0
        assert found.read.counts == (2, 1, 0, 0)
        assert found.newest.counts == (1, 1, 0, 0)
        groups = difference(found.read.book, found.newest.book)
        assert [(g.meeting.number if g.meeting else 0) for g in groups] == [1, 2]
        assert groups[0].items[0].lines == (("nav.nn", "nav.no"),)
        assert groups[1].items[0].only_one
        older = found.older(found.newest)
        assert older is not None
        assert older.counts[0] == 0
        assert found.older(older) is None


def test_replacing_the_damaged_file_by_a_copy_would_lose_what_came_since(root: Path, clock: Clock) -> None:
    """The control: the plan stands in the damaged file only."""
    uid, path, _ = damaged_workbook(root, clock)
    with opened(root, clock) as workbook:
        generations.restore(path, generations.generations(path)[0])
        assert len(workbook.load(uid).book.meetings()) == 1


@pytest.mark.parametrize("first", [True, False])
def test_the_chosen_one_is_the_mentorship_and_the_other_is_kept(
    first: bool, root: Path, clock: Clock
) -> None:
    uid, path, flipped = damaged_workbook(root, clock)
    with opened(root, clock) as workbook:
        found = versions(workbook, uid)
        version = found.read if first else found.newest
        assert version is not None
        copies = [copy.read_bytes() for copy in generations.generations(path)]
        notebook = choose(workbook, uid, version)
        assert notebook.book.tables == version.book.tables
        assert note_texts(workbook, uid) == (["nav.nn"] if first else ["nav.no"])
        assert [aside.read_bytes() for aside in generations.aside(path)] == [flipped]
        assert [copy.read_bytes() for copy in generations.generations(path)] == copies


def test_a_file_that_is_gone_comes_back(root: Path, clock: Clock) -> None:
    uid, path, _ = damaged_workbook(root, clock)
    path.unlink()
    with opened(root, clock) as workbook:
        found = versions(workbook, uid)
        assert found.gone
        assert found.read is None
        assert found.newest is not None
        choose(workbook, uid, found.newest)
        assert note_texts(workbook, uid) == ["nav.no"]


def test_nothing_to_read_and_no_copy(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        path = workbook.layout.mentorship(notebook.uid)
        path.write_bytes(b"garbled")
        found = versions(workbook, notebook.uid)
        assert (found.read, found.newest) == (None, None)
        assert path.read_bytes() == b"garbled"


def test_a_damaged_encrypted_file_leaves_nothing_but_its_copies(root: Path, clock: Clock) -> None:
    from mentortui.workbook.protection import new_recovery_key, protect

    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        hold(notebook)
        protect(workbook, "fire riktig hest stift", new_recovery_key())
        amina(workbook).plan(plan())
        path = workbook.layout.mentorship(notebook.uid)
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 4
        path.write_bytes(data)
        assert isinstance(workbook.cipher, Keyring)
        found = versions(workbook, notebook.uid)
        assert found.sealed
        assert found.read is None
        assert found.newest is not None
        choose(workbook, notebook.uid, found.newest)
        assert note_texts(workbook, notebook.uid) == ["nav.no"]
        assert path.read_bytes()[:4] == b"MTUI"
        assert [aside.read_bytes() for aside in generations.aside(path)] == [bytes(data)]


def test_reading_only_nothing_is_chosen(root: Path, clock: Clock) -> None:
    uid, path, flipped = damaged_workbook(root, clock)
    with opened(root, clock, read_only=True) as workbook:
        found = versions(workbook, uid)
        assert found.read is not None
        with pytest.raises(ReadOnly):
            choose(workbook, uid, found.read)
    assert path.read_bytes() == flipped


def old_or_new(path: Path, flipped: bytes, workbook: Workbook, meetings: int) -> bool:
    """True when it is the chosen one; then the damaged file has another name."""
    if path.read_bytes() == flipped:
        return False
    saved = codec.load(path, workbook.cipher)
    assert saved is not None
    assert len(saved["meetings"]) == meetings
    assert flipped in [aside.read_bytes() for aside in generations.aside(path)]
    return True


@pytest.mark.fault("T4")
def test_a_disk_that_refuses_leaves_the_old_or_the_chosen(root: Path, clock: Clock, tmp_path: Path) -> None:
    uid, path, flipped = damaged_workbook(root, clock)
    before = tmp_path / "before"
    shutil.copytree(root, before)
    refused = 0
    for at in itertools.count(1):
        shutil.rmtree(root)
        shutil.copytree(before, root)
        with opened(root, clock) as workbook:
            found = versions(workbook, uid)
            assert found.read is not None
            with faulty(at, refuse(errno.EIO)) as disk:
                try:
                    choose(workbook, uid, found.read)
                except NotSaved:
                    refused += 1
            old_or_new(path, flipped, workbook, 2)
            choose(workbook, uid, found.read)
            assert old_or_new(path, flipped, workbook, 2)
        if not disk.reached:
            break
    assert refused > 3


@pytest.mark.fault("T2")
def test_a_kill_leaves_the_old_or_the_chosen(root: Path, clock: Clock, tmp_path: Path) -> None:
    uid, path, flipped = damaged_workbook(root, clock)
    before = tmp_path / "before"
    shutil.copytree(root, before)
    states = set()
    for at in itertools.count(1):
        shutil.rmtree(root)
        shutil.copytree(before, root)
        workbook = Workbook(root, clock=clock, read_only=True)
        workbook.read_only = False
        found = versions(workbook, uid)
        assert found.newest is not None
        version = found.newest
        died = killed(lambda workbook=workbook, version=version: choose(workbook, uid, version), at)  # type: ignore[misc]
        states.add(old_or_new(path, flipped, workbook, 1))
        if not died:
            break
    assert states == {False, True}


def test_what_does_not_read_back_is_not_chosen(
    root: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid, path, flipped = damaged_workbook(root, clock)
    with opened(root, clock) as workbook:
        found = versions(workbook, uid)
        assert found.read is not None
        monkeypatch.setattr("mentortui.storage.choosing.load", lambda *_, **__: found.newest)
        with pytest.raises(MentortuiError):
            choose(workbook, uid, found.read)
    assert path.read_bytes() == flipped
    assert not generations.aside(path)
