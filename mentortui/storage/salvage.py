"""As many whole records as can be read out of a damaged file. Whatever the bytes are, this raises nothing.

A plain file is read from the front, document by document. Where one cannot be read it is counted, and reading
goes on at the next. A sealed file that does not open gives nothing: half of it says no more than chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile, Encrypted
from mentortui.model.records import Record
from mentortui.model.tables import TABLES
from mentortui.storage.atomic import read_whole
from mentortui.storage.cipher import MAGIC, Cipher
from mentortui.storage.codec import MIGRATIONS, Tables
from mentortui.storage.document import Document, Layout
from mentortui.storage.meta import FORMAT, META
from mentortui.storage.salvage_scan import scan
from mentortui.text import clean

_TEXTS = re.compile(r'"(?:[^"\\]|\\.)*+"')


class Salvaged(msgspec.Struct, frozen=True):
    """What was read. ``tables`` has every table of ``model.tables.TABLES``; nothing in it means that nothing
    could be read."""

    tables: Tables
    left_out: int = 0
    """Places where a record, or a part of one, could not be read."""
    cut: bool = False
    """The end of the file is missing; what stood there is not counted."""
    sealed: bool = False
    """Encrypted, and it does not open."""
    merged: dict[str, tuple[str, int]] = {}
    """As in the file's meta document, where that could be read."""

    def __bool__(self) -> bool:
        """Anything was read."""
        return any(self.tables.values())


def salvage(path: Path, cipher: Cipher, name: str = "") -> Salvaged:
    """What can be read of the file at ``path``; nothing when it is missing or the system does not let it be
    read. ``name`` is its proper name when ``path`` is another."""
    try:
        sealed = read_whole(path)
        return salvaged(cipher.open(sealed, name or path.name))
    except (DamagedFile, Encrypted):
        with suppress(DamagedFile, OSError):
            if read_whole(path).startswith(MAGIC):
                return Salvaged(_empty(), sealed=True)
            return salvaged(read_whole(path))  # a plain file in a workbook that is encrypted since
        return Salvaged(_empty())
    except OSError:
        return Salvaged(_empty())


def salvaged(data: bytes) -> Salvaged:
    """What can be read of the bytes of a plain file."""
    text = data.decode("utf-8", "replace").lstrip("\ufeff")
    raw: Layout = {name: {} for name in (META, *TABLES)}
    left_out = 0
    for found in scan(text, raw.keys()):
        table = _by_shape(found.document) or found.table  # damage may have swallowed the heading of a table
        if found.document is None or table not in raw:
            left_out += 1
        else:
            raw[table][str(len(raw[table]) + 1)] = found.document
    meta = next(iter(raw.pop(META).values()), {})
    tables = _empty()
    for table, document in _by_table(_as_now(raw, meta)):
        record, whole = _record(table, document)
        left_out += not whole
        if record is not None and tables[table].setdefault(record.uid, record) is not record:
            left_out += 1
    return Salvaged(tables, left_out, cut=_is_cut(text, left_out), merged=_merged(meta))


def _is_cut(text: str, left_out: int) -> bool:
    """The end is missing: it ends in the middle, or what was opened is not closed and nothing else tells
    why."""
    if not text.rstrip().endswith("}}"):
        return True
    outside = "".join(_TEXTS.split(text))
    return not left_out and outside.count("{") > outside.count("}")


def _empty() -> Tables:
    return {name: {} for name in TABLES}


def _merged(meta: Document) -> dict[str, tuple[str, int]]:
    with suppress(msgspec.ValidationError):
        return msgspec.convert(meta.get("merged") or {}, dict[str, tuple[str, int]])
    return {}


@cache
def _shapes() -> dict[frozenset[str], str]:
    return {frozenset(TABLES[name].__struct_fields__): name for name in TABLES}


def _by_shape(document: Document | None) -> str | None:
    """The table of a document by its fields: each kind of record has its own."""
    return _shapes().get(frozenset(document or ()))


def _as_now(raw: Layout, meta: Document) -> Layout:
    """The tables as this format has them; as they stand when what format they have cannot be told."""
    number = meta.get("format")
    if type(number) is int and 1 <= number < FORMAT:
        with suppress(AttributeError, LookupError, TypeError, ValueError):
            for step in range(number, FORMAT):
                raw = MIGRATIONS[step](raw)
    return raw


def _by_table(raw: Layout) -> Iterator[tuple[str, Document]]:
    for table in TABLES:
        for document in raw.get(table, {}).values():
            yield table, document


def _record(table: str, document: Document) -> tuple[Record | None, bool]:
    """The record, if it is one, and whether all that stood there is in it."""
    kind = TABLES[table]
    try:
        record = msgspec.convert(_cleaned(document), kind, strict=True)
    except (msgspec.ValidationError, TypeError, ValueError, OverflowError, RecursionError):
        return None, False
    return record, set(document) <= set(kind.__struct_fields__)


def _cleaned(value: Any) -> Any:
    """``value`` with every text in it as it may be kept: damage may have made it anything."""
    match value:
        case str():
            return clean(value)
        case dict():
            return {clean(key): _cleaned(inner) for key, inner in value.items()}
        case list():
            return [_cleaned(inner) for inner in value]
    return value
