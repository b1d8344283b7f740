"""Advice on plain language for the lines of a read-back: about what was typed, never about who typed it.

First comes the question whether something delicate is needed, on every line that is shared.
Struck lines get none, for they are not shared. Work words get none, for they are what is to be learnt. What
the participant wrote gets none: those are the participant's own words. Nothing is counted, nothing
must be done.
"""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.i18n import N_, _
from mentortui.model.delicate import Flag, flags
from mentortui.model.plain import Advice, Kind, advice
from mentortui.model.plain.readability import is_heavy
from mentortui.model.records import EditKind
from mentortui.model.summary import PARTICIPANT_WROTE, WORDS, ReadLine, Summary
from mentortui.sharing.blocks import one_line
from mentortui.ui.delicate import NEEDED

SIGN = "◦"
"""At the right end of a line that has advice."""
MOST = 2
"""Pieces of advice said about one line; the rest can wait until these are dealt with."""
_WORD_CELLS = 32
"""Characters of a word that are said back; it stands in the line itself too."""

_SAID = {
    Kind.LONG_SENTENCE: N_("A long sentence ({length} words). Can it be parted in two?"),
    Kind.PASSIVE: N_("Who does it? “{word}” does not say who."),
    Kind.NEGATIONS: N_("“{word}” and “{other}” in one sentence. Can it be said more directly?"),
    Kind.NOT_TO_DO: N_("“{word}”: can it say what to do instead?"),
    Kind.LONG_WORD: N_("A long word: {word}. Can it be said in simpler words?"),
}


def say(found: Advice | Flag) -> str:
    """One piece of advice in the user's language. What is delicate is not said aloud."""
    if isinstance(found, Flag):
        return _(NEEDED)
    word, other, *_rest = (*(_shortened(word) for word in found.words), "", "")
    return _(_SAID[found.kind], word=word, other=other, length=found.length)


def _shortened(word: str) -> str:
    word = one_line(word)
    return word if len(word) <= _WORD_CELLS else f"{word[: _WORD_CELLS - 1]}…"


class LineAdvice:
    """The advice on each line of one summary, worked out once for each text."""

    def __init__(self) -> None:
        self._language = ""
        self._known: frozenset[str] = frozenset()
        self._found: dict[str, tuple[Advice, ...]] = {}
        self._delicate: dict[str, tuple[Flag, ...]] = {}
        self._whole: tuple[str, bool] = ("", False)

    def look_at(self, summary: Summary, lines: Iterable[ReadLine]) -> None:
        """Take in the language, the two names and the work words of what is read back."""
        words = {line.line.text for line in lines if line.section == WORDS}
        known = frozenset((summary.participant, summary.mentor, *words))
        if (known, summary.language) != (self._known, self._language):
            self._known, self._language = known, summary.language
            self._found.clear()

    def of(self, line: ReadLine) -> tuple[Advice | Flag, ...]:
        """What can be advised about a line, what weighs most first."""
        found: list[Advice | Flag] = [*self._asked(line), *self._advised(line)]
        return tuple(found[:MOST])

    def _asked(self, line: ReadLine) -> tuple[Flag, ...]:
        """At most one: it is asked once about a line, whatever stands in it."""
        if line.kind is EditKind.STRUCK:
            return ()
        text = _whole(line)
        if text not in self._delicate:
            self._delicate[text] = flags(text)[:1]
        return self._delicate[text]

    def _advised(self, line: ReadLine) -> tuple[Advice, ...]:
        if not _is_advised(line):
            return ()
        text = line.line.text
        if text not in self._found:
            self._found[text] = advice(text, self._language, known=self._known)
        return self._found[text]

    def is_heavy(self, lines: Iterable[ReadLine]) -> bool:
        """There is enough text in all, and it is heavy to read."""
        text = "\n".join(line.line.text for line in lines if _is_advised(line))
        if text != self._whole[0]:
            self._whole = (text, is_heavy(text))
        return self._whole[1]


def _whole(line: ReadLine) -> str:
    told = line.line
    return "\n".join((told.text, told.own_words, told.explanation, told.own_language, told.example))


def _is_advised(line: ReadLine) -> bool:
    return line.kind is not EditKind.STRUCK and line.section not in (WORDS, PARTICIPANT_WROTE)
