"""Backups: made whole, looked into, and put back for each person whole or not at all."""

from __future__ import annotations

import datetime as dt
import errno
import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from mentortui.errors import BadInput, Encrypted, Erased, MentortuiError, NotSaved, ReadOnly, WrongSecret
from mentortui.storage.erased import note_erased
from mentortui.storage.packing import unpack
from mentortui.workbook.backups import backup
from mentortui.workbook.copies import contents, copies
from mentortui.workbook.erasing import erase
from mentortui.workbook.looking_in import Look, Stands, look, needs_secret
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.restoring import is_empty, restore, restore_all
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import faulty, killed, refuse, temporaries
from tests.storage.keyrings import PASSPHRASE, keyring, make_quick
from tests.workbook.holding import Clock, amina, hold, opened, plan, write

SECRET = "hemmelig ord om Amina"


@pytest.fixture(params=["plain", "sealed"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_quick(monkeypatch)
    if request.param == "sealed":
        keyring(tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def held(notebook: Notebook, times: int) -> Notebook:
    for _ in range(times):
        hold(notebook)
    return notebook


def filled(root: Path, clock: Clock, stick: Path, *, live: bool = True) -> tuple[str, Path]:
    """A workbook with two meetings and one going on; its backup; then more is held. Whose, and the backup."""
    with opened(root, clock) as workbook:
        notebook = held(amina(workbook), 2)
        other = held(workbook.add_participant("Oleksandr", mentor="Kari"), 1)
        workbook.exports.note(notebook.uid, stick / "gitt.pdf", "summary", "pdf")
        if live:
            sitting = notebook.start(plan())
            write(sitting.live, "today-1", SECRET)
            sitting.keeper.keep_overflow(SECRET)
            file = backup(workbook, stick)
            sitting.finish()
        else:
            file = backup(workbook, stick)
            hold(notebook)
        clock.on(days=3)
        workbook.exports.note(notebook.uid, stick / "senere.pdf", "summary", "pdf")
        hold(workbook.open(notebook.uid))
        assert other.uid != notebook.uid
        return notebook.uid, file


def test_a_backup_is_one_file_with_all_that_is_needed(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick)
    assert file.name == f"mentortui-{(clock() - dt.timedelta(days=3)).astimezone():%Y-%m-%d-%H%M}.zip"
    assert file.stat().st_mode & 0o777 == 0o600
    names = set(unpack(file).files)
    assert {"workbook.json", f"mentorships/{uid}.json", f"exports/{uid}.log"} <= names
    assert any(name.endswith(".journal") for name in names)
    assert any(name.startswith("overflow/") for name in names)
    assert not any(name.startswith(("backups/", "lock", "settings")) or ".damaged-" in name for name in names)
    if (root / "keys.json").exists():
        assert "keys.json" in names
        assert not any(SECRET.encode() in data for data in unpack(file).files.values())
    assert list(stick.iterdir()) == [file]


def test_an_earlier_backup_of_the_same_minute_stays(root: Path, clock: Clock, stick: Path) -> None:
    with opened(root, clock) as workbook:
        held(amina(workbook), 1)
        one, other = backup(workbook, stick), backup(workbook, stick)
        assert one != other
        workbook.lock() if workbook.is_protected else None
        assert unpack(backup(workbook, stick)).files == unpack(one).files, "also while it is locked"


def test_where_no_backup_is_made(root: Path, clock: Clock, stick: Path, tmp_path: Path) -> None:
    with opened(root, clock) as workbook:
        with pytest.raises(BadInput):
            backup(workbook, stick)
        held(amina(workbook), 1)
        for folder in (tmp_path / "none", root, root / "backups", Path("~nobody-has-this-name/x")):
            with pytest.raises(BadInput):
                backup(workbook, folder)
        assert list(stick.iterdir()) == []


@pytest.mark.fault("T4")
def test_a_stick_that_refuses_leaves_nothing_on_it(root: Path, clock: Clock, stick: Path) -> None:
    with opened(root, clock) as workbook:
        held(amina(workbook), 1)
        for at in itertools.count(1):
            with faulty(at, refuse(errno.ENOSPC)) as disk, suppress(NotSaved):
                unpack(backup(workbook, stick))
            assert temporaries(stick) == []
            for file in stick.iterdir():
                unpack(file)
                file.unlink()
            if not disk.reached:
                break
        assert at > 4


def test_what_is_not_read_back_is_removed(
    root: Path, clock: Clock, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(root, clock) as workbook:
        held(amina(workbook), 1)
        from mentortui.storage.atomic import read_whole

        def rotten(path: Path) -> bytes:
            data = read_whole(path)
            return data[:-9] + bytes(9) if path.suffix == ".zip" else data

        monkeypatch.setattr("mentortui.workbook.backups.read_whole", rotten)
        with pytest.raises(NotSaved):
            backup(workbook, stick)
        assert list(stick.iterdir()) == []


def test_a_look_tells_how_it_stands_and_leaves_nothing(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick)
    with opened(root, clock) as workbook:
        before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
        assert not needs_secret(workbook, file)
        with look(workbook, file) as seen:
            found = {one.alias: one for one in seen.mentorships}
            assert found["Amina"].stands is Stands.OLDER
            assert (found["Amina"].meetings, found["Amina"].live) == (2, True)
            assert found["Oleksandr"].stands is Stands.SAME
            folder = seen.layout.root
            assert folder.stat().st_mode & 0o777 == 0o700
            if workbook.is_protected:
                there = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
                assert SECRET.encode() not in there
        assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
        assert workbook.entry(uid).held == 4


def test_what_a_killed_look_leaves_is_swept_away(root: Path, clock: Clock, stick: Path) -> None:
    _uid, file = filled(root, clock, stick)
    with opened(root, clock) as workbook:
        look(workbook, file)
        assert temporaries(root)
    with opened(root, clock):
        assert temporaries(root) == []


def here(workbook: Workbook, uid: str) -> tuple[int, str]:
    """Meetings, and what is written in the one that goes on."""
    notebook = workbook.open(uid)
    live = notebook.live_meeting()
    return len(notebook.book.meetings()), notebook.book.notes(live.uid)["today-1"].text if live else ""


def test_restoring_puts_back_the_meeting_that_went_on(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick)
    with opened(root, clock) as workbook:
        with look(workbook, file) as seen:
            restore(workbook, seen, [uid])
        assert here(workbook, uid) == (3, SECRET)
        assert workbook.entry(uid).live
        found = contents(workbook, uid, copies(workbook, uid)[0])
        assert found is not None
        assert found.meetings == 4, "what was here is an earlier copy"
        known, bad = workbook.exports.read(uid)
        assert {one.path.name for one in known} == {"gitt.pdf", "senere.pdf"}
        assert not bad
    with opened(root, clock) as workbook:
        assert here(workbook, uid) == (3, SECRET)
        workbook.open(uid).go_on().finish()
        assert here(workbook, uid) == (3, "")


def test_when_restoring_is_refused(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick)
    with opened(root, clock) as workbook:
        sitting = workbook.open(uid).start(plan())
        with look(workbook, file) as seen:
            with pytest.raises(BadInput):
                restore(workbook, seen, [uid])
            with pytest.raises(BadInput):
                restore(workbook, seen, ["somebody-else"])
        sitting.leave()
    with opened(root, clock, read_only=True) as workbook:
        seen = look(workbook, file)
        with pytest.raises(ReadOnly):
            restore(workbook, seen, [uid])
        seen.close()


def test_the_erased_do_not_come_back(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick, live=False)
    with opened(root, clock) as workbook:
        erase(workbook, uid)
        with look(workbook, file) as seen:
            assert [one.alias for one in seen.mentorships] == ["Oleksandr"]
            assert seen.left_out == 1
            with pytest.raises(Erased):
                restore(workbook, seen, [uid])
        assert [entry.alias for entry in workbook.entries()] == ["Oleksandr"]


def test_those_erased_elsewhere_go_here_too(root: Path, clock: Clock, stick: Path, tmp_path: Path) -> None:
    uid, first = filled(root, clock, stick, live=False)
    elsewhere = tmp_path / "elsewhere"
    restore_all(first, elsewhere)
    with opened(elsewhere, clock) as workbook:
        erase(workbook, uid)
        file = backup(workbook, stick)
    with opened(root, clock) as workbook:
        (other,) = (entry.uid for entry in workbook.entries() if entry.uid != uid)
        with look(workbook, file, PASSPHRASE if workbook.is_protected else None) as seen:
            restore(workbook, seen, [other])
        assert [entry.uid for entry in workbook.entries()] == [other]
        assert not workbook.layout.mentorship(uid).exists()


@pytest.mark.parametrize("sealed", [False, True])
def test_into_another_workbook_under_its_own_keys(
    root: Path, clock: Clock, stick: Path, tmp_path: Path, sealed: bool
) -> None:
    uid, file = filled(root, clock, stick)
    elsewhere = tmp_path / "elsewhere"
    if sealed:
        keyring(elsewhere)
    with opened(elsewhere, clock) as workbook:
        secret = None
        if needs_secret(workbook, file):
            with pytest.raises(Encrypted):
                look(workbook, file)
            with pytest.raises(WrongSecret):
                look(workbook, file, "feil passord her")
            assert temporaries(elsewhere) == []
            secret = PASSPHRASE
        with look(workbook, file, secret) as seen:
            assert {one.stands for one in seen.mentorships} == {Stands.NOT_HERE}
            there = b"".join(path.read_bytes() for path in elsewhere.rglob("*") if path.is_file())
            assert (SECRET.encode() in there) == (not sealed and secret is None)
            restore(workbook, seen, [uid])
        assert here(workbook, uid) == (3, SECRET)
        there = b"".join(path.read_bytes() for path in elsewhere.rglob("*") if path.is_file())
        assert (SECRET.encode() in there) == (not sealed)
    with opened(elsewhere, clock) as workbook:
        assert here(workbook, uid) == (3, SECRET)


def test_a_damaged_or_lost_file_is_healed(root: Path, clock: Clock, stick: Path) -> None:
    uid, file = filled(root, clock, stick)
    spoils: list[Callable[[Path], object]] = [lambda path: path.write_bytes(b"{"), Path.unlink]
    for spoil in spoils:
        with opened(root, clock) as workbook:
            spoil(workbook.layout.mentorship(uid))
            with look(workbook, file) as seen:
                found = seen.found(uid)
                assert found is not None
                assert found.stands in (Stands.DAMAGED_HERE, Stands.NOT_HERE)
                restore(workbook, seen, [uid])
            assert here(workbook, uid) == (3, SECRET)
            workbook.open(uid).go_on().leave()
            shutil.rmtree(root / "live")
            (root / "live").mkdir()


def test_all_in_an_empty_folder(root: Path, clock: Clock, stick: Path, tmp_path: Path) -> None:
    uid, file = filled(root, clock, stick)
    new = tmp_path / "new"
    assert is_empty(new)
    restore_all(file, new)
    with opened(new, clock) as workbook:
        assert here(workbook, uid) == (3, SECRET)
        assert workbook.is_protected == (root / "keys.json").exists()
    with pytest.raises(BadInput):
        restore_all(file, new)
    other = tmp_path / "other"
    with opened(other, clock) as workbook:
        note_erased(workbook.layout, uid, clock().date())
    with pytest.raises(BadInput):
        restore_all(file, other)


def sound(root: Path, clock: Clock, uid: str) -> tuple[int, str]:
    with opened(root, clock) as workbook:
        found = here(workbook, uid)
        assert found in ((4, ""), (3, SECRET))
        assert workbook.entry(uid).held in (4, 2)
        assert temporaries(root) == []
        assert not (root / "restoring").exists()
    with opened(root, clock, read_only=True) as workbook:
        assert here(workbook, uid) == found
    return found


def put_back(root: Path, clock: Clock, file: Path, uid: str, at: int, *, kill: bool) -> bool:
    """Restore with a fault at the ``at``-th call to the disk; whether it was reached."""

    def act(workbook: Workbook, seen: Look) -> None:
        restore(workbook, seen, [uid])

    with opened(root, clock) as workbook:
        seen = look(workbook, file)
        if kill:
            return killed(lambda: act(workbook, seen), at)
        with faulty(at, refuse(errno.EIO)) as disk, suppress(MentortuiError):
            act(workbook, seen)
        return disk.reached


@pytest.mark.fault("T2", "T4")
@pytest.mark.parametrize(
    "kill",
    [False, pytest.param(True, marks=pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork"))],
)
def test_restoring_is_old_or_new_at_every_call(
    root: Path, clock: Clock, stick: Path, tmp_path: Path, kill: bool
) -> None:
    uid, file = filled(root, clock, stick)
    results = []
    for at in itertools.count(1):
        folder = tmp_path / f"copy-{at}"
        shutil.copytree(root, folder)
        reached = put_back(folder, clock, file, uid, at, kill=kill)
        results.append(sound(folder, clock, uid))
        shutil.rmtree(folder)
        if not reached:
            break
    assert at > 20
    assert results[0] == (4, "")
    assert results[-1] == (3, SECRET)
    assert results == sorted(results, reverse=True), "once it is new it stays so"


@pytest.mark.fault("T2")
def test_all_at_once_is_all_or_nothing(root: Path, clock: Clock, stick: Path, tmp_path: Path) -> None:
    uid, file = filled(root, clock, stick)
    for at in itertools.count(1):
        new = tmp_path / f"new-{at}"
        died = killed(lambda new=new: restore_all(file, new), at)  # type: ignore[misc]
        with opened(new, clock) as workbook:
            if workbook.entries():
                assert here(workbook, uid) == (3, SECRET)
            else:
                assert is_empty(new)
        shutil.rmtree(new)
        if not died:
            break
    assert at > 20
