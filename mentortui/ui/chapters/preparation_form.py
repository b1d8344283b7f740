"""What is asked for a line of the preparation: its words, and for some questions a little more."""

from __future__ import annotations

import datetime as dt

from mentortui.i18n import _
from mentortui.model.chapters.preparation import NEEDS, SHARE
from mentortui.model.chapters.records import Prepared
from mentortui.model.content import ContentCard
from mentortui.model.themes import THEME_NAMES
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf, Part, Said


def form_of(card: ContentCard, line: Prepared | None, today: dt.date) -> AskCard:
    """The question for a new line, or for ``line`` said otherwise."""
    text = line.text if line else ""
    parts: list[Part] = [Line("text", _("In your own words"), text, _("Write a few words first."))]
    told = ""
    if card.id == NEEDS:
        answer = line.answer if line else ""
        parts.append(Line("answer", _("What I can give, or who else can help"), answer))
        # The name stands before the dash, what they help with after it.
        who = " · ".join(helper.split(" – ")[0] for helper in card.all("help"))
        told = _("Who else can help: {who}", who=who) if who else ""
    if card.id == SHARE:
        names = (_("no theme"), *(str(theme) for theme in THEME_NAMES))
        parts.append(OneOf("theme", _("Theme"), names, (line.theme or 0) if line else 0))
        told = "\n".join(f"{theme} {_(name)}" for theme, name in THEME_NAMES.items())
    return AskCard(card.heading, parts, today, text=told)


def said_in(said: Said) -> tuple[str, str, int | None]:
    """Text, answer and theme."""
    return said.lines["text"], said.lines.get("answer", ""), said.choices.get("theme") or None
