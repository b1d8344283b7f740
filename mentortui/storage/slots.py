"""The two ways to the data key: a slot for the passphrase, costly to guess, and one for the recovery key.

What a slot says of itself is authenticated with the key in it, so a weakened one opens nothing; and one that
asks for less than we ever write is refused before it is tried.
"""

from __future__ import annotations

import binascii
import os
import unicodedata
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from mentortui.errors import BadInput, DamagedFile
from mentortui.i18n import N_
from mentortui.storage.keyfile import Cost, Slot
from mentortui.storage.recovery_key import key_bytes
from mentortui.storage.sealed import KEY_BYTES, NONCE_BYTES, derived

_SALT_BYTES = 16
_NO_MEMORY = N_(
    "This machine has too little free memory to unlock the notes: {needed} MB are needed for a moment. "
    "Nothing was changed. Close other programs and try again."
)
_WEAKENED = N_(
    "The key file {file} asks for less protection than this program ever writes, so it may have been "
    "changed. Nothing was opened and nothing was written. Put it back from a backup."
)


COST = Cost(256 * 1024, 3, 4)
"""About half a second on a laptop of 2026."""
LEAST = Cost(64 * 1024, 3, 4)
"""Where memory is short; RFC 9106 recommends it second. Slots below it are refused."""
_MOST = Cost(4 * 1024 * 1024, 64, 64)


def passphrase_slot(id_: str, data_key: bytes, passphrase: str) -> Slot:
    """A slot that ``passphrase`` opens; with less memory where there is too little. Raises BadInput when
    there is not even that."""
    salt = os.urandom(_SALT_BYTES)
    try:
        cost, key = COST, _stretched(passphrase, salt, COST)
    except MemoryError:
        try:
            cost, key = LEAST, _stretched(passphrase, salt, LEAST)
        except MemoryError:
            raise _too_little(LEAST) from None
    empty = Slot(kind="passphrase", kdf="argon2id", salt=to_text(salt), sealed="", **cost._asdict())
    return _filled(empty, id_, key, data_key)


def recovery_slot(id_: str, data_key: bytes, recovery: str) -> Slot:
    """A slot that the recovery key opens. It is long and random, so guessing need not be made costly."""
    salt = os.urandom(_SALT_BYTES)
    secret = key_bytes(recovery)
    if secret is None:
        raise ValueError("not a recovery key")
    empty = Slot(kind="recovery", kdf="hkdf-sha256", salt=to_text(salt), sealed="")
    return _filled(empty, id_, _of_recovery(secret, salt), data_key)


def open_slot(slot: Slot, id_: str, secret: str, file: Path) -> bytes | None:
    """The data key; None when ``secret`` does not open the slot. ``file`` is where it stands, for errors.

    Raises DamagedFile for a slot that is not of our making, and BadInput when memory is too short.
    """
    try:
        salt, sealed = to_bytes(slot.salt), to_bytes(slot.sealed)
    except ValueError:
        return None
    if slot.kind == "recovery":
        typed = key_bytes(secret)
        if typed is None or slot.kdf != "hkdf-sha256":
            return None
        key = _of_recovery(typed, salt)
    else:
        _refuse_weak(slot, file)
        try:
            key = _stretched(secret, salt, slot.cost)
        except MemoryError:
            raise _too_little(slot.cost) from None
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _bound(slot, id_))
    except (InvalidTag, ValueError):
        return None


def _refuse_weak(slot: Slot, file: Path) -> None:
    """Each of memory, passes and lanes must be at least what we ever write, and not so much that it hangs."""
    fits = all(low <= said <= high for low, said, high in zip(LEAST, slot.cost, _MOST, strict=True))
    if slot.kdf != "argon2id" or not fits:
        raise DamagedFile(_WEAKENED, file=str(file))


def _filled(slot: Slot, id_: str, key: bytes, data_key: bytes) -> Slot:
    nonce = os.urandom(NONCE_BYTES)
    sealed = nonce + AESGCM(key).encrypt(nonce, data_key, _bound(slot, id_))
    return msgspec.structs.replace(slot, sealed=to_text(sealed))


def _bound(slot: Slot, id_: str) -> bytes:
    parts = ("mentortui slot 1", id_, slot.kind, slot.kdf, *map(str, slot.cost), slot.salt)
    return " ".join(parts).encode()


def plain_passphrase(typed: str) -> str:
    """A passphrase as it counts: composed, without space around it, white space within folded."""
    return " ".join(unicodedata.normalize("NFKC", typed).split())


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    secret = plain_passphrase(passphrase).encode("utf-8", "replace")
    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory
    )
    return kdf.derive(secret)


def _of_recovery(secret: bytes, salt: bytes) -> bytes:
    return derived(secret, "mentortui recovery", salt)


def _too_little(cost: Cost) -> BadInput:
    return BadInput(_NO_MEMORY, needed=cost.memory // 1024)


def to_text(data: bytes) -> str:
    """Bytes as base64."""
    return binascii.b2a_base64(data, newline=False).decode()


def to_bytes(text: str) -> bytes:
    """And back. Raises ValueError."""
    return binascii.a2b_base64(text, strict_mode=True)
