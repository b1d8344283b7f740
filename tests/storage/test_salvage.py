"""What can be read of a damaged file: never a record that did not stand in it, and never an error."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.records import Record
from mentortui.storage.cipher import MAGIC, Plain
from mentortui.storage.codec import load, save
from mentortui.storage.salvage import salvage, salvaged
from tests.builders import build_book
from tests.storage.samples import book

FLIPS = 500


def saved(path: Path) -> tuple[bytes, dict[str, Record]]:
    """A small file of ours, with text in it that looks like a file of ours; its records by uid."""
    tables = {**build_book().tables}
    tables["notes"] = {**tables["notes"], **book('a"}},"notes":{"1":{"uid":"x"}}}\n', 2)["notes"]}
    save(path, tables, Plain(), extra={"merged": {"m-1": ["j-1", 4]}})
    there = load(path, Plain())
    assert there is not None
    return path.read_bytes(), {uid: record for table in there.values() for uid, record in table.items()}


@pytest.fixture
def file(tmp_path: Path) -> tuple[bytes, dict[str, Record]]:
    return saved(tmp_path / "p-1.json")


def records(data: bytes) -> dict[str, Record]:
    return {uid: record for table in salvaged(data).tables.values() for uid, record in table.items()}


def differing(one: Record, other: Record) -> list[str]:
    mine, theirs = msgspec.to_builtins(one), msgspec.to_builtins(other)
    return [name for name in mine if mine[name] != theirs.get(name)]


def test_a_whole_file_is_read_whole(file: tuple[bytes, dict[str, Record]]) -> None:
    found = salvaged(file[0])
    assert records(file[0]) == file[1]
    assert not found.left_out
    assert not found.cut
    assert found.merged == {"m-1": ("j-1", 4)}


def test_cut_anywhere_the_records_before_the_cut_are_there(tmp_path: Path) -> None:
    save(tmp_path / "p-1.json", book('Vi "snakket"}} om CV.', 4), Plain())
    data = (tmp_path / "p-1.json").read_bytes()
    whole, most = records(data), 0
    assert len(whole) == 6
    for length in range(len(data)):
        found = salvaged(data[:length])
        there = {uid: record for table in found.tables.values() for uid, record in table.items()}
        assert all(whole[uid] == record for uid, record in there.items())
        assert len(there) >= most
        assert found.cut or found.left_out
        most = len(there)
    assert most == len(whole)


@pytest.mark.fault("T7")
def test_one_flipped_bit_costs_one_record_at_most(file: tuple[bytes, dict[str, Record]]) -> None:
    data, whole = file
    chance = random.Random(4)
    for _ in range(FLIPS):
        place = chance.randrange(len(data) * 8)
        flipped = bytearray(data)
        flipped[place // 8] ^= 1 << place % 8
        there = records(bytes(flipped))
        strange = set(there) - set(whole)
        assert len(strange) <= 1
        assert len(there) >= len(whole) - 1, f"bit {place}"
        changed = [uid for uid in there if uid in whole and there[uid] != whole[uid]]
        assert len(changed) + len(strange) <= 1
        assert all(len(differing(whole[uid], there[uid])) == 1 for uid in changed)
        if len(there) < len(whole):
            assert salvaged(bytes(flipped)).left_out


def test_a_gap_in_the_middle_costs_what_stood_in_it(file: tuple[bytes, dict[str, Record]]) -> None:
    data, whole = file
    chance = random.Random(5)
    for _ in range(100):
        start = chance.randrange(len(data))
        length = chance.randrange(1, 300)
        garbled = data[:start] + chance.randbytes(length) + data[start + length :]
        found = salvaged(garbled)
        assert len(records(garbled)) >= len(whole) - length // 60 - 2
        there = records(garbled)
        assert sum(there[uid] != whole.get(uid) for uid in there) <= 2
        assert found.left_out or found.cut or there


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_read(data: bytes) -> None:
    assert not salvaged(data)


@given(st.data())
@settings(max_examples=100, deadline=None)
def test_bytes_that_look_like_ours_are_read(data: st.DataObject) -> None:
    pieces = [
        b'{"notes":{',
        b'"1":{',
        b'"uid":',
        b'"x"',
        b"}",
        b",",
        b"[",
        b'"',
        b"\\",
        b"\xff",
        b"NaN",
        b"9" * 5000,
    ]
    salvaged(b"".join(data.draw(st.lists(st.sampled_from(pieces), max_size=60))))


def test_a_private_note_never_comes_out_as_something_shared(file: tuple[bytes, dict[str, Record]]) -> None:
    """Where the table's name is gone, its records are known by their fields."""
    data, whole = file
    for name in ("private_notes", "notes", "actions", "laters"):
        for spoilt in (
            data.replace(b'"%b":{' % name.encode(), b"x" * 9, 1),
            data.replace(b'"%b"' % name.encode(), b'"zzz"', 1),
        ):
            there = records(spoilt)
            assert there == whole


def test_what_is_sealed_and_does_not_open_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "p-1.json"
    path.write_bytes(MAGIC + b"\x01" + bytes(100))
    found = salvage(path, Plain())
    assert found.sealed
    assert not found


def test_a_file_that_is_not_there_gives_nothing(tmp_path: Path) -> None:
    assert not salvage(tmp_path / "p-1.json", Plain())
    (tmp_path / "p-2.json").symlink_to(tmp_path / "away")
    assert not salvage(tmp_path / "p-2.json", Plain())


def test_what_damage_made_of_a_text_is_cleaned(file: tuple[bytes, dict[str, Record]]) -> None:
    data = file[0].replace(b"Amina", b"A\x1bin\xff", 1)
    (mentorship,) = Book(salvaged(data).tables).tables["mentorship"].values()
    assert getattr(mentorship, "alias", "") == "Ain\ufffd"


def test_depth_is_no_end_of_it() -> None:
    assert not salvaged(b'{"notes":{"1":' + b'{"uid":' * 2000)
