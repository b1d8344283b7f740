"""Asks for one thing at a time. What is asked for by a command is done at once, and the question waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.commands import Do, Unknown, heard, say_help, say_unknown
from mentortui.cli.plain_meeting.hearing import LONGEST, Gone, Hearing
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.text import clean_line, fold

T = TypeVar("T")

_CUT = N_(
    "That line was as long as a terminal can take, so its end may be missing. Write the rest on a new line."
)
_ONE_THING = N_("Answer this first. An empty line keeps what stands there, /b goes back.")


class Turned(Exception):
    """Somebody wants to be elsewhere in the meeting."""

    def __init__(self, to: Do) -> None:
        super().__init__()
        self.to = to


class WentBack(Exception):
    """The question was not answered after all."""


class Option(NamedTuple):
    """One answer to choose: the letter that is said, what it is called, and what else chooses it."""

    letter: str
    word: str
    also: tuple[str, ...] = ()


class Asking:
    """``obey`` does what is asked for at a question of the talk; it may raise Turned."""

    def __init__(self, hearing: Hearing, obey: Callable[[Do], None] | None = None) -> None:
        self._hearing = hearing
        self._obey = obey or self._only_help

    def within(self, obey: Callable[[Do], None]) -> Asking:
        """The same listener, with commands that mean something here."""
        return Asking(self._hearing, obey)

    def _only_help(self, do: Do) -> None:
        telling.say(_(_ONE_THING))

    def text(self) -> str:
        """A line of text; commands are done first. Raises Gone and Turned."""
        while True:
            line = self._hearing.line()
            said = heard(line)
            if said is Do.LEAVE:
                raise Gone
            if said is Do.HELP:
                say_help()
            elif isinstance(said, Do):
                self._obey(said)
            elif isinstance(said, Unknown):
                say_unknown(said)
            else:
                if len(line.encode()) >= LONGEST - 1:
                    telling.say(_(_CUT))
                return said

    def choose(self, options: Sequence[Option]) -> int | None:
        """The place of the answer; None for an empty line. Asks until one is understood."""
        telling.say(", ".join(f"{one.letter} = {one.word}" for one in options))
        while said := fold(clean_line(self.text())):
            for place, one in enumerate(options):
                if said in (fold(one.letter), fold(one.word), *map(fold, one.also)):
                    return place
            say_not_understood(said)
        return None

    def field(self, label: str, before: str = "") -> str:
        """A tidy line under ``label``; an empty one keeps ``before``, and - empties it. Raises WentBack."""
        telling.say(f"{label}: {before}" if before else f"{label}:")
        said = clean_line(self.within(_go_back).text())
        return "" if said == "-" else said or before

    def read(self, label: str, before: str, understand: Callable[[str], T]) -> T:
        """As ``field``, until ``understand`` raises no BadInput."""
        while True:
            try:
                return understand(self.field(label, before))
            except BadInput as problem:
                telling.say(str(problem))

    def one_of(self, label: str, options: Sequence[Option], before: int) -> int:
        """As ``choose``; an empty line keeps the one that stands there. Raises WentBack."""
        telling.say(f"{label}: {options[before].word}")
        found = self.within(_go_back).choose(options)
        return before if found is None else found


def place_of(said: str, count: int) -> int | None:
    """Which of ``count`` lines a number from 1 means, from 0; None when it is none of them."""
    return int(said) - 1 if said.isdecimal() and 1 <= int(said) <= count else None


def say_not_understood(said: str) -> None:
    """Nothing is done by mistake."""
    telling.say(_("I do not know “{said}”. Write one of the letters, or nothing.", said=said))


def _go_back(do: Do) -> None:
    if do is Do.BACK:
        raise WentBack
    telling.say(_(_ONE_THING))
