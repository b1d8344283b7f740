"""The words to take home: what is read back is what was written, whatever was written."""

from __future__ import annotations

import csv

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentortui.model.shared import SharedWord
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.words import field_text, words_document, words_name, words_tsv
from tests.sharing.nasty import texts

SCRIPTS = ("الوردية", "зміна", "ተረኛ", "轮班", "👩🏽‍⚕️ vakt", "\u200fعربي\u200f 12")


def shared(word: str, explanation: str = "", own_language: str = "", example: str = "") -> SharedWord:
    return SharedWord(uid="w", word=word, explanation=explanation, own_language=own_language, example=example)


def read(text: str) -> list[list[str]]:
    """The words as Anki takes them: a line that begins with ``#`` is no word, tabs part, quotes hold."""
    lines = [line for line in text.split("\n")[:-1] if not line.startswith("#")]
    return list(csv.reader(lines, dialect="excel-tab", strict=True))


FIELDS = st.tuples(*(st.one_of(texts(), st.text(), st.sampled_from(SCRIPTS)) for _field in range(4)))


@given(st.lists(FIELDS.filter(lambda fields: bool(field_text(fields[0]))), max_size=4))
@example([('"hei', "#", '""', "a\tb\nc")])
@example([("#separator:comma", '#html:true"', "=1+1", "-er")])
@example([("a\u2028b", "c\x85d", "e\rf", "\x0b")])
def test_what_is_read_back_is_what_was_written(words: list[tuple[str, str, str, str]]) -> None:
    text = words_tsv([shared(*fields) for fields in words], "en")
    assert read(text) == [[field_text(field) for field in fields] for fields in words]
    assert "\r" not in text
    text.encode("utf-8")


@given(st.text())
def test_no_field_is_a_formula(text: str) -> None:
    assert not field_text(text).startswith(tuple("=+-@"))
    assert field_text(text).removeprefix("'") == field_text(text.strip("'")).removeprefix("'") or "'" in text


def test_the_file_says_how_it_is_to_be_read() -> None:
    text = words_tsv([shared("lyse ut", "si at en jobb er ledig", "publish", "De lyser ut.")], "en")
    assert text == (
        "#separator:tab\n#html:false\n#columns:Word\tIt means\tOwn language\tExample\n"
        "lyse ut\tsi at en jobb er ledig\tpublish\tDe lyser ut.\n"
    )


@pytest.mark.parametrize("own", SCRIPTS)
def test_every_script_is_kept_letter_for_letter(own: str) -> None:
    assert read(words_tsv([shared("vakt", own_language=own)], "nb"))[0][2] == own


def test_the_list_says_the_same() -> None:
    words = [shared("lyse ut", "si at en jobb er ledig", "نشر", "De lyser ut."), shared("# vakt")]
    document = words_document(words, "en", "Amina")
    said = document_markdown(document)
    assert (
        "- **lyse ut** = si at en jobb er ledig\n  - Own language: نشر\n  - Example: De lyser ut.\n" in said
    )
    assert said.endswith("- **# vakt**\n")
    assert document.name == words_name("Amina", "en") == "work-words-amina"
