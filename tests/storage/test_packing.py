"""A backup file is whole or it is refused, whatever was done to it."""

from __future__ import annotations

import datetime as dt
import io
import json
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.errors import BadInput, DamagedFile, NewerFormat
from mentortui.storage import packing
from mentortui.storage.packing import MANIFEST, may_be_called, pack, unpack, unpacked

WHEN = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
FILES = {
    "keys.json": b"{}",
    "workbook.json": b"[]",
    "mentorships/p-1.json": b"x" * 1000,
    "live/m-1.journal": b"",
    "overflow/m-1.txt": bytes(range(256)),
    "meeting_templates/min mal.md": "# Å".encode(),
}
PLACE = Path("b.zip")


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], manifest: object = None) -> bytes:
    """A zip with these entries, and a manifest that tells of just them."""
    import hashlib

    names = [one if isinstance(one, str) else one.filename for one, _data in entries]
    files = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, (_one, data) in zip(names, entries, strict=True)
    }
    told = manifest or {"backup": 1, "when": WHEN.isoformat(), "app": "1", "files": files}
    to = io.BytesIO()
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(MANIFEST, json.dumps(told))
        for one, data in entries:
            packed.writestr(one, data)
    return to.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def test_what_was_packed_comes_out(tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    file.write_bytes(pack(FILES, WHEN))
    found = unpack(file)
    assert found.files == FILES
    assert found.when == WHEN
    assert unpacked(zipped(("keys.json", b"1")), PLACE).files == {"keys.json": b"1"}


@pytest.mark.parametrize(
    "name",
    [
        "../keys.json",
        "/keys.json",
        "mentorships/../keys.json",
        "mentorships/P.json",
        "mentorships/p-1.json/",
        "C:/keys.json",
        "live\\m-1.journal",
        "lock",
        "settings.toml",
        "backups/p-1/20261123T120000000000Z.json",
        "mentorships/p-1.json.damaged-20261123T120000000000Z",
        "meeting_templates/../../x.md",
        "meeting_templates/.hidden.md",
        "meeting_templates/x. ",
        "meeting_templates//x.md",
        "meeting_templates",
        "",
    ],
)
def test_names_that_no_workbook_has_are_refused(name: str) -> None:
    assert not may_be_called(name)
    if name:
        with pytest.raises(DamagedFile):
            unpacked(zipped((name, b"x")), PLACE)


def test_links_folders_and_twins_are_refused() -> None:
    with pytest.raises(DamagedFile):
        unpacked(zipped((link("keys.json"), b"/etc/passwd")), PLACE)
    with pytest.warns(UserWarning, match="Duplicate"):
        twins = zipped(("keys.json", b"1"), ("keys.json", b"2"))
    with pytest.raises(DamagedFile):
        unpacked(twins, PLACE)
    with pytest.raises(DamagedFile):
        unpacked(zipped(("meeting_templates/A.md", b"1"), ("meeting_templates/a.md", b"2")), PLACE)


def test_other_bytes_more_or_less_than_told_are_refused() -> None:
    told = {"backup": 1, "when": WHEN.isoformat(), "app": "1", "files": {}}
    with pytest.raises(DamagedFile):
        unpacked(zipped(("keys.json", b"1"), manifest=told), PLACE)
    for size, sum_ in ((1, "0" * 64), (2, "0" * 64), (-1, "")):
        one = {**told, "files": {"keys.json": {"size": size, "sha256": sum_}}}
        with pytest.raises(DamagedFile):
            unpacked(zipped(("keys.json", b"1"), manifest=one), PLACE)
    missing = {**told, "files": {"keys.json": {"size": 0, "sha256": ""}}}
    with pytest.raises(DamagedFile):
        unpacked(zipped(manifest=missing), PLACE)


def test_a_bomb_is_refused_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "MOST_BYTES", 1000)
    monkeypatch.setattr(packing, "MOST_FILES", 5)
    bomb = zipped(("keys.json", b"0" * 100_000))
    assert len(bomb) < 1000
    with pytest.raises(DamagedFile):
        unpacked(bomb, PLACE)
    with pytest.raises(DamagedFile):
        unpacked(zipped(*((f"live/m-{n}.json", b"") for n in range(9))), PLACE)


def test_a_zip_that_lies_of_its_size_is_refused() -> None:
    data = bytearray(zipped(("keys.json", b"0" * 5000)))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    with pytest.raises(DamagedFile):
        unpacked(bytes(data), PLACE)


def test_a_newer_one_says_so() -> None:
    with pytest.raises(NewerFormat):
        unpacked(zipped(manifest={"backup": 2, "else": 1}), PLACE)


def test_no_file_and_no_zip(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        unpack(tmp_path / "none.zip")
    with pytest.raises((BadInput, DamagedFile)):
        unpack(tmp_path)
    for data in (b"", b"PK", b"x" * 1000):
        (tmp_path / "x").write_bytes(data)
        with pytest.raises(DamagedFile):
            unpack(tmp_path / "x")


WHOLE = pack(FILES, WHEN)


@given(st.integers(0, len(WHOLE) - 1))
def test_cut_off_anywhere_it_is_refused(length: int) -> None:
    with pytest.raises(DamagedFile):
        unpacked(WHOLE[:length], PLACE)


@given(st.integers(0, 8 * len(WHOLE) - 1))
def test_with_any_bit_flipped_it_is_refused_or_the_same(bit: int) -> None:
    data = bytearray(WHOLE)
    data[bit // 8] ^= 1 << bit % 8
    try:
        found = unpacked(bytes(data), PLACE)
    except (DamagedFile, NewerFormat):
        return
    assert found.files == FILES


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        unpacked(data, PLACE)
