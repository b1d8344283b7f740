"""A date with a clock time as people say and write them, in bokmål and English: ``fre kl. 17.30``."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.dates import parse_due, say_date

HINT = N_("Write for example fri, 12.12 at 17:30, +2w or tomorrow.")
_NO_DATE = N_("Write the date too, for example 12.12 at 17:30.")
_NOT_A_TIME = N_("I do not understand that time. Write for example 12.12 at 17:30.")
_NOT_A_CLOCK = N_("I do not understand that time. Write for example 17:30.")
# Texts, not compiled: the first screens say times, and read none.
_WORD = r"(?:kl(?:okka|okken)?|at)(?![^\W\d_])\.?\s*"
_BEFORE, _AFTER = r"(?:^|(?<=[\s,]))", r"\.?(?=[\s,]|$)"
_SAID = rf"{_BEFORE}(?:{_WORD}(\d{{1,2}})(?:[.:]?(\d\d))?|(\d{{1,2}}):(\d\d)){_AFTER}"
_TOLD = rf"{_BEFORE}{_WORD}|:"
_UNTOLD = r"[\s,]\d{1,2}\.\d\d$"
_CLOCK = rf"(?:{_WORD})?(\d{{1,2}})(?:[.:]?(\d\d))?\.?"


class Moment(NamedTuple):
    """A date, and the clock in Norway on it; None where no time is said."""

    date: dt.date
    time: dt.time | None = None


def parse_moment(text: str, today: dt.date, day: dt.date | None = None) -> Moment:
    """The date and time meant by a short form; the date is read as ``dates.parse_due`` reads it.

    A time has ``kl``, ``klokka`` or ``at`` before it, or a colon in it: ``12.12 kl 17``, ``fri 17:30``.
    ``day`` is the date meant where only a time is said. Raises BadInput with what to write instead.
    """
    said = " ".join(text.lower().split())
    rest, time = _without_time(said)
    if time is not None and not rest:
        if day is None:
            raise BadInput(_NO_DATE)
        return Moment(day, time)
    try:
        date = parse_due(rest, today)
    except BadInput:
        if time is None and re.search(_UNTOLD, said):
            raise BadInput(_NOT_A_TIME) from None
        raise
    if date is None:
        raise BadInput(HINT)
    return Moment(date, time)


def _without_time(said: str) -> tuple[str, dt.time | None]:
    found = re.search(_SAID, said)
    if found is None:
        if re.search(_TOLD, said):
            raise BadInput(_NOT_A_TIME)
        return said, None
    time = _time(found[1] or found[3], found[2] or found[4])
    if time is None:
        raise BadInput(_NOT_A_TIME)
    rest = f"{said[: found.start()].rstrip(' ,')} {said[found.end() :].lstrip(' ,')}"
    return rest.strip(), time


def parse_time(text: str) -> dt.time | None:
    """The time where nothing but a time is asked for: ``17.30``, ``17:30``, ``1730``, ``17``, ``kl. 17``.

    None when left empty. Raises BadInput with what to write instead.
    """
    said = " ".join(text.lower().split())
    if not said:
        return None
    found = re.fullmatch(_CLOCK, said)
    time = _time(found[1], found[2]) if found else None
    if time is None:
        raise BadInput(_NOT_A_CLOCK)
    return time


def _time(hour: str, minute: str | None) -> dt.time | None:
    try:
        return dt.time(int(hour), int(minute or 0))
    except ValueError:
        return None


def clock(time: dt.time, language: str) -> str:
    """``17.30`` / ``17:30``."""
    return f"{time:%H.%M}" if language == "nb" else f"{time:%H:%M}"


def say_time(time: dt.time, language: str) -> str:
    """``kl. 17.30`` / ``at 17:30``."""
    return f"{'kl.' if language == 'nb' else 'at'} {clock(time, language)}"


def say_moment(
    date: dt.date, time: dt.time | None, language: str, *, weekday: bool = False, year: bool = False
) -> str:
    """``4. desember kl. 17.30`` / ``4 December at 17:30``; ``parse_moment`` reads it back."""
    said = say_date(date, language, weekday=weekday, year=year)
    return said if time is None else f"{said} {say_time(time, language)}"
