"""A save is whole or it is nothing: write a temporary file beside it, fsync, replace, fsync the folder.

After any fault, at any moment, the file holds all of the old bytes or all of the new.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from mentortui.storage import fileops
from mentortui.storage.troubles import not_saved, unreadable

TEMPORARY = ".tmp"
"""How the name of a half-made file ends; such a file is never read and may be removed."""

_WINDOWS_PATIENCE = 2.0
"""Seconds to wait for a virus scanner or sync client to let go of a file."""


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``, readable by its owner only. A symlink there is replaced, its target
    untouched.

    Raises ``errors.NotSaved``; the earlier file is then still there, whole, unless only the last step (making
    the new name last through a power cut) failed.
    """
    # A new file on every try: after a failed fsync the same file cannot be trusted any more.
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}{TEMPORARY}")
    try:
        _write_new(temporary, data)
        _replace(temporary, path)
        fileops.fsync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            fileops.unlink(temporary)
        raise not_saved(error, path.parent) from error


def _write_new(path: Path, data: bytes) -> None:
    fd = fileops.open_file(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        write_all(fd, data)
        fileops.fsync(fd)
    finally:
        os.close(fd)


def write_all(fd: int, data: bytes) -> None:
    """All of ``data``, however small the bites the system takes. Raises ``OSError``."""
    rest = memoryview(data)
    while rest:
        rest = rest[fileops.write(fd, rest) :]


def _replace(source: Path, target: Path) -> None:
    deadline = time.monotonic() + _WINDOWS_PATIENCE
    while True:
        try:
            return fileops.replace(source, target)
        except PermissionError:
            if os.name != "nt" or time.monotonic() > deadline:
                raise
        time.sleep(0.05)


def read_whole(path: Path) -> bytes:
    """All bytes of ``path``.

    Raises ``FileNotFoundError`` only when nothing has that name, and ``errors.DamagedFile`` when something
    has but cannot be read: also a symlink that leads nowhere, because its disk may only be away.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        if path.is_symlink():
            raise unreadable(path) from error
        raise
    except OSError as error:
        raise unreadable(path) from error


def make_private_dir(path: Path) -> None:
    """Make ``path`` and its missing parents, for its owner only. An existing folder is left as it is.

    Raises ``errors.NotSaved``.
    """
    if path.is_dir():
        return
    if path.parent != path:
        make_private_dir(path.parent)
    try:
        with suppress(FileExistsError):
            fileops.mkdir(path)
        fileops.fsync_folder(path.parent)
    except OSError as error:
        raise not_saved(error, path.parent) from error
