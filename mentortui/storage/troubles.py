"""What the operating system says about files, in plain words."""

from __future__ import annotations

import errno
from pathlib import Path

from mentortui.errors import DamagedFile, NotSaved
from mentortui.i18n import N_

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EROFS, errno.EACCES, errno.EPERM}


def is_full(error: OSError) -> bool:
    """The disk, or the user's share of it, is full."""
    return error.errno in _FULL


def not_saved(error: OSError, folder: Path) -> NotSaved:
    """The error to raise when ``folder`` could not be written to."""
    if error.errno in _FULL:
        message = N_(
            "The disk is full, so the latest was not saved. What was saved before is safe. "
            "Free some space on the disk that holds {folder}, then try again."
        )
    elif error.errno in _REFUSED:
        message = N_(
            "The folder {folder} cannot be written to, so the latest was not saved. What was saved before "
            "is safe. Check who may write there, or choose another folder."
        )
    else:
        message = N_(
            "The disk did not take the latest, so it was not saved. What was saved before is safe. "
            "Check the disk that holds {folder}, then try again."
        )
    return NotSaved(message, folder=str(folder))


def damaged(path: Path) -> DamagedFile:
    """The error to raise when the contents of ``path`` are not what was saved there."""
    return DamagedFile(
        N_(
            "The file {file} is damaged and was not opened. Nothing was written over it. "
            "An earlier copy may be in the backups."
        ),
        file=str(path),
    )


def unreadable(path: Path) -> DamagedFile:
    """The error to raise when ``path`` is there but the system does not let it be read."""
    return DamagedFile(
        N_(
            "The file {file} could not be read. Nothing was written over it. "
            "Check that the disk is connected and that you may read the file."
        ),
        file=str(path),
    )
