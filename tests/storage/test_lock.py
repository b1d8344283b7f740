from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.errors import Locked, ReadOnly
from mentortui.storage.lock import WorkbookLock

HOLD = """
import sys, pathlib
from mentortui.storage.lock import WorkbookLock
lock = WorkbookLock(pathlib.Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that holds the lock."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdin is not None
    assert child.stdout.readline() == "held\n"
    yield child
    child.kill()
    child.wait()
    child.stdout.close()
    child.stdin.close()


@pytest.mark.fault("T8")
def test_second_program_hears_who_holds_it(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    lock = WorkbookLock(tmp_path / "lock")
    with pytest.raises(Locked) as caught:
        lock.acquire()
    assert not lock.held
    assert caught.value.values["pid"] == other.pid
    assert caught.value.values["host"] == socket.gethostname()
    assert str(other.pid) in caught.value.message.format(**caught.value.values)


@pytest.mark.fault("T8")
def test_kill_lets_go(tmp_path: Path, other: subprocess.Popen[str]) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    lock = WorkbookLock(tmp_path / "lock")
    lock.acquire()
    assert lock.held
    lock.release()


@pytest.mark.fault("T8")
def test_file_left_behind_blocks_nobody(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text('{"pid":1,"host":"another","since":"2026-01-01 10:00"}')
    lock = WorkbookLock(tmp_path / "lock")
    lock.acquire()
    with pytest.raises(Locked) as caught:
        WorkbookLock(tmp_path / "lock").acquire()
    assert caught.value.values["pid"] == os.getpid()
    lock.release()
    lock.release()
    lock.acquire()
    lock.release()


def test_holder_without_a_name_is_still_a_holder(tmp_path: Path) -> None:
    lock = WorkbookLock(tmp_path / "lock")
    lock.acquire()
    (tmp_path / "lock").write_bytes(b"{")
    with pytest.raises(Locked) as caught:
        WorkbookLock(tmp_path / "lock").acquire()
    assert "another window" in caught.value.message
    lock.release()


@pytest.mark.fault("T6")
def test_folder_that_allows_no_lock_can_only_be_read(tmp_path: Path) -> None:
    with pytest.raises(ReadOnly):
        WorkbookLock(tmp_path / "missing" / "lock").acquire()
    (tmp_path / "target").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(ReadOnly):
        WorkbookLock(tmp_path / "link").acquire()
    assert (tmp_path / "target").read_bytes() == b"theirs"
