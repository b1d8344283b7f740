"""A file of ours from one cipher to another: whole, or line by line where it is made of lines.

A piece that the new cipher sealed already stays as it is, so a file can be gone over again after a kill.
"""

from __future__ import annotations

import binascii

from mentortui.errors import DamagedFile
from mentortui.storage.cipher import MAGIC, Cipher, Plain
from mentortui.storage.journal_lines import line_name, opened_line, sealed_line, sealed_payload

JOURNAL, LIST = ".journal", ".log"
_UNREAD = b"unread:: "
"""How a line begins that was damaged before it was sealed. It has no checksum, so it is still damaged."""


def resealed(data: bytes, name: str, old: Cipher, new: Cipher) -> bytes:
    """The bytes of a file called ``name`` (its proper name, also for a copy) as ``new`` would have sealed
    them.

    Lines that cannot be read are no better afterwards. Raises DamagedFile for another file that cannot be.
    """
    if name.endswith(JOURNAL):
        lines = data.split(b"\n")
        return b"\n".join(_line(line, line_name(name, number), old, new) for number, line in enumerate(lines))
    if name.endswith(LIST):
        return b"\n".join(_listed(line, name, old, new) for line in data.split(b"\n"))
    return data if new.is_own(data) else new.seal(old.open(data, name), name)


def _line(line: bytes, name: str, old: Cipher, new: Cipher) -> bytes:
    if (wrapped := _wrapped(line)) is not None:
        try:
            return _unread(old.open(wrapped, name), name, new)
        except DamagedFile:
            return line
    payload = sealed_payload(line)
    if payload is None:
        return _unread(line, name, new) if line else line
    if new.is_own(payload):
        return line
    try:
        found = opened_line(line, old, name)
    except DamagedFile:
        return _unread(line, name, new)
    return sealed_line(found, new, name).removesuffix(b"\n")


def _wrapped(line: bytes) -> bytes | None:
    """The sealed piece that a damaged line was put into; None for another line."""
    if not line.startswith(_UNREAD):
        return None
    try:
        piece = binascii.a2b_base64(line[len(_UNREAD) :], strict_mode=True)
    except ValueError:
        return None
    return piece if piece.startswith(MAGIC) else None


def _unread(line: bytes, name: str, new: Cipher) -> bytes:
    """A line that cannot be read goes along as it is, but not legible beside sealed ones."""
    if isinstance(new, Plain):
        return line
    return _UNREAD + binascii.b2a_base64(new.seal(line, name), newline=False)


def _listed(line: bytes, name: str, old: Cipher, new: Cipher) -> bytes:
    id_, space, rest = line.partition(b" ")
    if not space or _wrapped(line) is not None:
        return _line(line, name, old, new)
    return id_ + space + _line(rest, f"{name}:{id_.decode('ascii', 'replace')}", old, new)
