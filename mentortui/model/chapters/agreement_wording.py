"""How an answer becomes a sentence of the agreement: the wording is that of the content file."""

from __future__ import annotations

import datetime as dt

from mentortui.model.content import ContentCard

DELETE = "delete"
"""The question about the day the notes are deleted: its answer is an ISO date."""
BLANK = "{answer}"
"""Where the answer stands in a card's sentence."""


def day_of(answer: str) -> dt.date | None:
    """The date an answer is, if it is one."""
    try:
        return dt.date.fromisoformat(answer)
    except ValueError:
        return None


def is_fixed(card: ContentCard) -> bool:
    """The card's sentence is to be agreed on as it stands."""
    return bool(card.get("say")) and BLANK not in card.get("say")


def sentence(card: ContentCard, answer: str) -> str:
    """The sentence that stands in the agreement. A full stop that ends the answer is not said twice."""
    if is_fixed(card):
        return answer or card.get("say")
    say = card.get("say") or BLANK
    if f"{BLANK}." in say:
        answer = answer.removesuffix(".")
    return say.replace(BLANK, answer)
