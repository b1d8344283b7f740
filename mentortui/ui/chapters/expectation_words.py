"""How the answers to an expectation are said."""

from __future__ import annotations

from mentortui.i18n import N_
from mentortui.model.chapters.records import Answer

ANSWERS: tuple[tuple[Answer, str, str], ...] = (
    (Answer.CAN, "✓", N_("can")),
    (Answer.PARTLY, "◐", N_("can partly")),
    (Answer.CANNOT, "×", N_("cannot")),
)
"""Answer, sign and word: an answer is never told by colour alone."""
