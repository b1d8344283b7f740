"""Long sentences and long words.

Norwegian and English advice on plain language asks for short sentences with one thought each; the Australian
Government Style Manual, for one, says 15 words on average and at most 25. "Klarspråk for alle" of KS, for
those who find plain language hard too, asks to part long compounds. The limits here are our own choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from mentortui.model.plain.kinds import Advice, Kind
from mentortui.model.plain.sentences import Sentence
from mentortui.model.plain.words import Word, count_letters, words

MOST_WORDS = 20
"""Words in a sentence that are not too many. Our choice for someone who reads in a second language."""
MOST_LETTERS = {"nb": 18, "en": 15}
"""Letters in a word that are not too many. In Norwegian ``arbeidsgiver``, ``stillingsannonse`` and
``oppholdstillatelse`` pass, ``arbeidsmarkedstiltak`` does not; English joins no words so. Our choice."""
_ENDING = 4
"""Letters a known word may have more, as its grammatical ending: ``-enes``."""


def long_sentence(sentence: Sentence, found: list[Word]) -> Iterator[Advice]:
    """A sentence of more than ``MOST_WORDS`` words."""
    if len(found) > MOST_WORDS:
        yield Advice(Kind.LONG_SENTENCE, sentence.start, sentence.end, length=len(found))


def long_words(found: list[Word], language: str, known: Collection[str]) -> Iterator[Advice]:
    """Long words, each once; no names, addresses or numbers, and none that is ``known``."""
    most = MOST_LETTERS[language]
    said = set()
    for place, word in enumerate(found):
        if len(word.typed) <= most or word.low in said or (place and word.is_name_like):
            continue
        if word.is_plain and count_letters(word.typed) > most and not _is_known(word.low, known):
            said.add(word.low)
            yield Advice(Kind.LONG_WORD, word.start, word.end, (word.typed,))


def _is_known(word: str, known: Iterable[str]) -> bool:
    learnt = (one.low for said in known for one in words(said))
    return any(word.startswith(one) and len(word) - len(one) <= _ENDING for one in learnt)
