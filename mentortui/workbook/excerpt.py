"""The piece of a line round a word that was found in it, ready to be drawn."""

from __future__ import annotations

from mentortui.text import fold, show

_LONGEST, _BEFORE = 160, 40


def excerpt(line: str, word: str) -> tuple[str, int, int]:
    """A piece of ``line`` of about 160 characters, and where in it the folded ``word`` stands.

    The place is (0, 0) when the word is not in the line.
    """
    start, end = _place(line, word)
    cut = max(0, start - _BEFORE) if len(line) > _LONGEST else 0
    before, found, after = line[cut:start], line[start:end], line[end : cut + _LONGEST]
    lead = show(before).lstrip() if cut == 0 else f"…{show(before)}"
    tail = "…" if cut + _LONGEST < len(line) else ""
    shown = show(found)
    return f"{lead}{shown}{show(after)}{tail}", len(lead), len(lead) + len(shown)


def _place(line: str, word: str) -> tuple[int, int]:
    """Where the folded ``word`` stands in ``line`` itself: folding makes some letters two or none."""
    at = fold(line).find(word)
    if at < 0:
        return 0, 0
    reached, start, end = 0, 0, len(line)
    for place, letter in enumerate(line):
        if reached <= at:
            start = place
        if reached >= at + len(word):
            end = place
            break
        reached += len(fold(letter))
    return start, end
