"""Straight into a meeting, and out of it again to the list of mentorships."""

from __future__ import annotations

from pathlib import Path

from mentortui.templates.library import Library
from mentortui.ui.app import MentorApp
from mentortui.ui.opening import open_desk
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.workbook.planning import Plan
from mentortui.workbook.workbook import Workbook


def _meeting_going_on(root: Path) -> None:
    workbook = Workbook(root)
    notebook = workbook.add_participant("Amina", language="en")
    template = Library(None).all("en").templates[0]
    sitting = notebook.start(Plan(template=template, title="", minutes=60))
    sitting.live.add_word("shift")
    sitting.pause()
    workbook.close()


async def test_a_meeting_that_was_opened_first_gives_way_to_home(tmp_path: Path) -> None:
    root = tmp_path / "book"
    _meeting_going_on(root)
    desk, first = open_desk(
        root, tmp_path / "settings.toml", read_only=False, meet="Amina", demo=False, language="en"
    )
    app = MentorApp(desk, first)
    async with app.run_test(size=(100, 30)) as pilot:
        assert app.screen is first
        assert isinstance(first, MeetingScreen)
        assert first.has_class("-medium")
        await first.do("meeting.leave")
        await pilot.pause()
        await pilot.press("down", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen_stack[0], HomeScreen)
        assert not first.is_attached
    desk.workbook.close()
