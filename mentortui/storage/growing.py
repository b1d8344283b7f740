"""A list that only grows, written by several programs at once without a lock: one record a line.

A line is ``<line id> <crc32> <payload>``: the id is 16 hex digits of chance, the rest is a journal's line,
sealed under the file's name and that id. Line numbers would not do: two programs may append at once. Each
line is one write, with a line break before it too, so that one that was cut off does not spoil the next.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import msgspec

from mentortui.storage import fileops
from mentortui.storage.atomic import make_private_dir, read_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal_lines import from_line, to_line
from mentortui.storage.troubles import not_saved

_ID_BYTES = 8


class Listed(msgspec.Struct, frozen=True):
    """The records of a list, the oldest first, and how many lines could not be read."""

    records: tuple[dict[str, Any], ...] = ()
    bad: int = 0


def append(path: Path, record: dict[str, Any], cipher: Cipher) -> None:
    """Put ``record`` (plain JSON values) at the end of the list at ``path``, on the disk itself.

    Raises ``errors.NotSaved``; every earlier line is as it was, and half a line may stand after them.
    """
    make_private_dir(path.parent)
    line = new_line(path, record, cipher)
    try:
        there = os.path.lexists(path)
        fd = fileops.open_file(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            if fileops.write(fd, line) != len(line):
                raise OSError("half a line was taken")
            fileops.fsync(fd)
        finally:
            os.close(fd)
        if not there:
            fileops.fsync_folder(path.parent)
    except OSError as error:
        raise not_saved(error, path.parent) from error


def new_line(path: Path, record: dict[str, Any], cipher: Cipher) -> bytes:
    """``record`` as it stands in the list at ``path``, with the line breaks around it."""
    id_ = os.urandom(_ID_BYTES).hex()
    return b"\n%b %b" % (id_.encode(), to_line(record, cipher, _name(path, id_)))


def read(path: Path, cipher: Cipher) -> Listed:
    """The list at ``path``; an empty one when there is none. Raises ``errors.DamagedFile`` when the system
    does not let it be read."""
    try:
        lines = [line for line in read_whole(path).split(b"\n") if line]
    except FileNotFoundError:
        return Listed()
    found = [_record(line, cipher, path) for line in lines]
    return Listed(tuple(record for record in found if record is not None), found.count(None))


def _record(line: bytes, cipher: Cipher, path: Path) -> dict[str, Any] | None:
    id_, _space, rest = line.partition(b" ")
    if len(id_) != 2 * _ID_BYTES or not id_.isalnum():
        return None
    return from_line(rest, cipher, _name(path, id_.decode("ascii", "replace")))


def _name(path: Path, id_: str) -> str:
    return f"{path.name}:{id_}"
