"""Encryption on, changed and off: all notes are there before, after, and wherever it is cut off."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest

from mentortui.errors import BadInput, DamagedFile, Encrypted, MentortuiError, ReadOnly, WrongSecret
from mentortui.storage import generations, growing
from mentortui.storage.cipher import Plain
from mentortui.storage.moving import sealed_files
from mentortui.templates.library import Library
from mentortui.workbook import protection
from mentortui.workbook.planning import Plan
from mentortui.workbook.protection import SHORTEST, new_recovery_key, protect, unprotect
from mentortui.workbook.workbook import Workbook
from tests.faults.counting import happened
from tests.storage.crashes import distinct, recorded
from tests.storage.faults import faulty, killed, refuse, temporaries
from tests.storage.keyrings import PASSPHRASE
from tests.workbook.golden import read

STORM = bool(os.environ.get("MENTORTUI_STORM"))
NEWER = "andre rolige ord i rekke"
RECOVERY, NEXT_RECOVERY = new_recovery_key(), new_recovery_key()
WORD = "grevling"
"""Stands in every kind of file there is."""

pytestmark = pytest.mark.usefixtures("quick_keys")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workbook with every kind of file: a held meeting, a live one, copies, lists, what had no room, and
    files that were set aside."""
    return fill(tmp_path / "notes")


def fill(root: Path) -> Path:
    template = Library(None).get("1-get-to-know", "nb")
    assert template is not None
    workbook = Workbook(root)
    for alias in ("Amina", "Oleksandr"):
        notebook = workbook.add_participant(alias, WORD, mentor="Kari")
        for finish in (True, False):
            sitting = notebook.start(Plan(template=template, title=template.title, minutes=60))
            sitting.live.edit_text("today-1", 0, 0, f"{WORD} {finish}")
            sitting.live.edit_text("private", 0, 0, f"{WORD} alene")
            sitting.keeper.keep_overflow(WORD)
            sitting.finish() if finish else sitting.pause()
        sitting = notebook.go_on()
        sitting.keeper.save()  # notes that only a journal tells of have another uid each time
        sitting.pause()
        workbook.exports.note(notebook.uid, Path("/tmp") / WORD, "summary", "md")
        file = workbook.layout.mentorship(notebook.uid)
        shutil.copy(file, f"{file}.damaged-20261101T000000000000Z")
        with Path(f"{file}.damaged-20261101T000000000000Z").open("ab") as damaged:
            damaged.write(WORD.encode())
    workbook.close()
    return root


def told(workbook: Workbook) -> dict[str, Any]:
    """All that the workbook tells, in its file, its copies and its lists."""
    found: dict[str, Any] = {}
    for uid in workbook.layout.mentorships():
        loaded = workbook.load(uid)
        copies = [
            Plain().is_own(c.read_bytes()) or len(workbook.cipher.open(c.read_bytes(), f"{uid}.json"))
            for c in generations.generations(workbook.layout.mentorship(uid))
        ]
        found[uid] = (
            msgspec.to_builtins(loaded.book.tables),
            loaded.live,
            loaded.texts,
            [one.path for one in workbook.exports.known(uid)],
            len(copies),
            growing.read(workbook.layout.exports(uid), workbook.cipher).bad,
        )
    return found


def before(root: Path, *secrets: str) -> dict[str, Any]:
    """As another program reads it, without the lock."""
    workbook = Workbook(root, read_only=True)
    for secret in secrets if workbook.is_locked else ():
        with suppress(WrongSecret):
            workbook.unlock(secret)
            break
    return told(workbook)


def words_in_the_open(root: Path) -> list[str]:
    return [path.name for path in root.rglob("*") if path.is_file() and WORD.encode() in path.read_bytes()]


def opened(root: Path, secret: str = PASSPHRASE) -> Workbook:
    workbook = Workbook(root)
    if workbook.is_locked:
        workbook.unlock(secret)
    return workbook


def on(workbook: Workbook) -> None:
    protect(workbook, PASSPHRASE, RECOVERY)


# The usual way


@pytest.mark.fault("T28")
def test_every_kind_of_file_is_sealed_and_comes_back_to_the_byte(root: Path) -> None:
    were = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.name != "lock"}
    kinds = {
        (file.path.parent.name, file.path.suffix)
        for file in sealed_files(Workbook(root, read_only=True).layout)
    }
    assert len(words_in_the_open(root)) > 12
    workbook, notes = Workbook(root), before(root)
    on(workbook)
    assert words_in_the_open(root) == []
    assert told(workbook) == notes
    assert len(kinds) >= 8
    unprotect(workbook)
    assert told(workbook) == notes
    workbook.close()
    now = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.name != "lock"}
    assert now.keys() == were.keys()
    assert {path.name for path in now if now[path] != were[path]} <= {"workbook.json"}  # it notes the inodes


def test_locked_it_tells_nothing(root: Path) -> None:
    workbook = Workbook(root)
    on(workbook)
    workbook.lock()
    tells_nothing(workbook)
    workbook.close()
    workbook = Workbook(root)
    tells_nothing(workbook)
    with pytest.raises(WrongSecret):
        workbook.unlock("ikke dette heller")
    tells_nothing(workbook)
    workbook.unlock(RECOVERY)
    assert [entry.alias for entry in workbook.entries()] == ["Amina", "Oleksandr"]
    workbook.close()


def tells_nothing(workbook: Workbook) -> None:
    uid = workbook.layout.mentorships()[0]
    assert workbook.is_locked
    assert workbook.is_protected
    assert workbook.entries() == []
    for act in (
        lambda: workbook.load(uid),
        lambda: workbook.open(uid),
        lambda: workbook.add_participant("Kari"),
        lambda: workbook.exports.read(uid),
    ):
        with pytest.raises(Encrypted):
            act()
    with pytest.raises(BadInput):
        workbook.entry("Amina")
    assert workbook.find_index().built().find(WORD, limit=9) == []


def test_a_live_meeting_goes_on_sealed(root: Path) -> None:
    workbook = Workbook(root)
    on(workbook)
    notebook = workbook.open(workbook.entry("Amina").uid)
    sitting = notebook.go_on()
    sitting.live.edit_text("today-1", 0, 0, "maurtue ")
    sitting.keeper.keep_overflow("maurtue")
    sitting.keeper.save()
    workbook.lock()  # as if cut off: nothing was closed
    workbook.unlock(PASSPHRASE)
    found = workbook.load(notebook.uid)
    sitting.keeper.close()
    assert found.texts["today-1"] == f"maurtue {WORD} False"
    assert not [path for path in root.rglob("*") if path.is_file() and b"maurtue" in path.read_bytes()]


def test_the_passphrase_and_the_recovery_key_change_alone(root: Path) -> None:
    workbook, notes = Workbook(root), before(root)
    on(workbook)
    protection.change_passphrase(workbook, NEWER)
    protection.change_recovery_key(workbook, NEXT_RECOVERY)
    workbook.close()
    for secret, fits in ((PASSPHRASE, False), (RECOVERY, False), (NEWER, True), (NEXT_RECOVERY, True)):
        assert protection.fits(root, secret) is fits
    assert before(root, NEWER) == notes


def test_a_new_data_key_makes_earlier_keys_worthless(root: Path, tmp_path: Path) -> None:
    """Someone copied the key file, and knows the passphrase of that time."""
    workbook, notes = Workbook(root), before(root)
    on(workbook)
    stolen = Path(shutil.copytree(root, tmp_path / "stolen"))
    protection.new_data_key(workbook, PASSPHRASE, NEXT_RECOVERY)
    workbook.close()
    assert before(root, PASSPHRASE) == notes
    for file in sealed_files(Workbook(stolen, read_only=True).layout):
        here = root / file.path.relative_to(stolen)
        shutil.copy(here, file.path)
    thief = Workbook(stolen, read_only=True)
    thief.unlock(PASSPHRASE)
    for uid in thief.layout.mentorships():
        with pytest.raises(DamagedFile):
            thief.load(uid)
    assert not protection.fits(root, RECOVERY)


def test_what_is_refused(root: Path) -> None:
    workbook, notes = Workbook(root), before(root)
    for act in (
        lambda: protect(workbook, "a" * (SHORTEST - 1), RECOVERY),
        lambda: protect(workbook, f"  {'a ' * (SHORTEST // 2 - 1)} ", RECOVERY),
        lambda: protect(workbook, PASSPHRASE, RECOVERY[:-1]),
        lambda: protection.change_passphrase(workbook, NEWER),
        lambda: unprotect(workbook),
        lambda: protection.new_data_key(workbook, NEWER, RECOVERY),
    ):
        with pytest.raises(BadInput):
            act()
        assert not protection.is_protected(root)
    on(workbook)
    with pytest.raises(BadInput):
        on(workbook)
    with pytest.raises(BadInput):
        protection.change_passphrase(workbook, "kort")
    workbook.close()
    reading = Workbook(root, read_only=True)
    reading.unlock(PASSPHRASE)
    with pytest.raises(ReadOnly):
        unprotect(reading)
    assert told(reading) == notes


@pytest.mark.fault("T7")
def test_plain_notes_put_among_sealed_ones_are_refused(root: Path, tmp_path: Path) -> None:
    """Whoever can write files, but has no key, cannot put words in anybody's mouth."""
    plain = Path(shutil.copytree(root, tmp_path / "plain"))
    workbook = Workbook(root)
    on(workbook)
    uid = workbook.entry("Amina").uid
    shutil.copy(plain / "mentorships" / f"{uid}.json", workbook.layout.mentorship(uid))
    with pytest.raises(DamagedFile):
        workbook.load(uid)


@pytest.mark.fault("T7")
def test_a_lost_key_file_is_told_and_nothing_is_overwritten(root: Path) -> None:
    workbook = Workbook(root)
    on(workbook)
    workbook.close()
    kept = {path: path.read_bytes() for path in (root / "mentorships").iterdir()}
    Path(workbook.layout.keys).unlink()
    assert before(root, PASSPHRASE), "the copy is enough"
    opened(root).close()
    Path(workbook.layout.keys).unlink()
    Path(workbook.layout.keys_copy).unlink()
    with pytest.raises(Encrypted) as problem:
        Workbook(root)
    assert "keys.json" in str(problem.value)
    assert {path: path.read_bytes() for path in (root / "mentorships").iterdir()} == kept


# Cut off anywhere


def renew(workbook: Workbook) -> None:
    protection.new_data_key(workbook, PASSPHRASE, NEXT_RECOVERY)


def change(workbook: Workbook) -> None:
    protection.change_passphrase(workbook, NEWER)


ACTS: dict[str, tuple[bool, Callable[[Workbook], None]]] = {
    "on": (False, on),
    "new data key": (True, renew),
    "passphrase": (True, change),
    "off": (True, unprotect),
}


def any_secret(root: Path) -> Workbook:
    """The workbook, opened as somebody would who knows the old and the new secrets."""
    workbook = Workbook(root)
    for secret in (PASSPHRASE, NEWER) if workbook.is_locked else ():
        with suppress(WrongSecret):
            workbook.unlock(secret)
            break
    return workbook


def start(root: Path, *, sealed: bool) -> Workbook:
    workbook = Workbook(root)
    if sealed:
        on(workbook)
    return workbook


@pytest.mark.fault("T2")
@pytest.mark.storm
@pytest.mark.parametrize("what", ACTS)
def test_killed_at_every_step(what: str, root: Path, tmp_path: Path) -> None:
    """All notes are there with either secret, and what was begun is finished at the next opening."""
    sealed, act = ACTS[what]
    start(root, sealed=sealed).close()
    notes = before(root, PASSPHRASE)
    step = 1 if STORM else 5
    for at in itertools.count(1, step):
        folder = Path(shutil.copytree(root, tmp_path / f"{at}"))

        def cut(folder: Path = folder) -> None:
            act(opened(folder))

        died = killed(cut, at)
        assert before(folder, PASSPHRASE, NEWER) == notes, f"at {at}, before it is gone on with"
        workbook = any_secret(folder)
        assert told(workbook) == notes, f"at {at}"
        assert workbook.is_protected or words_in_the_open(folder)
        if workbook.is_protected:
            assert words_in_the_open(folder) == [], f"at {at}"
        workbook.close()
        again = any_secret(folder)
        assert told(again) == notes
        again.close()
        shutil.rmtree(folder)
        if not died:
            break
    assert at > 1


@pytest.mark.fault("T4")
@pytest.mark.storm
@pytest.mark.parametrize("what", ACTS)
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO] if STORM else [errno.ENOSPC])
def test_every_call_to_the_disk_fails_in_turn(what: str, code: int, root: Path, tmp_path: Path) -> None:
    """It is told, all notes are there, and trying again works."""
    sealed, act = ACTS[what]
    start(root, sealed=sealed).close()
    notes = before(root, PASSPHRASE)
    for at in itertools.count(1, 1 if STORM else 9):
        folder = Path(shutil.copytree(root, tmp_path / f"{at}"))
        workbook = opened(folder)
        with faulty(at, refuse(code)) as disk, suppress(MentortuiError):
            act(workbook)
        assert told(workbook) == notes, f"at {at}"
        workbook.close()
        again = any_secret(folder)
        assert told(again) == notes, f"at {at}, opened again"
        with suppress(BadInput):
            act(again)
        assert told(again) == notes
        assert again.is_protected is (what != "off")
        again.close()
        shutil.rmtree(folder)
        if not disk.reached:
            break
    assert at > 1


@pytest.mark.fault("T3")
@pytest.mark.parametrize("what", ACTS)
def test_every_power_cut_leaves_the_old_or_the_new_keys(what: str, root: Path, tmp_path: Path) -> None:
    """Every state the disk may be in after a power cut: each opens, with all notes."""
    sealed, act = ACTS[what]
    start(root, sealed=sealed).close()
    notes = before(root, PASSPHRASE)
    with recorded(root) as disk:
        act(workbook := opened(root))
    workbook.close()
    states = distinct(disk.cuts)
    tried = states[:: max(1, len(states) // (400 if STORM else 60))]
    happened(len(tried) - len(states))  # all were counted when they were found
    for number, state in enumerate(tried):
        folder = tmp_path / f"cut-{number}"
        for path, data in state.items():
            place = folder / path.relative_to(root)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        cut = any_secret(folder)
        assert told(cut) == notes
        cut.close()
        shutil.rmtree(folder)
    assert len(states) > 3


def test_no_half_made_file_is_left(root: Path) -> None:
    workbook = Workbook(root)
    on(workbook)
    renew(workbook)
    unprotect(workbook)
    assert temporaries(root) == []


@pytest.mark.parametrize("number", [1, 2, 3])
def test_workbooks_of_earlier_formats_can_be_encrypted(number: int, tmp_path: Path) -> None:
    root = Path(shutil.copytree(Path(__file__).parent / f"format_{number}", tmp_path / "notes"))
    notes = msgspec.to_builtins(read(root, "Amina").book.tables)
    workbook = Workbook(root)
    on(workbook)
    assert msgspec.to_builtins(workbook.load(workbook.entry("Amina").uid).book.tables) == notes
    assert not [path for path in root.rglob("*") if path.is_file() and b"Amina" in path.read_bytes()]
