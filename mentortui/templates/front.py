"""The head of a template: ``key: value`` lines between ``---``, and the title. No Markdown parser needed."""

from __future__ import annotations

import re
from typing import TypeAlias

import msgspec

from mentortui.i18n import LANGUAGES, _
from mentortui.templates.limits import MINUTES
from mentortui.templates.problems import ProblemList
from mentortui.text import clean_line, slug

KEYS = ("id", "theme", "language", "minutes")
THEMES = range(1, 7)
_FENCE = "---"
_OWN = ("own", "eget")
_Pairs: TypeAlias = dict[str, tuple[int, str]]
_TITLE = re.compile(r"#[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")


class Front(msgspec.Struct, frozen=True):
    """What stands between the ``---`` lines. Holds stand-ins where a problem was noted."""

    id: str
    theme: int | None
    language: str
    minutes: int
    minutes_line: int
    body: int
    """How many lines the head takes; the Markdown starts on the next."""


def read_front(lines: list[str], problems: ProblemList) -> Front:
    """The front matter of ``lines``, problems noted. Raises UnreadableTemplate when there is none at all."""
    if lines[0].rstrip() != _FENCE:
        raise problems.stop(
            1,
            _("the file must begin with «---», the lines {keys}, and «---» again.", keys=_key_list()),
        )
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if end is None:
        raise problems.stop(
            1, _("the second «---» is missing. Put it on a line after {keys}.", keys=_key_list())
        )
    values = _pairs(lines[1:end], problems)
    for key in KEYS:
        if key not in values:
            problems.add(
                end + 1,
                _("«{key}» is missing. Add a line like «{example}».", key=key, example=_example(key)),
            )
    minutes_line = values["minutes"][0] if "minutes" in values else 1
    return Front(
        id=_id(values, problems),
        theme=_theme(values, problems),
        language=_language(values, problems),
        minutes=_minutes(values, problems),
        minutes_line=minutes_line,
        body=end + 1,
    )


def title_of(lines: list[str], body: int) -> str:
    """The text of the first line that is not blank after the head, when it is a ``# Title``; else ""."""
    first = next((line for line in lines[body:] if line.strip()), "")
    found = _TITLE.fullmatch(first)
    return clean_line(found[1]) if found else ""


def _pairs(lines: list[str], problems: ProblemList) -> _Pairs:
    """Key -> (line number, value)."""
    values: _Pairs = {}
    for number, line in enumerate(lines, 2):
        if not line.strip():
            continue
        key, colon, value = line.partition(":")
        key = clean_line(key)
        if not colon or key not in KEYS:
            problems.add(
                number,
                _(
                    "«{line}» is not known here. Write {keys}, one on each line.",
                    line=_short(line),
                    keys=_key_list(),
                ),
            )
        elif key in values:
            problems.add(number, _("«{key}» stands twice. Remove one of them.", key=key))
        else:
            values[key] = (number, clean_line(value))
    return values


def _id(values: _Pairs, problems: ProblemList) -> str:
    line, value = values.get("id", (0, ""))
    if line and value != slug(value):
        problems.add(
            line,
            _(
                "«{value}» cannot be an id. Use small letters, digits and «-», such as «id: {example}».",
                value=_short(value),
                example=slug(value) if value else "my-template",
            ),
        )
    return value


def _theme(values: _Pairs, problems: ProblemList) -> int | None:
    line, value = values.get("theme", (0, ""))
    number = _number(value)
    if number in THEMES:
        return number
    if line and value not in _OWN:
        problems.add(
            line,
            _("«{value}» is not a theme. Write a number from 1 to 6, or «own».", value=_short(value)),
        )
    return None


def _language(values: _Pairs, problems: ProblemList) -> str:
    line, value = values.get("language", (0, ""))
    if line and value not in LANGUAGES:
        problems.add(
            line,
            _(
                "«{value}» is not a language here. Write «nb» for Norwegian or «en» for English.",
                value=_short(value),
            ),
        )
    return value


def _minutes(values: _Pairs, problems: ProblemList) -> int:
    line, value = values.get("minutes", (0, ""))
    number = _number(value)
    if line and number not in MINUTES:
        problems.add(
            line,
            _(
                "«{value}» is not a number of minutes. Write one from {least} to {most}, like «minutes: 60».",
                value=_short(value),
                least=MINUTES[0],
                most=MINUTES[-1],
            ),
        )
    return number


def _number(text: str) -> int:
    """Up to three digits 0-9 as a number; -1 for anything else."""
    return int(text) if re.fullmatch("[0-9]{1,3}", text) else -1


def _short(text: str) -> str:
    """The beginning of ``text``, enough to find it again."""
    line = clean_line(text)
    return line if len(line) <= 40 else line[:39] + "…"


def _key_list() -> str:
    return ", ".join(f"«{key}:»" for key in KEYS)


def _example(key: str) -> str:
    return {
        "id": "id: my-template",
        "theme": "theme: own",
        "language": "language: nb",
        "minutes": "minutes: 60",
    }[key]
