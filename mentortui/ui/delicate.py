"""What is said before something delicate is kept: a question, never a block, and never which words it is.

The person it is about may sit beside. So the words do not say what kind it is, and nothing is marked.
"""

from __future__ import annotations

from mentortui.i18n import N_
from mentortui.model.delicate import flags

NEEDED = N_("Is this needed here? Write it only if you both want it.")
NEEDED_KEEP = N_("Is this needed here? Write it only if you both want it. Enter once more keeps it.")


def delicate_words(text: str) -> frozenset[int]:
    """What is delicate in ``text``: a number for each word, so that none is held apart from the text."""
    return frozenset(hash(text[flag.start : flag.end].casefold()) for flag in flags(text))
