"""The files that were given are known by name, once each, and noting one touches nothing else."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

import pytest

from mentortui.errors import NotSaved
from mentortui.storage.cipher import Plain
from mentortui.storage.layout import Layout
from mentortui.workbook.known_exports import Exports, KnownExport, known_exports, note_export, read_exports
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import hold, plan, stop, write

WHEN = dt.datetime(2026, 11, 23, 13, 0, tzinfo=dt.UTC)
UID = "p-1"


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "data")


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder that files are given in."""
    folder = tmp_path.resolve() / "given"
    folder.mkdir()
    return folder


def note(layout: Layout, file: Path, what: str = "summary", hours: int = 0, format: str = "md") -> None:  # noqa: A002
    when = WHEN + dt.timedelta(hours=hours)
    assert note_export(layout, Plain(), UID, file, what, format, when) is None


def names(layout: Layout) -> list[str]:
    return [known.path.name for known in known_exports(layout, Plain(), UID)]


def test_what_was_noted_is_known(layout: Layout, given: Path) -> None:
    note(layout, given / "a.pdf", format="pdf")
    assert known_exports(layout, Plain(), UID) == (
        KnownExport(path=given / "a.pdf", what="summary", format="pdf", when=WHEN),
    )


def test_nothing_is_known_before(layout: Layout) -> None:
    assert read_exports(layout, Plain(), UID) == ((), 0)
    assert not layout.root.exists(), "asking writes nothing"


def test_the_newest_stands_first_and_the_same_file_once(layout: Layout, given: Path) -> None:
    for hours, name in enumerate(("a.md", "b.md", "a.md", "c.md")):
        note(layout, given / name, hours=hours)
    assert names(layout) == ["c.md", "a.md", "b.md"]
    assert known_exports(layout, Plain(), UID)[1].when == WHEN + dt.timedelta(hours=2)


def test_the_same_file_by_another_way_is_the_same(
    layout: Layout, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (given / "in").mkdir()
    (given / "link").symlink_to(given / "in")
    monkeypatch.chdir(given)
    for way in (given / "in/a.md", given / "link/a.md", Path("in/a.md"), given / "in/../in/a.md"):
        note(layout, way)
    assert [known.path for known in known_exports(layout, Plain(), UID)] == [given / "in/a.md"]


def test_whether_it_is_still_there(layout: Layout, given: Path) -> None:
    note(layout, given / "a.md")
    (known,) = known_exports(layout, Plain(), UID)
    assert not known.is_there()
    known.path.write_text("x")
    assert known.is_there()
    known.path.unlink()
    known.path.symlink_to(given / "nowhere")
    assert known.is_there(), "a link that leads nowhere is a name too"


@pytest.mark.parametrize("name", [b"\xff\xfe.md", "æøå \u202e\n\t.md".encode(), b"-rf", b"%00.md"])
def test_any_name_comes_back(layout: Layout, given: Path, name: bytes) -> None:
    file = given / os.fsdecode(name)
    file.write_text("x")
    note(layout, file)
    (known,) = known_exports(layout, Plain(), UID)
    assert os.fsencode(known.path) == os.fsencode(file)
    assert known.is_there()


def test_each_mentorship_has_its_own_list(layout: Layout, given: Path) -> None:
    note(layout, given / "a.md")
    assert known_exports(layout, Plain(), "p-2") == ()


def test_what_cannot_be_read_is_passed_over_and_counted(layout: Layout, given: Path) -> None:
    note(layout, given / "a.md")
    with layout.exports(UID).open("ab") as file:
        file.write(b"\nnonsense\n\n\x00\xff\n")
    note(layout, given / "b.md")
    known, bad = read_exports(layout, Plain(), UID)
    assert ([one.path.name for one in known], bad) == (["b.md", "a.md"], 2)


def test_a_line_of_another_shape_is_passed_over(layout: Layout, given: Path) -> None:
    from mentortui.storage.growing import append

    note(layout, given / "a.md")
    for odd in ({}, {"path": 1}, {"path": "x", "what": "s", "format": "md", "when": "now"}):
        append(layout.exports(UID), dict(odd), Plain())
    append(
        layout.exports(UID),
        {"path": "x", "what": "", "format": "", "when": WHEN.isoformat(), "raw": "zz"},
        Plain(),
    )
    assert read_exports(layout, Plain(), UID)[1] == 4
    assert names(layout) == ["a.md"]


def test_a_list_that_cannot_be_written_is_told_and_stops_nothing(layout: Layout, given: Path) -> None:
    layout.root.mkdir()
    (layout.root / "exports").write_text("in the way")
    trouble = note_export(layout, Plain(), UID, given / "a.md", "summary", "md", WHEN)
    assert isinstance(trouble, NotSaved)
    assert "a.md" in str(trouble)
    assert "was written" in str(trouble)
    with pytest.raises(NotSaved):
        Exports(layout, Plain(), lambda: WHEN).note(UID, given / "a.md", "summary", "md")
    assert read_exports(layout, Plain(), UID) == ((), 1)


def _bytes(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_noting_touches_nothing_else_while_a_meeting_goes_on(
    workbook: Workbook, notebook: Notebook, root: Path, given: Path
) -> None:
    """From another program, which has not the lock."""
    hold(notebook)
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "nav.no")
    stop(sitting)
    before = _bytes(root)
    other = Workbook(root, read_only=True)
    other.exports.note(notebook.uid, given / "a.md", "summary", "md")
    after = _bytes(root)
    assert after.pop(workbook.layout.exports(notebook.uid))
    assert after == before
    assert [known.path for known in workbook.exports.known(notebook.uid)] == [given / "a.md"]
    again = Workbook(root, read_only=True)
    assert [entry.uid for entry in again.entries()] == [notebook.uid]
    assert _bytes(root).keys() - before.keys() == {workbook.layout.exports(notebook.uid)}
