"""All of it by the mouse: rows, the line at the bottom, all commands, questions; text is copied."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import MouseScrollDown
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from docs.pictures import example
from mentortui import settings
from mentortui.i18n import LANGUAGES, _
from mentortui.settings import ALONE, ALWAYS
from mentortui.templates.content import read_content
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.checks_asking import Unseen
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.dialogs.new_participant import NewParticipant
from mentortui.ui.screens.help import HelpScreen
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.mentorship import CHAPTER, MentorshipScreen
from mentortui.ui.screens.palette import PaletteScreen
from mentortui.ui.screens.plan import PlanScreen
from mentortui.ui.screens.review import ReviewScreen
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.command_bar import CommandBar
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.rows import Rows


def under(pilot: Pilot[int]) -> Screen[object]:
    """The screen in front."""
    return pilot.app.screen


async def settle(pilot: Pilot[int]) -> None:
    """Wait until what was done has been drawn."""
    for _turn in range(4):
        await pilot.pause()


async def click_row(pilot: Pilot[int], id_: str) -> None:
    """A click on a row, scrolled to first with the wheel's own action."""
    rows = under(pilot).query_one(Rows)
    index = rows.get_option_index(id_)
    rows.highlighted = index
    await settle(pilot)
    line = next(y for y in range(rows.size.height) if rows.get_style_at(2, y).meta.get("option") == index)
    await pilot.click(rows, offset=(2, line))
    await settle(pilot)


async def click_bar(pilot: Pilot[int], command: str) -> None:
    """A click on a command in the line at the bottom."""
    bar = under(pilot).query_one(CommandBar)
    start = next(start for start, _end, id_ in bar._places if id_ == command)
    await pilot.click(bar, offset=(start, 1))
    await settle(pilot)


async def click_keys(pilot: Pilot[int], key: str) -> None:
    """A click on a part of the line that tells how to answer."""
    line = under(pilot).query_one(KeysLine)
    for y in range(line.size.height):
        for x in range(line.size.width):
            if line.get_style_at(x, y).meta.get("key") == key:
                await pilot.click(line, offset=(x, y))
                await settle(pilot)
                return
    raise AssertionError(key)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_from_home_into_a_meeting_with_an_action_and_out_by_the_mouse_alone(
    language: str, tmp_path: Path
) -> None:
    async with example(language, (100, 30), tmp_path) as (pilot, _clock):
        await settle(pilot)
        assert isinstance(under(pilot), HomeScreen)
        first = under(pilot).query_one(Rows).chosen
        assert first is not None
        await click_row(pilot, first)
        assert isinstance(under(pilot), MentorshipScreen)
        await click_bar(pilot, "meeting.start")
        assert isinstance(under(pilot), PlanScreen)
        await click_bar(pilot, "plan.start")
        meeting = under(pilot)
        assert isinstance(meeting, MeetingScreen)
        await click_bar(pilot, "meeting.next")
        before = len(meeting._live.view().agreed)
        await click_bar(pilot, "meeting.action")
        assert under(pilot).query_one("#what", Field)
        await pilot.click("#what")
        await pilot.press(*"ring")
        await click_keys(pilot, "enter")
        assert len(meeting._live.view().agreed) == before + 1
        await click_bar(pilot, "meeting.action")
        await click_keys(pilot, "escape")
        assert meeting.is_current
        await click_bar(pilot, "app.help")
        assert isinstance(under(pilot), HelpScreen)
        await click_keys(pilot, "escape")
        await click_bar(pilot, "app.palette")
        assert isinstance(under(pilot), PaletteScreen)
        await click_row(pilot, "meeting.leave")
        assert not isinstance(under(pilot), MeetingScreen | PaletteScreen)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_click_beside_the_note_leads_to_all_commands(language: str, tmp_path: Path) -> None:
    """On a small screen the line at the bottom has no room for them while one writes."""
    async with example(language, (80, 24), tmp_path) as (pilot, _clock):
        await settle(pilot)
        await click_row(pilot, under(pilot).query_one(Rows).chosen or "")
        await click_bar(pilot, "meeting.start")
        await click_bar(pilot, "plan.start")
        meeting = under(pilot)
        assert isinstance(meeting, MeetingScreen)
        while not meeting.query(QuestionPage):
            await click_bar(pilot, "meeting.next")
        await pilot.click(NoteArea)
        await settle(pilot)
        assert meeting.is_writing(meeting.focused)
        await pilot.click("QuestionPage Flow")
        await settle(pilot)
        assert not meeting.is_writing(meeting.focused)
        await click_bar(pilot, "app.palette")
        assert isinstance(under(pilot), PaletteScreen)
        await click_keys(pilot, "escape")
        await pilot.click(NoteArea)
        await settle(pilot)
        assert meeting.is_writing(meeting.focused)


@pytest.mark.parametrize("chapter", [entry.id for entry in CHAPTERS])
async def test_every_command_of_a_chapter_is_one_or_two_clicks_away(chapter: str, tmp_path: Path) -> None:
    async with example("nb", (80, 24), tmp_path) as (pilot, _clock):
        await pilot.press("enter")
        await settle(pilot)
        rows = under(pilot).query_one(Rows)
        assert any(option.id == f"{CHAPTER}{chapter}" for option in rows.options)
        await click_row(pilot, f"{CHAPTER}{chapter}")
        room = under(pilot)
        assert isinstance(room, Room)
        assert chapter == room.WHERE
        await click_bar(pilot, "app.palette")
        told = {option.id for option in under(pilot).query_one(Rows).options}
        assert {command.id for command in room.commands()} - {"app.palette"} == told


async def test_an_answer_is_chosen_with_a_click(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        got: list[str | None] = []
        pilot.app.push_screen(Choose("Sure?", "", (("no", "No"), ("yes", "Yes"))), got.append)
        await settle(pilot)
        await click_row(pilot, "yes")
        assert got == ["yes"]


async def drag(pilot: Pilot[int], widget: Widget, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Choose text with the mouse."""
    await pilot.mouse_down(widget, offset=start)
    await pilot.hover(widget, offset=end)
    await pilot.mouse_up(widget, offset=end)
    await settle(pilot)


async def test_text_that_is_chosen_is_copied_when_that_is_meant(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        await pilot.press("enter")
        await settle(pilot)
        screen, app = under(pilot), pilot.app
        assert isinstance(app, MentorApp)
        await drag(pilot, screen.query_one("#overview"), (0, 0), (12, 0))
        chosen = screen.get_selected_text()
        assert chosen
        await pilot.press("ctrl+c")
        await settle(pilot)
        assert isinstance(under(pilot), Choose)
        assert app.clipboard != chosen
        await click_row(pilot, "copy")
        assert app.clipboard == chosen
        assert settings.load(tmp_path / "settings.toml").clipboard == "ask"


@pytest.mark.parametrize(("setting", "copied"), [(ALWAYS, True), (ALONE, False)])
async def test_what_was_said_of_copying_holds_for_the_mouse_too(
    setting: str, copied: bool, tmp_path: Path
) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        app = pilot.app
        assert isinstance(app, MentorApp)
        app.desk.remember(clipboard=setting)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        await drag(pilot, under(pilot).query_one("#overview"), (0, 0), (12, 0))
        chosen = under(pilot).get_selected_text()
        assert chosen
        await pilot.press("ctrl+c")
        await settle(pilot)
        assert (app.clipboard == chosen) is copied


async def test_without_anything_chosen_the_key_says_how_to_quit(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        await pilot.press("ctrl+c")
        await settle(pilot)
        assert [note.message for note in pilot.app._notifications] == [
            _("{key} ends the program. Everything is saved.", key="Ctrl Q")
        ]


async def test_answers_given_unseen_are_kept_and_gone_back_in_by_the_mouse(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        got: list[dict[str, str] | None] = []
        options = read_content("checks", "en").card("options")
        assert options is not None
        asked = Unseen("Amina", [("trust", "Do you trust each other?")], options)
        pilot.app.push_screen(asked, got.append)
        await settle(pilot)
        await pilot.press("1")
        await settle(pilot)
        await click_keys(pilot, "up")
        await pilot.press("1")
        await settle(pilot)
        await click_keys(pilot, "enter")
        assert len(got) == 1
        assert got[0]


async def test_what_was_chosen_alone_is_not_chosen_together(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        await pilot.press("enter")
        await settle(pilot)
        await drag(pilot, under(pilot).query_one("#overview"), (0, 0), (12, 0))
        assert under(pilot).get_selected_text()
        await pilot.press("s")
        await settle(pilot)
        assert under(pilot).get_selected_text() is None


async def test_the_wheel_moves_what_is_longer_than_the_screen(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("r")
        await settle(pilot)
        screen = under(pilot)
        assert isinstance(screen, ReviewScreen)
        assert screen.sheet.scroll_offset.y == 0
        for _turn in range(3):
            await pilot._post_mouse_events([MouseScrollDown], screen.sheet)
        await settle(pilot)
        assert screen.sheet.scroll_target_y > 0


async def test_a_click_beside_a_question_neither_answers_nor_shuts_it(tmp_path: Path) -> None:
    async with example("en", (80, 24), tmp_path) as (pilot, _clock):
        await click_bar(pilot, "participant.new")
        asked = under(pilot)
        assert isinstance(asked, NewParticipant)
        await pilot.click(offset=(1, 22))
        await settle(pilot)
        assert under(pilot) is asked
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(under(pilot), HomeScreen)
