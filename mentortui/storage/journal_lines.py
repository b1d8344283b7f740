"""One record of a journal as one line, ``<crc32 in 8 hex digits> <payload>``, and a journal read back.

The payload is JSON, which has no line break in it; sealed by a real cipher it is base64.
"""

from __future__ import annotations

import binascii
import zlib
from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile
from mentortui.storage.atomic import read_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.meta import newer_format
from mentortui.storage.troubles import damaged

JOURNAL_FORMAT = 1
_JSON = b"{"
"""How a plain record begins; no base64 does."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(dict[str, Any]).decode


class JournalContents(msgspec.Struct, frozen=True):
    """What a journal holds. ``torn``: it ends in a record whose writing was cut off, as after a power cut,
    and whose append never returned. ``good_length``: the bytes before that."""

    header: dict[str, Any]
    records: list[dict[str, Any]]
    torn: bool
    good_length: int


def to_line(record: dict[str, Any], cipher: Cipher, name: str) -> bytes:
    """``record`` as a line, sealed under ``name``."""
    return sealed_line(_encode(record), cipher, name)


def sealed_line(data: bytes, cipher: Cipher, name: str) -> bytes:
    """The JSON of a record as a line, sealed under ``name``."""
    payload = cipher.seal(data, name)
    if payload[:1] != _JSON:
        payload = binascii.b2a_base64(payload, newline=False)
    return b"%08x %b\n" % (zlib.crc32(payload), payload)


def sealed_payload(line: bytes) -> bytes | None:
    """What a line without its line break holds, sealed or plain; None when it is not whole."""
    if not _is_whole(line):
        return None
    payload = line[9:]
    try:
        return payload if payload[:1] == _JSON else binascii.a2b_base64(payload, strict_mode=True)
    except ValueError:
        return None


def opened_line(line: bytes, cipher: Cipher, name: str) -> bytes:
    """The JSON of the record in a line. Raises DamagedFile, and Encrypted where there is no key."""
    payload = sealed_payload(line)
    if payload is None:
        raise damaged(Path(name))
    return cipher.open(payload, name)


def line_name(name: str, number: int) -> str:
    """What line ``number`` of the journal ``name`` is sealed under; the header is line 0."""
    return f"{name}:{number}"


def header_line(header: dict[str, Any], cipher: Cipher, name: str) -> bytes:
    """The first line of a journal."""
    return to_line({"journal": JOURNAL_FORMAT, "header": header}, cipher, line_name(name, 0))


def read_journal(path: Path, cipher: Cipher, *, name: str = "", salvage: bool = False) -> JournalContents:
    """The journal at ``path``. Bad lines at its end are a torn tail, which is normal after a power cut.

    A bad record with a good one after it, or a bad header, raises ``errors.DamagedFile``; with ``salvage``
    the records before the damage are given instead, and the header must still be good. ``name`` is the
    journal's proper name when ``path`` is another. Raises ``errors.NewerFormat``, and ``FileNotFoundError``
    when missing.
    """
    lines = read_whole(path).split(b"\n")
    complete = len(lines) - 1  # what follows the last line break is not a whole line
    name = name or path.name
    first = from_line(lines[0], cipher, line_name(name, 0)) if complete else None
    if first is None or not isinstance(header := first.get("header"), dict):
        raise damaged(path)
    if first.get("journal") != JOURNAL_FORMAT:
        raise newer_format(path)
    records: list[dict[str, Any]] = []
    good_length = len(lines[0]) + 1
    for number, line in enumerate(lines[1:complete], 1):
        record = from_line(line, cipher, line_name(name, number))
        if record is None:
            # Whole, but not what was sealed here: that is no torn tail either.
            if not salvage and any(map(_is_whole, lines[number:complete])):
                raise damaged(path)
            return JournalContents(header, records, True, good_length)
        records.append(record)
        good_length += len(line) + 1
    return JournalContents(header, records, bool(lines[-1]), good_length)


def _is_whole(line: bytes) -> bool:
    return line[8:9] == b" " and line[:8] == b"%08x" % zlib.crc32(line[9:])


def from_line(line: bytes, cipher: Cipher, name: str) -> dict[str, Any] | None:
    """The record of a line without its line break; None when it is not whole or not sealed under ``name``.

    Raises ``errors.Encrypted`` where there is no key.
    """
    try:
        return _decode(opened_line(line, cipher, name))
    except (ValueError, DamagedFile):
        return None
