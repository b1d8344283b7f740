"""The records that were chosen become a file, when they have been read back; what stood there is kept."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from mentortui.errors import DamagedFile, NotSaved
from mentortui.i18n import N_
from mentortui.model.tables import TABLES
from mentortui.storage import fileops, generations
from mentortui.storage.atomic import TEMPORARY, write_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.codec import Tables, encoded, load
from mentortui.storage.troubles import not_saved

_NOT_THE_SAME = N_(
    "What was written to {folder} did not read back as it should, so nothing was changed. Both versions are "
    "still there. Check the disk, then try again."
)


def put_chosen(path: Path, tables: Tables, cipher: Cipher, extra: Mapping[str, object]) -> None:
    """Put ``tables`` at ``path`` and keep what stands there under a name as set aside.

    A copy is written beside it and read back first; at every moment ``path`` is what it was, or the chosen
    one. Raises ``errors.NotSaved``, and ``errors.DamagedFile`` when what stands there cannot be kept.
    """
    data = cipher.seal(encoded(tables, extra), path.name)
    beside = path.with_name(f".{path.name}.{os.urandom(6).hex()}{TEMPORARY}")
    try:
        write_whole(beside, data)
        _compare(beside, path, tables, cipher)
        generations.keep_aside(path)
        fileops.replace(beside, path)
        fileops.fsync_folder(path.parent)
    except OSError as error:
        raise not_saved(error, path.parent) from error
    finally:
        with suppress(OSError):
            fileops.unlink(beside)


def _compare(beside: Path, path: Path, tables: Tables, cipher: Cipher) -> None:
    try:
        same = load(beside, cipher, name=path.name) == _with_every_table(tables)
    except DamagedFile:
        same = False
    if not same:
        raise NotSaved(_NOT_THE_SAME, folder=str(path.parent))


def _with_every_table(tables: Tables) -> Tables:
    return {name: tables.get(name, {}) for name in TABLES}
