"""What a type cannot say of a value: a year people live in, a time with its zone, a language that is spoken
here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from mentortui.i18n import LANGUAGES, _
from mentortui.model.themes import THEMES
from mentortui.text import slug
from mentortui.workbook.importing.trouble import Trouble

_YEARS = range(1950, 2151)
_COUNTS = range(0, 100_000)
_NUMBERS = {
    "number": range(1, 1000),
    "minutes": range(1, 1441),
    "extra_minutes": range(0, 100_000),
    "theme": THEMES,
    "rev": range(1, 2**31),
}


def is_uid(text: str) -> bool:
    """``text`` names a record, and may be the name of a file on any machine."""
    return text.isascii() and slug(text) == text


def unsound(value: Any, place: str) -> Iterator[Trouble]:
    """What is wrong in a record or another struct, and in all that it holds."""
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _field(name, getattr(value, name), f"{place}.{name}".lstrip("."))
    elif isinstance(value, tuple):
        for nth, one in enumerate(value):
            yield from unsound(one, f"{place}[{nth}]")
    elif isinstance(value, dt.datetime):
        if value.tzinfo is None or value.year not in _YEARS:
            yield Trouble(_("write a time with its zone, like 2026-10-28T16:00:00Z."), place=place)
    elif isinstance(value, dt.date) and value.year not in _YEARS:
        yield Trouble(_("there is no such year in a workbook. Write a date like 2026-10-28."), place=place)


def _field(name: str, value: Any, place: str) -> Iterator[Trouble]:
    if name == "language" and value not in LANGUAGES:
        yield Trouble(_("write “nb” for Norwegian or “en” for English."), place=place)
    elif name == "uid" and value and not is_uid(value):
        yield Trouble(_("a uid has small letters a to z, digits and “-” only."), place=place)
    elif type(value) is int and value not in (allowed := _NUMBERS.get(name, _COUNTS)):
        yield Trouble(
            _("write a number from {least} to {most}.", least=allowed[0], most=allowed[-1]), place=place
        )
    else:
        yield from unsound(value, place)
