"""Months and hours in plain words."""

from __future__ import annotations

import datetime as dt

import pytest

from mentortui import i18n
from mentortui.storage.index import IndexEntry
from mentortui.ui.chapters.date_words import say_gaps, say_time
from mentortui.ui.screens.home import is_long_ago

D = dt.date
TODAY = D(2026, 11, 23)


@pytest.fixture(autouse=True)
def english() -> None:
    i18n.use("en")


def test_what_was_what_is_and_what_will_be() -> None:
    gaps = [D(2025, 12, 1), *(D(2026, month, 1) for month in (2, 3, 4, 5, 9, 10, 11, 12)), D(2027, 2, 1)]
    assert say_gaps(gaps, TODAY) == [
        "There was no meeting in December 2025, February to May, September and October.",
        "No date is set for November yet.",
        "There is no meeting in December and February 2027.",
    ]
    assert say_gaps([], TODAY) == []


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (60, "1 hour"),
        (61, "1 hour and 1 minute"),
        (232, "3 hours and 52 minutes"),
    ],
)
def test_time_in_words(minutes: int, said: str) -> None:
    assert say_time(minutes) == said


def test_nothing_is_long_ago_when_it_has_ended() -> None:
    entry = IndexEntry(uid="1", alias="Amina", last_held=D(2026, 9, 28))
    assert is_long_ago(entry, TODAY)
    assert not is_long_ago(IndexEntry(uid="1", alias="Amina", last_held=D(2026, 9, 28), closed=True), TODAY)
