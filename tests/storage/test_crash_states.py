"""Every state a power cut may leave, for our way to save and for ways known to lose."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.errors import DamagedFile
from mentortui.storage import codec, fileops, generations
from mentortui.storage.atomic import write_all, write_whole
from mentortui.storage.journal import Journal
from mentortui.storage.journal_lines import read_journal
from mentortui.storage.layout import Layout
from tests.storage.ciphers import CIPHER, chosen_cipher  # noqa: F401
from tests.storage.crashes import State, distinct, recorded
from tests.storage.samples import book

pytestmark = pytest.mark.fault("T3")

OLD, NEW = b"the old bytes", b"the new bytes, a few more"


def in_place(path: Path, data: bytes) -> None:
    fd = fileops.open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    write_all(fd, data)
    os.close(fd)


def in_place_synced(path: Path, data: bytes) -> None:
    fd = fileops.open_file(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    write_all(fd, data)
    fileops.fsync(fd)
    os.close(fd)


def renamed_unsynced(path: Path, data: bytes) -> None:
    in_place(path.with_name("t"), data)
    fileops.replace(path.with_name("t"), path)
    fileops.fsync_folder(path.parent)


def renamed_without_the_folder(path: Path, data: bytes) -> None:
    in_place_synced(path.with_name("t"), data)
    fileops.replace(path.with_name("t"), path)


def verdicts(folder: Path, way: Callable[[Path, bytes], None]) -> set[str]:
    """What power cuts leave: "torn" is neither old nor new; "lost" is the old after an acknowledged save."""
    path = folder / "file"
    path.write_bytes(OLD)
    with recorded(folder) as disk:
        way(path, NEW)
    found = {"torn" for state in disk.cuts if state.get(path) not in (OLD, NEW)}
    return found | {"lost" for state in disk.possible() if state.get(path) == OLD}


@pytest.mark.parametrize(
    ("way", "found"),
    [
        (in_place, {"torn", "lost"}),
        (in_place_synced, {"torn"}),
        (renamed_unsynced, {"torn"}),
        (renamed_without_the_folder, {"lost"}),
        (write_whole, set()),
    ],
)
def test_only_our_way_survives_every_power_cut(
    tmp_path: Path, way: Callable[[Path, bytes], None], found: set[str]
) -> None:
    assert verdicts(tmp_path, way) == found


def put(state: State, source: Path, target: Path) -> None:
    """Make the files of ``state`` below ``target`` instead of ``source``."""
    for path, data in state.items():
        place = target / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def test_a_mentorship_is_old_or_new_after_every_power_cut(tmp_path: Path) -> None:
    layout = Layout(tmp_path / "data")
    layout.prepare()
    path = layout.mentorship("p-1")
    codec.save(path, book("old"), CIPHER)
    with recorded(layout.root) as disk:
        codec.save(path, book("new"), CIPHER)
        acknowledged = distinct(list(disk.possible()))
    states = distinct(disk.cuts)
    assert len(states) > 5
    for number, state in enumerate([*states, *acknowledged]):
        after = Layout(tmp_path / str(number))
        put(state, layout.root, after.root)
        new_only = number >= len(states)
        loaded = codec.load(after.mentorship("p-1"), CIPHER)
        assert loaded == book("new") or (loaded == book("old") and not new_only)
        for generation in generations.generations(after.mentorship("p-1")):
            assert codec.load(generation, CIPHER, name="p-1.json") == book("old")


def test_a_journal_keeps_what_was_synced_after_every_power_cut(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentortui.storage.journal.SYNC_AFTER", 3600)
    path = tmp_path / "data" / "m.journal"
    path.parent.mkdir()
    records = [{"seq": n} for n in range(5)]
    with recorded(path.parent) as disk:
        journal = Journal.create(path, CIPHER, {"meeting": "m"})
        for record in records[:3]:
            journal.append(record)
        journal.sync()
        disk.cuts.clear()
        for record in records[3:]:
            journal.append(record)
    torn = 0
    for state in distinct(disk.cuts):
        copy = tmp_path / "copy" / "m.journal"
        put({path: state[path]}, path.parent, copy.parent)
        contents = read_journal(copy, CIPHER)
        assert len(contents.records) >= 3
        assert contents.records == records[: len(contents.records)]
        torn += contents.torn
    assert torn
    journal.close()


def test_a_new_journal_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "m.journal"
    with recorded(tmp_path) as disk:
        journal = Journal.create(path, CIPHER, {"meeting": "m"})
    for state in distinct(disk.cuts):
        if path in state:
            path.write_bytes(state[path])
            try:
                assert read_journal(path, CIPHER).header == {"meeting": "m"}
            except DamagedFile as error:
                raise AssertionError(state) from error
    journal.close()
