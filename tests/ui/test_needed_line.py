"""Under a note stands one quiet question when typing rests over something delicate; it stops nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from mentortui.ui.screens.meeting import needed_line
from mentortui.ui.screens.meeting.needed_line import NeededLine
from mentortui.ui.screens.meeting.question_page import QuestionPage
from tests.ui.sitting_rooms import open_workbook, sit_down
from tests.ui.test_meeting_screen import Meeting, on_screen


@asynccontextmanager
async def meeting_in(root: Path) -> AsyncIterator[Meeting]:
    workbook = open_workbook(root)
    async with on_screen(sit_down(workbook), workbook, root) as meeting:
        yield meeting
    workbook.close()


def line(meeting: Meeting, within: str = "QuestionPage") -> NeededLine:
    return meeting.pilot.app.screen.query_one(within).query_one(NeededLine)


def is_shown(meeting: Meeting) -> bool:
    return bool(meeting.pilot.app.screen.query_one(QuestionPage).query(NeededLine))


async def rested(meeting: Meeting) -> None:
    await meeting.pilot.pause(0.15)


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needed_line, "RESTS_AFTER", 0.05)


async def test_it_asks_when_typing_rests_and_goes_with_the_words(tmp_path: Path) -> None:
    async with meeting_in(tmp_path) as meeting:
        await meeting.keys("She works at the hospital")
        await rested(meeting)
        assert not is_shown(meeting)
        await meeting.keys(" and is a muslim")
        await rested(meeting)
        assert is_shown(meeting)
        assert line(meeting).region.bottom <= meeting.pilot.app.size.height - 2
        said = str(line(meeting).content)
        assert said.startswith("◦ Is this needed here?")
        assert "muslim" not in said
        await meeting.keys(*["backspace"] * 4)
        await rested(meeting)
        assert not is_shown(meeting)
        assert meeting.note.text.endswith("is a mu")


async def test_esc_takes_it_away_until_there_are_other_words(tmp_path: Path) -> None:
    async with meeting_in(tmp_path) as meeting:
        await meeting.keys("he is sick")
        await rested(meeting)
        await meeting.keys("escape")
        assert not is_shown(meeting)
        assert bool(meeting.note.has_focus)
        await meeting.keys(" and sick")
        await rested(meeting)
        assert not is_shown(meeting)
        await meeting.keys(" and gay")
        await rested(meeting)
        assert is_shown(meeting)
        await meeting.keys("escape", "escape")
        assert not meeting.note.has_focus
        assert meeting.note.text == "he is sick and sick and gay"


async def test_what_is_taken_back_or_put_in_by_the_meeting_is_seen_too(tmp_path: Path) -> None:
    async with meeting_in(tmp_path) as meeting:
        page = meeting.pilot.app.screen.query_one(QuestionPage)
        meeting.note.load_text("a refugee")
        page.show(meeting.live.view())
        await rested(meeting)
        assert is_shown(meeting)


async def test_the_own_notes_are_asked_about_in_their_own_way(tmp_path: Path) -> None:
    async with meeting_in(tmp_path) as meeting:
        await meeting.keys("ctrl+e")
        await meeting.pilot.app.screen.run_action("meeting_private")
        await meeting.pilot.pause()
        await meeting.keys("told me of torture")
        await rested(meeting)
        assert "both" not in str(line(meeting, "PrivatePane").content)
        assert line(meeting, "PrivatePane").display
        assert not is_shown(meeting)


async def test_a_line_is_read_only_when_it_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentortui.ui import delicate

    async with meeting_in(tmp_path) as meeting:
        read: list[str] = []
        monkeypatch.setattr(needed_line, "RESTS_AFTER", 60.0)

        def reading(text: str) -> frozenset[int]:
            read.append(text)
            return frozenset()

        monkeypatch.setattr(delicate, "delicate_words", reading)
        await meeting.keys("one two", "enter", "two one")
        needed = meeting.pilot.app.screen.query_one(QuestionPage)._needed
        needed.look()
        assert read == ["one two", "two one"]
        read.clear()
        await meeting.keys("X")
        assert read == []
        needed.look()
        assert read == ["two oneX"]
