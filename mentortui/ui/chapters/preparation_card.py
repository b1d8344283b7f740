"""How the questions of the preparation and their lines are drawn."""

from __future__ import annotations

from textual.content import Content

from mentortui.i18n import _
from mentortui.model.chapters.records import Prepared
from mentortui.model.content import ContentCard
from mentortui.model.themes import THEME_NAMES
from mentortui.ui.widgets.draw import hung, lines, plain


def question_row(card: ContentCard) -> Content:
    """The question."""
    return plain(card.heading, "bold")


def line_row(line: Prepared, width: int) -> Content:
    """The line, and the sign that a need has an answer."""
    return lines(*hung(plain(line.text), width, "  ✓ " if line.answer else "  · "))


def question_card(card: ContentCard, line: Prepared | None, width: int) -> Content:
    """The line we are on, and the question with what it means and who can help."""
    parts = _line(line, width) if line is not None else []
    parts += hung(plain(card.heading, "$text-muted" if line else "bold"), width, "")
    for paragraph in card.text.split("\n\n"):
        parts += hung(plain(paragraph, "$text-muted"), width, "")
    if helpers := card.all("help"):
        parts += [Content(""), plain(_("Who else can help"), "bold")]
        for helper in helpers:
            parts += hung(plain(helper), width, "· ")
    return lines(*parts)


def _line(line: Prepared, width: int) -> list[Content]:
    parts = hung(plain(line.text, "bold"), width, "")
    if line.answer:
        parts += hung(plain(line.answer), width, "✓ ")
    if line.theme in THEME_NAMES:
        parts += hung(plain(_("Theme: {theme}", theme=_(THEME_NAMES[line.theme]))), width, "")
    return [*parts, Content("")]
