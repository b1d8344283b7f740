"""A backup of the whole workbook as one file, in a folder or on a stick: the bytes as they lie on the disk.

What is encrypted stays so, and the backup is opened by the passphrase and recovery key of its day.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from mentortui.errors import BadInput, DamagedFile, NotSaved
from mentortui.i18n import N_
from mentortui.storage import fileops
from mentortui.storage.atomic import read_whole, write_whole
from mentortui.storage.layout import Layout, names_in
from mentortui.storage.packing import MOST_BYTES, TEMPLATES, may_be_called, pack, unpacked
from mentortui.workbook.workbook import Workbook

_NO_FOLDER = N_("There is no folder called {folder}. Nothing was written. Choose a folder that is there.")
_INSIDE = N_(
    "The folder {folder} lies in the notes' own folder. Choose another one, best on a stick or another disk: "
    "a backup has to be there when this disk is not."
)
_TOO_MUCH = N_("The notes are too large for one backup ({size} MB). Nothing was written.")
_EMPTY = N_("There are no notes to back up yet.")
_NOT_TAKEN = N_(
    "The backup was not made: the folder {folder} did not take it. Your notes are safe where they are. Check "
    "that the stick is in, has room and may be written to, then try again."
)
_NOT_READ_BACK = N_(
    "The backup could not be read back as it was written, so it was removed. Your notes are safe where they "
    "are. Try again, best on another stick."
)


def backup(workbook: Workbook, folder: Path) -> Path:
    """Write all notes to one file in ``folder`` and read it back; the file. An earlier one is left as it is.

    Also while the workbook is locked, or open in another window, or has a meeting going on. Raises BadInput
    for a folder that is not there, NotSaved, and DamagedFile when a file of the workbook cannot be read;
    nothing is then left in ``folder``.
    """
    folder = _target(folder, workbook.layout.root)
    files = gathered(workbook.layout)
    if not any(name.startswith("mentorships/") for name in files):
        raise BadInput(_EMPTY)
    if (size := sum(map(len, files.values()))) > MOST_BYTES:
        raise BadInput(_TOO_MUCH, size=size // 1024 // 1024)
    now = workbook.clock()
    data, file = pack(files, now), _free_name(folder, now)
    try:
        write_whole(file, data)
    except NotSaved as error:
        raise NotSaved(_NOT_TAKEN, folder=str(folder)) from error
    if not _reads_back(file, files):
        with suppress(OSError):
            fileops.unlink(file)
        raise NotSaved(_NOT_READ_BACK)
    return file


def _reads_back(file: Path, files: dict[str, bytes]) -> bool:
    """Every sum in it is right, and it is what was to be kept."""
    try:
        return unpacked(read_whole(file), file).files == files
    except (DamagedFile, FileNotFoundError):
        return False


def _target(folder: Path, root: Path) -> Path:
    try:
        place = folder.expanduser().resolve()
    except (RuntimeError, OSError, ValueError):
        raise BadInput(_NO_FOLDER, folder=str(folder)) from None
    if not os.path.isdir(place):
        raise BadInput(_NO_FOLDER, folder=str(folder))
    if place.is_relative_to(root.resolve()):
        raise BadInput(_INSIDE, folder=str(folder))
    return place


def _free_name(folder: Path, now: dt.datetime) -> Path:
    name = f"mentortui-{now.astimezone():%Y-%m-%d-%H%M}"
    number, file = 1, folder / f"{name}.zip"
    while os.path.lexists(file):
        number += 1
        file = folder / f"{name}-{number}.zip"
    return file


def gathered(layout: Layout) -> dict[str, bytes]:
    """Name -> bytes of all that belongs in a backup, read in an order that holds together while another
    program writes: a snapshot before its journal, which may be longer but not shorter; both before the file
    that a finished meeting goes into; the keys last, for a key is there before what it seals.

    Raises DamagedFile when the system does not let a file be read.
    """
    found: dict[str, bytes] = {}
    for path in _in_order(layout):
        name = path.relative_to(layout.root).as_posix()
        if may_be_called(name) and not path.is_symlink():
            with suppress(FileNotFoundError):
                found[name] = read_whole(path)
    with suppress(FileNotFoundError):
        keys = layout.keys if os.path.lexists(layout.keys) else layout.keys_copy
        found[layout.keys.name] = read_whole(keys)
    return found


def _in_order(layout: Layout) -> Iterator[Path]:
    yield from map(layout.snapshot, layout.snapshots())
    yield from map(layout.journal, layout.live_meetings())
    overflow, exports = layout.overflow("x").parent, layout.exports("x").parent
    yield from (overflow / name for name in sorted(names_in(overflow)))
    yield from map(layout.mentorship, layout.mentorships())
    yield from (exports / name for name in sorted(names_in(exports)))
    yield layout.index
    for folder, _folders, files in os.walk(layout.root / TEMPLATES):
        yield from (Path(folder) / name for name in sorted(files))
    yield layout.erased
