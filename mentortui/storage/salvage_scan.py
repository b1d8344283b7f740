"""Documents found in the text of a damaged file of ours, whatever stands between them.

``{"<table>": {"<number>": {...}}}`` is followed as long as it reads so. Inside a text every quotation mark
has a ``\\`` before it, so nothing that was written in a note looks like a document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

_BETWEEN = re.compile(r"[\s,{}]*")
_KEY = re.compile(r'"([^"\\]{1,80})"\s*:\s*(?=\{)')
_RECORD = re.compile(r'\{\s*"(?:uid|format)"')
_TABLE = re.compile(r'\{\s*(?:\}|"\d{1,9}"\s*:\s*\{)')


class Found(NamedTuple):
    """A document of a table. None is a place where there should be one that cannot be read."""

    table: str
    """Empty where damage before it has left in doubt which table it is."""
    document: dict[str, Any] | None


def scan(text: str, tables: Collection[str]) -> Iterator[Found]:
    """Every document that can be read, in order, with a ``Found`` of None for each stretch that cannot.

    ``tables`` are the known names: after damage only one of them is believed to begin a table.
    """
    table, at, lost = "", 0, False
    while (at := _BETWEEN.match(text, at).end()) < len(text):  # type: ignore[union-attr]
        key = _KEY.match(text, at)
        if key and (key[1].isdigit() or _RECORD.match(text, key.end())):
            document, end = _document(text, key.end())
            if document is not None:
                yield Found(table, document)
                at, lost = end, False
                continue
        elif key and (not lost or key[1] in tables) and _TABLE.match(text, key.end()):
            table, at, lost = key[1], key.end(), False
            continue
        if not lost or key is not None:
            yield Found(table, None)
        table, lost = "", True
        at = _next(text, at + 1, tables)


def _next(text: str, start: int, tables: Collection[str]) -> int:
    """Where the next document or known table begins, or the end."""
    for key in _KEY.finditer(text, start):
        inner = key.end()
        if _RECORD.match(text, inner) or (key[1] in tables and _TABLE.match(text, inner)):
            return key.start()
    return len(text)


def _document(text: str, start: int) -> tuple[dict[str, Any] | None, int]:
    try:
        document, end = _decoder.raw_decode(text, start)
    except (ValueError, RecursionError):
        return None, start
    return (document, end) if isinstance(document, dict) else (None, start)


def _without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_number(name: str) -> None:
    raise ValueError(f"no number: {name}")


_decoder = json.JSONDecoder(object_pairs_hook=_without_twins, parse_constant=_no_number, strict=False)
