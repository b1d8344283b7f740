"""Records to a file and back: one TinyDB table a kind of record, one document a record.

The file is one save, not one a table: the tables are laid out as TinyDB lays them out and go through its
Storage once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from mentortui.model.records import Record
from mentortui.model.tables import CHAPTER_NAMES, TABLES
from mentortui.storage.cipher import Cipher
from mentortui.storage.document import Document, Layout, encode, read_layout
from mentortui.storage.meta import FORMAT, split_meta, with_meta
from mentortui.storage.troubles import damaged

Tables = dict[str, dict[str, Record]]
"""Table name as in ``model.tables.TABLES`` -> uid -> record. A loaded one has every table."""

MENTORSHIP = "mentorship"
SNAPSHOT = "snapshot"


def _with_chapters(raw: Layout) -> Layout:
    """Format 1 has no chapters: their tables are empty, and the new fields of actions and words have their
    usual values."""
    return {**raw, **{name: {} for name in CHAPTER_NAMES}}


def _with_times(raw: Layout) -> Layout:
    """Format 2 has no time of a planned day: none is said."""
    return raw


def _with_rights(raw: Layout) -> Layout:
    """Format 3 has nothing about the person's rights: the two tables are empty."""
    return {**raw, "rights": {}, "statements": {}}


MIGRATIONS: dict[int, Callable[[Layout], Layout]] = {1: _with_chapters, 2: _with_times, 3: _with_rights}
"""Format n -> the step that makes tables of format n into tables of format n + 1, without touching the disk.
The file keeps its old form until the next save, which keeps it as a generation."""


class Saved(msgspec.Struct, frozen=True):
    """What a file holds. ``meta`` is its meta document: format, app, kind and what else was given to save."""

    tables: Tables
    meta: dict[str, object]


def load(path: Path, cipher: Cipher, *, kind: str = MENTORSHIP, name: str = "") -> Tables | None:
    """The records in ``path``, or None when it is missing. See ``load_saved``."""
    saved = load_saved(path, cipher, kind=kind, name=name)
    return None if saved is None else saved.tables


def load_saved(path: Path, cipher: Cipher, *, kind: str = MENTORSHIP, name: str = "") -> Saved | None:
    """The records and meta document in ``path``, or None when it is missing.

    ``name`` is the file's proper name when ``path`` is a copy of it under another. Raises
    ``errors.DamagedFile`` or ``errors.NewerFormat``, and the caller has then nothing to save over it.
    """
    layout = read_layout(path, cipher, name, strict=False)
    if layout is None:
        return None
    meta, raw = split_meta(layout, path, kind)
    try:
        raw = _migrated(raw, int(meta["format"]))
        tables = {table: _records(raw.get(table, {}), table) for table in TABLES}
    except (LookupError, TypeError, ValueError) as error:
        raise damaged(path) from error
    return Saved(tables, meta)


def save(
    path: Path,
    tables: Mapping[str, Mapping[str, Record]],
    cipher: Cipher,
    *,
    kind: str = MENTORSHIP,
    extra: Mapping[str, object] | None = None,
) -> None:
    """Put ``tables`` at ``path`` in one whole write; ``extra`` goes into the meta document.

    An earlier mentorship file is kept as a generation first. Raises ``errors.NotSaved``.
    """
    from mentortui.storage.tiny import WholeFileStorage

    layout = _laid_out(tables, kind, extra)
    if kind == MENTORSHIP:
        from mentortui.storage import generations

        generations.keep(path)
    WholeFileStorage(path, cipher).write(layout)


def encoded(tables: Mapping[str, Mapping[str, Record]], extra: Mapping[str, object] | None = None) -> bytes:
    """A mentorship's file as ``save`` would write it, before it is sealed."""
    return encode(_laid_out(tables, MENTORSHIP, extra))


def _laid_out(
    tables: Mapping[str, Mapping[str, Record]], kind: str, extra: Mapping[str, object] | None
) -> Layout:
    raw = {name: _documents(tables.get(name, {})) for name in TABLES}
    return with_meta(raw, kind, extra or {})


def _documents(records: Mapping[str, Record]) -> dict[str, Document]:
    return {str(number): msgspec.to_builtins(record) for number, record in enumerate(records.values(), 1)}


def _records(documents: Mapping[str, Document], table: str) -> dict[str, Record]:
    if not documents:
        return {}
    kind = TABLES[table]
    records = [msgspec.convert(document, kind, strict=True) for document in documents.values()]
    by_uid = {record.uid: record for record in records}
    if len(by_uid) != len(records):
        raise ValueError("a uid stands twice")
    return by_uid


def _migrated(raw: Layout, number: int) -> Layout:
    while number < FORMAT:
        raw = MIGRATIONS[number](raw)
        number += 1
    return raw
