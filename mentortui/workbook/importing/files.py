"""A file on the disk to what can be taken in, and for the command line all the way."""

from __future__ import annotations

import errno
from pathlib import Path

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.workbook.importing.incoming import Incoming, WholeMentorship
from mentortui.workbook.importing.meetings import take_in_meeting
from mentortui.workbook.importing.reading import BYTES, read
from mentortui.workbook.importing.saying import said_of
from mentortui.workbook.importing.whole import take_in_whole
from mentortui.workbook.workbook import Workbook

_NO_FILE = N_("There is no file called {file}. Nothing was taken in.")
_FOLDER = N_("{file} is no file that can be read. Nothing was taken in. Write the name of a file.")
_UNREADABLE = N_("The file {file} could not be read. Nothing was taken in.")
_WHOSE = N_("The file holds one meeting. Say whose it is: write the participant's name too.")
_NO_NAME = N_(
    "The file holds a whole mentorship, and says itself whose it is. Write no name. Nothing was taken in."
)


def read_file(path: Path) -> Incoming:
    """What is in the file at ``path``. Raises BadInput when it cannot be read, BadImport (which is one too)
    when it cannot be taken in."""
    try:
        place = path.expanduser()
        if "\0" in str(place) or place.is_dir():
            raise BadInput(_FOLDER, file=str(path).replace("\0", ""))
        if not place.exists():
            raise BadInput(_NO_FILE, file=str(path))
        if not place.is_file():
            raise BadInput(_FOLDER, file=str(path))
        with place.open("rb") as file:
            data = file.read(BYTES + 1)
    except (OSError, RuntimeError) as error:
        missing = isinstance(error, OSError) and error.errno in (errno.ENOENT, errno.ENAMETOOLONG)
        raise BadInput(_NO_FILE if missing else _UNREADABLE, file=str(path)) from None
    return read(data, place.name)


def import_file(workbook: Workbook, path: Path, name: str = "") -> str:
    """Take in the file at ``path``; what was taken in, in plain words.

    ``name`` is the participant's name or uid, for a file with one meeting. Raises BadInput, BadImport,
    NotSaved, ReadOnly; nothing is then written.
    """
    incoming = read_file(path)
    if isinstance(incoming, WholeMentorship):
        if name:
            raise BadInput(_NO_NAME)
        take_in_whole(workbook, incoming)
        return _("Taken in: {what}.", what=said_of(incoming))
    if not name:
        raise BadInput(_WHOSE)
    notebook = workbook.open(workbook.entry(name).uid)
    summary = take_in_meeting(workbook, notebook, incoming)
    return _("Taken in: {what}.", what=said_of(summary))
