"""Starting, pausing, leaving and finishing: what is on disk at every moment."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mentortui.errors import NotSaved
from mentortui.model.records import MeetingState, Owner
from mentortui.storage import fileops, generations
from mentortui.workbook.autosave import Autosave
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.storage.faults import CALLS, faulty, refuse
from tests.workbook.holding import Clock, amina, approve, hold, opened, plan, shown, stop, talk, write

FULL = 28


class Killed(BaseException):
    """The program is gone."""


def kill(name: str, real: Callable[..., Any], *args: Any) -> Any:
    if threading.current_thread() is not threading.main_thread():
        return real(*args)
    raise Killed


def files(root: Path) -> dict[str, bytes]:
    return {
        str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file() and p.name != "lock"
    }


def copy(root: Path, to: Path) -> Path:
    """The folder as a killed program leaves it; half-made files may come and go meanwhile."""
    shutil.copytree(root, to, ignore=shutil.ignore_patterns("*.tmp", "*.reserve"))
    return to


def test_leaving_an_untouched_meeting_leaves_no_trace(root: Path, notebook: Notebook) -> None:
    before = files(root)
    sitting = notebook.start(plan())
    sitting.live.go(3)
    sitting.live.more_time()
    word = sitting.live.add_word("feil")
    sitting.live.remove("words", word)
    sitting.live.edit_text("today-1", 0, 0, "a")
    sitting.live.edit_text("today-1", 0, 1, "")
    assert sitting.leave() is False
    assert files(root) == before
    assert notebook.live_meeting() is None


def test_leaving_an_untouched_meeting_gives_its_plan_back(root: Path, notebook: Notebook) -> None:
    notebook.plan(plan())
    before, planned = files(root), notebook.book.planned()
    assert planned is not None
    sitting = notebook.start(plan(meeting=planned.uid))
    sitting.live.go(2)
    assert sitting.leave() is False
    assert files(root) == before
    assert notebook.book.planned() == planned


def test_leaving_a_reopened_meeting_untouched_leaves_it_held(root: Path, notebook: Notebook) -> None:
    uid = hold(notebook)
    before = files(root)
    assert notebook.reopen(uid).leave() is False
    assert files(root) == before


@pytest.mark.parametrize("what", ["later", "action", "word", "text", "private", "date"])
def test_whatever_was_done_is_kept_when_leaving(notebook: Notebook, what: str) -> None:
    first = notebook.start(plan())
    later, action = first.live.add_later("lønn"), first.live.add_action("lese", Owner.BOTH)
    first.finish()
    sitting = notebook.start(plan())
    live = sitting.live
    acts: dict[str, Callable[[], object]] = {
        "later": lambda: live.take_up(later),
        "action": lambda: live.change_action(action, "lese", Owner.MENTOR, None, ""),
        "word": lambda: live.add_word("lyse ut"),
        "text": lambda: write(live, "today-1", "a"),
        "private": lambda: write(live, "private", "a"),
        "date": lambda: live.set_next_date(dt.date(2026, 12, 1)),
    }
    acts[what]()
    assert sitting.leave() is True
    assert notebook.live_meeting() is not None


def test_going_on_is_at_the_same_page_with_the_time_running(notebook: Notebook, clock: Clock) -> None:
    sitting = notebook.start(plan())
    for _ in talk(sitting.live):
        pass
    before = shown(sitting.live)
    sitting.pause()
    going = notebook.go_on()
    assert shown(going.live) == before
    going.pause()
    clock.on(minutes=20)
    going = notebook.go_on()
    assert going.live.minutes_left() == 50 + 5 - 20
    clock.on(minutes=-90)
    assert going.live.minutes_left() == 55
    going.pause()


@pytest.mark.fault("T2")
def test_killed_after_any_step_everything_shown_is_there(
    root: Path, tmp_path: Path, notebook: Notebook, clock: Clock
) -> None:
    first = notebook.start(plan())
    first.live.add_action("ringe", Owner.MENTOR)
    first.finish()
    sitting = notebook.start(plan())
    for nth, _ in enumerate(talk(sitting.live)):
        if nth % 3 == 1:
            sitting.keeper.save()
        left = copy(root, tmp_path / f"left-{nth}")
        with opened(left, clock) as other:
            assert other.entries()[0].live == sitting.live.meeting.uid
            going = amina(other).go_on()
            assert shown(going.live) == shown(sitting.live)
            stop(going)
    sitting.pause()


def _start(notebook: Notebook) -> Sitting:
    sitting = notebook.start(plan())
    for _ in talk(sitting.live):
        pass
    return sitting


@pytest.mark.fault("T2")
@pytest.mark.parametrize("act", ["start", "finish", "pause", "leave", "reopen", "plan", "add"])
def test_killed_between_any_two_disk_operations_it_is_old_or_new(
    tmp_path: Path, act: str, clock: Clock
) -> None:
    nth = 0
    while True:
        nth += 1
        root = tmp_path / str(nth)
        finished, what = _killed_at(root, act, nth, clock)
        with opened(root, clock) as workbook:
            _is_old_or_new(workbook, act, what)
            lines = workbook.entries()
            for uid in [e.uid for e in lines]:
                workbook._entries[uid] = workbook._entry_of(uid)
            assert workbook.entries() == lines
        if finished:
            break
        assert nth < 200
    assert nth > 3


def _killed_at(root: Path, act: str, nth: int, clock: Clock) -> tuple[bool, object]:
    """Be killed at the ``nth`` disk operation of ``act``; whether it came to its end, and what was shown."""
    with opened(root, clock) as workbook:
        notebook = amina(workbook)
        held = hold(notebook) if act == "reopen" else ""
        sitting = _start(notebook) if act in ("finish", "pause") else None
        if act == "leave":
            sitting = notebook.start(plan())
        what = shown(sitting.live) if sitting else None
        if sitting:
            sitting.keeper._autosave.close()
        acts: dict[str, Callable[[], object]] = {
            "start": lambda: _save_and_stop(notebook.start(plan())),
            "reopen": lambda: _save_and_stop(notebook.reopen(held)),
            "plan": lambda: notebook.plan(plan()),
            "add": lambda: workbook.add_participant("Oleksandr"),
            "finish": lambda: _of(sitting).finish(),
            "pause": lambda: _of(sitting).pause(),
            "leave": lambda: _of(sitting).leave(),
        }
        try:
            with pytest.MonkeyPatch.context() as patch, faulty(nth, kill, after=True):
                patch.setattr(
                    Autosave, "changed", lambda self, now=False: None
                )  # killed in this thread alone
                acts[act]()
        except Killed:
            return False, what
        return True, what


def _save_and_stop(sitting: Sitting) -> None:
    sitting.keeper.save()
    stop(sitting)


def _of(sitting: Sitting | None) -> Sitting:
    assert sitting is not None
    return sitting


def _trouble(sitting: Sitting) -> NotSaved | None:
    return sitting.trouble


def _is_old_or_new(workbook: Workbook, act: str, what: object) -> None:
    notebook = workbook.open(workbook.entry("Amina").uid)
    meetings = notebook.book.meetings()
    live = notebook.live_meeting()
    left = {p.suffix for p in (workbook.layout.root / "live").iterdir()}
    if live is None:
        assert not left
    if act == "finish" and live is None:
        assert [m.state for m in meetings] == [MeetingState.HELD]
        assert [a.version for a in notebook.book.approved(meetings[0].uid)] == [1]
        assert notebook.summary(meetings[0].uid).version == 1
        private = notebook.book.private_note(meetings[0].uid)
        assert private is not None
        assert private.text == "egen\nKari"
    elif act in ("finish", "pause"):
        assert live is not None
        sitting = notebook.go_on()
        assert shown(sitting.live) == what
        sitting.finish()
    elif act == "reopen":
        assert len(meetings) == 1
        assert len(notebook.book.approved(meetings[0].uid)) == 1
    if live is None:
        notebook.start(plan()).leave()
    if act == "reopen" and live is None:
        notebook.reopen(meetings[0].uid).leave()


@pytest.mark.fault("T4")
@pytest.mark.parametrize("code", [5, FULL])
def test_a_disk_that_refuses_the_finish_loses_nothing(tmp_path: Path, clock: Clock, code: int) -> None:
    nth = 0
    refused = 0
    while True:
        nth += 1
        root = tmp_path / str(nth)
        with opened(root, clock) as workbook:
            notebook = amina(workbook)
            sitting = _start(notebook)
            sitting.keeper._autosave.close()
            before = shown(sitting.live)
            with faulty(nth, refuse(code)) as disk:
                try:
                    sitting.finish()
                    held = True
                except NotSaved:
                    held = False
            if not held:
                refused += 1
                assert sitting.live.view() == before[0]  # type: ignore[index]
                write(sitting.live, "forward-1", "etterpå")
                going = copy(root, tmp_path / f"{nth}-left")
                with opened(going, clock) as other:
                    again = amina(other).go_on()
                    assert again.live.view() == sitting.live.view()
                    assert again.live.private_text() == sitting.live.private_text()
                    stop(again)
                approve(sitting.live)
                sitting.finish()
        with opened(root, clock) as workbook:
            notebook = amina(workbook)
            assert [m.state for m in notebook.book.meetings()] == [MeetingState.HELD]
            assert not list((root / "live").iterdir())
            texts = {q: n.text for q, n in notebook.book.notes(notebook.book.meetings()[0].uid).items()}
            assert texts.get("forward-1", "") == ("" if held else "etterpå")
            assert texts["today-1"] == "finn.no\n"
        if not disk.reached:
            break
    assert refused > 2


@pytest.mark.fault("T4")
def test_typing_goes_on_when_the_journal_is_refused(
    notebook: Notebook, root: Path, tmp_path: Path, clock: Clock
) -> None:
    sitting = notebook.start(plan())
    with faulty(1, refuse(5), after=True):
        write(sitting.live, "today-1", "nav.no")
        assert _trouble(sitting) is not None
        with pytest.raises(NotSaved):
            sitting.pause()
        assert sitting.live.text("today-1") == "nav.no"
    write(sitting.live, "today-1", "!")
    sitting.keeper.sync()
    assert _trouble(sitting) is None
    sitting.pause()
    assert notebook.go_on().live.text("today-1") == "nav.no!"


def test_pausing_writes_a_snapshot_when_only_the_journal_is_refused(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = notebook.start(plan())
    sitting.keeper._autosave.close()
    journal = sitting.keeper._journal

    def refuse_journal(fd: int, data: bytes) -> int:
        if fd == journal._fd:
            raise OSError(5, "no")
        return real(fd, data)

    real = fileops.write
    monkeypatch.setattr(fileops, "write", refuse_journal)
    monkeypatch.setattr(journal._reserve, "there", False)
    write(sitting.live, "today-1", "nav.no")
    assert _trouble(sitting) is not None
    sitting.pause()
    monkeypatch.undo()
    going = notebook.go_on()
    assert going.live.text("today-1") == "nav.no"
    write(going.live, "today-1", " og")
    going.keeper._autosave.close()
    stop(going)
    with_more = notebook._host.load(notebook.uid)
    assert with_more.texts["today-1"] == "nav.no og"


def test_a_journal_that_could_not_be_removed_stops_no_meeting(notebook: Notebook, root: Path) -> None:
    notebook.plan(plan())
    planned = notebook.book.planned()
    assert planned is not None
    left = root / "live" / f"{planned.uid}.journal"
    left.write_bytes(b"of another time")
    sitting = notebook.start(plan(meeting=planned.uid))
    assert [path.read_bytes() for path in generations.aside(left)] == [b"of another time"]
    sitting.leave()


def test_every_disk_call_can_be_made_to_fail() -> None:
    assert all(hasattr(fileops, name) for name in CALLS)
