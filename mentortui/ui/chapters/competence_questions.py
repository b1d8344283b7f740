"""The small questions about a skill: what it is, and how the participant says it goes."""

from __future__ import annotations

import datetime as dt

from mentortui.i18n import _
from mentortui.model.chapters.competence import SharedSkill, next_time
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.sharing.ratings import RATING_WORDS
from mentortui.ui.chapters.competence_drawing import KIND_NAMES, TIME_NAMES
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf

KINDS, TIMES, RATINGS = tuple(SkillKind), tuple(RatedAt), tuple(Rating)
"""In the order they are offered."""


def skill_question(title: str, kind: SkillKind, text: str, today: dt.date) -> AskCard:
    """``text``, and the place of ``kind`` in ``KINDS``."""
    names = tuple(_(KIND_NAMES[one]) for one in KINDS)
    return AskCard(
        title,
        (
            Line("text", _("What"), text, _("Write what it is first.")),
            OneOf("kind", _("Where"), names, KINDS.index(kind)),
        ),
        today,
    )


def rating_question(skill: SharedSkill, participant: str, today: dt.date) -> AskCard:
    """``rating`` and ``when``: places in ``RATINGS`` and ``TIMES``. It is the participant who is asked."""
    before = skill.ratings[skill.rated[-1]] if skill.rated else Rating.NOT_YET
    words = tuple(_(RATING_WORDS[one]) for one in RATINGS)
    times = tuple(_(TIME_NAMES[one]) for one in TIMES)
    return AskCard(
        skill.text,
        (
            OneOf("rating", _("How"), words, RATINGS.index(before)),
            OneOf("when", _("When"), times, TIMES.index(next_time(skill))),
        ),
        today,
        text=_("{participant} answers.", participant=participant),
    )
