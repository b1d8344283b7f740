"""Strict JSON in TinyDB's layout, with a checksum: bytes to tables and back.

``{"<table>": {"<doc id>": {...}}}``, as TinyDB itself writes it, so plain TinyDB opens our files. TinyDB is
not imported here: reading the list of mentorships is on the way to the first frame.
"""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile
from mentortui.storage.atomic import read_whole, write_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.troubles import damaged

Document = dict[str, Any]
Layout = dict[str, dict[str, Document]]
"""Table name -> TinyDB's document id, a whole number as text -> document."""

_decoder = msgspec.json.Decoder(Layout)


def read_layout(path: Path, cipher: Cipher, name: str = "", *, strict: bool = True) -> Layout | None:
    """The tables in ``path``; None only when it is missing. Raises ``errors.DamagedFile`` for anything that
    is not a whole file of ours.

    ``name`` is what it was sealed under: its own name unless it is a copy. Without ``strict`` the caller
    compares the checksum, and how the JSON is laid out does not matter.
    """
    try:
        sealed = read_whole(path)
    except FileNotFoundError:
        return None
    try:
        data = cipher.open(sealed, name or path.name)
    except DamagedFile as error:
        raise damaged(path) from error  # the cipher knows only the name
    try:
        return decode(data, strict=strict)
    except (ValueError, OverflowError, RecursionError) as error:
        raise damaged(path) from error


def write_layout(path: Path, layout: Layout, cipher: Cipher) -> None:
    """Save ``layout`` whole. Everything is serialised before the disk is touched. Raises
    ``errors.NotSaved``.
    """
    write_whole(path, cipher.seal(encode(layout), path.name))


def encode(layout: Layout) -> bytes:
    """``layout`` as UTF-8 JSON, tables and fields in their given order."""
    return msgspec.json.encode(layout)


def decode(data: bytes, *, strict: bool = True) -> Layout:
    """The tables in ``data``. Raises ``ValueError`` (or ``RecursionError``) unless it is strict JSON in
    UTF-8.
    """
    layout = _decoder.decode(data)
    if strict and msgspec.json.encode(layout) != data:
        # Not byte for byte as we write it: perhaps laid out by another program, perhaps a key stands twice.
        _refuse_loose_json(data)
    for table in layout.values():
        if not all(key.isascii() and key.isdigit() for key in table):
            raise ValueError("document ids must be whole numbers")
    return layout


def _refuse_loose_json(data: bytes) -> None:
    import json

    def without_twins(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError("a key stands twice")
        return found

    json.loads(data.decode("utf-8"), object_pairs_hook=without_twins)


def checksum(layout: Layout) -> str:
    """CRC-32 of ``layout`` in one fixed form (keys sorted, no spaces), as 8 hex digits."""
    return f"{zlib.crc32(msgspec.json.encode(layout, order='sorted')):08x}"
