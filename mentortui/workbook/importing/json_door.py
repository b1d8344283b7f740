"""Strict JSON from an unknown file, within bounds of time and memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from mentortui.i18n import _
from mentortui.text import clean, clean_line
from mentortui.workbook.importing.trouble import Wrong

BRACKETS, COMMAS = 1_000_000, 3_000_000
"""A workbook of decades has far fewer; each costs a hundred bytes of memory or so once read."""
_DEPTH = 16
_TEXT = 1_000_000
"""An approved document is the longest text there is: several notes of 200,000 characters at most."""
_WHOLE_NUMBER = 2**53

Cleaner = Callable[[tuple[str, ...], str], str]
"""The names on the way to a text, and the text -> the text as it may be kept."""


def load_json(text: str) -> Any:
    """The value in ``text``. Raises Wrong with the line and column, or with what stands twice."""
    if text.count("{") + text.count("[") > BRACKETS or text.count(",") > COMMAS:
        raise Wrong(_("there is more in the file than a mentorship can hold."))
    try:
        return json.loads(text, object_pairs_hook=_without_twins, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = _(
            "this is not JSON from column {column} on. Export the file again, and do not change it by hand.",
            column=error.colno,
        )
        raise Wrong(message, line=error.lineno) from None
    except RecursionError:
        raise Wrong(_too_deep()) from None
    except ValueError:
        raise Wrong(_("there is a number in the file that is too long.")) from None


def _without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _value in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise Wrong(_("the name “{name}” stands twice in one place. Keep one of them.", name=short(twin)))
    return found


def _no_constant(name: str) -> None:
    raise Wrong(_("“{name}” is not a number that can be kept.", name=name))


def _too_deep() -> str:
    return _("the lists in the file stand too deep inside each other.")


def short(name: str) -> str:
    """A name out of the file, enough to find it again."""
    line = clean_line(name)
    return line if len(line) <= 40 else line[:39] + "…"


def cleaned(value: Any, cleaner: Cleaner, names: tuple[str, ...] = (), place: str = "") -> Any:
    """``value`` with every text cleaned. Raises Wrong for what no record can hold."""
    if isinstance(value, str):
        if len(value) > _TEXT:
            raise Wrong(_("the text is too long."), place=place)
        return cleaner(names, value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int) and abs(value) < _WHOLE_NUMBER:
        return value
    if len(names) > _DEPTH:
        raise Wrong(_too_deep(), place=place)
    if isinstance(value, list):
        below = (*names, "")
        return [cleaned(one, cleaner, below, f"{place}[{nth}]") for nth, one in enumerate(value)]
    if isinstance(value, dict):
        return {
            clean(name): cleaned(
                one, cleaner, (*names, name), f"{place}.{short(name)}" if place else short(name)
            )
            for name, one in value.items()
        }
    raise Wrong(_("a whole number that is not too big belongs here."), place=place)
