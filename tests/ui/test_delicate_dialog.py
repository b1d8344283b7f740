"""A form asks once before something delicate is kept, and then keeps exactly what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from textual.app import App
from textual.widget import Widget
from textual.widgets import Input

from mentortui.ui import dialogs
from mentortui.ui.dialogs.ask_line import AskLine
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.sheet import Sheet
from tests.model.delicate.numbers import nobodys


class Secret(Dialog[str]):
    """Asks for something that is not to be seen."""

    def title_text(self) -> str:
        return "Secret"

    def fields(self) -> Iterable[Widget]:
        yield Input(password=True)

    def answer(self) -> str:
        return self.query_one(Input).value


class Asking(App[None]):
    """An app that asks one thing."""

    CSS_PATH = Path(dialogs.__file__).parent.parent / "mentortui.tcss"

    def __init__(self, asked: Dialog[str]) -> None:
        super().__init__()
        self.asked = asked
        self.answers: list[str | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.asked, self.answers.append)

    def told(self) -> str:
        return str(self.asked.query_one(".problem", Sheet).content)


@pytest.mark.parametrize("word", ["Muslim", nobodys(), "fagorganisert", "syk"])
async def test_the_first_enter_asks_and_the_second_keeps_what_was_typed(word: str) -> None:
    typed = f"Kari: {word}."
    app = Asking(AskLine("Later"))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*typed, "enter")
        assert not app.answers
        assert app.told().startswith("Is this needed here?")
        assert word not in app.told()
        assert app.asked.query_one(Input).value == typed
        await pilot.press("enter")
    assert app.answers == [typed]


async def test_what_is_written_after_the_question_is_asked_about_too_but_nothing_twice() -> None:
    app = Asking(AskLine("Later"))
    async with app.run_test() as pilot:
        await pilot.press(*"Muslim", "enter", *" og syk", "enter")
        assert not app.answers
        await pilot.press(*" muslim", "enter")
    assert app.answers == ["Muslim og syk muslim"]


@pytest.mark.parametrize(
    ("asked", "typed", "answer"),
    [
        (AskLine("Later"), "ask about the ward", "ask about the ward"),
        (AskLine("Again", "Oleksandr is a refugee"), " now", "Oleksandr is a refugee now"),
        (Secret(), "muslim", "muslim"),
    ],
    ids=["ordinary", "kept before", "password"],
)
async def test_nothing_is_asked(asked: Dialog[str], typed: str, answer: str) -> None:
    app = Asking(asked)
    async with app.run_test() as pilot:
        await pilot.press(*typed, "enter")
    assert app.answers == [answer]
