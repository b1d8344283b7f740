"""A key told in a sentence is the key in force: none is written into a text, and own keys are told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import cast

import pytest

from mentortui import i18n
from mentortui.errors import OutOfTurn
from mentortui.ui.chapters import preparation
from mentortui.ui.commands import BY_ID
from mentortui.ui.own_keys import resolve
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.widgets.sheet import Sheet
from tests.translations import PACKAGE, extracted, forms, translated
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook

WRITTEN_KEY = re.compile(
    r"""
      (?:[Pp]ress|[Tt]rykk)(?:\ på)?\ \w\b        # Press e to ...
    | \(\w[):]                                    # (e), (o: add)
    | (?:^|(?<=\s))[b-hj-z](?![\w’'}-])           # u takes it back; "a" and "i" are words
    | \bCtrl\ [A-ZÆØÅ]\b | \bF\d{1,2}\b | ⏎
    """,
    re.VERBOSE,
)
QUESTION = " · "
"""Between the ways to answer a question, whose keys cannot be changed."""
FIXED = {
    "A note. Write as you talk: every letter is kept at once. Esc leaves the note, Tab goes back to it. "
    "Ctrl Z takes back the last change.": "the note's own key",
    "Ctrl Z takes back the last change.": "the note's own key",
    "The two are not the same. Write it once more, or press Ctrl T to see them.": "a key of the question",
    "Write the key first, or press Ctrl R to see it again.": "a key of the question",
    "Press a letter, a function key, or Ctrl and a letter.": "no key, any letter",
    "Move with j and k in lists too, or not": "what vi's keys are",
    "j and k": "what vi's keys are",
    "j and k move in lists, too.": "what vi's keys are",
    "A number corrects or strikes a line, d adds a line the participant wrote, n sets the next date, l reads "
    "all again, u takes back, g approves, f closes the meeting, /b goes back to it, /q leaves for now.": (
        "answers to the plain meeting, no keys"
    ),
    "o = one more action, a number changes one, an empty line goes on to the date": (
        "answers to the plain meeting, no keys"
    ),
    "a uid has small letters a to z, digits and “-” only.": "the alphabet",
}
"""Messages that may have a key or a letter written into them, and why."""


@cache
def messages() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each message's id, and all that is said for it in both languages."""
    bokmaal = {forms(message.id)[0]: forms(message.string) for message in translated() if message.id}
    found = [forms(message.id) for message in extracted() if message.id]
    return tuple((said[0], (*said, *bokmaal.get(said[0], ()))) for said in found)


def written_keys() -> Iterator[str]:
    """The ids of messages with a key written into them, in either language."""
    for id_, said in messages():
        if QUESTION not in id_ and any(map(WRITTEN_KEY.search, said)):
            yield id_


def test_no_key_is_written_into_a_message() -> None:
    assert sorted(set(written_keys()) - set(FIXED)) == []


def test_what_may_have_one_still_has_it() -> None:
    assert sorted(set(FIXED) - set(written_keys())) == []


@pytest.mark.parametrize(
    "said",
    [
        "Press e to keep your own example.",
        "Trykk e, og skriv ditt eget eksempel.",
        "Home shows other participants. Press a first, when you are alone.",
        "Save it (e), print it.",
        "Where we look (o: add)",
        "It stands in the draft. u takes it back.",
        "Linjen står i utkastet. u angrer.",
        "Ctrl Q ends the program.",
        "Press F9 for your own notes.",
        "Trykk på å for alt.",
    ],
)
def test_a_key_that_is_written_into_a_message_is_found(said: str) -> None:
    assert WRITTEN_KEY.search(said)


@pytest.mark.parametrize(
    "said",
    [
        "Press {key} to keep your own example.",
        "Write it, or press Esc.",
        "Trykk så Enter.",
        "Press Tab, Space or ↓.",
        "A kind of rule that i dag is å lese.",
        "The mentor's own e-mail, {name}'s words, 100 %s",
        "The letters æ, ø and å.",
    ],
)
def test_what_is_no_written_key_is_not_found(said: str) -> None:
    assert not WRITTEN_KEY.search(said)


def test_every_command_whose_key_is_told_is_a_command() -> None:
    told = set(commands_told())
    assert told >= {"norm.example", "agreement.read", "app.quit"}
    assert told <= set(BY_ID)


def commands_told() -> Iterator[str]:
    """The commands named in calls of ``key_of`` and by errors that know who helps."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                if name == "OutOfTurn" or (name == "key_of" and path.is_relative_to(PACKAGE / "ui")):
                    yield from (
                        arg.value
                        for arg in node.args[-1:]
                        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                    )


def test_the_plain_key_is_told() -> None:
    assert resolve({}).key_of("meeting.next") == "n"
    assert resolve({"meeting.next": "alt+n,ø"}).key_of("meeting.next") == "ø"
    assert resolve({"meeting.next": "f11"}).key_of("meeting.next") == "F11"


def with_keys(root: Path, **keys: str) -> Path:
    """A folder whose settings have own keys; a command's id is written with _ for its dot."""
    lines = [f'"{id_.replace("_", ".", 1)}" = "{key}"' for id_, key in keys.items()]
    (root / "settings.toml").write_text("\n".join(("[keys]", *lines)), encoding="utf-8")
    return root


def last_word(chapter: Opened) -> str:
    """What was told last."""
    return list(chapter.pilot.app._notifications)[-1].message


@pytest.mark.parametrize(
    ("chapter", "keys", "on_card"),
    [
        ("norms", {"norm_example": "ø"}, "Press ø to keep your own example."),
        ("norms", {}, "Press d to keep your own example."),
        ("checks", {"check_answer": "ctrl+y"}, "Press Ctrl Y to answer."),
    ],
)
async def test_the_card_tells_ones_own_key(
    tmp_path: Path, chapter: str, keys: dict[str, str], on_card: str
) -> None:
    i18n.use("en")
    async with opened(with_keys(tmp_path, **keys), chapter) as screen:
        assert on_card in screen.card()


async def test_the_key_that_a_norm_tells_asks_for_the_example(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(with_keys(tmp_path, norm_example="ø"), "norms") as norms:
        await norms.keys("ø", "I read the hours first", "enter")
        assert "Kari: I read the hours first" in norms.card()


@pytest.mark.parametrize(("keys", "key"), [({}, "l"), ({"agreement_read": "ø"}, "ø")])
async def test_a_refusal_tells_the_key_of_what_comes_first(
    tmp_path: Path, keys: dict[str, str], key: str
) -> None:
    i18n.use("en")
    async with opened(with_keys(tmp_path, **keys), "agreement") as agreement:
        await agreement.keys("g")
        refused = "Read the agreement aloud together first. Nothing is lost."
        assert last_word(agreement) == f"{refused} Press {key}."


async def test_a_refusal_tells_ones_own_key_in_bokmaal(tmp_path: Path) -> None:
    i18n.use("nb")
    async with opened(with_keys(tmp_path, introduction_consent="ø"), "introductions") as doors:
        await doors.keys("n", "verftet i Larvik", "enter", "g")
        assert last_word(doors).endswith("La deltakeren svare. Trykk ø.")


async def test_what_can_be_taken_back_tells_ones_own_key(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(with_keys(tmp_path, chapter_undo="ø"), "preparation", together=False) as mine:
        screen = cast(preparation.Screen, mine.screen)
        line = screen.preparation.add("limits", "I answer within a day")
        screen.refresh_rows(line)
        await mine.keys("p", "down", "enter")
        await mine.pilot.pause()
        assert last_word(mine) == "It stands in the draft of the agreement. ø takes it back."
        await mine.keys("ø")
        assert [one.text for one in screen.preparation.lines()] == ["I answer within a day"]


async def test_the_agreement_tells_ones_own_keys_on_the_way_to_the_paper(tmp_path: Path) -> None:
    i18n.use("en")
    own = with_keys(tmp_path, agreement_read="ø", agreement_sign="å", chapter_document="D")
    async with opened(own, "agreement") as agreement:
        await agreement.keys("enter", "enter", "ø", "escape", "down", "enter")
        said = str(agreement.screen.query_one("#told", Sheet).content)
        assert "Save it (D), print it, sign it on paper, and press å." in said


async def test_no_key_is_told_for_what_cannot_be_done_here(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms") as norms:
        norms.screen.say(OutOfTurn("Read it first.", "agreement.read"))
        await norms.pilot.pause()
        assert last_word(norms) == "Read it first."


async def test_the_welcome_tells_a_key_as_soon_as_it_is_chosen(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    app = app_with(HomeScreen(), workbook, with_keys(tmp_path, app_quit="f11"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "close with F11 and run" in on_screen(app)
        await pilot.press("y")
        await pilot.pause()
        app.desk.remember(keys={"app.quit": "ø"})
        await pilot.press("escape")
        await pilot.pause()
        assert "close with ø and run" in on_screen(app)
    workbook.close()
