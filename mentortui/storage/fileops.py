"""The few calls through which storage touches the disk: thin, so every one of them can be made to fail.

All raise ``OSError``. Nothing else in storage opens, writes, renames or removes a file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_ALWAYS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def open_file(path: Path, flags: int) -> int:
    """A descriptor for ``path``, never through a symlink; a new file is readable by its owner only."""
    return os.open(path, flags | _ALWAYS, 0o600)


def write(fd: int, data: bytes | memoryview) -> int:
    """How many bytes of ``data`` were taken: it may be fewer than all."""
    return os.write(fd, data)


def truncate(fd: int, length: int) -> None:
    """Cut the file to ``length`` bytes."""
    os.ftruncate(fd, length)


def fsync(fd: int) -> None:
    """Return when the file is on the disk itself. On macOS plain fsync leaves it in the drive's cache."""
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(fd)  # network drives do not know F_FULLFSYNC
    else:
        os.fsync(fd)


def fsync_folder(folder: Path) -> None:
    """Make names added to or taken from ``folder`` last. Windows has no such call."""
    if sys.platform == "win32":
        return
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def replace(source: Path, target: Path) -> None:
    """Give ``source`` the name ``target``, in place of what had it."""
    os.replace(source, target)


def link(source: Path, target: Path) -> None:
    """A second name for the same file; a symlink is linked, not followed. Refused when ``target`` exists."""
    os.link(source, target, follow_symlinks=False)


def unlink(path: Path) -> None:
    """Remove the name ``path``."""
    os.unlink(path)


def free_bytes(folder: Path) -> int:
    """How much room the disk that holds ``folder`` has left for this user."""
    import shutil

    return shutil.disk_usage(folder).free


def mkdir(path: Path) -> None:
    """A folder only its owner can enter."""
    os.mkdir(path, 0o700)


def rmdir(path: Path) -> None:
    """Remove an empty folder."""
    os.rmdir(path)
