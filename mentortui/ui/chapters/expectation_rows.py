"""How an expectation and its answer are drawn, in the chapter and in the meeting."""

from __future__ import annotations

from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.expectations import SharedExpectation
from mentortui.ui.chapters.expectation_words import ANSWERS
from mentortui.ui.people import owner_name
from mentortui.ui.widgets.draw import hung, join, lines, plain


def sign_of(one: SharedExpectation) -> str:
    """The sign of the answer; ``○`` while there is none."""
    return next((sign for answer, sign, _word in ANSWERS if answer is one.answer), "○")


def word_of(one: SharedExpectation) -> str:
    """The word of the answer."""
    word = next((word for answer, _sign, word in ANSWERS if answer is one.answer), N_("no answer yet"))
    return _(word)


def expectation_row(
    one: SharedExpectation, participant: str, mentor: str, width: int, *, whole: bool = False
) -> Content:
    """``◐ Amina  You find me a job``, under it ``can partly``; ``whole`` with the reason."""
    who = owner_name(one.by, participant, mentor)
    said = join((who, "bold"), "  ", one.text)
    word = plain(word_of(one), "$accent" if one.answer else "$text-muted")
    sign = join((f"{sign_of(one)} ", "$accent bold"))
    rows = [*hung(said, width, sign), *hung(word, width, "  ")]
    if whole and one.reason:
        rows += hung(plain(one.reason, "$text-muted"), width, "  ")
    return lines(*rows)
