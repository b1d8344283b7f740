"""The notes' folder: rights, owner, links, clouds, room, and what is left half-made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mentortui.workbook.doctor.answers import Answer, Line
from mentortui.workbook.doctor.folder import left_over, rights, room, synced
from tests.workbook.doctor.machines import FakeMachine

OK, LOOK, UNKNOWN = Answer.OK, Answer.LOOK, Answer.UNKNOWN


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "notes"
    (root / "mentorships").mkdir(parents=True)
    (root / "mentorships" / "a.json").write_text("{}")
    for path in (root, root / "mentorships"):
        path.chmod(0o700)
    (root / "mentorships" / "a.json").chmod(0o600)
    return root


def answers(lines: list[Line]) -> list[tuple[str, Answer]]:
    return [(line.what, line.answer) for line in lines]


def test_only_you_can_read_it(root: Path) -> None:
    assert answers(list(rights(root, FakeMachine()))) == [("rights", OK)]
    assert answers(list(rights(root / "none", FakeMachine()))) == [("rights", OK)]


@pytest.mark.parametrize("name", [".", "mentorships", "mentorships/a.json"])
def test_what_others_may_read_is_named(root: Path, name: str) -> None:
    (root / name).chmod(0o750)
    (line,) = rights(root, FakeMachine())
    assert line.answer is LOOK
    assert str(root / name) in line.said
    assert "chmod" in line.to_do


def test_another_owner_and_links_are_to_be_looked_at(root: Path) -> None:
    os.symlink("/etc", root / "away")
    machine = FakeMachine()
    assert answers(list(rights(root, machine))) == [("rights", OK), ("links", LOOK)]
    machine.number = os.getuid() + 1
    assert answers(list(rights(root, machine))) == [("owner", LOOK), ("links", LOOK)]
    machine.number = None
    assert answers(list(rights(root, machine)))[0] == ("rights", UNKNOWN)


@pytest.mark.parametrize(
    "part",
    ["Dropbox", "Dropbox (Work)", "OneDrive - Vestfold", "Mobile Documents", "Google Drive", "Nextcloud"],
)
def test_a_synced_place_is_told(part: str) -> None:
    machine = FakeMachine()
    assert [line.answer for line in synced(Path(f"/home/kari/{part}/notes"), machine)] == [LOOK]
    machine.links["/home/kari/notes"] = f"/home/kari/{part}/notes"
    assert [line.answer for line in synced(Path("/home/kari/notes"), machine)] == [LOOK]
    assert [line.answer for line in synced(Path("/home/kari/mine"), machine)] == [OK]


def test_room(root: Path) -> None:
    machine = FakeMachine()
    assert [line.answer for line in room(root / "not" / "made", machine)] == [OK]
    machine.free = 5_000_000
    assert [line.answer for line in room(root, machine)] == [LOOK]

    class Away(FakeMachine):
        def free_bytes(self, path: str) -> int:
            raise OSError

    assert [line.answer for line in room(root, Away())] == [UNKNOWN]


def test_what_is_left_is_told_and_left(root: Path) -> None:
    assert [line.answer for line in left_over(root)] == [OK]
    (root / ".a.json.12.tmp").touch()
    (root / "mentorships" / "a.json.damaged-20990101T000000000000Z").touch()
    lines = list(left_over(root))
    assert [line.answer for line in lines] == [LOOK, LOOK]
    assert (root / ".a.json.12.tmp").exists()
