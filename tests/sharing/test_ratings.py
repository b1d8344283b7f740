"""The participant's ratings in words and as bars: complete, and never in the wrong direction."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.sharing.ratings import RATING_WORDS, in_words, picture

RATINGS = st.dictionaries(st.sampled_from(RatedAt), st.sampled_from(Rating))
LANGUAGE = st.sampled_from(LANGUAGES)
BARS = "▁▃▅█"


def rated(**ratings: int) -> SharedSkill:
    return skill({RatedAt(when): Rating(rating) for when, rating in ratings.items()})


def skill(ratings: dict[RatedAt, Rating]) -> SharedSkill:
    return SharedSkill(uid="s", text="norsk på jobben", kind=SkillKind.LEARN, ratings=ratings)


@pytest.mark.parametrize(
    ("ratings", "said"),
    [
        ({}, "Not rated yet."),
        ({"start": 2}, "At the start: a little."),
        ({"midway": 3}, "Midway: well."),
        ({"start": 2, "end": 3}, "From a little to well since the start."),
        ({"midway": 4, "end": 1}, "From very well to not yet since midway."),
        ({"start": 3, "midway": 3}, "As at the start: well."),
        ({"start": 1, "midway": 2, "end": 4}, "From not yet to very well since the start."),
        ({"start": 2, "midway": 4, "end": 2}, "As at the start: a little. Midway: very well."),
        ({"start": 2, "midway": 1, "end": 3}, "From a little to well since the start. Midway: not yet."),
    ],
)
def test_the_change_in_plain_words(ratings: dict[str, int], said: str) -> None:
    assert in_words(rated(**ratings), "en") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_is_said_and_what_differs_is_said_otherwise(language: str) -> None:
    """What is told is from when, from what and to what."""
    said: dict[str, set[object]] = {}
    for values in product((None, *Rating), repeat=3):
        ratings = {when: value for when, value in zip(RatedAt, values, strict=True) if value}
        sentence = in_words(skill(ratings), language)
        assert sentence
        assert "{" not in sentence
        times = list(ratings)
        told = (times[0], ratings[times[0]], ratings[times[-1]], len(times) > 1) if times else ()
        said.setdefault(sentence, set()).add(told)
    assert [alike for alike in said.values() if len(alike) > 1] == []


@given(RATINGS, LANGUAGE)
def test_the_first_word_comes_before_the_last(ratings: dict[RatedAt, Rating], language: str) -> None:
    """Whatever order the ratings were given in, the change is told forwards in time."""
    times = [when for when in RatedAt if when in ratings]
    if len(times) < 2 or ratings[times[0]] is ratings[times[-1]]:
        return
    t = in_language(language)
    change = in_words(skill(ratings), language).split(".")[0].replace(t("very well"), "@@")
    places = {rating: change.find(t(word)) for rating, word in RATING_WORDS.items()}
    places[Rating.VERY_WELL] = change.find("@@")
    first, last = places[ratings[times[0]]], places[ratings[times[-1]]]
    assert -1 < first < last


@given(RATINGS)
def test_higher_is_drawn_higher_and_unrated_is_no_bar(ratings: dict[RatedAt, Rating]) -> None:
    bars = picture(skill(ratings)).split(" ")
    assert len(bars) == len(RatedAt)
    for when, bar in zip(RatedAt, bars, strict=True):
        assert bar == ("·" if when not in ratings else BARS[ratings[when] - 1])
