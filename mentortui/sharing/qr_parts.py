"""A text in as few parts as there must be, each small enough for one QR code.

A part begins with a heading of ours: scanners take ``WIFI:``, ``http:`` and the like at the start of a code
for an order, and some take ``SUMMARY:`` at the start of any line for a calendar. So no line begins with what
somebody typed: a line begins with ``- ``; where it goes on in the next part, with ``… ``, or with ``…`` alone
when a word that is longer than a whole part was cut. No line is cut inside a character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

LINE, GOES_ON, WORD_GOES_ON = "- ", "… ", "…"
LEAST = 24
"""Bytes of text in a part that are worth a code."""

_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of the sign that joins two consonants in the scripts of India."""


def parts(first: str, heading: str, lines: Sequence[str], room: int) -> list[str]:
    """Parts of at most ``room`` bytes of UTF-8: one under ``first``, or several, numbered ``1/3``, under
    ``first`` and then ``heading``. Cut at the ends of lines, else between words. Empty when there is too
    little room. ``lines`` are single lines with single spaces."""
    whole = "\n".join((first, *(LINE + line for line in lines)))
    if size(whole) <= room:
        return [whole]
    digits = 1
    while True:
        number = size(f" {'9' * digits}/{'9' * digits}\n")
        if room - size(first) - number < LEAST:
            return []
        bodies = _bodies(lines, lambda at: room - size(heading if at else first) - number)  # noqa: B023
        if len(str(len(bodies))) <= digits:
            break
        digits += 1
    return [f"{heading if at else first} {at + 1}/{len(bodies)}\n{body}" for at, body in enumerate(bodies)]


def size(text: str) -> int:
    """Bytes of UTF-8."""
    return len(text.encode())


def _bodies(lines: Sequence[str], room: Callable[[int], int]) -> list[str]:
    """What stands under each heading; ``room(0)`` is the first one's."""
    bodies = [""]

    def left() -> int:
        return room(len(bodies) - 1) - (size(bodies[-1]) + 1 if bodies[-1] else 0)

    for line in lines:
        mark, rest = LINE, line
        if left() < size(LINE + line) <= room(len(bodies)):
            bodies.append("")
        while rest:
            end = _end(rest, left() - size(mark), may_cut_word=not bodies[-1])
            if end:
                bodies[-1] += ("\n" if bodies[-1] else "") + mark + rest[:end]
                mark = GOES_ON if rest[end : end + 1] == " " else WORD_GOES_ON
                rest = rest[end:].removeprefix(" ")
            if rest:
                bodies.append("")
    return bodies


def _end(text: str, room: int, *, may_cut_word: bool) -> int:
    """How much of ``text`` goes into ``room`` bytes: whole words where that can be; 0 when nothing does."""
    if room < 1:
        return 0
    end = len(text[: room + 1].encode()[:room].decode(errors="ignore"))
    if end == len(text) or text[end] == " ":
        return end
    if (space := text.rfind(" ", 1, end)) > 0:
        return space
    return _character_end(text, end) if may_cut_word else 0


def _character_end(text: str, end: int) -> int:
    """The last place up to ``end`` that is between two characters; ``end`` when the first goes on past it."""
    return next((at for at in range(end, 0, -1) if not _belong_together(text[at - 1], text[at])), end)


def _belong_together(before: str, after: str) -> bool:
    return (
        unicodedata.category(after) in ("Mn", "Mc", "Me")
        or _JOINER in (before, after)
        or unicodedata.combining(before) == _VIRAMA
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # the colour of a hand
        or all("\U0001f1e6" <= one <= "\U0001f1ff" for one in (before, after))  # flags
        or ("\u1100" <= before <= "\u11ff" and "\u1160" <= after <= "\u11ff")  # Korean letters
    )
