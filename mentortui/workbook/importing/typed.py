"""Plain data to a struct, or where it does not fit and what belongs there."""

from __future__ import annotations

import re
from typing import Any, TypeVar

import msgspec

from mentortui.i18n import _
from mentortui.workbook.importing.json_door import short
from mentortui.workbook.importing.soundness import unsound
from mentortui.workbook.importing.trouble import Trouble

S = TypeVar("S", bound=msgspec.Struct)

_AT = re.compile(r" - at `\$(.*)`$")
_DATE = re.compile(r"Expected `date\b|RFC3339")
_MISSING = re.compile(r"missing required field `(\w+)`")


def typed(plain: Any, kind: type[S], place: str, troubles: list[Trouble]) -> S | None:
    """``plain`` as a ``kind``; None where it is none, with what is wrong added to ``troubles``."""
    if isinstance(plain, dict) and (unknown := [n for n in plain if n not in kind.__struct_fields__]):
        message = _("“{name}” is not known here. Nothing of that name can be kept.", name=short(unknown[0]))
        troubles.append(Trouble(message, place=place))
        return None
    try:
        value = msgspec.convert(plain, kind, strict=True)
    except msgspec.ValidationError as error:
        troubles.append(_told(str(error), place))
        return None
    except (OverflowError, RecursionError, ValueError):
        troubles.append(Trouble(_("another kind of value belongs here."), place=place))
        return None
    found = list(unsound(value, place))
    troubles += found
    return None if found else value


def _told(error: str, place: str) -> Trouble:
    """msgspec's own words may hold what stands in the file: only the place in them is used."""
    at = _AT.search(error)
    where = (place + (at[1] if at else "")).lstrip(".")
    if missing := _MISSING.search(error):
        return Trouble(_("“{name}” is missing.", name=missing[1]), place=where)
    if _DATE.search(error):
        return Trouble(_("write a date like 2026-10-28."), place=where)
    return Trouble(_("another kind of value belongs here."), place=where)
