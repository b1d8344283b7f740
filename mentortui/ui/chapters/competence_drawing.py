"""How a skill is drawn: a row with its bars, and a card with the change in words and a taller picture."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.competence import SharedSkill, moved
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.sharing.ratings import RATING_WORDS, in_words, picture
from mentortui.ui.widgets.draw import hung, join, lines, plain

KIND_NAMES = {SkillKind.CAN: N_("This I can"), SkillKind.LEARN: N_("This I want to learn")}
TIME_NAMES = {
    RatedAt.START: N_("the start"),
    RatedAt.MIDWAY: N_("midway"),
    RatedAt.END: N_("the end"),
}
_COLUMN = 12
"""Cells for one time in the card: the longest word and some air."""
_BAR = 4


def skill_row(skill: SharedSkill, width: int) -> Content:
    """Bars, text, and the newest word."""
    newest = _(RATING_WORDS[skill.ratings[skill.rated[-1]]]) if skill.rated else ""
    said = join(skill.text, (f"  {newest}", "$text-muted"))
    return lines(*hung(said, width, join((picture(skill), "$accent"), "  ")))


def overall(skills: Iterable[SharedSkill]) -> str:
    """What changed over all, or "" while nothing is rated twice."""
    rated_again, up, down = moved(skills)
    if not rated_again:
        return ""
    if not up and not down:
        return _("All goes as it did the first time.")
    said = []
    if up:
        said.append(
            _n(
                "{count} of {all} goes better than the first time.",
                "{count} of {all} go better than the first time.",
                up,
                all=rated_again,
            )
        )
    if down:
        said.append(_n("{count} goes less well now.", "{count} go less well now.", down))
    return " ".join(said)


def skill_card(skill: SharedSkill, width: int) -> Content:
    """The skill whole."""
    return lines(
        *hung(plain(skill.text, "bold"), width, ""),
        *hung(plain(in_words(skill, i18n.current())), width, ""),
        *(_bars(skill) if skill.rated else ()),
    )


def _bars(skill: SharedSkill) -> list[Content]:
    """One bar a time, as high as the rating; under each its time and its word."""
    said = [skill.ratings.get(when) for when in RatedAt]
    rows = [join(*((_block(rating, level), "$accent") for rating in said)) for level in (3, 2, 1)]
    return [
        *rows,
        join(*((_(TIME_NAMES[when]).ljust(_COLUMN), "$text-muted") for when in RatedAt)),
        join(*((_(RATING_WORDS[rating]) if rating else "–").ljust(_COLUMN) for rating in said)),
    ]


def _block(rating: Rating | None, level: int) -> str:
    """One line of a bar: full up to the rating; "not yet" is a thin line at the bottom."""
    if rating is None:
        return " " * _COLUMN
    full = "█" if rating > level else "▁" if level == 1 else " "
    return (full * _BAR).ljust(_COLUMN)
