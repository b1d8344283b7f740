"""Earlier copies: in plain words, to look into, and to go back to for good. For the mentor alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from mentortui import i18n
from mentortui.model.changes import Change, Operation
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.screens.copies import CopiesScreen, copy_row, say_when
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.screens.review import ReviewScreen
from mentortui.workbook.copies import Contents, Copy, copies
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook

NOW = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def test_when_is_said_as_people_say_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now = NOW.astimezone()
    assert say_when(now.replace(hour=9, minute=5), now) == "today at 09:05"
    assert say_when(now.replace(hour=9, minute=5) - dt.timedelta(days=1), now) == "yesterday at 09:05"
    assert "2025" in say_when(now - dt.timedelta(days=400), now)


def test_a_copy_that_cannot_be_read_says_so() -> None:
    copy = Copy(Path("x"), NOW)
    assert copy_row(copy, None, NOW, True).plain.endswith("cannot be read")
    assert copy_row(copy, Contents(6, 1, 1), NOW, True).plain.endswith("6 meetings")
    assert "meetings" not in copy_row(copy, None, NOW, False).plain


def shows(screen: object, kind: type) -> bool:
    return type(screen) is kind


async def test_looking_and_going_back(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    uid, old = notebook.uid, notebook.book.mentorship
    new = msgspec.structs.replace(old, alias="Amina Later", rev=old.rev + 1)
    notebook.change(Operation("rename", (Change(old, new),)))
    app = app_with(MentorshipScreen(notebook), workbook, tmp_path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        assert shows(app.screen, CopiesScreen)
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown = on_screen(app)
        assert "deleted after 12 weeks" in shown
        assert "0 meetings" in shown
        await pilot.press("enter")
        await pilot.pause()
        assert shows(app.screen, ReviewScreen)
        assert "Earlier copy, from" in on_screen(app)
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        assert shows(app.screen, Choose)
        await pilot.press("enter")
        await pilot.pause()
        assert workbook.load(uid).book.mentorship.alias == "Amina Later", "the first answer is the safe one"
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("down", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert workbook.load(uid).book.mentorship.alias == "Amina"
        assert shows(app.screen, MentorshipScreen)
        assert len(copies(workbook, uid)) == 2
        await pilot.press("s")
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        assert shows(app.screen, MentorshipScreen), "not Together"
    workbook.close()
