from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile, NotSaved
from mentortui.storage import fileops
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from tests.storage.faults import faulty, refuse, short, temporaries


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.fault("T21")
def test_only_the_owner_may_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        make_private_dir(tmp_path / "a" / "b")
        write_whole(tmp_path / "a" / "b" / "file", b"x")
    finally:
        os.umask(before)
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path / "a" / "b" / "file") == 0o600


@pytest.mark.fault("T21")
def test_symlink_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"theirs")
    link = tmp_path / "link"
    link.symlink_to(target)
    write_whole(link, b"ours")
    assert not link.is_symlink()
    assert (link.read_bytes(), target.read_bytes()) == (b"ours", b"theirs")


def test_small_bites_are_put_together(tmp_path: Path) -> None:
    with faulty(1, short, after=True):
        write_whole(tmp_path / "file", b"all of it")
    assert read_whole(tmp_path / "file") == b"all of it"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (errno.ENOSPC, "disk is full"),
        (errno.EDQUOT, "disk is full"),
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.EIO, "did not take"),
    ],
)
def test_message_says_what_is_wrong_and_where(tmp_path: Path, code: int, words: str) -> None:
    with faulty(1, refuse(code)), pytest.raises(NotSaved) as caught:
        write_whole(tmp_path / "file", b"x")
    assert words in caught.value.message
    assert caught.value.values == {"folder": str(tmp_path)}
    assert isinstance(caught.value.__cause__, OSError)


def test_after_a_failed_fsync_the_next_try_is_a_new_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    real = fileops.open_file

    def note(path: Path, flags: int) -> int:
        opened.append(path)
        return real(path, flags)

    monkeypatch.setattr(fileops, "open_file", note)
    with faulty(3, refuse(errno.EIO)), pytest.raises(NotSaved):
        write_whole(tmp_path / "file", b"x")
    assert temporaries(tmp_path) == []
    write_whole(tmp_path / "file", b"x")
    assert len(set(opened)) == 2


def test_a_name_that_leads_nowhere_is_not_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "away")
    with pytest.raises(DamagedFile):
        read_whole(tmp_path / "link")
    with pytest.raises(FileNotFoundError):
        read_whole(tmp_path / "missing")
    with pytest.raises(DamagedFile):
        read_whole(tmp_path)
