"""English sentences that do not say who does it: "The letter is sent".

Advice on plain language asks to name the one who acts; the rules are ours, and careful: a state ("is closed",
"is interested") and a passive that names its doer ("sent by Kari") are let be.
"""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.model.plain.kinds import Advice, Kind
from mentortui.model.plain.words import Word

_BE = frozenset(
    "am is are was were be been being isn't aren't wasn't weren't it's they're we're you're i'm".split()
)
_BETWEEN = frozenset("not also then already soon never always often now just still only both first".split())
"""May stand between "is" and "sent", like words in -ly."""
_IRREGULAR = frozenset(
    """
    sent given taken made written told asked shown found held kept paid put said seen spoken taught
    chosen brought built bought drawn driven eaten led met sold thrown understood won worn hidden caught
    cut fed fought forgotten heard hurt laid lent read run spent stolen withdrawn offered
    """.split()
)
_STATES = frozenset(
    """
    interested tired excited worried married pleased bored used supposed scared surprised concerned
    confused ashamed relaxed experienced qualified skilled retired related limited stressed motivated
    prepared located based finished closed disappointed embarrassed frightened frustrated impressed
    inspired engaged divorced educated employed unemployed dedicated determined delighted satisfied
    convinced annoyed amazed overwhelmed crowded complicated advanced detailed united naked wicked
    sacred hundred indeed unqualified uninterested
    """.split()
)
_NOT_VERBS = frozenset("need speed feed seed deed weed breed greed exceed succeed proceed".split())
_WHEN_OR_HOW = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december then now tomorrow today tonight next noon end start
    beginning deadline week weekend month spring summer autumn winter email e-mail post phone bus train
    """.split()
)
"""Behind "by" these name nobody."""
_DOER = 4
"""Words from a passive to the "by" that names who does it."""


def passives(text: str, found: list[Word]) -> Iterator[Advice]:
    """The first passive of a sentence that does not say who does it."""
    for place, word in enumerate(found):
        if _is_participle(word.low) and _after_be(text, found, place) and not _names_doer(found, place):
            yield Advice(Kind.PASSIVE, word.start, word.end, (word.typed,))
            return


def _is_participle(low: str) -> bool:
    if low in _IRREGULAR:
        return True
    return low.endswith("ed") and len(low) > 4 and low not in _STATES and low not in _NOT_VERBS


def _after_be(text: str, found: list[Word], place: int) -> bool:
    for before in range(place - 1, max(place - 4, -1), -1):
        if text[found[before].end : found[before + 1].start].strip():
            return False
        low = found[before].low
        if low in _BE:
            return True
        if low not in _BETWEEN and not low.endswith("ly"):
            return False
    return False


def _names_doer(found: list[Word], place: int) -> bool:
    """ "By Kari" does, "by Friday" and "by 4 December" do not."""
    after = [word.low for word in found[place + 1 : place + 3 + _DOER]]
    if "by" not in after[:_DOER]:
        return False
    who = [low for low in after[after.index("by") + 1 :] if low not in ("the", "our", "your")]
    return bool(who) and not who[0][0].isdigit() and who[0] not in _WHEN_OR_HOW
