"""What can be advised."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """Why a reader may have to read a sentence twice."""

    LONG_SENTENCE = "long-sentence"
    PASSIVE = "passive"
    NEGATIONS = "negations"
    NOT_TO_DO = "not-to-do"
    LONG_WORD = "long-word"


class Advice(NamedTuple):
    """One piece of advice on ``text[start:end]``, which is a sentence or some words of it."""

    kind: Kind
    start: int
    end: int
    words: tuple[str, ...] = ()
    """The words it is about, as they are typed; two for ``NEGATIONS``, none for ``LONG_SENTENCE``."""
    length: int = 0
    """Words in a ``LONG_SENTENCE``, else 0."""
