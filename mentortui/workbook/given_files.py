"""Files that were given, deleted with the notes when that is asked for."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from mentortui.storage import fileops
from mentortui.workbook.known_exports import KnownExport


def delete_given(known: Iterable[KnownExport], wanted: Collection[Path]) -> int:
    """Delete those of ``known`` that are ``wanted`` and still there; how many it was.

    Only plain files: never a folder, a link, or what a link leads to. What cannot be deleted stays.
    """
    deleted = 0
    for one in known:
        if one.path in wanted and _is_file_itself(one.path):
            with suppress(OSError):
                fileops.unlink(one.path)
                deleted += 1
                fileops.fsync_folder(one.path.parent)
    return deleted


def _is_file_itself(path: Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(path).st_mode) and path.parent.resolve(strict=True) == path.parent
    except (OSError, RuntimeError):
        return False
