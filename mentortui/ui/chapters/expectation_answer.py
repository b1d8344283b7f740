"""Asks for the answer to an expectation. One of the ready ones brings an honest answer along."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from mentortui.i18n import LANGUAGES, _
from mentortui.model.chapters.expectations import SharedExpectation
from mentortui.model.chapters.records import Answer
from mentortui.model.content import Content, ContentCard
from mentortui.text import fold
from mentortui.ui.chapters.expectation_words import ANSWERS
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf, Said
from mentortui.workbook.chapters.expectations import needed_reason

_ORDER = [answer for answer, _sign, _word in ANSWERS]


class AskAnswer(AskCard):
    """Can, partly or cannot, and why."""

    def answer(self) -> Said:
        """As it stands there. Raises BadInput when a reason is needed and missing."""
        said = super().answer()
        needed_reason(*answer_in(said))
        return said


def answer_in(said: Said) -> tuple[Answer, str]:
    """The answer and its reason."""
    return _ORDER[said.choices["answer"]], said.lines["reason"]


def ask_answer(content: Callable[[str, str], Content], one: SharedExpectation, today: dt.date) -> AskAnswer:
    """The question. What was answered before stands in it, or the ready answer. ``content`` gives a
    content file in a language."""
    ready = None if one.answer else _ready(content, one.text)
    answer, reason = one.answer or Answer.CAN, one.reason
    told = one.text
    if ready is not None:
        answer = next((one for one in Answer if one == ready.get("answer")), Answer.CAN)
        reason = ready.get("reply")
        told += "\n\n" + _("A proposal for the answer: {reply}", reply=reason)
    return AskAnswer(
        _("Can this be met?"),
        (
            OneOf(
                "answer",
                _("Answer"),
                tuple(_(word) for _answer, _sign, word in ANSWERS),
                _ORDER.index(answer),
            ),
            Line("reason", _("Why, or how far?"), reason),
        ),
        today,
        text=told,
    )


def _ready(content: Callable[[str, str], Content], text: str) -> ContentCard | None:
    """The ready expectation that says just this, in whatever language it was written."""
    for language in LANGUAGES:
        for card in content("expectations", language).cards:
            if fold(card.heading) == fold(text):
                return card
    return None
