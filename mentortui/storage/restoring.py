"""Several files put in place as if at one stroke: all are written beside, whole, and only then moved.

Once the folder ``restoring`` has its name, what is in it counts: whatever cuts the moving short, the next
opening of the workbook goes on with it. Before that, nothing has happened.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from mentortui.errors import NotSaved
from mentortui.i18n import N_
from mentortui.storage import fileops, generations
from mentortui.storage.atomic import TEMPORARY, make_private_dir, read_whole, write_whole
from mentortui.storage.layout import Layout, names_in, remove_tree
from mentortui.storage.packing import TEMPLATES
from mentortui.storage.troubles import not_saved

_ORDER = ("keys.json", "mentorships", "live", "overflow", "exports", TEMPLATES, "workbook.json", "erased.log")
"""A mentorship before its journals: those must never be played over another state of it."""

_NOT_READ_BACK = N_(
    "What was to be restored could not be read back as it was written, so nothing was changed. Check the "
    "disk, then try again."
)
_HALF = N_(
    "The disk stopped the restoring half way. Nothing is lost: close the program and open it again, and it "
    "goes on by itself. Check the disk first."
)


def new_folder(root: Path) -> Path:
    """A folder for what is looked at or made ready; one that is left is swept away. Raises NotSaved."""
    make_private_dir(root)
    folder = root / f".look.{os.urandom(6).hex()}{TEMPORARY}"
    make_private_dir(folder)
    return folder


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write ``files`` (name with ``/`` -> bytes) under ``folder``. Raises NotSaved."""
    for name, data in files.items():
        path = folder.joinpath(*name.split("/"))
        make_private_dir(path.parent)
        write_whole(path, data)


def put_in_place(layout: Layout, files: Mapping[str, bytes]) -> None:
    """Put ``files`` in place of what is there, all or none. A mentorship's file is kept as a generation.

    Raises NotSaved: then nothing was changed, unless it says that it goes on at the next opening.
    """
    folder = new_folder(layout.root)
    try:
        write_files(folder, files)
        for name, data in files.items():
            if read_whole(folder.joinpath(*name.split("/"))) != data:
                raise NotSaved(_NOT_READ_BACK)
        try:
            fileops.replace(folder, layout.restoring)
            fileops.fsync_folder(layout.root)
        except OSError as error:
            if not folder.is_dir():
                raise NotSaved(_HALF) from error
            raise not_saved(error, layout.root) from error
    except BaseException:
        with suppress(OSError):
            remove_tree(folder)
        raise
    try:
        finish(layout)
    except NotSaved as error:
        raise NotSaved(_HALF) from error


def finish(layout: Layout) -> bool:
    """Move what is ready to its place; False when there was nothing. For who holds the lock.

    Raises NotSaved; it can be gone on with.
    """
    ready = layout.restoring
    if not ready.is_dir():
        return False
    try:
        _move_all(layout, ready)
    except OSError as error:
        raise not_saved(error, layout.root) from error
    return True


def _move_all(layout: Layout, ready: Path) -> None:
    for name in _ORDER:
        if (ready / name).is_dir():
            _move_folder(ready / name, layout.root / name)
        elif os.path.lexists(ready / name):
            fileops.replace(ready / name, layout.root / name)
            fileops.fsync_folder(layout.root)
    remove_tree(ready)
    fileops.fsync_folder(layout.root)


def _move_folder(source: Path, target: Path) -> None:
    make_private_dir(target)
    for name in sorted(names_in(source)):
        if (source / name).is_dir():
            _move_folder(source / name, target / name)
            continue
        if target.name == "mentorships":
            generations.keep(target / name, thin=False)
        fileops.replace(source / name, target / name)
        fileops.fsync_folder(target)
        if target.name == "mentorships":
            generations.thin(target / name, dt.datetime.now(dt.UTC))
