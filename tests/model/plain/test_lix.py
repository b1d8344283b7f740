"""LIX is a number for enough text, and no number for less."""

from __future__ import annotations

import pytest

from mentortui.model.plain.readability import ENOUGH, is_heavy, lix

FIVE = "Amina går på kurs nå."
LONG = "Arbeidsgiver vurderer kompetanse, utdanning, erfaring, referanser, motivasjon, egnethet."


@pytest.mark.parametrize(("sentence", "expected"), [(FIVE, 5), (LONG, 108)])
def test_lix_is_words_in_a_sentence_and_long_words_in_a_hundred(sentence: str, expected: int) -> None:
    assert lix(f"{sentence}\n" * 40) == expected


def test_six_letters_are_not_long_and_seven_are() -> None:
    assert lix("seksen " * 99 + "seksen.") == 100
    assert lix("seksten " * 99 + "seksten.") == 200


def test_short_texts_have_none() -> None:
    assert lix("ord " * (ENOUGH - 1)) is None
    assert lix("ord " * ENOUGH) == ENOUGH
    assert lix("") is None
    assert not is_heavy(LONG)


def test_short_sentences_are_not_heavy_and_long_words_are() -> None:
    assert not is_heavy(f"{FIVE}\n" * 40)
    assert is_heavy(f"{LONG}\n" * 40)
