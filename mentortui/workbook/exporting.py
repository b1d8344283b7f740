"""Something handed over as a file of its own, where the user wants it."""

from __future__ import annotations

import os
from pathlib import Path

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.storage.atomic import write_whole

_NO_FOLDER = N_("There is no folder called {folder}. Nothing was written. Choose a folder that is there.")
_EXISTS = N_("There is already a file called {file}. It was left as it is.")
_NO_NAME = N_("The file name cannot be used. Nothing was written. Write another name.")


class AlreadyThere(BadInput):
    """A file has that name. ``file`` is its path; ask, then write again with ``overwrite``."""

    def __init__(self, file: Path) -> None:
        super().__init__(_EXISTS, file=str(file))
        self.file = file


def export_bytes(data: bytes, name: str, target: Path, *, overwrite: bool = False) -> Path:
    """Write ``data`` to ``target``, a folder (where it is called ``name``) or a file in one; the file's path.

    The file is readable by its owner only; a symlink is replaced, never followed. Raises AlreadyThere,
    BadInput when there is no such folder or name, and NotSaved.
    """
    file = _file(name, target)
    if os.path.lexists(file) and not overwrite:
        raise AlreadyThere(file)
    write_whole(file, data)
    return file


def _file(name: str, target: Path) -> Path:
    try:
        place = target.expanduser().absolute()
    except RuntimeError:
        raise BadInput(_NO_FOLDER, folder=str(target)) from None
    if "\0" in str(place) or not place.name:
        raise BadInput(_NO_NAME)
    if os.path.isdir(place):
        return place / name
    if not os.path.isdir(place.parent):
        raise BadInput(_NO_FOLDER, folder=str(place.parent))
    return place
