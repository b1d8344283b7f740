"""What can be asked for at any question: a slash and a letter, or a word of either language."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from mentortui.cli.plain_meeting import telling
from mentortui.i18n import N_, _


class Do(StrEnum):
    """What is asked for, by its letter."""

    HELP = "?"
    NEXT = "n"
    BACK = "b"
    ACTION = "o"
    WORD = "r"
    LATER = "l"
    EDIT = "e"
    UNDO = "u"
    STANDS = "s"
    LAST = "i"
    TIME = "t"
    MORE = "g"
    STEP_1, STEP_2, STEP_3, STEP_4 = "1", "2", "3", "4"
    READ_BACK = "f"
    LEAVE = "q"


STEPS = (Do.STEP_1, Do.STEP_2, Do.STEP_3, Do.STEP_4)
_WORDS = {
    Do.HELP: ("help", "hjelp", "h"),
    Do.NEXT: ("next", "neste"),
    Do.BACK: ("back", "tilbake"),
    Do.ACTION: ("action", "oppgave"),
    Do.WORD: ("word", "ord", "w"),
    Do.LATER: ("later", "senere"),
    Do.EDIT: ("edit", "endre"),
    Do.UNDO: ("undo", "angre"),
    Do.STANDS: ("stands", "status"),
    Do.LAST: ("last", "sist"),
    Do.TIME: ("time", "tid"),
    Do.MORE: ("more", "mer"),
    Do.READ_BACK: ("finish", "ferdig"),
    Do.LEAVE: ("quit", "leave", "slutt", "pause"),
}
_SAID = (
    (Do.NEXT, N_("on to the next question; an empty line does the same")),
    (Do.BACK, N_("back to the question before")),
    (Do.ACTION, N_("agree on an action")),
    (Do.WORD, N_("keep a work word")),
    (Do.LATER, N_("keep something for later")),
    (Do.EDIT, N_("write a line of this answer anew")),
    (Do.UNDO, N_("take back the last change")),
    (Do.STANDS, N_("hear what is open, and what was kept today")),
    (Do.LAST, N_("hear what was said last time")),
    (Do.TIME, N_("hear how much time is left")),
    (Do.MORE, N_("five more minutes")),
    (Do.STEP_1, N_("go to a step: 1, 2, 3 or 4")),
    (Do.READ_BACK, N_("read back what was said, approve and close the meeting")),
    (Do.LEAVE, N_("leave for now; all is kept")),
)
_NO_SUCH = N_(
    "I do not know “{said}”, and it was not kept. Write ? for help, or two slashes first to keep it."
)


class Unknown(NamedTuple):
    """A slash and something that means nothing."""

    said: str


def heard(line: str) -> Do | Unknown | str:
    """What a line asks for, or the text that it is. Two slashes are one slash of text."""
    said = line.strip()
    if said == Do.HELP:
        return Do.HELP
    if not said.startswith("/"):
        return line
    if said.startswith("//"):
        return said[1:]
    word = said[1:].strip().casefold()
    for do in Do:
        if word == do or word in _WORDS.get(do, ()):
            return do
    return Unknown(said)


def say_unknown(unknown: Unknown) -> None:
    """Say so: nothing is kept, and nothing happens by mistake."""
    telling.say(_(_NO_SUCH, said=unknown.said))


def say_help() -> None:
    """Every command on a line of its own."""
    telling.heading(_("An answer may have many lines. An empty line ends it, and an empty answer is fine."))
    for do, words in _SAID:
        telling.say(_(words), f"/{do} ", "   ")
    telling.say(_("?  this help. Two slashes first keep a line that begins with a slash."))
