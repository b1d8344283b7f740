"""Norwegian sentences that do not say who does it: "Søknaden sendes", "Søknaden blir sendt".

Advice on plain language asks to name the one who acts. The rules are ours, by form alone and careful: what
may be a genitive, a plural or a feeling is let be, and so is a passive that says who ("sendes av Kari").
"""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.model.plain.kinds import Advice, Kind
from mentortui.model.plain.passive_words_nb import (
    BECOMES,
    BEFORE_GENITIVE,
    DONE_TO,
    FOLLOWS,
    GENITIVES,
    MODALS,
    NEW_CLAUSE,
    NO_PASSIVE,
    NOT_DONE_TO,
    PREFIXES,
    SHORT_PASSIVES,
)
from mentortui.model.plain.words import Word

_REACH = 5
"""Words from a modal verb, or from ``blir``, to its passive: "skal så snart som mulig sendes"."""
_DOER = 4
"""Words from a passive to the ``av`` that names who does it."""


def passives(text: str, found: list[Word]) -> Iterator[Advice]:
    """The first passive of a sentence that does not say who does it."""
    has_bli = any(word.low in BECOMES for word in found)
    for place, word in enumerate(found):
        is_passive = _is_s_passive(text, found, place) or (has_bli and _is_bli_passive(text, found, place))
        if is_passive and not _names_doer(found, place):
            yield Advice(Kind.PASSIVE, word.start, word.end, (word.typed,))
            return


def _is_s_passive(text: str, found: list[Word], place: int) -> bool:
    word = found[place]
    if not _has_passive_form(word, is_first=place == 0):
        return False
    before = found[place - 1].low if place else ""
    if before in BEFORE_GENITIVE:
        return False
    return _leads(text, found, place, MODALS) or _is_followed_as_verb(text, found, place)


def _has_passive_form(word: Word, *, is_first: bool) -> bool:
    low = word.low
    if word.is_name_like and not is_first:
        return False
    if low in SHORT_PASSIVES:
        return True
    return len(low) > 4 and low.endswith("es") and low not in NO_PASSIVE and not _is_genitive(low)


def _is_genitive(low: str) -> bool:
    """``deltakernes``, ``mentorenes``."""
    return low.endswith(("enes", "ernes")) and low not in GENITIVES


def _is_followed_as_verb(text: str, found: list[Word], place: int) -> bool:
    """What stands behind is no noun that the word could own: a small word, a number, or nothing."""
    if place + 1 == len(found):
        return True
    after = found[place + 1]
    gap = text[found[place].end : after.start]
    return bool(gap.strip()) or after.low in FOLLOWS or after.typed[0].isdigit()


def _is_bli_passive(text: str, found: list[Word], place: int) -> bool:
    return _is_participle(found[place].low) and _leads(text, found, place, BECOMES)


def _is_participle(low: str) -> bool:
    if low in NOT_DONE_TO:
        return False
    if low.endswith("ert") and len(low) > 5:
        return True
    if low in DONE_TO:
        return True
    return any(low.startswith(prefix) and low[len(prefix) :] in DONE_TO for prefix in PREFIXES)


def _leads(text: str, found: list[Word], place: int, leaders: frozenset[str]) -> bool:
    """One of ``leaders`` stands shortly before, in the same part of the sentence."""
    for before in range(place - 1, max(place - 1 - _REACH, -1), -1):
        if text[found[before].end : found[before + 1].start].strip(" \t\xa0\"'«»“”()"):
            return False
        if found[before].low in leaders:
            return True
        if found[before].low in NEW_CLAUSE:
            return False
    return False


def _names_doer(found: list[Word], place: int) -> bool:
    after = [word.low for word in found[place + 1 : place + 3 + _DOER]]
    for nth, low in enumerate(after[:_DOER]):
        # "Av og til" and "av gårde" name nobody.
        if low == "av" and after[nth + 1 : nth + 2] not in ([], ["og"], ["gårde"]):
            return True
    return False
