"""The head of minutes: ``key: value`` lines between ``---``, in Norwegian or English."""

from __future__ import annotations

import datetime as dt
import json
from typing import NamedTuple

import msgspec

from mentortui.errors import BadInput
from mentortui.i18n import LANGUAGES, _, current
from mentortui.model.dates import parse_due
from mentortui.model.moments import parse_time
from mentortui.model.themes import THEMES
from mentortui.text import clean_line, clean_name

_FENCE = "---"
_YEARS = range(1950, 2151)
_KEYS = {
    "date": ("date", "dato"),
    "title": ("title", "tittel"),
    "theme": ("theme", "tema"),
    "meeting": ("meeting", "møte"),
    "participant": ("participant", "deltaker"),
    "mentor": ("mentor",),
    "language": ("language", "språk"),
    "next_meeting": ("next_meeting", "neste_møte"),
    "next_time": ("next_time", "neste_tid"),
    "status": ("status",),
}
_NAMED = {name: key for key, names in _KEYS.items() for name in names}


class Problem(NamedTuple):
    """What is wrong on a line, counted from 1, and what to write."""

    line: int
    message: str


class Front(msgspec.Struct, frozen=True, kw_only=True):
    """What stands between the ``---`` lines. Holds stand-ins where a problem was noted."""

    date: dt.date | None = None
    """None only where a problem was noted."""
    title: str = ""
    theme: int | None = None
    number: int | None = None
    participant: str = ""
    mentor: str = ""
    language: str
    next_date: dt.date | None = None
    next_time: dt.time | None = None
    ours: bool = False
    """The program made it: it has a status."""
    body: int = 0
    """How many lines the head takes."""
    lines: dict[str, int]
    """Field -> the line that says it; ``date`` and ``participant`` always, ``number`` when it is said."""


def read_front(lines: list[str], language: str, today: dt.date, problems: list[Problem]) -> Front:
    """The head of ``lines``; ``language`` is what is spoken unless it says otherwise."""
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if lines[0].rstrip() != _FENCE or end is None:
        message = _("the file must begin with “---”, a line like “date: 2026-10-28”, and “---” again.")
        problems.append(Problem(1, message))
        return Front(language=language, lines={})
    said = _Said(lines[1:end], today, problems)
    if "date" not in said.values:
        message = _("the day of the meeting is missing. Add a line like “date: 2026-10-28”.")
        problems.append(Problem(end + 1, message))
    at = {"date": said.line("date"), "participant": said.line("participant"), "number": said.line("meeting")}
    return Front(
        date=said.day("date"),
        title=said.text("title"),
        theme=said.number("theme", THEMES),
        number=said.number("meeting", range(1, 1000)),
        participant=clean_name(said.text("participant")),
        mentor=clean_name(said.text("mentor")),
        language=said.language(language),
        next_date=said.day("next_meeting"),
        next_time=said.time("next_time"),
        ours="status" in said.values,
        body=end + 1,
        lines=at,
    )


class _Said:
    """Key -> line number and value, read one by one; what is wrong goes to ``problems``."""

    def __init__(self, lines: list[str], today: dt.date, problems: list[Problem]) -> None:
        self._today, self._problems = today, problems
        self.values: dict[str, tuple[int, str]] = {}
        for number, line in enumerate(lines, 2):
            if line.strip():
                self._take(number, line)

    def _take(self, number: int, line: str) -> None:
        name, colon, value = line.partition(":")
        key = _NAMED.get(clean_line(name).casefold())
        if not colon or key is None:
            message = _("this is not known here. Write {keys}.", keys=_key_list())
            self._problems.append(Problem(number, message))
        elif key in self.values:
            message = _("«{key}» stands twice. Remove one of them.", key=clean_line(name))
            self._problems.append(Problem(number, message))
        else:
            self.values[key] = (number, _value(value))

    def line(self, key: str) -> int:
        """Where ``key`` stands; the first line where it does not."""
        return self.values.get(key, (1, ""))[0]

    def text(self, key: str) -> str:
        """One line of text, or nothing."""
        return self.values.get(key, (0, ""))[1]

    def day(self, key: str) -> dt.date | None:
        """A date with its year."""
        line, value = self.values.get(key, (0, ""))
        if not line:
            return None
        found = _date(value, self._today)
        if found is None or found.year not in _YEARS:
            self._problems.append(Problem(line, _("write a date with its year, like 2026-10-28.")))
            return None
        return found

    def time(self, key: str) -> dt.time | None:
        """A clock time."""
        line, value = self.values.get(key, (0, ""))
        try:
            return parse_time(value)
        except BadInput as problem:
            self._problems.append(Problem(line, str(problem)))
            return None

    def number(self, key: str, allowed: range | tuple[int, ...]) -> int | None:
        """A number among the ``allowed`` ones."""
        line, value = self.values.get(key, (0, ""))
        if not line or not value:
            return None
        if value.isascii() and value.isdigit() and len(value) <= 3 and int(value) in allowed:
            return int(value)
        if key == "theme" and value in ("own", "eget"):
            return None
        message = _("write a number from {least} to {most}.", least=allowed[0], most=allowed[-1])
        self._problems.append(Problem(line, message))
        return None

    def language(self, usual: str) -> str:
        """nb or en."""
        line, value = self.values.get("language", (0, usual))
        if value in LANGUAGES:
            return value
        self._problems.append(Problem(line, _("write “nb” for Norwegian or “en” for English.")))
        return usual


def _key_list() -> str:
    """The keys in the language now spoken; either language is understood."""
    which = -1 if current() == "nb" else 0
    return ", ".join(f"«{names[which]}:»" for key, names in _KEYS.items() if key != "status")


def _date(value: str, today: dt.date) -> dt.date | None:
    """As in ISO 8601, or as people write it, with its year."""
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        pass
    try:
        found = parse_due(value, today)
    except BadInput:
        return None
    return found if found and str(found.year) in value else None


def _value(written: str) -> str:
    """As it stands, or in quotes as JSON and YAML have them."""
    value = written.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        try:
            value = str(json.loads(value))
        except ValueError:
            value = value[1:-1]
    return clean_line(value)
