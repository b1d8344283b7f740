"""Words of a text, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORD = re.compile(r"(?:https?://|www\.)\S+|[^\W_]+(?:[-_'’.@+][^\W_]+)*")
"""An address is one word, and so are ``CV-en``, ``don’t``, ``bl.a`` and ``1.5``."""
_PART = re.compile(r"[^\W\d_]+")


class Word(NamedTuple):
    """``text[start:end]`` is ``typed``; ``low`` is the same in lower case, with ' for every apostrophe."""

    typed: str
    low: str
    start: int
    end: int

    @property
    def is_name_like(self) -> bool:
        """Written as names and abbreviations are; so is the first word of a sentence."""
        return self.typed[0].isupper()

    @property
    def is_plain(self) -> bool:
        """A word of letters: no address, number or date."""
        return self.typed.replace("-", "").isalpha()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words between two places of ``text``."""
    return [
        Word(found[0], found[0].lower().replace("’", "'"), found.start(), found.end())
        for found in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


def count_letters(typed: str) -> int:
    """Letters in the longest part of a word: a hyphen is a place to rest."""
    if typed.isalpha():
        return len(typed)
    return max((len(part) for part in _PART.findall(typed)), default=0)
