"""What holds for every text that anybody may type."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import example, given
from hypothesis import strategies as st

from mentortui.model.plain import Kind, advice, lix
from mentortui.model.plain.sentences import sentences
from mentortui.model.plain.words import words

_WORDS = st.sampled_from(
    (
        "ikke aldri skal må blir ble sendt sendes leses av og til kl. bl.a. 4. desember uvanlig Ikke glem "
        "not never without is was written by Don't forget kompetansekartleggingsverktøy . ! « » ’ - www. @ \n"
    ).split(" ")
)
TEXTS = st.one_of(st.text(), st.lists(_WORDS).map(" ".join))
LANGUAGES = st.sampled_from(("nb", "en", "nn", ""))


@given(TEXTS, LANGUAGES, st.lists(st.text(max_size=8), max_size=3))
@example("İ ikke İ uten", "nb", ["ß"])
def test_advice_never_fails_and_points_into_the_text(text: str, language: str, known: list[str]) -> None:
    found = advice(text, language, known=known)
    assert found == advice(text, language, known=known)
    for piece in found:
        assert 0 <= piece.start < piece.end <= len(text)
        span = text[piece.start : piece.end]
        assert all(part in span for word in piece.words for part in word.split())
        assert (piece.kind is Kind.LONG_SENTENCE) == (piece.length > 0) == (not piece.words)


@given(TEXTS)
def test_sentences_and_words_leave_nothing_out(text: str) -> None:
    found = sentences(text)
    assert all(text[word.start : word.end] == word.typed for word in words(text))
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


@given(TEXTS)
def test_lix_is_a_number_or_none(text: str) -> None:
    found = lix(text)
    assert (found is None) == (len(words(text)) < 100)


def test_nothing_heavy_is_imported() -> None:
    code = "import sys, mentortui.model.plain; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"textual", "rich", "msgspec", "tinydb", "markdown_it"} & set(loaded.split())
