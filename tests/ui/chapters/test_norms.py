"""Norm cards by their keys."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.chapters.records import Card
from tests.ui.chapters.opening import opened


def line_with(text: str, *words: str) -> bool:
    """One line of the screen has all the words."""
    return any(all(word in line for word in words) for line in text.splitlines())


async def test_a_card_is_talked_about_with_an_example(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms") as norms:
        assert "○ The contract" in norms.text()
        assert "Ask Amina: How did you agree" in norms.card()
        assert "Tell about yourself: What do you look for" in norms.text()
        await norms.keys("g", "d", "I read the hours first", "enter")
        assert "✓ The contract" in norms.text()
        assert "Kari: I read the hours first" in norms.text()
        (card,) = norms.pen.book.all(Card)
        assert (card.key, card.talked, card.example) == ("contract", True, "I read the hours first")
        await norms.keys("enter", " and the pay", "enter")
        assert "Kari: I read the hours first and the pay" in norms.text()


@pytest.mark.parametrize(("width", "beside"), [(92, True), (100, True), (140, True), (80, False)])
async def test_the_two_sides_stand_beside_each_other_where_there_is_room(
    tmp_path: Path, width: int, beside: bool
) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms", size=(width, 40)) as norms:
        assert line_with(norms.text(), "Written", "Unwritten") is beside
        assert line_with(norms.text(), "A leader expects", "You can expect") is beside
        assert "Unwritten" in norms.text()


async def test_own_cards_are_written_changed_and_taken_away(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms") as norms:
        await norms.keys("n", "Birthday cake", "tab", "right", "tab", "we bake it ourselves", "enter")
        await norms.keys("end")
        assert "Birthday cake" in norms.text()
        (card,) = norms.pen.book.all(Card)
        assert (card.side, card.text) == ("written", "we bake it ourselves")
        assert "How is it where you have worked?" in norms.text()
        await norms.keys("enter", " and more", "enter")
        assert norms.pen.book.all(Card)[0].title == "Birthday cake and more"
        await norms.keys("x")
        assert norms.pen.book.all(Card) == []
        await norms.keys("u", "end")
        assert "Birthday cake and more" in norms.text()


async def test_a_card_of_ours_is_put_away_and_taken_out_again(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms") as norms:
        await norms.keys("x")
        assert "○ The contract" not in norms.text()
        await norms.keys("end")
        assert "– The contract" in norms.text()
        await norms.keys("x", "home")
        assert "○ The contract" in norms.text()


async def test_a_long_card_is_read_on_in_by_key(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "norms", size=(80, 24)) as norms:
        assert "Space More" in norms.text()
        assert "Ask Amina" not in norms.text()
        await norms.keys("space")
        assert "Ask Amina" in norms.text()
        await norms.keys("b")
        assert "Ask Amina" not in norms.text()
        await norms.keys("space", "down")
        assert "Hours and overtime" in norms.text().splitlines()[4], "another card begins at its top"
