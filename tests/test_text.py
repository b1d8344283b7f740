"""Text from people: what may be kept, drawn, searched and used as a file name."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.text import NAME_LIMIT, clean, clean_line, clean_name, fold, show, slug

pytestmark = pytest.mark.fault("T15")

BIDI = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANYTHING = st.text(st.characters(), max_size=60) | st.text(
    "a\r\n\t\x00\x1b\x7f\x85\x9b\u2028\u2029\ufeff\ufffe\ud800\udfff\u202e\u0301 å", max_size=30
)
"""Any code points, lone surrogates among them."""


@given(ANYTHING)
def test_clean_text_can_be_kept_and_drawn(text: str) -> None:
    kept = clean(text)
    assert clean(kept) == kept
    assert kept.encode("utf-8").decode("utf-8") == kept
    assert all(letter in "\n\t" or unicodedata.category(letter) not in ("Cc", "Cs") for letter in kept)
    assert kept.splitlines() == kept.removesuffix("\n").split("\n") or not kept


@given(st.text("abc æøå ÆØÅ éß 漢 🙂 ‑–«» मि مرحبا\n\t"))
def test_clean_leaves_what_people_write(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\u2029c\x85d\x0be\x0cf", "a\nb\nc\nd\ne\nf"),
        ("a\x00b\x1b]52;c;eA==\x07", "ab]52;c;eA=="),
        ("\x9b31mrød", "31mrød"),
        ("a\ud800b\udfffc", "abc"),
        ("\ufeffa\ufffe\U0001ffff", "a"),
        ("a\tb", "a\tb"),
    ],
)
def test_clean(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@given(ANYTHING)
def test_a_clean_line_is_one_tidy_line(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line
    assert "\t" not in line
    assert "  " not in line
    assert line == line.strip()


@given(st.text(max_size=200))
def test_a_name_is_short(text: str) -> None:
    name = clean_name(text)
    assert len(name) <= NAME_LIMIT
    assert clean_name(name) == name


def test_a_composed_name_is_the_same_name() -> None:
    assert clean_name("A\u030asa ") == "Åsa"


@given(ANYTHING)
def test_shown_text_has_no_direction_marks(text: str) -> None:
    shown = show(text)
    assert not set(BIDI) & set(shown)
    assert show(shown) == shown


def test_direction_marks_are_seen() -> None:
    assert show("a\u202eb") == "a‹202E›b"


@pytest.mark.parametrize(
    ("text", "found_by"),
    [
        ("Årsmøte", "arsmote"),
        ("ÆRLIG", "aerlig"),
        ("Bjørg", "BJORG"),
        ("A\u030a", "å"),
        ("résumé", "resume"),
        ("STRASSE", "straße"),
        ("İzmir", "izmir"),
    ],
)
def test_fold(text: str, found_by: str) -> None:
    assert fold(text) == fold(found_by)


def test_fold_does_not_make_different_words_equal() -> None:
    assert len({fold(word) for word in ("lønn", "lenn", "løn", "lann")}) == 4


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arbeidsmarkedet", "arbeidsmarkedet"),
        ("Å søke på jobb!", "å-søke-på-jobb"),
        ("..", "x"),
        ("", "x"),
        ("../../etc/passwd", "etc-passwd"),
        ("-rf", "rf"),
        ("~root", "root"),
        (".bashrc", "bashrc"),
        ("CON", "x-con"),
        ("com1", "x-com1"),
        ("LPT\u00b9", "x-lpt1"),
        ("nul.txt", "nul-txt"),
        ("a\u202egpj", "a-gpj"),
        ("A\u030asa", "åsa"),
        ("C:\\temp\\x", "c-temp-x"),
        ("a\x00b", "ab"),
    ],
)
def test_slug(text: str, name: str) -> None:
    assert slug(text) == name


@pytest.mark.fault("T20")
@given(ANYTHING, st.integers(1, 80))
def test_a_slug_is_a_safe_file_name(text: str, limit: int) -> None:
    name = slug(text, limit)
    assert name
    assert all(letter == "-" or letter.isalnum() for letter in name)
    assert name == name.strip("-")
    assert len(name) <= limit + len("x-")
    assert name.casefold() not in {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10))}
    assert slug(name, limit + len("x-")) == name
