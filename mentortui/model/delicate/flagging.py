"""All that is asked about in a text: identity numbers, and words that begin as one of the lists has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from mentortui.model.delicate.id_numbers import id_numbers
from mentortui.model.delicate.kinds import Flag, Kind

LANGUAGES = ("nb", "en")
_SHORTEST = 3
"""Letters that every listed word has; by these the words of a text are sorted out."""
_BEGINNING = re.compile(rf"(?<![^\W_])[^\W\d_]{{{_SHORTEST}}}")
_SPACE = r"[\s\xa0]{1,3}"
_ENDING = r"[^\W_]*+"
_STOP = r"(?![^\W_])"


class _Entry(NamedTuple):
    """``kind`` is None for what means something else; ``is_name`` for what is a name with a capital."""

    pattern: re.Pattern[str]
    kind: Kind | None
    is_name: bool


def flags(text: str, language: str = "") -> tuple[Flag, ...]:
    """What is asked about in ``text``, in order; empty for nearly every text.

    ``language`` is "nb" or "en"; without one the words of both count, because people here mix them. Of
    other languages only numbers are known. Takes time in proportion to the text, whatever it holds.
    """
    found = [Flag(Kind.ID_NUMBER, start, end) for start, end in id_numbers(text)]
    languages = (language,) if language else LANGUAGES
    for one in languages:
        if one in LANGUAGES:
            found += _words(text, _entries(one))
    return tuple(sorted(set(found), key=lambda flag: (flag.start, flag.end)))


def _words(text: str, entries: dict[str, tuple[_Entry, ...]]) -> Iterator[Flag]:
    for beginning in _BEGINNING.finditer(text):
        for entry in entries.get(beginning[0].lower(), ()):
            start = beginning.start()
            found = entry.pattern.match(text, start)
            if found and not (entry.is_name and text[start].isupper()):
                if entry.kind:
                    yield Flag(entry.kind, start, found.end())
                break


@cache
def _entries(language: str) -> dict[str, tuple[_Entry, ...]]:
    """By their first letters: what is innocent first, so that it is let be."""
    all_words = {one: import_module(f"mentortui.model.delicate.words_{one}") for one in LANGUAGES}
    words = all_words[language]
    names = frozenset(words.NAMES.split())
    # What is innocent in one language is so in the text of the other too: "diagnostic" is no diagnosis.
    listed = [(written, None) for one in all_words.values() for written in one.INNOCENT.split()]
    listed += [(written, kind) for kind, all_ in words.ASKED.items() for written in all_.split()]
    found: dict[str, list[_Entry]] = {}
    for written, kind in listed:
        entry = _Entry(_pattern(written), kind, written in names)
        found.setdefault(written[:_SHORTEST].lower(), []).append(entry)
    return {beginning: tuple(entries) for beginning, entries in found.items()}


def _pattern(written: str) -> re.Pattern[str]:
    stem = re.escape(written.removesuffix("*")).replace("_", _SPACE)
    return re.compile(stem + (_ENDING if written.endswith("*") else _STOP), re.IGNORECASE)
