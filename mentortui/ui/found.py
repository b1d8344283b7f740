"""Where something that was found stands in what is drawn: wrapped, indented and with signs before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from mentortui.workbook.finding import Hit
    from mentortui.workbook.finding_units import FoundKind

_ROUND = 24
"""Characters on each side of the word that tell one place from another."""


class Found(msgspec.Struct, frozen=True):
    """A line and the word in it, as it was shown among what was found."""

    line: str
    start: int
    end: int
    kind: FoundKind | None = None

    @property
    def own(self) -> bool:
        """It stands in the mentor's own note, which is drawn last."""
        from mentortui.workbook.finding_units import FoundKind

        return self.kind is FoundKind.PRIVATE


def found_of(hit: Hit) -> Found:
    """What to look for where a hit leads to."""
    return Found(hit.line, hit.start, hit.end, hit.kind)


def place_in(drawn: str, found: Found, *, loosely: bool = False) -> tuple[int, int] | None:
    """Start and end of the word in ``drawn``. The whole line is looked for, then what is round the word, both
    whatever the signs between; ``loosely`` the word alone too. None: it does not stand there."""
    for keeps in (_is_no_space, str.isalnum):
        if place := _place(drawn, found, keeps):
            return place
    alone = Found(found.line[found.start : found.end], 0, found.end - found.start)
    return _place(drawn, alone, _is_no_space) if loosely else None


def _place(drawn: str, found: Found, keeps: Callable[[str], bool]) -> tuple[int, int] | None:
    text, places = _squeezed(drawn, keeps)
    before, word, after = (
        _squeezed(part.strip("…"), keeps)[0]
        for part in (found.line[: found.start], found.line[found.start : found.end], found.line[found.end :])
    )
    look = text.rfind if found.own else text.find
    near, next_ = before[-_ROUND:], after[:_ROUND]
    for lead, tail in ((before, after), (near, next_), (near, ""), ("", next_)):
        is_alone = not lead + tail and bool(before + after)
        if word and not is_alone and (at := look(lead + word + tail)) >= 0:
            first = at + len(lead)
            return places[first], places[first + len(word) - 1] + 1
    return None


def _is_no_space(letter: str) -> bool:
    return not letter.isspace()


def _squeezed(text: str, keeps: Callable[[str], bool]) -> tuple[str, list[int]]:
    """The text with what it keeps alone, and where each of its characters stood."""
    kept = [(place, letter) for place, letter in enumerate(text) if keeps(letter)]
    return "".join(letter for _place, letter in kept), [place for place, _letter in kept]
