"""The recovery key: 160 bits of chance in letters that can be written on paper and typed back.

Nine groups of four: 32 base32 letters, then four that tell a slip of the pen. 0, 1 and 8 are no base32, so
they are read as the O, I and B they were taken for.
"""

from __future__ import annotations

import base64
import hashlib
import os

_BYTES = 20
_CHECKED = 4
_LETTERS = 32 + _CHECKED
_TAKEN_FOR = str.maketrans("018", "OIB")


def new_recovery_key() -> str:
    """A new one, as it is shown: ``ABCD-EFGH-…``."""
    secret = os.urandom(_BYTES)
    letters = base64.b32encode(secret).decode() + _check(secret)
    return "-".join(letters[place : place + 4] for place in range(0, _LETTERS, 4))


def key_bytes(typed: str) -> bytes | None:
    """The 20 bytes of a recovery key as somebody typed it; None when it is none, or has a slip in it."""
    letters = plain_letters(typed)
    if len(letters) != _LETTERS:
        return None
    try:
        secret = base64.b32decode(letters[:-_CHECKED])
    except ValueError:
        return None
    return secret if _check(secret) == letters[-_CHECKED:] else None


def plain_letters(typed: str) -> str:
    """The letters alone, in capitals: how they are grouped, and 0 for O, does not matter."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_TAKEN_FOR)


def _check(secret: bytes) -> str:
    return base64.b32encode(hashlib.sha256(b"mentortui recovery" + secret).digest())[:_CHECKED].decode()
