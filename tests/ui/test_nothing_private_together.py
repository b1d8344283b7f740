"""No marker of what is private is drawn or held by any screen that both look at, nor in what it shares.

The same look finds the marker when it is let out on purpose, and on the screens of the mentor alone.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from mentortui.model import shared as views
from mentortui.model import summary as summaries
from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.records import Prepared
from mentortui.model.records import Action, Approved, Meeting, PrivateNote
from mentortui.model.summary import TASKS, Line, Section
from mentortui.settings import ALWAYS
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.register import screen_of
from mentortui.ui.command import Where
from mentortui.ui.commands import here
from mentortui.ui.handing.sharing_room import SharingRoom
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.widgets.field import Field
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.loading import Loaded
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.sharing.marked import is_in
from tests.sharing.mentorships import Marked, Shape, mentorship
from tests.ui.canaries import places
from tests.ui.sitting_rooms import app_of
from tests.ui.together_rooms import rooms, sitting

SIZE = (100, 30)
MANY = 30 if os.environ.get("MENTORTUI_STORM") else 10
AT_ONCE = 5
"""Mentorships a test, so that several run beside each other."""


def shape(seed: int) -> Shape:
    return Shape(
        seed=seed,
        held=1 + seed % 3,
        live=seed % 5 != 0,
        planned=seed % 2 == 0,
        language="nb" if seed % 2 else "en",
        closed=seed % 3 == 0,
        least=1,
    )


@asynccontextmanager
async def program(root: Path) -> AsyncIterator[tuple[MentorApp, Pilot[int], Workbook]]:
    """The program over an empty first screen."""
    from tests.ui.sitting_rooms import open_workbook

    workbook = open_workbook(root)
    app = app_of(workbook, root, Screen[None]())
    app.desk.settings = msgspec.structs.replace(app.desk.settings, clipboard=ALWAYS)
    async with app.run_test(size=SIZE) as pilot:
        yield app, pilot, workbook
    workbook.close()


async def looked_through(app: MentorApp, pilot: Pilot[int], room: Screen[Any], stem: str) -> list[str]:
    """Where the marker is, in a room as one goes through it, and in what can be copied and shared there."""
    await app.push_screen(room)
    await pilot.pause()
    found = places(app, stem)
    if isinstance(room, MeetingScreen):
        keys = ["ctrl+n"] * 5
    elif room.query(Field):
        room.query(Field).first().value = stem
        keys = ["enter"]
    else:
        keys = ["down"] * 2
    for key in keys:
        await pilot.press(key)
        found += [one for one in places(app, stem) if "Field" not in one]
    if isinstance(room, SharingRoom) and room.together:
        found += shared_of(room, stem)
        app.copy_to_clipboard("")
        await room.do("share.copy")
        await app.workers.wait_for_complete()
        found += ["copied"] if is_in(stem, [app.clipboard.encode()]) else []
    while len(app.screen_stack) > 1:
        await app.pop_screen()
    return found


def shared_of(room: SharingRoom, stem: str) -> list[str]:
    """What a screen gives away: what its parts are made of, and so what is copied too."""
    leaving = [part.name.encode() + msgspec.json.encode(part.handout) for part in room.parts()]
    return ["shared"] if is_in(stem, leaving) else []


@pytest.mark.storm
@pytest.mark.parametrize("first", range(0, MANY, AT_ONCE))
async def test_no_room_that_both_look_at_holds_what_is_private(tmp_path: Path, first: int) -> None:
    async with program(tmp_path) as (app, pilot, workbook):
        for seed in range(first, first + AT_ONCE):
            marked = mentorship(shape(seed))
            for room in _some(list(rooms(marked.book, workbook)), seed):
                found = await looked_through(app, pilot, room, marked.private.stem)
                assert not found, (seed, type(room).__module__, found)


def _some(there: list[Screen[Any]], seed: int) -> list[Screen[Any]]:
    """In the normal run a few of the rooms of each mentorship, others of the next one."""
    return there if os.environ.get("MENTORTUI_STORM") else there[seed % 5 :: 5]


def _own(marked: Marked) -> str:
    return marked.book.all(PrivateNote)[-1].text.split("\n")[0]


@pytest.fixture
def leaking(monkeypatch: pytest.MonkeyPatch) -> Marked:
    """What the mentor wrote alone comes into the views that the rooms are given."""
    marked = mentorship(shape(1))
    own, sections_of, action_of = _own(marked), summaries.sections_of, views._action

    def leaky(book: Book, meeting: Meeting, **how: Any) -> tuple[Section, ...]:
        return tuple(
            msgspec.structs.replace(one, lines=(*one.lines, Line(text=own))) if one.key == TASKS else one
            for one in sections_of(book, meeting, **how)
        )

    marked.book.apply(Change(one, None) for one in marked.book.all(Approved))
    monkeypatch.setattr(summaries, "sections_of", leaky)
    monkeypatch.setattr("mentortui.workbook.live.sections_of", leaky)
    monkeypatch.setattr("mentortui.workbook.finding_units.sections_of", leaky)
    monkeypatch.setattr(views, "_action", lambda *given: msgspec.structs.replace(action_of(*given), what=own))
    assert marked.book.all(Action)
    return marked


async def test_what_is_let_out_is_seen_on_the_screens(tmp_path: Path, leaking: Marked) -> None:
    """In every room that shows summaries or actions."""
    seen, how = set(), set()
    async with program(tmp_path) as (app, pilot, workbook):
        for room in rooms(leaking.book, workbook):
            if found := await looked_through(app, pilot, room, leaking.private.stem):
                seen.add(type(room).__name__)
                how |= {*found}
    assert how >= {"shared", "copied"}
    assert any("draws it" in place for place in how)
    assert seen >= {"MentorshipScreen", "ReviewScreen", "SummaryScreen", "FindScreen", "ReadBackScreen"}
    assert "MeetingScreen" in seen


def test_the_preparation_cannot_be_shared() -> None:
    assert not [command.id for command in here(Where.PREPARATION) if command.id.startswith("share.")]


async def test_alone_it_is_there(tmp_path: Path) -> None:
    marked = mentorship(shape(1))
    assert marked.book.all(Prepared)
    async with program(tmp_path) as (app, pilot, workbook):
        pen = FilePen(Notebook(workbook, Loaded(marked.book)))
        room = screen_of("preparation")(pen, together=False)
        assert await looked_through(app, pilot, room, marked.private.stem)
        now = sitting(marked.book, workbook.clock())
        assert now is not None
        await app.push_screen(MeetingScreen(now, lambda _finished: None))
        await pilot.press("f9")
        await pilot.pause()
        assert places(app, marked.private.stem)
        await pilot.press("escape")
        await pilot.pause()
        assert not places(app, marked.private.stem)
