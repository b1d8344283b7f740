"""The table ``meta`` that every file of ours has: format, program version, kind and checksum."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from mentortui import __version__
from mentortui.errors import NewerFormat
from mentortui.i18n import N_
from mentortui.storage.document import Document, Layout, checksum
from mentortui.storage.troubles import damaged

FORMAT = 4
"""The format this program writes. It rises with every change an older program would lose when it saves."""

META = "meta"
_OWN = ("format", "app", "kind", "crc32")


def with_meta(tables: Layout, kind: str, extra: Mapping[str, object]) -> Layout:
    """``tables`` with a ``meta`` table in front. ``extra`` is kept in it and must not use our own names."""
    if clash := set(_OWN) & set(extra):
        raise ValueError(f"kept for the file itself: {sorted(clash)}")
    meta: Document = {"format": FORMAT, "app": __version__, "kind": kind, **extra}
    layout: Layout = {META: {"1": meta}, **tables}
    meta["crc32"] = checksum(layout)
    return layout


def split_meta(layout: Layout, path: Path, kind: str) -> tuple[Document, Layout]:
    """The meta document and the other tables, when the file is whole and of this ``kind``.

    Raises ``errors.NewerFormat`` or ``errors.DamagedFile``. The format may be an older one.
    """
    meta = layout.get(META, {}).get("1")
    if meta is None or len(layout[META]) != 1:
        raise damaged(path)
    meta = dict(meta)
    found = meta.pop("crc32", None)
    if found != checksum({**layout, META: {"1": meta}}):
        raise damaged(path)
    number = meta.get("format")
    if type(number) is not int or meta.get("kind") != kind:
        raise damaged(path)
    if number > FORMAT:
        raise newer_format(path)
    return meta, {name: table for name, table in layout.items() if name != META}


def newer_format(path: Path) -> NewerFormat:
    """The error to raise for a file from a later version of the program."""
    return NewerFormat(
        N_(
            "The file {file} was written by a newer version of this program and was not opened. "
            "Nothing was written over it. Install the newer version to open it."
        ),
        file=str(path),
    )
