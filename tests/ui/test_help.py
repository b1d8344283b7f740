"""Help tells what this place and the thing in focus are for, and every command with its keys."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

import mentortui.ui
from mentortui import i18n
from mentortui.i18n import LANGUAGES, _, in_language
from mentortui.model.plain.readability import HEAVY, lix
from mentortui.model.plain.sentences import sentences
from mentortui.model.plain.words import words
from mentortui.ui.about import about
from mentortui.ui.app import MentorApp
from mentortui.ui.command import Where
from mentortui.ui.commands import here
from mentortui.ui.dialogs.ask_action import AskAction
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.screens.help import PURPOSE, HelpScreen, command_table
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.palette import PaletteScreen
from mentortui.ui.screens.read_back import ReadBackScreen
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.sheet import Sheet
from tests.ui.sitting_rooms import app_of, open_workbook, sit_down

MOST_WORDS = 60


def in_ui(kind: type[Widget]) -> Iterator[type[Widget]]:
    """``kind`` and all that is made of it under ``mentortui.ui``."""
    for module in pkgutil.walk_packages(mentortui.ui.__path__, "mentortui.ui."):
        importlib.import_module(module.name)
    left = [kind]
    while left:
        one = left.pop()
        left += one.__subclasses__()
        if one.__module__.startswith("mentortui.ui"):
            yield one


FOCUSABLE = sorted(
    {one for one in in_ui(Widget) if one.can_focus and not issubclass(one, Screen)},
    key=lambda one: one.__name__,
)
QUESTIONS: list[type[Widget]] = sorted(
    ({*in_ui(Dialog)} - {Dialog}) | {PaletteScreen}, key=lambda one: one.__name__
)
TOLD = sorted({text for one in in_ui(Widget) if (text := getattr(one, "ABOUT", ""))} | set(PURPOSE.values()))


def said(app: MentorApp) -> str:
    """All that stands on the page in front."""
    sheets = (sheet.content for sheet in app.screen.query(Sheet))
    return "\n".join(content.plain for content in sheets if isinstance(content, Content))


def test_every_place_has_a_purpose() -> None:
    assert PURPOSE.keys() == set(Where)


@pytest.mark.parametrize("kind", [*FOCUSABLE, *QUESTIONS], ids=lambda kind: kind.__name__)
def test_whatever_can_have_the_focus_tells_of_itself(kind: type[Widget]) -> None:
    assert getattr(kind, "ABOUT", "")


def test_what_only_holds_others_says_nothing() -> None:
    assert about(Widget()) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", TOLD)
def test_help_is_short_and_plain(text: str, language: str) -> None:
    t = in_language(language)
    told = t(text)
    found = words(told)
    assert 0 < len(found) <= MOST_WORDS
    assert len(found) / len(sentences(told)) <= 20
    assert language == "en" or told != text


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_as_a_whole_is_easy_to_read(language: str) -> None:
    t = in_language(language)
    told = [t(text) for text in TOLD]
    measured = lix("\n".join(told))
    assert measured is not None
    assert measured < HEAVY - 10


def test_keys_and_words_stand_in_two_columns() -> None:
    i18n.use("en")
    commands = here(Where.READ_BACK)
    table = command_table(commands, {"meeting.undo": ("f12",)}, 70).plain.split("\n")
    assert len(table) == len(commands)
    assert any(row.split() == ["F12", *"Take back the last change".split()] for row in table)
    assert len({row.index(_(c.title)) for row, c in zip(table, commands, strict=True)}) == 1


@pytest.mark.parametrize(
    ("language", "key"), [("nb", "escape"), ("en", "q"), ("en", "question_mark"), ("nb", "ctrl+g")]
)
async def test_it_can_be_read_and_closed(tmp_path: Path, language: str, key: str) -> None:
    i18n.use(language)
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, ReadBackScreen(sitting, lambda: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert _(PURPOSE[Where.READ_BACK]) in said(app)
        await pilot.press("end")
        await pilot.pause()
        assert app.screen.query_one(VerticalScroll).scroll_offset.y > 0
        await pilot.press(key)
        await pilot.pause()
        assert len(app.screen_stack) == 1
    sitting.leave()
    workbook.close()


async def test_a_key_tells_of_the_note_and_the_question_while_one_writes(tmp_path: Path) -> None:
    i18n.use("nb")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _finished: None))
    async with app.run_test(size=(80, 24)) as pilot:
        while not isinstance(app.screen.focused, NoteArea):
            await pilot.press("ctrl+n")
            await pilot.pause()
        await pilot.press("H", "question_mark", "ctrl+g")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        told = said(app)
        assert _(QuestionPage.ABOUT) in told
        assert _(NoteArea.ABOUT) in told
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen.focused, NoteArea)
        assert app.screen.focused.text.endswith("H?")
    sitting.leave()
    workbook.close()


@pytest.mark.parametrize("key", ["f1", "ctrl+g"])
async def test_a_question_over_a_room_tells_of_itself_and_keeps_its_answer(tmp_path: Path, key: str) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _finished: None))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press("r", "i", "n", "g", key)
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        told = said(app)
        assert _(AskAction.ABOUT) in told
        assert _(Field.ABOUT) in told
        assert _(PURPOSE[Where.MEETING]) not in told
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen.query_one(Field).value == "ring"
    sitting.leave()
    workbook.close()


async def test_over_answers_a_sign_will_do(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _finished: None))
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(Choose("Sure?", "", (("no", "No"), ("yes", "Yes"))))
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
        assert _(Choose.ABOUT) in said(app)
    sitting.leave()
    workbook.close()


async def test_the_users_own_key_opens_help_over_a_question(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _finished: None))
    app.set_keymap({"app.help": "f11"})
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        await pilot.press("f11")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
    sitting.leave()
    workbook.close()
