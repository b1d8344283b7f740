"""A little room on the disk kept for the journal, given up when the disk is full."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from mentortui.errors import NotSaved
from mentortui.storage import fileops
from mentortui.storage.atomic import write_whole

SIZE = 64 * 1024
"""Bytes: about a thousand keystrokes on a disk with nothing left."""

AMPLE = 1024 * 1024
"""Bytes that must be free before the room is taken."""


class Reserve:
    """A file that is only there to be removed when the journal needs its room."""

    def __init__(self, journal: Path) -> None:
        self._path = journal.with_name(f"{journal.name}.reserve")
        self.there = self._path.exists()

    def make(self) -> None:
        """Take the room, if the disk has it. Random bytes, as some disks keep equal ones in no room at
        all.
        """
        if not self.there:
            with suppress(NotSaved, OSError):
                if fileops.free_bytes(self._path.parent) < AMPLE:
                    return  # else it would take the room it has just given up
                write_whole(self._path, os.urandom(SIZE))
                self.there = True

    def give_up(self) -> bool:
        """Free the room; whether there was any to free."""
        if not self.there:
            return False
        self.there = False
        try:
            fileops.unlink(self._path)
        except OSError:
            return False
        return True

    def remove(self) -> None:
        """Remove the file, if it is there."""
        with suppress(OSError):
            fileops.unlink(self._path)
        self.there = False
