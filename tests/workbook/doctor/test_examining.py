"""The doctor as a whole: nothing is raised, written or asked for, and each line can say all its answers."""

from __future__ import annotations

import datetime as dt
import os
from contextlib import closing
from pathlib import Path

import pytest

from mentortui.errors import MentortuiError
from mentortui.storage import keyfile
from mentortui.storage.layout import Layout
from mentortui.workbook.doctor import Answer, examine
from mentortui.workbook.doctor.clock import clock
from mentortui.workbook.doctor.machine import Terminal
from mentortui.workbook.doctor.notes import copies, encryption
from mentortui.workbook.doctor.terminal import terminal
from mentortui.workbook.doctor.versions import versions
from mentortui.workbook.workbook import Workbook
from tests.workbook.doctor.machines import NOW, FakeMachine
from tests.workbook.holding import Clock, amina, opened

OK, LOOK, UNKNOWN = Answer.OK, Answer.LOOK, Answer.UNKNOWN
SLOT = keyfile.Slot(
    kind="passphrase", kdf="argon2id", salt="", sealed="", memory=256 * 1024, passes=3, lanes=4
)
KEYS = keyfile.KeyFile(id="0" * 16, slots=(SLOT,), keys="")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    with opened(tmp_path / "data", Clock()) as workbook:
        amina(workbook)
    return tmp_path / "data"


def all_bytes(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("error", [OSError, ValueError, KeyError, TypeError, MentortuiError, OverflowError])
def test_a_machine_that_answers_nothing_is_told_of_and_nothing_is_raised(
    root: Path, error: type[Exception]
) -> None:
    class Strange(FakeMachine):
        def __getattribute__(self, name: str) -> object:
            if name.startswith("__"):
                return super().__getattribute__(name)
            raise error("strange")

    lines = list(examine(root, Strange()))
    asked = {"rights", "synced", "disk", "swap", "core", "clock", "size", "terminal", "versions"}
    assert {line.what for line in lines if line.answer is UNKNOWN} >= asked - {"size"}
    assert all(line.said for line in lines)


def test_the_real_machine_is_told_of_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    before = all_bytes(root)
    assert len(list(examine(root))) > 10
    assert all_bytes(root) == before
    assert list(examine(tmp_path / "none"))
    assert not (tmp_path / "none").exists()


def test_every_line_can_be_said_and_says_what_to_do(root: Path) -> None:
    for line in examine(root, FakeMachine()):
        assert "{" not in line.said + line.to_do
        assert line.to_do or line.answer is not LOOK


def said(root: Path) -> dict[str, Answer]:
    return {line.what: line.answer for line in encryption(root)}


def test_encryption_is_off_strong_weaker_or_unreadable(root: Path, tmp_path: Path) -> None:
    layout = Layout(root)
    assert said(tmp_path / "none") == {"encryption": OK}
    assert said(root) == {"encryption": LOOK}
    keyfile.write(layout, KEYS)
    assert said(root) == {"encryption": OK, "keys": OK}
    layout.keys_copy.unlink()
    assert said(root) == {"encryption": OK, "keys": LOOK}
    weak = keyfile.Slot(kind="passphrase", kdf="argon2id", salt="", sealed="", memory=64 * 1024)
    keyfile.write(layout, keyfile.KeyFile(id="0" * 16, slots=(weak,), keys="", moving="on"))
    assert said(root) == {"encryption": LOOK, "keys": OK, "moving": LOOK}
    keyfile.write(layout, keyfile.KeyFile(id="0" * 16, slots=(), keys=""))
    assert said(root)["encryption"] is LOOK
    layout.keys.write_bytes(b"x")
    layout.keys_copy.write_bytes(b"")
    assert said(root) == {"encryption": LOOK}


def test_earlier_copies(root: Path, tmp_path: Path) -> None:
    assert [line.answer for line in copies(tmp_path / "none")] == [OK]
    layout = Layout(root)
    (uid,) = layout.mentorships()
    folder = layout.backups(uid)
    for path in folder.glob("*"):
        path.unlink()
    assert [line.answer for line in copies(root)] == [LOOK]
    folder.mkdir(exist_ok=True)
    (folder / "20990101T000000000000Z.json").touch()
    (line,) = copies(root)
    assert line.answer is OK
    assert "2099-01-01" in line.said


def test_the_clock_is_compared_with_what_was_written(root: Path) -> None:
    machine = FakeMachine()

    def found() -> list[Answer]:
        return [line.answer for line in clock(root, machine)]

    assert found() == [OK, OK]
    later = NOW.timestamp() + 3 * 86400
    os.utime(root / "workbook.json", (later, later))
    assert found() == [LOOK, OK]
    machine.clock = dt.datetime(2150, 1, 1, tzinfo=dt.UTC)
    assert found() == [LOOK, UNKNOWN]


def test_the_window() -> None:
    machine = FakeMachine()

    def found() -> list[Answer]:
        return [line.answer for line in terminal(machine)]

    assert found() == [OK, OK, OK, OK]
    machine.window = Terminal(True, 60, 24, "ISO-8859-1")
    machine.env = {"SSH_CONNECTION": "x"}
    assert found() == [LOOK, LOOK, UNKNOWN, OK]
    machine.window = Terminal(False, 80, 24, "")
    machine.env = {"TMUX": "x", "TERM": "xterm-256color"}
    assert found() == [UNKNOWN, UNKNOWN, OK, OK]


def test_versions() -> None:
    machine = FakeMachine()
    assert [line.answer for line in versions(machine)] == [OK, OK]
    machine.packages = {"textual": "8"}
    lines = list(versions(machine))
    assert [line.answer for line in lines] == [LOOK, OK, OK]
    assert "cryptography" in lines[0].said


def test_no_passphrase_is_needed(root: Path) -> None:
    from mentortui.workbook.protection import new_recovery_key, protect

    with closing(Workbook(root)) as workbook:
        protect(workbook, "a passphrase of some length", new_recovery_key())
    found = {line.what: line.answer for line in examine(root, FakeMachine())}
    assert (found["encryption"], found["keys"]) == (OK, OK)
