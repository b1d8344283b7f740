"""What an item of minutes says: who does what by when, how something went, a work word."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from mentortui.errors import BadInput
from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.dates import parse_due
from mentortui.model.records import Mark, Owner
from mentortui.model.summary import Line
from mentortui.sharing.minutes_blocks import Entry
from mentortui.sharing.phrases import EXAMPLE, MARKS, MOVED_ON, MOVED_TO, OWN_LANGUAGE, OWN_WORDS
from mentortui.text import clean_line, fold

_BY = re.compile(r"(?:by|before|due|innen|før|frist|til)\b:?\s*(?:the\s+)?(.+)", re.IGNORECASE | re.DOTALL)
_LAST_BY = re.compile(r"\(([^()]{1,80})\)\s*\.?$")
_WORD_ENDS = re.compile(r" = | – | - |: ")
_USUAL = {
    Owner.PARTICIPANT: ("participant", "the participant", "deltaker", "deltakeren"),
    Owner.MENTOR: ("mentor", "the mentor", "mentoren"),
    Owner.BOTH: ("both", "both of us", "we", "begge", "begge to", "vi"),
}
_MARKS = {**MARKS, Mark.MOVED: MOVED_ON}


class NotADate(Exception):
    """When something is to be done could not be understood."""


class Names:
    """Whose name is whose, as people write them: whole or the first name, in either language."""

    def __init__(self, participant: tuple[str, ...], mentor: tuple[str, ...]) -> None:
        self._known: dict[str, Owner] = {}
        self.example = next(iter(participant), _USUAL[Owner.PARTICIPANT][0])
        """A name to show in a message."""
        ones = {Owner.PARTICIPANT: participant, Owner.MENTOR: mentor}
        for shortened in (False, True):
            for owner, names in ones.items():
                for name in (*names, *_USUAL[owner]):
                    self._add(name.partition(" ")[0] if shortened else name, owner)
        for pair in ((one, other) for one in participant for other in mentor):
            for one, other in (pair, pair[::-1]):
                for between in ("and", "og", "&", "+"):
                    self._add(f"{one} {between} {other}", Owner.BOTH)
        for name in _USUAL[Owner.BOTH]:
            self._add(name, Owner.BOTH)

    def _add(self, name: str, owner: Owner) -> None:
        if key := fold(clean_line(name)):
            self._known.setdefault(key, owner)

    def owner(self, name: str) -> Owner | None:
        """Whose name it is; a known first name may have other names after it."""
        written = clean_line(name).rstrip(": ")
        found = self._known.get(fold(written))
        if found is None and written.istitle():
            found = self._known.get(fold(written.partition(" ")[0]))
        return found


class Task(NamedTuple):
    """What an item says; ``owner`` is None where it does not say whose it is."""

    owner: Owner | None
    what: str
    due: dt.date | None


def task_of(entry: Entry, names: Names, day: dt.date, *, ours: bool) -> Task:
    """``Amina · by 4 December: what`` or ``Amina: what (by 4 December)``. Raises NotADate."""
    if not entry.lead:
        before, _colon, what = entry.text.partition(":")
        name, dot, by = before.partition(" · ")
        owner, before = names.owner(name), dot + by
    elif entry.text.startswith(" · "):
        owner = names.owner(entry.lead)
        before, _colon, what = entry.text.partition(": ")
    else:
        owner, before, what = names.owner(entry.lead), "", entry.text.removeprefix(":")
    if owner is None:
        return Task(None, clean_line(f"{entry.lead}{entry.text}"), None)
    due = due_of(before.removeprefix(" · "), day) if before else None
    last = None if ours or before else _LAST_BY.search(what)
    if last and (found := _BY.fullmatch(last[1].strip())):
        due, what = _day(found[1], day), what[: last.start()]
    return Task(owner, clean_line(what), due)


def due_of(said: str, day: dt.date) -> dt.date | None:
    """``by 4 December``: the date, or None for "by the next meeting". Raises NotADate."""
    found = _BY.fullmatch(said.strip())
    return _day(found[1] if found else said, day)


def _day(said: str, day: dt.date) -> dt.date | None:
    try:
        return parse_due(said.removeprefix("the "), day)
    except BadInput:
        raise NotADate from None


def spoken_of(entry: Entry, names: Names, day: dt.date) -> Line:
    """``**Amina**: lese to annonser – gjort``; without an owner or a mark it is a plain line."""
    owner = names.owner(entry.lead) if entry.lead else None
    text, dash, ending = entry.text.rpartition(" – ")
    mark, due = _mark(ending, day) if dash else (None, None)
    if owner is None or mark is None:
        return Line(text=clean_line(f"{entry.lead}{entry.text}"))
    return Line(text=clean_line(text.removeprefix(":")), owner=owner, mark=mark, due=due)


def _mark(ending: str, day: dt.date) -> tuple[Mark | None, dt.date | None]:
    for t in map(in_language, LANGUAGES):
        for mark, message in _MARKS.items():
            if ending == t(message):
                return mark, None
        before, after = t(MOVED_TO, date="\0").split("\0")
        if ending.startswith(before) and ending.endswith(after):
            try:
                return Mark.MOVED, parse_due(ending.removeprefix(before).removesuffix(after), day)
            except BadInput:
                return None, None
    return None, None


def own_words_of(under: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What was said in own words under a task, and the other lines there."""
    for nth, line in enumerate(under):
        if said := _between(OWN_WORDS, line):
            return said, (*under[:nth], *under[nth + 1 :])
    return "", under


def word_of(entry: Entry) -> Line:
    """``**lyse ut** = si at en jobb er ledig``, own language and example under it."""
    if entry.lead:
        word, explanation = entry.lead, entry.text.strip().removeprefix("=")
    else:
        found = _WORD_ENDS.search(entry.text)
        word = entry.text[: found.start()] if found else entry.text
        explanation = entry.text[found.end() :] if found else ""
    own = next(filter(None, (_between(OWN_LANGUAGE, line) for line in entry.under)), "")
    example = next(filter(None, (_between(EXAMPLE, line) for line in entry.under)), "")
    return Line(text=clean_line(word), explanation=clean_line(explanation), own_language=own, example=example)


def _between(message: str, line: str) -> str:
    """What stands for ``words`` in ``message``, in either language."""
    for t in map(in_language, LANGUAGES):
        before, after = t(message, words="\0").split("\0")
        if line.startswith(before) and line.endswith(after) and len(line) >= len(before) + len(after):
            return line[len(before) : len(line) - len(after)]
    return ""
