"""The list that several programs append to: whole lines, whoever else writes, and bad ones passed over."""

from __future__ import annotations

import errno
import os
import stat
from multiprocessing import get_context
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile, NotSaved
from mentortui.storage import growing
from mentortui.storage.cipher import Plain
from mentortui.storage.growing import Listed, append, read
from tests.storage.faults import faulty, refuse, short


class Turned(Plain):
    """A cipher for tests: what is sealed says under which name."""

    def seal(self, data: bytes, name: str) -> bytes:
        return name.encode() + b"\0" + data[::-1]

    def open(self, data: bytes, name: str) -> bytes:
        said, _between, turned = data.partition(b"\0")
        if said != name.encode():
            raise DamagedFile("another name")
        return turned[::-1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "exports" / "p-1.log"


@pytest.mark.parametrize("cipher", [Plain(), Turned()], ids=["plain", "sealed"])
def test_what_is_put_there_is_there(path: Path, cipher: Plain) -> None:
    for n in range(3):
        append(path, {"n": n, "path": "/æ\n"}, cipher)
    assert read(path, cipher) == Listed(tuple({"n": n, "path": "/æ\n"} for n in range(3)))
    if isinstance(cipher, Turned):
        assert b"path" not in path.read_bytes()


def test_no_list_is_an_empty_one(path: Path) -> None:
    assert read(path, Plain()) == Listed()


def test_only_the_owner_may_read_it(path: Path) -> None:
    append(path, {}, Plain())
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_every_cut_costs_the_last_line_only(path: Path) -> None:
    append(path, {"n": 1}, Plain())
    first = path.stat().st_size
    append(path, {"n": 2}, Plain())
    whole = path.read_bytes()
    for length in range(first, len(whole)):
        path.write_bytes(whole[:length])
        append(path, {"n": 3}, Plain())
        found = read(path, Plain()).records
        assert (found[0], found[-1]) == ({"n": 1}, {"n": 3})


def test_every_flipped_bit_costs_one_line(path: Path) -> None:
    for n in range(3):
        append(path, {"n": n}, Turned())
    whole = path.read_bytes()
    start = whole.index(b"\n\n") + 2
    end = whole.index(b"\n\n", start)
    for place in range(start, end):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        found = read(path, Turned())
        assert found.records == ({"n": 0}, {"n": 2})
        assert found.bad >= 1


def test_a_line_of_another_list_is_no_line_of_this_one(path: Path) -> None:
    append(path, {"n": 1}, Turned())
    other = path.with_name("p-2.log")
    other.write_bytes(path.read_bytes())
    assert read(other, Turned()) == Listed((), 1)


def test_a_line_does_not_pass_under_another_id(path: Path) -> None:
    append(path, {"n": 1}, Turned())
    line = path.read_bytes()
    path.write_bytes(line.replace(line[1:17], b"0" * 16))
    assert read(path, Turned()) == Listed((), 1)


def _append_many(path: str, who: int) -> None:
    for n in range(200):
        append(Path(path), {"who": who, "n": n, "text": "x" * (n * 7 % 400)}, Plain())


def test_two_programs_at_once_lose_nothing(path: Path) -> None:
    context = get_context("spawn")
    writers = [context.Process(target=_append_many, args=(str(path), who)) for who in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    found = read(path, Plain())
    assert found.bad == 0
    for who in range(2):
        assert [r["n"] for r in found.records if r["who"] == who] == list(range(200))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_a_disk_that_refuses_costs_no_earlier_line(path: Path, code: int) -> None:
    append(path, {"n": 0}, Plain())
    for at in range(1, 10):
        with faulty(at, refuse(code)) as disk:
            if not _appended(path, at):
                assert disk.reached
            if not disk.reached:
                break
    else:
        pytest.fail("it never came to its end")
    append(path, {"n": "last"}, Plain())
    found = read(path, Plain()).records
    assert (found[0], found[-1]) == ({"n": 0}, {"n": "last"})


def _appended(path: Path, n: int) -> bool:
    try:
        append(path, {"n": n}, Plain())
    except NotSaved:
        return False
    return True


def test_half_a_line_is_told_and_spoils_nothing(path: Path) -> None:
    append(path, {"n": 0}, Plain())
    with faulty(1, short, after=True), pytest.raises(NotSaved):
        append(path, {"n": 1}, Plain())
    append(path, {"n": 2}, Plain())
    assert read(path, Plain()).records == ({"n": 0}, {"n": 2})


def test_a_link_is_not_written_through(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "other"
    target.write_text("as it was")
    path.parent.mkdir()
    path.symlink_to(target)
    with pytest.raises(NotSaved):
        append(path, {}, Plain())
    assert target.read_text() == "as it was"


def test_a_list_that_may_not_be_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.parent.mkdir()
    path.mkdir()
    with pytest.raises(DamagedFile):
        read(path, Plain())
    assert os.path.isdir(path)
    assert growing.read(path.with_name("other.log"), Plain()) == Listed()
