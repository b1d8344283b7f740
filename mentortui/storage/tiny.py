"""TinyDB over whole-file saves: strict when reading, atomic when writing, sealed by a cipher."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tinydb import Storage

from mentortui.storage.cipher import Cipher, Plain
from mentortui.storage.document import Layout, read_layout, write_layout


class WholeFileStorage(Storage):
    """``TinyDB(path, cipher, storage=WholeFileStorage)``. Nothing is held open between calls.

    TinyDB's own JSONStorage rewrites the file in place and takes an empty file for an empty database; this
    one replaces the file whole, and only a missing file is empty.
    """

    def __init__(self, path: Path | str, cipher: Cipher | None = None) -> None:
        self._path = Path(path)
        self._cipher = Plain() if cipher is None else cipher

    def read(self) -> Layout | None:
        """All tables; None only when the file is missing. Raises ``errors.DamagedFile``."""
        return read_layout(self._path, self._cipher)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Put ``data`` in place of all tables. Raises ``errors.NotSaved``."""
        write_layout(self._path, data, self._cipher)
