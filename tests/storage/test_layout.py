from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from mentortui.storage.layout import Layout, backups_of


def test_places(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    names = [
        layout.index,
        layout.lock,
        layout.mentorship("p-1"),
        layout.journal("m-1"),
        layout.snapshot("m-1"),
    ]
    assert [name.relative_to(tmp_path).as_posix() for name in names] == [
        "workbook.json",
        "lock",
        "mentorships/p-1.json",
        "live/m-1.journal",
        "live/m-1.json",
    ]
    assert backups_of(layout.mentorship("p-1")) == layout.backups("p-1") == tmp_path / "backups" / "p-1"
    assert backups_of(layout.index) == layout.backups("workbook")


@pytest.mark.parametrize("uid", ["", "..", "../x", "a/b", "A", "a.b", "a b", "å", "a\0", "a\n"])
def test_names_that_are_not_uids(tmp_path: Path, uid: str) -> None:
    layout = Layout(tmp_path)
    for place in (layout.mentorship, layout.journal, layout.snapshot, layout.backups):
        with pytest.raises(ValueError, match="uid"):
            place(uid)


def test_folders_are_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Layout(tmp_path / "data").prepare()
        Layout(tmp_path / "data").prepare()
    finally:
        os.umask(before)
    folders = [tmp_path / "data", *(tmp_path / "data").iterdir()]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}
    assert len(folders) == 4


def test_what_is_there(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    assert layout.mentorships() == layout.live_meetings() == layout.lost() == []
    layout.prepare()
    for name in ("p-2.json", "p-1.json", "p-3.json.damaged-1", ".p-1.json.ab.tmp", "Other.json"):
        (tmp_path / "mentorships" / name).touch()
    for name in ("m-1.journal", "m-1.json", "m-1.journal.reserve", "m-2.json"):
        (tmp_path / "live" / name).touch()
    for name in ("p-1", "p-3", "workbook"):
        (tmp_path / "backups" / name).mkdir()
    assert layout.mentorships() == ["p-1", "p-2"]
    assert layout.live_meetings() == ["m-1"]
    assert layout.lost() == ["p-3"]


def test_sweep_takes_only_half_made_files(tmp_path: Path) -> None:
    layout = Layout(tmp_path)
    layout.prepare()
    layout.backups("p-1").mkdir()
    folders = [tmp_path, tmp_path / "live", tmp_path / "mentorships", layout.backups("p-1")]
    for folder in folders:
        (folder / ".p-1.json.0a1b.tmp").touch()
        (folder / "p-1.json").touch()
    layout.sweep()
    assert sorted(file for file in tmp_path.rglob("*") if file.is_file()) == sorted(
        folder / "p-1.json" for folder in folders
    )
