"""The participant's own ratings of a skill, in plain words and as a row of bars."""

from __future__ import annotations

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.records import RatedAt, Rating

RATING_WORDS = {
    Rating.NOT_YET: N_("not yet"),
    Rating.A_LITTLE: N_("a little"),
    Rating.WELL: N_("well"),
    Rating.VERY_WELL: N_("very well"),
}
"""The participant's words: gettext ids."""

_ONCE = {
    RatedAt.START: N_("At the start: {rating}."),
    RatedAt.MIDWAY: N_("Midway: {rating}."),
    RatedAt.END: N_("At the end: {rating}."),
}
_CHANGED = {
    RatedAt.START: N_("From {before} to {after} since the start."),
    RatedAt.MIDWAY: N_("From {before} to {after} since midway."),
}
_SAME = {
    RatedAt.START: N_("As at the start: {rating}."),
    RatedAt.MIDWAY: N_("As midway: {rating}."),
}
_BARS = {Rating.NOT_YET: "▁", Rating.A_LITTLE: "▃", Rating.WELL: "▅", Rating.VERY_WELL: "█"}
_NO_BAR = "·"


def in_words(skill: SharedSkill, language: str) -> str:
    """How the ratings moved, in ``language``: ``Fra litt til godt siden starten.``"""
    t = in_language(language)
    if not skill.rated:
        return t("Not rated yet.")
    said = {when: t(RATING_WORDS[rating]) for when, rating in skill.ratings.items()}
    first, last = skill.rated[0], skill.rated[-1]
    if first is last:
        return t(_ONCE[first], rating=said[first])
    if skill.ratings[first] is skill.ratings[last]:
        sentence = t(_SAME[first], rating=said[last])
    else:
        sentence = t(_CHANGED[first], before=said[first], after=said[last])
    if _midway_stands_out(skill):
        sentence = f"{sentence} {t(_ONCE[RatedAt.MIDWAY], rating=said[RatedAt.MIDWAY])}"
    return sentence


def picture(skill: SharedSkill) -> str:
    """Three bars, for start, midway and end, told apart by their height: ``▃ ▅ █``; ``·`` is not rated."""
    return " ".join(_BARS[skill.ratings[when]] if when in skill.ratings else _NO_BAR for when in RatedAt)


def _midway_stands_out(skill: SharedSkill) -> bool:
    """The word for midway is not between the first and the last, so those two do not tell all."""
    if len(skill.ratings) < len(RatedAt):
        return False
    start, midway, end = (skill.ratings[when] for when in RatedAt)
    return not min(start, end) <= midway <= max(start, end)
