"""Where something that was found stands in what is drawn: wrapped, indented and with signs before it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from mentortui.workbook.finding import Hit

_ROUND = 24
"""Characters on each side of the word that tell one place from another."""


class Found(NamedTuple):
    """A line and the word in it, as it was shown among what was found."""

    line: str
    start: int
    end: int
    own: bool = False
    """It stands in the mentor's own note, which is drawn last."""


def found_of(hit: Hit) -> Found:
    """What to look for where a hit leads to."""
    from mentortui.workbook.finding_units import FoundKind

    return Found(hit.line, hit.start, hit.end, hit.kind is FoundKind.PRIVATE)


def place_in(drawn: str, found: Found, *, loosely: bool = True) -> tuple[int, int] | None:
    """Start and end of the word in ``drawn``. The whole line is looked for, then what is round the word and,
    ``loosely``, the word alone. None: it does not stand there."""
    text, places = _squeezed(drawn)
    before, word, after = (
        _squeezed(part.strip("…"))[0]
        for part in (found.line[: found.start], found.line[found.start : found.end], found.line[found.end :])
    )
    if not word:
        return None
    look = text.rfind if found.own else text.find
    tries = [
        (before, after),
        (before[-_ROUND:], after[:_ROUND]),
        (before[-_ROUND:], ""),
        ("", after[:_ROUND]),
    ]
    for lead, tail in [*tries, *([("", "")] if loosely else [])]:
        if (at := look(lead + word + tail)) >= 0 and (loosely or lead or tail or not before + after):
            first = at + len(lead)
            return places[first], places[first + len(word) - 1] + 1
    return None


def _squeezed(text: str) -> tuple[str, list[int]]:
    """The text without its spaces and line ends, and where each of its characters stood."""
    kept = [(place, letter) for place, letter in enumerate(text) if not letter.isspace()]
    return "".join(letter for _place, letter in kept), [place for place, _letter in kept]
