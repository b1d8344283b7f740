"""What is advised on English sentences, and what is plain already."""

from __future__ import annotations

import pytest

from mentortui.model.plain import Kind, advice

PLAIN = """
Amina went to the library.
She is interested in health work.
The shop is closed on Sundays.
She is tired, and I am worried.
I am used to working nights.
They need a nurse.
What is left is the reference.
The form was filled in by Kari.
The letter was written by the nurse.
I cannot come on Friday.
No, I can come.
She is not only a nurse, but also a teacher.
No names and no text.
Amina has sent the letter.
Her communication is good.
We met at Internationalisationhouse.
"""

ADVISED = {
    "The application must be sent by Friday.": (Kind.PASSIVE, "sent"),
    "The form was handed in by the end of May.": (Kind.PASSIVE, "handed"),
    "The letter was written in May.": (Kind.PASSIVE, "written"),
    "My diploma is being checked.": (Kind.PASSIVE, "checked"),
    "Jobs are often advertised at finn.no.": (Kind.PASSIVE, "advertised"),
    "She was told to wait.": (Kind.PASSIVE, "told"),
    "It is not uncommon to wait.": (Kind.NEGATIONS, "not", "uncommon"),
    "I never go without my CV.": (Kind.NEGATIONS, "never", "without"),
    "He doesn’t know nobody there.": (Kind.NEGATIONS, "doesn’t", "nobody"),
    "Don't forget the diploma.": (Kind.NOT_TO_DO, "Don't forget"),
    "Do not wait.": (Kind.NOT_TO_DO, "Do not wait"),
    "We talked about internationalisation.": (Kind.LONG_WORD, "internationalisation"),
}


@pytest.mark.parametrize("text", PLAIN.strip().split("\n"))
def test_plain_english_is_let_be(text: str) -> None:
    assert advice(text, "en") == ()


@pytest.mark.parametrize("text", ADVISED)
def test_what_is_less_plain_is_advised_on(text: str) -> None:
    (found,) = advice(text, "en")
    assert (found.kind, *found.words) == ADVISED[text]


def test_each_language_has_its_own_rules() -> None:
    assert advice("Søknaden skal sendes.", "en") == ()
    assert advice("The letter was sent.", "nb") == ()


def test_of_other_languages_nothing_is_said() -> None:
    assert advice("La lettre a été envoyée sans signature, jamais signée.", "fr") == ()
