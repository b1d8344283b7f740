"""How heavy a whole text is to read, by LIX.

LIX is C. H. Björnsson's (*Läsbarhet*, 1968): words / sentences + 100 × long words / words, where a long word
has more than six letters. It is usually read so: under 30 very easy, 30 to 40 easy, 40 to 50 medium, 50 to 60
heavy, above 60 very heavy. It was made for Swedish and is used for Norwegian and Danish; it counts, and knows
nothing of what is said.
"""

from __future__ import annotations

from mentortui.model.plain.sentences import sentences
from mentortui.model.plain.words import count_letters, words

ENOUGH = 100
"""Words from which LIX says something, our choice: in a shorter text two long words or one missing full stop
move it from one band to the next."""
LONG = 6
"""Letters; a word of more is a long one."""
HEAVY = 45
"""LIX from which a text is heavy for someone who reads in a second language: the middle of the band that is
medium for others. Our choice."""


def lix(text: str) -> int | None:
    """LIX of a text, rounded; None where there are fewer words than ``ENOUGH``."""
    found = words(text)
    if len(found) < ENOUGH:
        return None
    long = sum(count_letters(word.typed) > LONG for word in found)
    return round(len(found) / len(sentences(text)) + 100 * long / len(found))


def is_heavy(text: str) -> bool:
    """There is enough text, and it is heavy to read."""
    found = lix(text)
    return found is not None and found >= HEAVY
