"""One sealed piece: ``MTUI``, a version, the id of its key, a nonce, and AES-256-GCM over the rest.

A key seals nothing itself: each file has a key that follows from it and the file's name (HKDF-SHA-256). What
the piece is called and which key it has are authenticated with it. Nonces are random, never counted: a
counter would repeat itself after a restore or in a copied machine. AES-GCM allows 2^32 of them under one key,
and no file of ours has a thousandth of that.
"""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mentortui.storage.cipher import MAGIC

HEAD = MAGIC + b"\x01"
KEY_BYTES = 32
ID_BYTES = 8
NONCE_BYTES = 12
_ID_ENDS = len(HEAD) + ID_BYTES
_NONCE_ENDS = _ID_ENDS + NONCE_BYTES
_MANY = 1000


def derived(secret: bytes, what: str, salt: bytes | None = None) -> bytes:
    """A key of 32 bytes for one purpose, from which ``secret`` cannot be found."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=what.encode()).derive(secret)


def key_of(data: bytes) -> bytes | None:
    """The id of the key that sealed ``data``; None when it is not sealed in this way."""
    return data[len(HEAD) : _ID_ENDS] if data.startswith(HEAD) and len(data) > _NONCE_ENDS else None


class Key:
    """A random key of 256 bits with its id."""

    def __init__(self, id_: bytes, secret: bytes) -> None:
        self.id = id_
        self.secret = secret
        self._of_files: dict[str, AESGCM] = {}

    @classmethod
    def new(cls) -> Key:
        """A key nobody has."""
        return cls(os.urandom(ID_BYTES), AESGCM.generate_key(8 * KEY_BYTES))

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` as a sealed piece."""
        nonce = os.urandom(NONCE_BYTES)
        return HEAD + self.id + nonce + self._of_file(name).encrypt(nonce, data, self._bound(name))

    def open(self, data: bytes, name: str) -> bytes | None:
        """What was sealed; None when it is not whole, or was sealed under another name or key."""
        try:
            rest = memoryview(data)[_NONCE_ENDS:]
            return self._of_file(name).decrypt(data[_ID_ENDS:_NONCE_ENDS], rest, self._bound(name))
        except (InvalidTag, ValueError):
            return None

    def _bound(self, name: str) -> bytes:
        return HEAD + self.id + name.encode()

    def _of_file(self, name: str) -> AESGCM:
        file = name.partition(":")[0]  # what follows tells the lines of one file apart
        found = self._of_files.get(file)
        if found is None:
            if len(self._of_files) >= _MANY:
                self._of_files.clear()
            found = self._of_files[file] = AESGCM(derived(self.secret, f"mentortui file {file}"))
        return found
