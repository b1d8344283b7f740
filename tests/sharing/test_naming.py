"""File names: readable, sorted by date, and safe on every system."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.sharing.naming import summary_name
from tests.sharing.nasty import texts
from tests.sharing.summaries import labour_market


def test_the_letters_of_the_name_stay_readable() -> None:
    summary = msgspec.structs.replace(labour_market(), title="Å søke jobb", participant="Bjørg Ærlig")
    assert summary_name(summary) == "2026-11-23-meeting-3-å-søke-jobb-bjørg-ærlig"


@pytest.mark.fault("T20")
@pytest.mark.parametrize(
    "text", ["..", "-rf", "~root", "CON", "/etc/passwd", "", " ", "\u202egpj", "a\\b", "."]
)
def test_hostile_names(text: str) -> None:
    summary = msgspec.structs.replace(labour_market(), title=text, participant=text)
    name = f"{summary_name(summary)}.md"
    assert re.fullmatch(r"2026-11-23-meeting-3[a-z-]*\.md", name)
    assert "--" not in name


@pytest.mark.fault("T20")
@given(texts() | st.text(min_size=50), texts() | st.text("\U00020000\u01c5İ", min_size=50))
def test_any_name_is_one_short_safe_name(title: str, participant: str) -> None:
    name = (
        f"{summary_name(msgspec.structs.replace(labour_market(), title=title, participant=participant))}.json"
    )
    stem = name.removesuffix(".json")
    assert all(letter == "-" or letter.isalnum() for letter in stem)
    assert len(name.encode()) <= 255
