"""The words of suggested passphrases: enough of them, typed on any keyboard, none mistaken for another."""

from __future__ import annotations

import math
import re

import pytest

from mentortui.model.passwords import WORDS, suggest, words_en, words_nb

LISTS = {"nb": words_nb.WORDS, "en": words_en.WORDS}


@pytest.mark.parametrize("language", LISTS)
def test_there_are_enough_short_words_of_plain_letters(language: str) -> None:
    words = LISTS[language]
    assert len(words) == len(set(words)) >= 6**4
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in words)
    assert WORDS * math.log2(len(words)) > 51


@pytest.mark.parametrize("language", LISTS)
def test_no_two_differ_in_one_letter(language: str) -> None:
    """One letter written wrong, left out or put in makes no other word of the list."""
    words = LISTS[language]
    wrong = {word[:at] + "*" + word[at + 1 :] for word in words for at in range(len(word))}
    assert len(wrong) == sum(map(len, words))
    shorter = {word[:at] + word[at + 1 :] for word in words for at in range(len(word))}
    assert not shorter & set(words)


def test_a_suggestion_is_five_words_drawn_one_by_one() -> None:
    drawn = iter(["elv", "gran", "saft", "elv", "taxi"])
    assert suggest("nb", lambda _words: next(drawn)) == "elv gran saft elv taxi"
    for language, words in LISTS.items():
        said = suggest(language).split(" ")
        assert len(said) == 5
        assert set(said) <= set(words)
    assert len({suggest("en") for _ in range(20)}) == 20
