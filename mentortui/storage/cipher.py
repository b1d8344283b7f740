"""What stands between the codec and the bytes on disk: nothing, or encryption."""

from __future__ import annotations

from typing import Protocol

from mentortui.errors import Encrypted
from mentortui.i18n import N_

MAGIC = b"MTUI"
"""How everything that is sealed begins. No JSON does."""

_LOCKED = N_("The notes are encrypted and locked. Unlock them with the passphrase or the recovery key.")
_NO_KEYS = N_(
    "The notes are encrypted, but the key file keys.json is gone. Nothing was written over. Put it back from "
    "a backup, with the notes it belongs to."
)


class Cipher(Protocol):
    """Turns bytes into sealed bytes and back.

    ``name`` says what is sealed (``<uid>.json``; ``<uid>.journal:12`` for a line of a journal) and must be
    the same at both ends, so that one file or line cannot pass for another. It does not change in a backup.
    """

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` sealed under ``name``."""
        ...

    def open(self, data: bytes, name: str) -> bytes:
        """What was sealed. Raises ``errors.DamagedFile`` when it was changed or sealed under another name,
        and ``errors.Encrypted`` when there is no key to try."""
        ...

    def is_own(self, data: bytes) -> bool:
        """``data`` stands as this cipher would leave it: nothing need be done to make it so."""
        ...

    def of(self, mentorship: str) -> Cipher:
        """For what belongs to one mentorship: it has a key of its own, so that it can be forgotten alone.
        Raises ``errors.NotSaved`` when a new key cannot be kept."""
        ...

    def forget(self, mentorship: str) -> None:
        """From now on nothing sealed for this mentorship can be opened. Raises ``errors.NotSaved``."""
        ...


class Plain:
    """No encryption: the bytes as they are."""

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` itself."""
        return data

    def open(self, data: bytes, name: str) -> bytes:
        """``data`` itself. Raises ``errors.Encrypted`` when it is sealed."""
        if data.startswith(MAGIC):
            raise Encrypted(_NO_KEYS)
        return data

    def is_own(self, data: bytes) -> bool:
        """It is not sealed."""
        return not data.startswith(MAGIC)

    def of(self, mentorship: str) -> Cipher:
        """Itself."""
        return self

    def forget(self, mentorship: str) -> None:
        """There is no key."""


class Locked:
    """Encryption whose key is not here."""

    def seal(self, data: bytes, name: str) -> bytes:
        """Raises ``errors.Encrypted``."""
        raise Encrypted(_LOCKED)

    def open(self, data: bytes, name: str) -> bytes:
        """Raises ``errors.Encrypted``."""
        raise Encrypted(_LOCKED)

    def is_own(self, data: bytes) -> bool:
        """Raises ``errors.Encrypted``."""
        raise Encrypted(_LOCKED)

    def of(self, mentorship: str) -> Cipher:
        """Itself."""
        return self

    def forget(self, mentorship: str) -> None:
        """Raises ``errors.Encrypted``."""
        raise Encrypted(_LOCKED)
