"""What stands between the codec and the bytes on disk: nothing now, encryption when it is wanted."""

from __future__ import annotations

from typing import Protocol


class Cipher(Protocol):
    """Turns bytes into sealed bytes and back.

    ``name`` says what is sealed (``<uid>.json``; ``<uid>.journal:12`` for a line of a journal) and must be
    the same at both ends, so that one file or line cannot pass for another. It does not change in a backup.
    """

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` sealed under ``name``."""
        ...

    def open(self, data: bytes, name: str) -> bytes:
        """What was sealed. Raises ``errors.DamagedFile`` when it was changed or sealed under another name."""
        ...


class Plain:
    """No encryption: the bytes as they are."""

    def seal(self, data: bytes, name: str) -> bytes:
        """``data`` itself."""
        return data

    def open(self, data: bytes, name: str) -> bytes:
        """``data`` itself."""
        return data
