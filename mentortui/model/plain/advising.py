"""All advice on a text, sentence by sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mentortui.model.plain.kinds import Advice
from mentortui.model.plain.lengths import long_sentence, long_words
from mentortui.model.plain.negation import negations
from mentortui.model.plain.passive_en import passives as passives_en
from mentortui.model.plain.passive_nb import passives as passives_nb
from mentortui.model.plain.sentences import sentences
from mentortui.model.plain.words import words

_PASSIVES = {"nb": passives_nb, "en": passives_en}


def advice(text: str, language: str, *, known: Collection[str] = ()) -> tuple[Advice, ...]:
    """Advice on each sentence of ``text`` in order, what weighs most first in each; empty for a plain text.

    ``language`` is "nb" or "en"; of other languages nothing is known, so nothing is said. ``known`` holds
    words that the reader has learnt, and names: they are never too long.
    """
    if language not in _PASSIVES:
        return ()
    return tuple(_advice(text, language, known))


def _advice(text: str, language: str, known: Collection[str]) -> Iterator[Advice]:
    for sentence in sentences(text):
        found = words(text, sentence.start, sentence.end)
        yield from long_sentence(sentence, found)
        yield from _PASSIVES[language](text, found)
        yield from negations(found, language)
        yield from long_words(found, language, known)
