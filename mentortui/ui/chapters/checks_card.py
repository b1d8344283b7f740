"""How a round of hidden answers is drawn: who has answered, and when both look, both answers."""

from __future__ import annotations

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.checks import ASKED, HELP, OWN_WORDS, SharedCheck, questions
from mentortui.model.content import ContentCard
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.ui.chapters.wide_card import columns
from mentortui.ui.command import KeyOf
from mentortui.ui.widgets.draw import hung, join, lines, plain

_SPACE = Content("")
_BESIDE_FROM = 36
"""Answers are short: they stand beside each other on a narrow card too."""
Names = dict[Owner, str]


def drawn(
    card: ContentCard,
    options: ContentCard,
    check: SharedCheck | None,
    names: Names,
    contact: str,
    key_of: KeyOf,
    width: int,
) -> Content:
    """One round of the kind that ``card`` tells about; None when nobody has answered yet."""
    head = [*hung(plain(card.heading, "bold"), width, ""), *hung(plain(card.text, "$text-muted"), width, "")]
    if check is None or check.opened is None:
        return lines(*head, _SPACE, *_waiting(card, check, names, key_of, width))
    day = _("Looked at together {date}", date=say_date(check.opened, i18n.current(), year=True))
    parts = [*head, plain(day, "$text-muted"), _SPACE]
    if check.needs_contact and card.get(HELP):
        parts += [*_help(card, contact, width), _SPACE]
    return lines(*parts, *_answers(card, options, check, names, width))


def _waiting(
    card: ContentCard, check: SharedCheck | None, names: Names, key_of: KeyOf, width: int
) -> list[Content]:
    """Who has answered; never what."""
    parts = []
    for who in ASKED:
        has = check is not None and who in check.answered
        said = N_("✓ {name} has answered") if has else N_("○ {name} has not answered yet")
        parts.append(plain(_(said, name=names[who])))
    if check is not None and check.both_in:
        told = _(
            "Both have answered. Sit so that both can see, and press {key} to see the answers together.",
            key=key_of("check.open"),
        )
    else:
        told = _(
            "Press {key} to answer. One looks away while the other answers, and then you change places.",
            key=key_of("check.answer"),
        )
    parts += [_SPACE, *hung(plain(told), width, ""), _SPACE, plain(_("You are asked:"), "$text-muted")]
    for _id, text in questions(card):
        parts += hung(plain(text, "$text-muted"), width, "· ")
    return parts


def _answers(
    card: ContentCard, options: ContentCard, check: SharedCheck, names: Names, width: int
) -> list[Content]:
    """Each question with both answers under it, beside each other where there is room."""
    known = questions(card)
    ids = {id_ for id_, _text in known}
    gone = {id_ for said in check.answers.values() for id_ in said} - ids - {OWN_WORDS}
    asked = (*known, *((id_, id_) for id_ in sorted(gone)), (OWN_WORDS, _("In their own words")))
    parts: list[Content] = []
    for id_, text in asked:
        said = {who: check.answers[who].get(id_, "") for who in ASKED}
        if any(said.values()):
            left, right = (_one(names[who], options.get(said[who]) or said[who]) for who in ASKED)
            parts += [
                *hung(plain(text, "bold"), width, ""),
                *columns([left], [right], width, _BESIDE_FROM),
                _SPACE,
            ]
    return parts


def _one(name: str, said: str) -> Content:
    return join((f"{name}: ", "$accent"), said or "–")


def _help(card: ContentCard, contact: str, width: int) -> list[Content]:
    parts = hung(plain(card.get(HELP)), width, join(("▌ ", "$accent")))
    if contact:
        parts += hung(join((_("Contact person:"), "$accent"), f" {contact}"), width, join(("▌ ", "$accent")))
    return parts
