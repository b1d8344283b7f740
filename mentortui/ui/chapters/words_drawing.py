"""How a word of the list is drawn: on one line, and whole on its card."""

from __future__ import annotations

import unicodedata

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _, _n
from mentortui.model.chapters.words import ListedWord, Pile
from mentortui.model.dates import say_date, short_date
from mentortui.ui.widgets.draw import hung, join, lines, plain

_SIGNS = {None: "○", True: "✓", False: "–"}


def word_line(word: ListedWord, width: int) -> Content:
    """``○ lyse ut``, with the answer of the meeting that goes on, or where there is room the day it comes
    back. No day stands after a word written from the right, which could turn its digits."""
    sign = "✓" if word.learnt else _SIGNS[word.answer]
    said = "" if word.answer is None else _("known") if word.answer else _("not yet")
    look = plain(f"{sign} {word.word}", "$text-muted" if word.learnt else "")
    if said:
        return join(look, (f"  {said}", "$accent"))
    if word.pile is not Pile.LATER or word.recall_on is None or _from_the_right(word.word):
        return look
    whole = join(look, (f"  {short_date(word.recall_on, i18n.current())}", "$text-muted"))
    return whole if whole.cell_length <= width else look


def _from_the_right(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in text)


def word_card(word: ListedWord, width: int) -> Content:
    """All that is known of a word. What is in the own language has lines to itself, its label above it."""
    parts = [*hung(plain(word.word, "bold"), width, ""), Content("")]
    for label, told in (
        (_("It means"), word.explanation),
        (_("Own language"), word.own_language),
        (_("Example"), word.example),
    ):
        if told:
            parts += [plain(label, "$text-muted"), *hung(plain(told), width, "  "), Content("")]
    for said in (_again(word), _known(word), _caught(word)):
        if said:
            parts += hung(plain(said), width, "")
    return lines(*parts)


def _again(word: ListedWord) -> str:
    if word.learnt:
        return _("✓ Learnt")
    waits = word.pile is Pile.NOW and word.answer is None
    if word.known and word.recall_on and not waits:
        return _("Asked for again from {date}", date=say_date(word.recall_on, i18n.current(), year=True))
    return _("Asked for at the next meeting")


def _known(word: ListedWord) -> str:
    return _n("Known {count} time in a row", "Known {count} times in a row", word.known) if word.known else ""


def _caught(word: ListedWord) -> str:
    if word.caught is None:
        return ""
    date = word.caught.date
    number = word.caught.number
    if date is None:
        return _("Caught in meeting {number}", number=number)
    said = say_date(date, i18n.current(), year=True)
    return _("Caught in meeting {number}, {date}", number=number, date=said)
