"""The meeting by its keys: captures come back to the note, mistakes are taken back, own notes fall shut."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from mentortui.model.records import Mark, MeetingState, Owner
from mentortui.ui.screens.meeting import private_pane
from mentortui.ui.screens.meeting.frame_page import FramePage
from mentortui.ui.screens.meeting.private_pane import PrivatePane
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.meeting.table_page import TablePage
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.rows import Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.step_line import StepLine
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.sitting_rooms import TEMPLATE, app_of, open_workbook, sit_down
from tests.workbook.holding import plan


class Meeting:
    """A meeting on the screen, and what it says of itself."""

    def __init__(self, pilot: Pilot[int], sitting: Sitting, left: list[bool]) -> None:
        self.pilot = pilot
        self.live: LiveMeeting = sitting.live
        self.left = left

    async def keys(self, *keys: str) -> None:
        """Press keys; a text of several words is typed."""
        for key in keys:
            await self.pilot.press(*(_typed(key) if " " in key else (key,)))
            await self.pilot.pause()

    @property
    def note(self) -> NoteArea:
        return self.pilot.app.screen.query_one("#note", NoteArea)


def _typed(text: str) -> list[str]:
    return ["space" if character == " " else character for character in text]


@asynccontextmanager
async def on_screen(sitting: Sitting, workbook: Workbook, root: Path) -> AsyncIterator[Meeting]:
    left: list[bool] = []
    app = app_of(workbook, root, MeetingScreen(sitting, left.append))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        yield Meeting(pilot, sitting, left)


@pytest.fixture
async def meeting(tmp_path: Path) -> AsyncIterator[Meeting]:
    """A first meeting, on its first question."""
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    async with on_screen(sitting, workbook, tmp_path) as meeting:
        yield meeting
    workbook.close()


async def test_a_capture_comes_back_to_where_the_cursor_was(meeting: Meeting) -> None:
    await meeting.keys("one two", "left", "left", "left", "ctrl+o", "read the notice", "enter", "X")
    assert meeting.note.text == "one Xtwo"
    await meeting.keys("ctrl+r", "shift work", "enter", "Y", "ctrl+l", "pay and hours", "enter", "Z")
    assert meeting.note.text == "one XYZtwo"
    view = meeting.live.view()
    assert [action.what for action in view.agreed] == ["read the notice"]
    assert [word.word for word in view.words] == ["shift work"]
    assert [later.text for later in view.laters] == ["pay and hours"]


async def test_one_key_takes_back_the_last_thing_done_whatever_it_was(meeting: Meeting) -> None:
    await meeting.keys("first words", "ctrl+o", "read the notice", "enter")
    await meeting.keys("ctrl+z")
    assert meeting.live.view().agreed == ()
    assert meeting.note.text == "first words"
    await meeting.keys(*["ctrl+z"] * 4)
    assert meeting.note.text == ""


async def test_esc_frees_the_letters_and_gives_them_back(meeting: Meeting) -> None:
    await meeting.keys("one two", "escape", "g", "escape", "g")
    assert meeting.live.meeting.extra_minutes == 5
    assert meeting.note.text == "one twog"


async def test_a_wrong_date_is_explained_at_once_and_nothing_is_lost(meeting: Meeting) -> None:
    await meeting.keys("ctrl+o", "read the notice", "tab", "tab", "3", "1", ".", "2", "enter")
    problem = meeting.pilot.app.screen.query_one(".problem", Sheet)
    assert "no such day" in str(problem.content)
    await meeting.keys("backspace", "backspace", "backspace", "backspace", "enter")
    assert [action.what for action in meeting.live.view().agreed] == ["read the notice"]


async def test_the_topic_is_kept_while_the_minutes_make_no_sense(meeting: Meeting) -> None:
    screen = meeting.pilot.app.screen
    while not screen.query(FramePage):
        await meeting.keys("ctrl+n")
    await meeting.keys("tab", "backspace", "backspace", "shift+tab", "finding work")
    assert "between 5 and 240" in str(screen.query_one("#wrong", Sheet).content)
    assert (meeting.live.meeting.topic, meeting.live.meeting.minutes) == ("finding work", 60)
    await meeting.keys("tab", "4", "5")
    assert meeting.live.meeting.minutes == 45


async def test_the_table_sets_the_next_date_and_takes_an_action_away(meeting: Meeting) -> None:
    await meeting.keys("ctrl+o", "read the notice", "enter")
    screen = meeting.pilot.app.screen
    while not screen.query(TablePage):
        await meeting.keys("ctrl+n")
    await meeting.keys("end", "enter", "+4w at 17:30", "enter")
    assert meeting.live.meeting.next_date is not None
    assert meeting.live.view().next_time == dt.time(17, 30)
    await meeting.keys("home", "delete")
    assert meeting.live.view().agreed == ()
    await meeting.keys("u")
    assert [action.what for action in meeting.live.view().agreed] == ["read the notice"]


async def test_own_notes_fall_shut_at_a_new_step(meeting: Meeting) -> None:
    await meeting.keys("f9", "my own thought")
    assert meeting.live.private_text() == "my own thought"
    screen = meeting.pilot.app.screen
    step = meeting.live.meeting.step
    while meeting.live.meeting.step is step:
        assert screen.query(PrivatePane)
        await meeting.keys("ctrl+n")
    assert not screen.query(PrivatePane)


async def test_own_notes_fall_shut_when_nothing_is_typed(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private_pane, "SHUTS_AFTER", 0.05)
    await meeting.keys("f9")
    await meeting.pilot.pause(0.3)
    assert not meeting.pilot.app.screen.query(PrivatePane)
    assert meeting.note.has_focus


async def test_a_line_moves_to_the_own_notes_and_back(meeting: Meeting) -> None:
    await meeting.keys("shared line", "f10")
    assert (meeting.note.text, meeting.live.private_text()) == ("", "shared line")
    await meeting.keys("f9", "f10")
    assert (meeting.note.text, meeting.live.private_text()) == ("shared line", "")
    await meeting.keys("escape")
    assert meeting.note.text == meeting.live.text("since-1")


async def test_leaving_asks_first_when_there_is_something_to_keep(meeting: Meeting) -> None:
    await meeting.keys("one two", "escape", "q", "enter")
    assert meeting.left == []
    await meeting.keys("q", "down", "enter")
    assert meeting.left == [False]


async def test_an_untouched_meeting_is_left_at_once(meeting: Meeting) -> None:
    await meeting.keys("escape", "q")
    assert meeting.left == [False]


async def test_how_actions_went_is_marked_and_taken_back(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    first = sit_down(workbook)
    for what in ("read", "call"):
        first.live.add_action(what, Owner.BOTH)
    first.finish()
    notebook = workbook.open(workbook.entries()[0].uid)
    second = notebook.start(plan(template=TEMPLATE))
    async with on_screen(second, workbook, tmp_path) as meeting:
        await meeting.keys("1", "down", "2")
        assert [a.mark for a in meeting.live.view().standing] == [Mark.DONE, Mark.PARTLY]
        await meeting.keys("u", "u")
        assert [a.mark for a in meeting.live.view().standing] == [None, None]
        await meeting.keys("4", "ctrl+u", "read it aloud", "enter")
        action = meeting.live.view().standing[1]
        assert (action.what, action.mark) == ("read it aloud", Mark.CHANGED)
    assert notebook.book.meetings()[0].state is MeetingState.HELD
    workbook.close()


async def test_every_page_can_be_turned_to_and_back(meeting: Meeting) -> None:
    pages = meeting.live.pages()
    seen = []
    for _ in pages[1:]:
        seen.append(meeting.live.page())
        await meeting.keys("ctrl+n")
    assert seen == list(range(len(pages) - 1))
    for _ in pages[1:]:
        await meeting.keys("ctrl+t")
    assert meeting.live.page() == 0
    assert isinstance(meeting.pilot.app.screen.query_one(QuestionPage), QuestionPage)


async def test_the_step_we_are_on_tells_how_long_it_may_take(meeting: Meeting) -> None:
    await meeting.pilot.resize_terminal(140, 45)
    await meeting.pilot.pause()
    line = meeting.pilot.app.screen.query_one(StepLine)
    suggested = meeting.live.meeting.agenda[0].minutes
    assert f"{suggested} min" in line.render().plain


async def test_a_key_of_ones_own_takes_the_place_of_the_usual_one(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('[keys]\n"meeting.next" = "alt+n"\n', encoding="utf-8")
    workbook = open_workbook(tmp_path)
    async with on_screen(sit_down(workbook), workbook, tmp_path) as meeting:
        await meeting.keys("ctrl+n")
        assert meeting.live.page() == 0
        await meeting.keys("alt+n")
        assert meeting.live.page() == 1
    workbook.close()


async def test_what_was_just_typed_is_found_and_leads_back(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    sit_down(workbook).pause()
    notebook = workbook.open(workbook.entries()[0].uid)
    sitting = notebook.go_on()
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda finished: None, notebook.reader()))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press(*_typed("a pharmacy in town"), "f3")
        await pilot.pause()
        await pilot.press(*"pharmacy")
        hits = app.screen.query_one("#hits", Rows)
        while not hits.option_count:
            await pilot.pause(0.02)
        await pilot.press("enter")
        await pilot.pause()
        if not isinstance(app.screen, MeetingScreen):
            await pilot.press("down", "enter")
            await pilot.pause(0.2)
        assert isinstance(app.screen, MeetingScreen)
    workbook.close()


async def test_when_the_program_ends_no_letter_is_shown_that_is_not_kept(meeting: Meeting) -> None:
    await meeting.keys("one two")
    screen = meeting.pilot.app.screen
    assert isinstance(screen, MeetingScreen)
    screen.keep()
    await meeting.keys("three four", "escape", "ctrl+n", "ctrl+t")
    assert "three" not in "".join(note.text for note in screen.query(NoteArea))
    assert meeting.pilot.app.return_code is None, "a key on its way ended the program as a fault"


async def test_damage_to_the_journal_is_told_when_the_meeting_goes_on(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    sitting = msgspec.structs.replace(sit_down(workbook), damaged=True)
    async with on_screen(sitting, workbook, tmp_path) as meeting:
        (told,) = meeting.pilot.app._notifications
        assert "nothing was thrown away" in told.message
    workbook.close()
