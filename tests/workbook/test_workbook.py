"""The list of mentorships, and what happens to it and to them when files are damaged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.errors import BadInput, DamagedFile, Locked, NewerFormat, NotSaved
from mentortui.storage import codec, meta
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import faulty, refuse
from tests.workbook.holding import Clock, amina, hold, opened, plan, stop, write


def newer(path: Path, monkeypatch: pytest.MonkeyPatch, workbook: Workbook) -> None:
    """Write the file at ``path`` as a newer version of the program would."""
    saved = codec.load_saved(path, workbook.cipher)
    assert saved is not None
    with monkeypatch.context() as patch:
        patch.setattr(meta, "FORMAT", 99)
        codec.save(path, saved.tables, workbook.cipher)


def test_a_missing_folder_is_a_new_workbook(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        assert workbook.entries() == []


@pytest.mark.parametrize("alias", ["", "  ", "\0", "\x1b\n"])
def test_a_participant_needs_a_name(workbook: Workbook, alias: str) -> None:
    with pytest.raises(BadInput):
        workbook.add_participant(alias)
    assert workbook.entries() == []


@pytest.mark.parametrize(
    "alias", ["..", "-rf", "CON", "[/]", "[@click=app.quit]x[/]", "أمينة", "a\u0308" * 9, "x" * 500]
)
def test_any_name_is_only_a_name(root: Path, clock: Clock, alias: str) -> None:
    with opened(root, clock) as workbook:
        uid = workbook.add_participant(alias, alias).uid
        shown = workbook.entries()[0].alias
    with opened(root, clock) as workbook:
        assert [e.alias for e in workbook.entries()] == [shown]
        assert workbook.entry(alias).uid == uid
    assert {p.parent.name for p in root.rglob("*.json")} <= {"data", "mentorships"}


def test_finding_one_by_name(workbook: Workbook) -> None:
    amina_, oleksandr = workbook.add_participant("Amina"), workbook.add_participant("Oleksandr")
    assert (
        workbook.entry("amina").uid
        == workbook.entry("AM").uid
        == workbook.entry(amina_.uid).uid
        == amina_.uid
    )
    workbook.add_participant("Olek")
    assert workbook.entry("oleksandr").uid == oleksandr.uid
    for name in ("ole", "Kari", "", " "):
        with pytest.raises(BadInput):
            workbook.entry(name)


def test_the_list_shows_the_meeting_that_goes_on_first(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        hold(workbook.add_participant("Amina"), next_date=dt.date(2026, 12, 1))
        second = workbook.add_participant("Oleksandr")
        hold(second, next_date=dt.date(2026, 12, 9))
        workbook.add_participant("Bo")
        assert [e.alias for e in workbook.entries()] == ["Amina", "Oleksandr", "Bo"]
        sitting = second.start(plan())
        write(sitting.live, "today-1", "a")
        sitting.pause()
        assert [e.alias for e in workbook.entries()] == ["Oleksandr", "Amina", "Bo"]
        lines = workbook.entries()
    with opened(root, clock) as workbook:
        assert workbook.entries() == lines


@pytest.mark.parametrize(
    "damage", [Path.unlink, lambda p: p.write_bytes(b""), lambda p: p.write_bytes(b"null")]
)
def test_a_list_that_is_gone_or_damaged_is_made_again(
    root: Path, clock: Clock, damage: Callable[[Path], None]
) -> None:
    with opened(root, clock) as workbook:
        hold(amina(workbook))
        workbook.add_participant("Oleksandr")
        lines = workbook.entries()
    damage(root / "workbook.json")
    with opened(root, clock) as workbook:
        assert workbook.entries() == lines


def test_a_list_that_was_not_saved_is_made_again(root: Path, clock: Clock) -> None:
    """Killed after the mentorship was saved and before the list was."""
    with opened(root, clock) as workbook:
        amina(workbook)
        old = (root / "workbook.json").read_bytes()
        amina(workbook).plan(plan(title="Intervju"))
    (root / "workbook.json").write_bytes(old)
    with opened(root, clock) as workbook:
        assert workbook.entries()[0].next_title == "Intervju"


def test_a_damaged_mentorship_is_never_an_empty_one(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        hold(notebook)
        notebook.plan(plan())
        path = workbook.layout.mentorship(notebook.uid)
    for data in (b"", b"null", b"{}", path.read_bytes()[:-9]):
        path.write_bytes(data)
        (root / "workbook.json").unlink(missing_ok=True)
        with opened(root, clock) as workbook:
            assert [e.uid for e in workbook.entries()] == [notebook.uid]
            with pytest.raises(DamagedFile):
                workbook.open(notebook.uid)
        assert path.read_bytes() == data


def test_a_mentorship_from_a_newer_version_leaves_the_list_alone(
    root: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        workbook.add_participant("Oleksandr")
        path = workbook.layout.mentorship(notebook.uid)
        newer(path, monkeypatch, workbook)
        data = path.read_bytes()
    for _ in range(2):
        with opened(root, clock) as workbook:
            assert {e.alias for e in workbook.entries()} == {"Amina", "Oleksandr"}
            with pytest.raises(NewerFormat):
                workbook.open(notebook.uid)
            assert workbook.open(workbook.entry("Oleksandr").uid).uid
        assert path.read_bytes() == data


def test_one_at_a_time(root: Path, clock: Clock) -> None:
    with opened(root, clock):
        with pytest.raises(Locked):
            Workbook(root)
        with opened(root, clock, read_only=True) as other:
            assert other.entries() == []
    with opened(root, clock):
        pass


def test_a_workbook_that_could_not_open_lets_go(
    root: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise NewerFormat("no")

    with monkeypatch.context() as patch:
        patch.setattr("mentortui.workbook.workbook.load_index", refused)
        with pytest.raises(NewerFormat):
            Workbook(root, clock=clock)
    with opened(root, clock):
        pass


def test_a_refused_save_leaves_everything_as_it_was(workbook: Workbook) -> None:
    notebook = amina(workbook)
    before = dict(notebook.book.tables["meetings"])
    with faulty(1, refuse(28), after=True):
        with pytest.raises(NotSaved):
            notebook.plan(plan())
        with pytest.raises(NotSaved):
            workbook.add_participant("Oleksandr")
        with pytest.raises(NotSaved):
            notebook.start(plan())
    assert notebook.book.tables["meetings"] == before
    assert [e.alias for e in workbook.entries()] == ["Amina"]
    notebook.start(plan()).leave()


def test_a_finish_cut_off_can_be_read_on_a_full_disk(root: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        sitting = amina(workbook).start(plan())
        write(sitting.live, "today-1", "nav.no")
        sitting.keeper._autosave.close()
        sitting.live.finish()
        stop(sitting)
        uid = sitting.live.meeting.uid
    with opened(root, clock) as workbook:
        with faulty(1, refuse(28), after=True):
            notebook = amina(workbook)
            assert notebook.book.notes(uid)["today-1"].text == "nav.no"
        assert list((root / "live").iterdir())
        hold(notebook)
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        assert notebook.book.notes(uid)["today-1"].text == "nav.no"
        assert [m.number for m in notebook.book.held()] == [1, 2]
        assert not list((root / "live").iterdir())
