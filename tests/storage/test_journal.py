from __future__ import annotations

import errno
import itertools
import os
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.errors import DamagedFile, NewerFormat, NotSaved
from mentortui.storage import fileops, journal_lines
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal import Journal
from mentortui.storage.journal_lines import header_line, line_name, read_journal, to_line
from mentortui.text import clean
from tests.storage.ciphers import CIPHER, chosen_cipher  # noqa: F401
from tests.storage.faults import die, faulty, refuse, short
from tests.storage.test_codec import Backwards

HEADER = {"meeting": "m-1"}
Records = list[dict[str, Any]]


@pytest.fixture(autouse=True)
def _no_syncing_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentortui.storage.journal.SYNC_AFTER", 3600)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "m-1.journal"


@contextmanager
def opened(path: Path, cipher: Cipher = CIPHER) -> Iterator[Journal]:
    journal = Journal.create(path, cipher, HEADER)
    try:
        yield journal
    finally:
        journal.close()


def numbered(count: int) -> Records:
    return [{"seq": n, "text": "å" * (n % 5)} for n in range(count)]


def found(path: Path, cipher: Cipher = CIPHER) -> Records:
    contents = read_journal(path, cipher)
    assert contents.header == HEADER
    return contents.records


def trouble(journal: Journal) -> NotSaved | None:
    """Asked anew: a type checker does not see that other calls change it."""
    return journal.trouble


texts = st.text(max_size=40).map(clean)


@given(st.lists(st.dictionaries(texts, texts | st.integers(-(2**60), 2**60), max_size=4), max_size=10))
@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("cipher", [CIPHER, Backwards()])
def test_what_is_appended_is_what_is_read(cipher: Cipher, records: Records) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "m.journal")
        with opened(path, cipher) as journal:
            for record in records:
                journal.append(record)
            assert found(path, cipher) == records
        assert found(path, cipher) == records


@pytest.mark.fault("T2")
def test_readable_as_soon_as_append_returns_even_when_killed(path: Path) -> None:
    child = os.fork()
    if not child:
        journal = Journal.create(path, CIPHER, HEADER)
        for record in numbered(50):
            journal.append(record)
        os._exit(9)
    os.waitpid(child, 0)
    assert found(path) == numbered(50)


@pytest.mark.fault("T2")
def test_killed_at_any_call_keeps_every_append_that_returned(path: Path, tmp_path: Path) -> None:
    told = tmp_path / "told"
    for at in range(1, 40):
        path.unlink(missing_ok=True)
        told.write_bytes(b"")
        child = os.fork()
        if not child:
            with faulty(at, die):
                journal = Journal.create(path, CIPHER, HEADER)
                for record in numbered(5):
                    journal.append(record)
                    with told.open("ab", buffering=0) as file:
                        file.write(b".")
                journal.sync()
            os._exit(0)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        acknowledged = len(told.read_bytes())
        if path.exists():
            assert found(path)[:acknowledged] == numbered(acknowledged)
            with_more = Journal.resume(path, CIPHER)
            with_more.append({"seq": "later"})
            with_more.close()
            assert found(path)[-1] == {"seq": "later"}
        else:
            assert not acknowledged
        path.with_name("m-1.journal.reserve").unlink(missing_ok=True)
        if code == 0:
            break
    assert code == 0
    assert at > 10


def test_resumed_where_it_ended_and_the_torn_tail_is_cut(path: Path) -> None:
    with opened(path) as journal:
        journal.append({"seq": 0})
    whole = path.read_bytes()
    path.write_bytes(whole + b'1234abcd {"se')
    assert read_journal(path, CIPHER).torn
    journal = Journal.resume(path, CIPHER)
    assert path.read_bytes() == whole
    journal.append({"seq": 1})
    journal.close()
    contents = read_journal(path, CIPHER)
    assert (contents.records, contents.torn) == ([{"seq": 0}, {"seq": 1}], False)
    assert contents.good_length == path.stat().st_size


def test_sealed_lines_go_on_from_their_number(path: Path) -> None:
    with opened(path, Backwards()) as journal:
        journal.append({"seq": 0})
    journal = Journal.resume(path, Backwards(), read_journal(path, Backwards()))
    journal.append({"seq": 1})
    journal.close()
    assert found(path, Backwards()) == [{"seq": 0}, {"seq": 1}]
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([lines[0], lines[2], lines[1]]))
    with pytest.raises(DamagedFile):
        read_journal(path, Backwards())


def test_cut_off_anywhere_gives_the_records_before(path: Path) -> None:
    with opened(path) as journal:
        for record in numbered(6):
            journal.append(record)
    whole = path.read_bytes()
    header = len(header_line(HEADER, CIPHER, path.name))
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        if length < header:
            with pytest.raises(DamagedFile):
                read_journal(path, CIPHER)
        else:
            contents = read_journal(path, CIPHER)
            assert contents.records == numbered(whole[:length].count(b"\n") - 1)
            assert contents.torn == (not whole[:length].endswith(b"\n"))


def test_bad_record_before_good_ones_is_damage_and_the_rest_can_be_salvaged(path: Path) -> None:
    with opened(path) as journal:
        for record in numbered(6):
            journal.append(record)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3][:20] + lines[3][20:].swapcase()
    path.write_bytes(b"".join(lines))
    with pytest.raises(DamagedFile):
        read_journal(path, CIPHER)
    with pytest.raises(DamagedFile):
        Journal.resume(path, CIPHER)
    assert path.read_bytes() == b"".join(lines)
    assert read_journal(path, CIPHER, salvage=True).records == numbered(2)


def test_several_bad_lines_at_the_end_are_a_torn_tail(path: Path) -> None:
    with opened(path) as journal:
        journal.append({"seq": 0})
    path.write_bytes(path.read_bytes() + bytes(50) + b"\nrubbish\n" + bytes(9))
    contents = read_journal(path, CIPHER)
    assert (contents.records, contents.torn) == ([{"seq": 0}], True)


def test_missing_empty_and_newer_journals(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FileNotFoundError):
        read_journal(path, CIPHER)
    path.write_bytes(b"")
    with pytest.raises(DamagedFile):
        read_journal(path, CIPHER)
    path.write_bytes(to_line({"journal": 99, "header": {}}, CIPHER, line_name(path.name, 0)))
    with pytest.raises(NewerFormat):
        read_journal(path, CIPHER)
    assert journal_lines.JOURNAL_FORMAT == 1


def test_never_made_over_an_earlier_one(path: Path) -> None:
    path.write_bytes(b"someone's words")
    with pytest.raises(NotSaved):
        Journal.create(path, CIPHER, HEADER)
    assert path.read_bytes() == b"someone's words"


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EINTR])
def test_a_refused_append_waits_and_nothing_is_lost(path: Path, code: int) -> None:
    for at in itertools.count(1):
        path.unlink(missing_ok=True)
        with opened(path) as journal:
            with faulty(at, refuse(code)) as disk:
                for record in numbered(4):
                    journal.append(record)
                journal.sync()
            journal.append({"seq": "later"})
            journal.sync()
            assert trouble(journal) is None
            assert found(path) == [*numbered(4), {"seq": "later"}]
            assert not read_journal(path, CIPHER).torn
        if not disk.reached:
            break
    assert at > 5


@pytest.mark.fault("T5")
def test_half_a_record_on_a_full_disk_spoils_no_later_one(path: Path) -> None:
    with opened(path) as journal:
        journal.append({"seq": 0})
        with faulty(1, refuse(errno.ENOSPC), after=True):
            # Not even cutting off the half record works now.
            for n in (1, 2):
                journal.append({"seq": n})
                assert trouble(journal) is not None
        assert found(path) == [{"seq": 0}]
        journal.append({"seq": 3})
        assert trouble(journal) is None
        assert found(path) == [{"seq": n} for n in range(4)]


def test_small_bites_are_put_together(path: Path) -> None:
    with opened(path) as journal, faulty(1, short, after=True):
        journal.append({"text": "blåbær"})
        assert found(path) == [{"text": "blåbær"}]


class FullDisk:
    """Takes ``room`` bytes for the journal, and what the reserve gives up."""

    def __init__(self, room: int, patch: pytest.MonkeyPatch) -> None:
        self.room = room
        real_write, real_unlink = fileops.write, fileops.unlink

        def write(fd: int, data: bytes) -> int:
            if not self.room:
                raise OSError(errno.ENOSPC, "full")
            taken = real_write(fd, bytes(data)[: self.room])
            self.room -= taken
            return taken

        def unlink(path: Path) -> None:
            self.room += path.stat().st_size if path.suffix == ".reserve" else 0
            real_unlink(path)

        patch.setattr(fileops, "write", write)
        patch.setattr(fileops, "unlink", unlink)
        patch.setattr(fileops, "free_bytes", lambda folder: self.room)


@pytest.mark.fault("T5")
def test_reserve_is_given_up_on_a_full_disk_and_made_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reserve = path.with_name(f"{path.name}.reserve")
    with opened(path) as journal:
        assert reserve.stat().st_size == 64 * 1024
        with monkeypatch.context() as patch:
            disk = FullDisk(70, patch)
            for record in numbered(20):
                journal.append(record)
            journal.sync()
            assert trouble(journal) is None
            assert journal.on_reserve
            assert not reserve.exists()
            disk.room = 3
            journal.append({"seq": "waits"})
            told = trouble(journal)
            assert told is not None
            assert "disk is full" in told.message
            assert found(path) == numbered(20)
        journal.sync()
        assert trouble(journal) is None
        assert reserve.exists()
        assert found(path) == [*numbered(20), {"seq": "waits"}]


@pytest.mark.fault("T4")
def test_after_a_failed_fsync_the_file_is_written_anew(path: Path) -> None:
    with opened(path) as journal:
        journal.append({"seq": 0})
        before = path.stat().st_ino
        with faulty(1, refuse(errno.EIO)):
            journal.sync()
        assert trouble(journal) is not None
        journal.append({"seq": 1})
        assert found(path) == [{"seq": 0}, {"seq": 1}]
        journal.sync()
        assert trouble(journal) is None
        assert path.stat().st_ino != before
        journal.append({"seq": 2})
        assert found(path) == [{"seq": n} for n in range(3)]


def test_synced_by_itself_and_quiet_when_idle(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentortui.storage.journal.SYNC_AFTER", 0.001)
    synced = threading.Semaphore(0)
    calls: list[int] = []
    with opened(path) as journal:
        real: Callable[[int], None] = fileops.fsync

        def fsync(fd: int) -> None:
            real(fd)
            calls.append(fd)
            synced.release()

        monkeypatch.setattr(fileops, "fsync", fsync)
        journal.append({"seq": 0})
        assert synced.acquire(timeout=10)
        assert not synced.acquire(timeout=0.05)
        assert len(calls) == 1


def test_modes_close_and_remove(path: Path) -> None:
    before = os.umask(0)
    try:
        journal = Journal.create(path, CIPHER, HEADER)
    finally:
        os.umask(before)
    files = sorted(path.parent.iterdir())
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]
    journal.close()
    journal.remove()
    assert list(path.parent.iterdir()) == []


@pytest.mark.fault("T21")
def test_a_symlink_is_not_written_through(path: Path) -> None:
    target = path.parent / "elsewhere" / path.name
    target.parent.mkdir()
    with opened(target):
        pass
    path.symlink_to(target)
    before = target.read_bytes()
    with pytest.raises(NotSaved):
        Journal.resume(path, CIPHER)
    assert target.read_bytes() == before
