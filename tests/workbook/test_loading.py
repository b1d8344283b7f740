"""Opening what a fault left: damaged and missing journals, snapshots and left-overs."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mentortui.model.changes import PRIVATE
from mentortui.model.records import MeetingState
from mentortui.storage import generations
from mentortui.workbook.loading import load
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, hold, opened, plan, shown, stop, talk, write


@pytest.fixture
def sitting(root: Path, clock: Clock) -> Sitting:
    """A whole talk, of which a snapshot was taken, and a little more; then the program was killed."""
    with opened(root, clock) as workbook:
        sitting = amina(workbook).start(plan())
        for _ in talk(sitting.live):
            pass
        sitting.keeper._autosave.close()
        sitting.keeper.save()
        write(sitting.live, "forward-1", "mer")
        stop(sitting)
        return sitting


def paths(root: Path, sitting: Sitting) -> tuple[Path, Path]:
    """The journal and the snapshot."""
    live = root / "live"
    uid = sitting.live.meeting.uid
    return live / f"{uid}.journal", live / f"{uid}.json"


def garble_middle(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    lines[len(lines) // 2] = b"x" + lines[len(lines) // 2][1:]
    path.write_bytes(b"\n".join(lines))


def garble_header(path: Path) -> None:
    path.write_bytes(b"x" + path.read_bytes()[1:])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def without_mer(shown_: object) -> str:
    return repr(shown_).replace("mer", "")


@pytest.mark.parametrize("damage", [garble_middle, garble_header, empty, Path.unlink])
def test_a_damaged_journal_is_set_aside_and_the_good_part_goes_on(
    root: Path, clock: Clock, sitting: Sitting, damage: Callable[[Path], None]
) -> None:
    journal, _ = paths(root, sitting)
    whole = sitting.live.view()
    damage(journal)
    left = journal.read_bytes() if journal.exists() else None
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        going = notebook.go_on()
        assert going.damaged
        assert going.live.text("today-1") == whole.texts["today-1"]
        assert going.live.view().agreed == whole.agreed
        assert going.live.private_text() == sitting.live.private_text()
        write(going.live, "forward-2", "etterpå")
        state = shown(going.live)
        going.keeper._autosave.close()
        stop(going)
    aside = generations.aside(journal)
    assert [path.read_bytes() for path in aside] == ([left] if left is not None else [])
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        again = notebook.go_on()
        assert not again.damaged
        assert shown(again.live) == state
        again.finish()
        assert notebook.book.notes(again.live.meeting.uid)["forward-2"].text == "etterpå"


def test_damage_after_the_snapshot_keeps_what_stands_before_it(
    root: Path, clock: Clock, sitting: Sitting
) -> None:
    journal, snapshot = paths(root, sitting)
    snapshot.unlink()
    lines = journal.read_bytes().split(b"\n")
    lines[-3] = b"x" + lines[-3][1:]
    journal.write_bytes(b"\n".join(lines))
    with opened(root, clock) as workbook:
        assert amina(workbook).go_on().live.text("forward-1") == "m"


@pytest.mark.parametrize("damage", [garble_header, empty, Path.unlink])
def test_a_damaged_snapshot_costs_nothing(
    root: Path, clock: Clock, sitting: Sitting, damage: Callable[[Path], None]
) -> None:
    _, snapshot = paths(root, sitting)
    damage(snapshot)
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        going = notebook.go_on()
        assert not going.damaged
        assert shown(going.live) == shown(sitting.live)


def test_a_damaged_journal_of_one_leaves_the_others_alone(root: Path, clock: Clock, sitting: Sitting) -> None:
    with opened(root, clock) as workbook:
        other = workbook.add_participant("Oleksandr")
        hold(other)
    journal, snapshot = paths(root, sitting)
    empty(journal)
    snapshot.unlink()
    with opened(root, clock) as workbook:
        assert workbook.open(workbook.entry("Oleksandr").uid).live_meeting() is None
        notebook = workbook.open(workbook.entry("Amina").uid)
        hold(notebook)
    assert journal.exists()


def test_a_torn_end_is_normal(root: Path, clock: Clock, sitting: Sitting) -> None:
    journal, _ = paths(root, sitting)
    journal.write_bytes(journal.read_bytes()[:-3])
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        going = notebook.go_on()
        assert not going.damaged
        assert going.live.text("forward-1") == "me"


def test_a_journal_behind_its_snapshot_takes_new_entries(root: Path, clock: Clock, sitting: Sitting) -> None:
    """A power cut may take the journal's end and leave the snapshot: new entries must not pass for it."""
    journal, _ = paths(root, sitting)
    lines = journal.read_bytes().split(b"\n")
    journal.write_bytes(b"\n".join(lines[:-20]) + b"\n")
    with opened(root, clock) as workbook:
        going = amina(workbook).go_on()
        going.keeper._autosave.close()
        going.keeper._autosave.changed = lambda now=False: None  # type: ignore[method-assign]
        write(going.live, "forward-1", "nytt")
        stop(going)
        assert amina(workbook).book.notes(going.live.meeting.uid)["forward-1"].text == "nytt"


def test_set_aside_but_not_begun_again(root: Path, clock: Clock, sitting: Sitting) -> None:
    """Killed after the damaged journal got its other name: the snapshot alone tells of the meeting."""
    journal, _ = paths(root, sitting)
    garble_middle(journal)
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        before = notebook.book.notes(sitting.live.meeting.uid)
        going = notebook.go_on()
        stop(going)
        journal.unlink()
    with opened(root, clock) as workbook:
        assert workbook.entries()[0].live == sitting.live.meeting.uid
        notebook = amina(workbook)
        assert notebook.book.notes(sitting.live.meeting.uid) == before
        assert notebook.go_on().live.private_text() == going.live.private_text()


def test_what_a_finish_left_behind_is_removed(root: Path, tmp_path: Path, clock: Clock) -> None:
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        sitting = notebook.start(plan())
        write(sitting.live, "today-1", "nav.no")
        sitting.keeper._autosave.close()
        sitting.keeper.save()
        sitting.live.finish()
        shutil.copytree(root / "live", tmp_path / "live")
        sitting.live.unfinish()
        sitting.finish()
        uid = sitting.live.meeting.uid
        for left in (tmp_path / "live").iterdir():
            shutil.copy(left, root / "live")
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        assert not list((root / "live").iterdir())
        assert [m.state for m in notebook.book.meetings()] == [MeetingState.HELD]
        assert notebook.book.notes(uid)["today-1"].text == "nav.no"
        notebook.reopen(uid).leave()


def test_a_file_that_holds_a_part_of_the_journal(workbook: Workbook, notebook: Notebook) -> None:
    """The disk took the finish and then said that it did not: what was typed after must be there, once."""
    sitting = notebook.start(plan())
    write(sitting.live, "today-1", "en")
    write(sitting.live, PRIVATE, "to")
    sitting.keeper._autosave.close()
    sitting.live.finish()
    sitting.merge()
    sitting.live.unfinish()
    write(sitting.live, "today-1", " tre")
    loaded = load(workbook.layout, workbook.cipher, notebook.uid)
    assert loaded.live == sitting.live.meeting.uid
    assert loaded.texts == {"today-1": "en tre", PRIVATE: "to"}
    sitting.keeper.save()
    assert load(workbook.layout, workbook.cipher, notebook.uid).texts == loaded.texts
    stop(sitting)
