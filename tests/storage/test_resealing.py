"""A file of ours goes from one cipher to another and back, whole, in part, or damaged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentortui.errors import DamagedFile
from mentortui.storage import growing
from mentortui.storage.cipher import Plain
from mentortui.storage.journal import Journal
from mentortui.storage.journal_lines import read_journal
from mentortui.storage.keyring import Keyring
from mentortui.storage.resealing import resealed
from tests.storage.keyrings import keyring

PLAIN = Plain()
HEADER = {"mentorship": "p-1", "meeting": "m-1", "id": "j-1"}


@pytest.fixture
def ring(tmp_path: Path) -> Keyring:
    return keyring(tmp_path / "keys")


def journal(path: Path, *texts: str) -> bytes:
    made = Journal.create(path, PLAIN, HEADER)
    for text in texts:
        made.append({"k": "t", "i": text})
    made.close()
    return path.read_bytes()


def read(path: Path, cipher: Any) -> list[Any]:
    return [record["i"] for record in read_journal(path, cipher).records]


def test_a_whole_file(ring: Keyring) -> None:
    sealed = resealed(b'{"a": {}}', "p-1.json", PLAIN, ring.of("p-1"))
    assert ring.owner(sealed) == "p-1"
    assert resealed(sealed, "p-1.json", ring, ring.of("p-1")) is sealed
    assert resealed(sealed, "p-1.json", ring, PLAIN) == b'{"a": {}}'
    with pytest.raises(DamagedFile):
        resealed(sealed[:-1], "p-1.json", ring, PLAIN)


def test_a_journal_keeps_its_lines(ring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "m-1.journal"
    plain = journal(path, "Vi snakket om CV.", "æøå", '{"')
    own = ring.of("p-1")
    sealed = resealed(plain, path.name, PLAIN, own)
    assert b"snakket" not in sealed
    path.write_bytes(sealed)
    assert read(path, ring) == ["Vi snakket om CV.", "æøå", '{"']
    assert resealed(sealed, path.name, ring, own) == sealed
    assert resealed(sealed, path.name, ring, PLAIN) == plain


def test_a_journal_half_of_which_is_sealed_already(ring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "m-1.journal"
    plain, own = journal(path, "en", "to"), ring.of("p-1")
    sealed = resealed(plain, path.name, PLAIN, own).split(b"\n")
    mixed = b"\n".join([*plain.split(b"\n")[:2], *sealed[2:]])
    ring.set_moving("on")
    path.write_bytes(resealed(mixed, path.name, ring, own))
    ring.set_moving("")
    assert read(path, ring) == ["en", "to"]


@pytest.mark.parametrize("cut", [1, 20])
def test_a_torn_tail_is_still_torn_but_not_legible(ring: Keyring, tmp_path: Path, cut: int) -> None:
    path = tmp_path / "m-1.journal"
    plain, own = journal(path, "en", "Vi snakket om CV.")[:-cut], ring.of("p-1")
    sealed = resealed(plain, path.name, PLAIN, own)
    assert b"snakket" not in sealed
    path.write_bytes(sealed)
    assert read_journal(path, ring).torn
    assert read(path, ring) == ["en"]
    assert resealed(sealed, path.name, ring, PLAIN) == plain
    assert resealed(sealed, path.name, ring, own).split(b"\n")[:-1] == sealed.split(b"\n")[:-1]


def test_a_damaged_line_between_is_still_damaged_but_not_legible(ring: Keyring, tmp_path: Path) -> None:
    path = tmp_path / "m-1.journal"
    plain = journal(path, "en", "Vi snakket om CV.", "tre").replace(b"CV", b"XV")
    sealed = resealed(plain, path.name, PLAIN, ring.of("p-1"))
    assert b"snakket" not in sealed
    path.write_bytes(sealed)
    with pytest.raises(DamagedFile):
        read_journal(path, ring)
    assert [one["i"] for one in read_journal(path, ring, salvage=True).records] == ["en"]
    assert resealed(sealed, path.name, ring, PLAIN) == plain


def test_the_list_of_files(ring: Keyring, tmp_path: Path) -> None:
    path, own = tmp_path / "p-1.log", ring.of("p-1")
    for name in ("a.pdf", "b.pdf"):
        growing.append(path, {"path": name}, PLAIN)
    plain = path.read_bytes()
    sealed = resealed(plain, path.name, PLAIN, own)
    assert b"a.pdf" not in sealed
    path.write_bytes(sealed)
    assert growing.read(path, ring).records == ({"path": "a.pdf"}, {"path": "b.pdf"})
    growing.append(path, {"path": "c.pdf"}, own)
    assert resealed(path.read_bytes(), path.name, ring, own) == path.read_bytes()
    assert resealed(sealed, path.name, ring, PLAIN) == plain


def test_from_one_workbooks_keys_to_anothers(ring: Keyring, tmp_path: Path) -> None:
    other = keyring(tmp_path / "other")
    sealed = ring.of("p-1").seal(b"{}", "p-1.json")
    there = resealed(sealed, "p-1.json", ring, other.of("p-1"))
    assert other.open(there, "p-1.json") == b"{}"
    with pytest.raises(DamagedFile):
        other.open(sealed, "p-1.json")


_ring: list[Keyring] = []


@example(b"unread:: ", "p-1.log")
@example(b"MTUI", "m-1.journal")
@given(st.binary(max_size=200), st.sampled_from(["m-1.journal", "p-1.log"]))
def test_any_lines_come_back_as_they_were(data: bytes, name: str) -> None:
    if not _ring:
        import tempfile

        _ring.append(keyring(Path(tempfile.mkdtemp())))
    (ring,) = _ring
    sealed = resealed(data, name, PLAIN, ring.of("p-1"))
    assert resealed(sealed, name, ring, PLAIN) == data
