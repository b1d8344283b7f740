"""A new participant is asked for as little as possible, and an identity number never gets in."""

from __future__ import annotations

from pathlib import Path

from textual.app import App

from mentortui.model.delicate.id_numbers import holds_id_number
from mentortui.ui import dialogs
from mentortui.ui.dialogs.new_participant import NewParticipant, ParticipantSaid
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet
from tests.model.delicate.numbers import nobodys

ID_NUMBER = nobodys()


class Asking(App[None]):
    """An app that asks for a participant."""

    CSS_PATH = Path(dialogs.__file__).parent.parent / "mentortui.tcss"

    def __init__(self, mentor: str = "") -> None:
        super().__init__()
        self.asked = NewParticipant(mentor)
        self.answers: list[ParticipantSaid | None] = []

    def on_mount(self) -> None:
        self.push_screen(self.asked, self.answers.append)


async def test_a_name_is_enough() -> None:
    app = Asking(mentor="Kari")
    async with app.run_test() as pilot:
        assert len(app.asked.query(Field)) == 2
        await pilot.press("enter")
        assert not app.answers
        assert "first name" in str(app.asked.query_one(".problem", Sheet).content)
        await pilot.press(*"[/]", "enter")
    assert app.answers == [ParticipantSaid("[/]", "", "Kari", "nb")]


async def test_the_mentor_is_asked_once_and_the_language_chosen() -> None:
    app = Asking()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Amina", "tab", *"nurse", "tab", *"Kari", "tab", "right", "enter")
    assert app.answers == [ParticipantSaid("Amina", "nurse", "Kari", "en")]


async def test_an_identity_number_is_explained_at_once_and_stays_out() -> None:
    app = Asking(mentor="Kari")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*"Amina", "tab", *f"{ID_NUMBER[:6]} {ID_NUMBER[6:]}")
        problem = app.asked.query_one(".problem", Sheet)
        assert "identity number" in str(problem.content)
        assert problem.region.bottom <= 24
        await pilot.press("enter")
        assert not app.answers
        await pilot.press("backspace", "enter")
    assert [said.profession for said in app.answers if said] == [f"{ID_NUMBER[:6]} {ID_NUMBER[6:-1]}"]


async def test_escape_answers_nothing() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        await pilot.press("a", "escape")
    assert app.answers == [None]


def test_other_long_numbers_are_no_identity_numbers() -> None:
    assert holds_id_number(f"Amina {ID_NUMBER}, nurse")
    assert not holds_id_number("Amina, 0047 912 34 567, 12345678901")
