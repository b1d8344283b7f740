"""Sentences of a typed text: to a full stop, a mark, or the end of the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_STOP = re.compile(r"\n|(?<![.!?…])[.!?…]++[\"'’»”)\]]*+(?=\s|\Z)")
"""A full stop with a letter or a figure right behind it stands inside an address or a number. A row of dots
is looked at once, from its first, however long it is."""
_LAST = re.compile(r"[^\s(«“\"]*\Z")
_LONGEST = 40
"""Characters to look back for what stands before a full stop: no abbreviation is longer."""

_SHORT = frozenset(
    """
    kl bl.a bl f.eks eks dvs ca nr tlf jf pga mht evt ev inkl ekskl maks str avd adm prof vedr mob fr hr
    frk jan feb apr aug sept okt nov des oct dec mr mrs ms dr st e.g i.e vs approx incl tel dept
    """.split()
)
"""Never the last word of a sentence, whatever stands behind."""
_SHORT_OR_LAST = frozenset("osv o.l m.m m.fl mfl etc a.m p.m mill mrd kr sek min t inc ltd co".split())
"""The last word of a sentence only when the next one begins with a capital letter."""
_AFTER_NUMBER = frozenset("mill mrd kr sek min t".split())
"""Of those, words of their own when there is no number before them: "den er min"."""
_MONTHS = frozenset(
    """
    januar februar mars april mai juni juli august september oktober november desember january february
    march may june july october december
    """.split()
)
_NUMBERED = re.compile(r"\d[\s\xa0]*\Z")


class Sentence(NamedTuple):
    """``text[start:end]``, without the space around it."""

    start: int
    end: int


def sentences(text: str) -> list[Sentence]:
    """The sentences in order. They do not overlap, and only white space stands between them."""
    return list(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for stop in _STOP.finditer(text):
        if stop[0] != "\n" and not _ends(text, start, stop):
            continue
        if found := _trimmed(text, start, stop.end()):
            yield found
        start = stop.end()
    if found := _trimmed(text, start, len(text)):
        yield found


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    kept = text[start:end]
    start += len(kept) - len(kept.lstrip())
    return Sentence(start, start + len(kept.strip())) if kept.strip() else None


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a mark ends the sentence that began at ``start``."""
    if stop[0] != ".":
        return True
    before = text[max(start, stop.start() - _LONGEST) : stop.start()]
    last = _LAST.search(before)
    word = last[0].lower() if last else ""
    after = text[stop.end() : stop.end() + _LONGEST].lstrip(" \t\xa0")
    is_capital = after[:1].isupper()
    if word == "no" and after[:1].isdigit():
        return False
    if word in _SHORT or (len(word) == 1 and word.isalpha() and is_capital):
        return False
    if word in _SHORT_OR_LAST:
        is_own_word = word in _AFTER_NUMBER and not _NUMBERED.search(before[: -len(word)])
        return is_capital or is_own_word or not after[:1].isalnum()
    if word.isdigit():
        return _ends_after_number(before, word, after)
    return True


def _ends_after_number(before: str, number: str, after: str) -> bool:
    """``4. desember`` and a number in front of a point in a list end no sentence; ``kl. 17.`` does."""
    month = re.match(r"\w+", after)
    is_date = after[:1].islower() or (month is not None and month[0].lower() in _MONTHS)
    return not is_date and before.strip() != number
