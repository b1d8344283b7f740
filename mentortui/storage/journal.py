"""The journal of a live meeting: every operation is written here before it is drawn.

When ``append`` returns, the record outlives the program; a quarter of a second later it outlives a power
cut. A disk that refuses never stops the typist: records then wait in memory, in order, until it takes them.
"""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from mentortui.errors import NotSaved
from mentortui.storage import fileops
from mentortui.storage.atomic import read_whole, write_all, write_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal_lines import (
    JournalContents,
    header_line,
    line_name,
    read_journal,
    to_line,
)
from mentortui.storage.reserve import Reserve
from mentortui.storage.troubles import is_full, not_saved

SYNC_AFTER = 0.25
"""Seconds from the first record that is not yet on the disk itself until it is put there."""

RETRY_AFTER = 2.0
"""Seconds between tries while the disk refuses."""


class Journal:
    """An open journal. Made by ``create`` or ``resume``; safe to use from several threads.

    ``trouble`` says what is wrong while records wait in memory, else it is None.
    """

    def __init__(self, path: Path, cipher: Cipher, *, length: int, lines: int) -> None:
        self.trouble: NotSaved | None = None
        self._path = path
        self._cipher = cipher
        self._lines = lines
        """Lines ever taken, the header too: the number of the next one."""
        self._good = length
        """Bytes up to the end of the last whole line in the file."""
        self._synced = length
        """Bytes known to be on the disk itself."""
        self._written: list[bytes] = []
        """The lines between those two."""
        self._backlog: list[bytes] = []
        """Lines the file has not taken."""
        self._torn = False
        """There may be half a line after the good ones."""
        self._doubtful = False
        """An fsync failed, so the file cannot be trusted and must be written anew."""
        self._lock = threading.Lock()
        self._sync_lock = threading.Lock()
        self._wanted = threading.Event()
        self._closing = threading.Event()
        self._reserve = Reserve(path)
        self._fd = self._open()
        self._thread = threading.Thread(target=self._sync_later, name="journal", daemon=True)

    @classmethod
    def create(cls, path: Path, cipher: Cipher, header: dict[str, Any]) -> Journal:
        """A new journal with ``header`` in it, already on the disk. Raises ``errors.NotSaved``, also when
        there is a file at ``path``."""
        line = header_line(header, cipher, path.name)
        if os.path.lexists(path):
            raise not_saved(FileExistsError(path), path.parent)
        write_whole(path, line)
        return cls(path, cipher, length=len(line), lines=1)._started()

    @classmethod
    def resume(cls, path: Path, cipher: Cipher, contents: JournalContents | None = None) -> Journal:
        """Go on in the journal at ``path``, whose torn tail is cut off. ``contents`` saves reading it again.

        Raises ``errors.DamagedFile``, ``errors.NewerFormat`` or ``errors.NotSaved``.
        """
        found = contents or read_journal(path, cipher)
        journal = cls(path, cipher, length=found.good_length, lines=len(found.records) + 1)
        try:
            fileops.truncate(journal._fd, found.good_length)
            fileops.fsync(journal._fd)
        except OSError as error:
            os.close(journal._fd)
            raise not_saved(error, path.parent) from error
        return journal._started()

    @property
    def on_reserve(self) -> bool:
        """The disk is full and the journal has begun on the room kept for it."""
        return not self._reserve.there

    def append(self, record: dict[str, Any]) -> None:
        """Write ``record`` (plain JSON values). Does not raise when the disk refuses: see ``trouble``."""
        with self._lock:
            line = to_line(record, self._cipher, line_name(self._path.name, self._lines))
            self._lines += 1
            self._backlog.append(line)
            self._write_backlog()
        if not self._wanted.is_set():
            self._wanted.set()

    def sync(self) -> None:
        """Put everything on the disk itself now. Does not raise when the disk refuses: see ``trouble``."""
        with self._sync_lock:
            with self._lock:
                if self._doubtful:
                    return self._write_anew()
                self._write_backlog()
                fd, length, count = self._fd, self._good, len(self._written)
            if not count:
                return
            try:
                fileops.fsync(fd)  # without the lock: the typist does not wait for the disk
            except OSError as error:
                with self._lock:
                    self._doubtful = True
                    self.trouble = not_saved(error, self._path.parent)
                return
            with self._lock:
                self._synced = length
                del self._written[:count]
        if not self.trouble:
            self._reserve.make()

    def close(self) -> None:
        """Sync and let go of the file. What the disk still refuses is lost then: look at ``trouble``
        first.
        """
        self._closing.set()
        self._wanted.set()
        if self._thread.is_alive():
            self._thread.join()
        if self._fd >= 0:
            self.sync()
            os.close(self._fd)
            self._fd = -1

    def remove(self) -> None:
        """Close, and remove the file: the meeting's records are safe in the mentorship's own file.

        Raises ``errors.NotSaved`` when it cannot be removed.
        """
        self.close()
        self._reserve.remove()
        try:
            with suppress(FileNotFoundError):
                fileops.unlink(self._path)
            fileops.fsync_folder(self._path.parent)
        except OSError as error:
            raise not_saved(error, self._path.parent) from error

    def _started(self) -> Journal:
        self._reserve.make()
        self._thread.start()
        return self

    def _open(self) -> int:
        try:
            return fileops.open_file(self._path, os.O_WRONLY | os.O_APPEND)
        except OSError as error:
            raise not_saved(error, self._path.parent) from error

    def _write_backlog(self) -> None:
        try:
            self._write_lines()
        except OSError as error:
            if is_full(error) and self._reserve.give_up():
                return self._write_backlog()
            self.trouble = not_saved(error, self._path.parent)
        else:
            if not self._doubtful:
                self.trouble = None

    def _write_lines(self) -> None:
        if self._torn:
            fileops.truncate(self._fd, self._good)
            self._torn = False
        while self._backlog:
            line = self._backlog[0]
            try:
                write_all(self._fd, line)
            except OSError:
                # Half a line would make every later one unreadable: cut it off now, or before the next try.
                self._torn = True
                with suppress(OSError):
                    fileops.truncate(self._fd, self._good)
                    self._torn = False
                raise
            self._good += len(line)
            self._written.append(self._backlog.pop(0))

    def _write_anew(self) -> None:
        """After a failed fsync: a new file from what was synced before and from memory."""
        try:
            data = read_whole(self._path)[: self._synced] + b"".join([*self._written, *self._backlog])
            write_whole(self._path, data)
            fd = self._open()
        except NotSaved as trouble:
            self.trouble = trouble
            return
        os.close(self._fd)
        self._fd = fd
        self._good = self._synced = len(data)
        self._written, self._backlog = [], []
        self._torn = self._doubtful = False
        self.trouble = None

    def _sync_later(self) -> None:
        while True:
            self._wanted.wait()  # nothing written: no wake-up
            if self._closing.wait(RETRY_AFTER if self.trouble else SYNC_AFTER):
                return
            self._wanted.clear()
            self.sync()
            if self.trouble:
                self._wanted.set()
