"""One program at a time writes the workbook; a second one hears who holds it.

The lock is the system's own on an open file, so it goes with the process however that ends, and a lock file
left behind blocks nobody. Made here because importing filelock costs 9 ms of every start.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from mentortui.errors import Locked, ReadOnly
from mentortui.i18n import N_
from mentortui.storage import fileops

_BUSY = (BlockingIOError, PermissionError)


class Holder(msgspec.Struct, frozen=True):
    """Who holds the lock, as written in the lock file. ``since`` is local time, to the minute."""

    pid: int
    host: str
    since: str


class WorkbookLock:
    """The lock of one data folder, in a file of its own: the data files are replaced, so cannot be locked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fd: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._fd is not None

    def acquire(self) -> None:
        """Take the lock. Raises ``errors.Locked`` when another has it (``values``: pid, host, since) and
        ``errors.ReadOnly`` when the folder does not allow a lock."""
        try:
            fd = fileops.open_file(self._path, os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise self._read_only() from error
        try:
            _lock(fd)
        except _BUSY as error:
            raise self._locked(fd) from error
        except OSError as error:
            raise self._read_only() from error
        else:
            self._fd, fd = fd, -1
        finally:
            if fd >= 0:
                os.close(fd)
        self._sign()

    def release(self) -> None:
        """Let go. The file stays: removing it could take it from under one who has just locked it."""
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None

    def _sign(self) -> None:
        import datetime as dt
        import socket
        from contextlib import suppress

        since = dt.datetime.now().isoformat(" ", "minutes")
        data = msgspec.json.encode(Holder(os.getpid(), socket.gethostname(), since))
        assert self._fd is not None
        with suppress(OSError):  # a full disk: the lock holds all the same, only without a name on it
            fileops.truncate(self._fd, 0)
            fileops.write(self._fd, data)

    def _locked(self, fd: int) -> Locked:
        try:
            os.lseek(fd, 0, os.SEEK_SET)
            holder = msgspec.json.decode(os.read(fd, 4096), type=Holder)
        except (OSError, ValueError):
            return Locked(
                N_(
                    "The workbook is already open in another window. "
                    "Close that one, or open this one to read."
                ),
                pid=0,
                host="",
                since="",
            )
        return Locked(
            N_(
                "The workbook is already open: program number {pid} on {host}, since {since}. "
                "Close that one, or open this one to read."
            ),
            pid=holder.pid,
            host=holder.host,
            since=holder.since,
        )

    def _read_only(self) -> ReadOnly:
        return ReadOnly(
            N_("The folder {folder} cannot be written to, so the workbook can only be read."),
            folder=str(self._path.parent),
        )


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        # A byte far behind the text: Windows would not let others read locked bytes.
        os.lseek(fd, 1 << 20, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
