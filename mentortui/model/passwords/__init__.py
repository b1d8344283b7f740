"""Passphrases to suggest: a few common words, drawn by chance."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence

WORDS = 5
"""In a passphrase."""


def suggest(language: str, choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Five words with spaces between, in ``language`` ("nb" or "en").

    Each is one of at least 1,296: 5 x log2(1296) = 51.7 bits. At half a second a guess, one machine tries for
    tens of millions of years.
    """
    if language == "nb":
        from mentortui.model.passwords.words_nb import WORDS as words
    else:
        from mentortui.model.passwords.words_en import WORDS as words
    return " ".join(choose(words) for _ in range(WORDS))
