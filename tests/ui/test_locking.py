"""Locking: each trigger, what is kept, what is let go of, and that one comes back to where one was."""

from __future__ import annotations

import asyncio
import gc
import json
import weakref
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual.events import MouseMove
from textual.widgets import Input

from mentortui.errors import NotSaved
from mentortui.storage.keyring import Keyring
from mentortui.ui.app import MentorApp
from mentortui.ui.dialogs.new_participant import NewParticipant
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.screens.room import Room
from mentortui.ui.screens.unlock import UnlockScreen
from mentortui.ui.widgets.note import NoteArea
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.locked_rooms import (
    MARKER,
    PASSPHRASE,
    Ticking,
    cheap,
    encrypted,
    lock,
    on_top,
    painted,
    program,
    unlock,
    until,
)

pytestmark = pytest.mark.fault("T10")

OWN_MARKER = "quokkalund"
"""Other tests know the other one."""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap(monkeypatch)


def _ticks(app: MentorApp) -> bool:
    return app.locking._timer is not None


def _covers(app: MentorApp) -> bool:
    return app.locking.is_covering


def _note(app: MentorApp) -> NoteArea:
    return app.screen.query_one(NoteArea)


async def test_the_key_locks_while_writing_and_all_comes_back(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book", meet="Amina")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        page = app.screen.query_one(QuestionPage).question.id
        _note(app).focus()
        await lock(pilot, *MARKER, "f6")
        assert MARKER not in painted(app)
        assert "Amina" not in painted(app)
        assert app.desk.workbook.is_locked
        await unlock(pilot)
        assert type(on_top(app)) is MeetingScreen
        assert app.screen.query_one(QuestionPage).question.id == page
        assert _note(app).text == MARKER
        assert "TOGETHER" in painted(app)
        await pilot.press("x")
        assert _note(app).text.count("x") == 1
    app.desk.workbook.close()


async def test_a_meeting_in_which_nothing_was_said_goes_on_too(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book", meet="Amina")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        await until(pilot, lambda: app.screen.query("#minutes"))
        await pilot.press("ctrl+n")
        await until(pilot, lambda: isinstance(on_top(app), MeetingScreen))
        await lock(pilot)
        await unlock(pilot)
        assert type(on_top(app)) is MeetingScreen
    app.desk.workbook.close()


async def test_a_question_that_was_half_answered_in_a_meeting_is_asked_again(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book", meet="Amina")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        await lock(pilot, *"lese", "f6")
        assert app.desk.workbook.is_locked
        await unlock(pilot)
        await until(pilot, lambda: app.screen.query("#what"))
        assert app.screen.query_one("#what", Input).value == "lese"
    app.desk.workbook.close()


@pytest.mark.parametrize("together", [True, False])
async def test_a_mentorship_comes_back_as_it_was_looked_at(together: bool, tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        app.screen.open_mentorship(app.desk.workbook.entry("Amina").uid)  # type: ignore[attr-defined]
        await until(pilot, lambda: isinstance(on_top(app), MentorshipScreen))
        if together:
            await pilot.press("s")
        await lock(pilot, "h")
        seen: list[str] = []
        await pilot.press(*PASSPHRASE, "enter")
        for _turn in range(2000):
            await asyncio.sleep(0.002)
            seen.append(painted(app))
            if isinstance(on_top(app), MentorshipScreen):
                break
        await pilot.pause()
        assert type(on_top(app)) is MentorshipScreen
        assert ("TOGETHER" if together else "ALONE") in painted(app)
        if together:
            assert not any("Oleksandr" in screen for screen in seen)
            await pilot.press("escape")
            screen = on_top(app)
            assert isinstance(screen, MentorshipScreen)
            screen._together = False
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(on_top(app), HomeScreen))
    app.desk.workbook.close()


async def test_idle_warns_and_then_locks(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    time = Ticking()
    app = program(tmp_path / "book", meet="Amina", ticking=time)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        time.run(250)
        app.locking.tick()
        await until(pilot, lambda: "locked in a minute" in painted(app))
        await pilot.press("a")
        await until(pilot, lambda: "locked in a minute" not in painted(app))
        assert _note(app).text == "a"
        time.run(290)
        app.locking.tick()
        await until(pilot, lambda: "locked in a minute" in painted(app))
        app.post_message(MouseMove(None, 3, 3, 0, 0, 0, False, False, False))
        await until(pilot, lambda: "locked in a minute" not in painted(app))
        time.run(301)
        app.locking.tick()
        await until(pilot, lambda: isinstance(on_top(app), UnlockScreen))
        await app.locking.lock()
        assert app.desk.workbook.is_locked
    app.desk.workbook.close()


@pytest.mark.parametrize("by_key", [True, False])
async def test_sleep_locks_before_a_key_is_acted_on(by_key: bool, tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    time = Ticking()
    app = program(tmp_path / "book", meet="Amina", ticking=time)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        note = _note(app)
        time.sleep(70)
        if by_key:
            await pilot.press("q")
        else:
            app.locking.tick()
        await until(pilot, lambda: isinstance(on_top(app), UnlockScreen))
        assert note.text == ""
        await app.locking.lock()
        assert app.desk.workbook.is_locked
    app.desk.workbook.close()


async def test_nothing_ticks_where_nothing_is_encrypted_or_all_is_locked(tmp_path: Path) -> None:
    Workbook(tmp_path / "plain").close()
    app = program(tmp_path / "plain")
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("down")
        assert not _ticks(app)
        await pilot.press("f6")
        await pilot.pause()
        assert "A lock needs a passphrase" in " ".join(painted(app).split())
        assert type(on_top(app)) is HomeScreen
    app.desk.workbook.close()
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(notifications=True) as pilot:
        assert not _ticks(app)
        await unlock(pilot)
        assert _ticks(app)
        await lock(pilot)
        assert not _ticks(app)
    app.desk.workbook.close()


async def test_what_is_half_written_outside_a_meeting_waits_behind_the_lock(tmp_path: Path) -> None:
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(on_top(app), NewParticipant))
        await lock(pilot, *"Fatima", "f6")
        assert _covers(app)
        assert "Fatima" not in painted(app)
        assert "waits here unseen" in painted(app)
        await pilot.press("ctrl+q")
        await until(pilot, lambda: "is lost" in painted(app))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(on_top(app), UnlockScreen))
        assert app.is_running
        await pilot.press(*"feil", "enter")
        await until(pilot, lambda: "not the right" in painted(app))
        await pilot.press("ctrl+u")
        await unlock(pilot)
        assert type(on_top(app)) is NewParticipant
        assert app.screen.query_one("#alias", Input).value == "Fatima"
        await pilot.press("escape")
        await lock(pilot)
        assert not _covers(app)
        assert app.desk.workbook.is_locked
    app.desk.workbook.close()


async def test_what_the_disk_refuses_waits_behind_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book", meet="Amina")

    def refuse(_sitting: Sitting) -> None:
        raise NotSaved("The disk is full.")

    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        screen = app.screen
        with monkeypatch.context() as full:
            full.setattr(Sitting, "pause", refuse)
            await lock(pilot, *MARKER, "f6")
        assert _covers(app)
        assert MARKER not in painted(app)
        await unlock(pilot)
        assert app.screen is screen
        assert _note(app).text == MARKER
        await pilot.press("x")
        assert _note(app).text == f"{MARKER}x"
        await lock(pilot)
        assert app.desk.workbook.is_locked
    app.desk.workbook.close()


async def test_nothing_of_the_notes_can_be_reached_after_locking(tmp_path: Path) -> None:
    encrypted(tmp_path / "book", live=True)
    app = program(tmp_path / "book", meet="Amina")
    gc.unfreeze()
    gc.collect()
    kinds = (Room, Notebook, Sitting, Keyring, NoteArea)
    of_others = {id(thing) for thing in gc.get_objects() if isinstance(thing, kinds)}
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await unlock(pilot)
        held: dict[str, weakref.ref[Any]] = {}
        screen, live = app.screen, app.screen._live  # type: ignore[attr-defined]
        for name, thing in {"screen": screen, "note": _note(app), "live": live, "book": live.book}.items():
            held[name] = weakref.ref(thing)
        held["key"] = weakref.ref(app.desk.workbook.cipher)
        app.copy_to_clipboard(OWN_MARKER)
        app.notify(OWN_MARKER)
        del screen, live, thing
        await pilot.press(*OWN_MARKER, "f9", *OWN_MARKER)
        await pilot.pause()
        await lock(pilot, "ctrl+o", *OWN_MARKER, "f6")
        await pilot.pause(0.1)
        gc.collect()
        assert app.desk.workbook.is_locked
        assert {name: ref() for name, ref in held.items() if ref() is not None} == {}
        found = [thing for thing in gc.get_objects() if isinstance(thing, kinds)]
        left = [type(thing) for thing in found if id(thing) not in of_others]
        assert left == [UnlockScreen]
        del found
        assert _reaching() == []
        assert app.clipboard == ""
    app.desk.workbook.close()


def _reaching() -> list[str]:
    """The objects that hold a text with the marker, but for this module."""
    found = []
    for thing in gc.get_objects():
        for held in gc.get_referents(thing):
            if isinstance(held, str) and OWN_MARKER in held and thing is not globals():
                found.append(f"{type(thing).__name__}: {str(thing)[:200]}")
    return found


async def test_telling_of_the_lock_costs_next_to_nothing(tmp_path: Path) -> None:
    """One look at the clocks between a key and its drawing, and no file."""
    encrypted(tmp_path / "book")
    app = program(tmp_path / "book")
    async with app.run_test(notifications=True) as pilot:
        await unlock(pilot)
        looks = 0
        clocks = app.locking._idle._clocks

        def count() -> float:
            nonlocal looks
            looks += 1
            return 1000.0

        app.locking._idle._clocks = msgspec.structs.replace(clocks, running=count)
        await pilot.press("down")
        assert looks == 1
    app.desk.workbook.close()
    assert json.loads((tmp_path / "book" / "keys.json").read_text())
