"""Where things lie inside the data folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from mentortui.storage import fileops
from mentortui.storage.atomic import TEMPORARY, make_private_dir

_MENTORSHIPS, _LIVE, _BACKUPS, _OVERFLOW = "mentorships", "live", "backups", "overflow"
_EXPORTS = "exports"
ASIDE = ".damaged-"
"""What stands behind the name of a file that was set aside, before the time."""

_UID_LETTERS = frozenset("0123456789abcdefghijklmnopqrstuvwxyz-")


class Layout:
    """The paths under one data folder. Uids are checked: letters a-z, digits and ``-`` only
    (``ValueError``).
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def index(self) -> Path:
        """The list of mentorships."""
        return self.root / "workbook.json"

    @property
    def lock(self) -> Path:
        """What the running program holds."""
        return self.root / "lock"

    @property
    def keys(self) -> Path:
        """The keys of an encrypted workbook, themselves sealed."""
        return self.root / "keys.json"

    @property
    def keys_copy(self) -> Path:
        """A second copy of them: without keys nothing can be read."""
        return self.root / _BACKUPS / "keys.json"

    @property
    def is_protected(self) -> bool:
        """The notes are encrypted. The copy alone says so too: the file itself may have been lost."""
        return os.path.lexists(self.keys) or os.path.lexists(self.keys_copy)

    @property
    def erased(self) -> Path:
        """The list of those who were erased."""
        return self.root / "erased.log"

    @property
    def restoring(self) -> Path:
        """The folder of what is being put in place, if any is."""
        return self.root / "restoring"

    def mentorship(self, uid: str) -> Path:
        """One mentorship's file."""
        return self.root / _MENTORSHIPS / f"{_checked(uid)}.json"

    def journal(self, uid: str) -> Path:
        """The journal of a live meeting."""
        return self.root / _LIVE / f"{_checked(uid)}.journal"

    def snapshot(self, uid: str) -> Path:
        """The records touched so far in a live meeting."""
        return self.root / _LIVE / f"{_checked(uid)}.json"

    def overflow(self, uid: str) -> Path:
        """What had no room in the notes of a meeting."""
        return self.root / _OVERFLOW / f"{_checked(uid)}.txt"

    def exports(self, uid: str) -> Path:
        """The list of files that were written for a mentorship."""
        return self.root / _EXPORTS / f"{_checked(uid)}.log"

    def backups(self, stem: str) -> Path:
        """The folder of earlier generations of the file with this stem."""
        return self.root / _BACKUPS / _checked(stem)

    def live_meetings(self) -> list[str]:
        """The uids of meetings that have a journal, in order."""
        return _uids(self.root / _LIVE, ".journal")

    def snapshots(self) -> list[str]:
        """The uids of meetings that have a snapshot, in order."""
        return _uids(self.root / _LIVE, ".json")

    def mentorships(self) -> list[str]:
        """The uids of mentorships that have a file, in order."""
        return _uids(self.root / _MENTORSHIPS, ".json")

    def lost(self) -> list[str]:
        """The uids of mentorships that have kept generations but no file: it was set aside, or removed by
        something else. Not new ones."""
        folder = self.root / _BACKUPS
        kept = set(names_in(folder))
        gone = kept - set(self.mentorships()) - {self.index.stem}
        return sorted(uid for uid in gone if _is_uid(uid))

    def prepare(self) -> None:
        """Make the folders, for their owner only. Raises ``errors.NotSaved``."""
        for name in (_MENTORSHIPS, _LIVE, _BACKUPS):
            make_private_dir(self.root / name)

    def sweep(self) -> None:
        """Remove half-made files that a killed program left. Only for who holds the lock."""
        live, backups = self.root / _LIVE, self.root / _BACKUPS
        folders = [self.root, self.root / _MENTORSHIPS, live, backups]
        folders += [self.root / _OVERFLOW, self.root / _EXPORTS]
        for folder in [*folders, *(backups / name for name in names_in(backups))]:
            for name in names_in(folder):
                if name.startswith(".") and name.endswith(TEMPORARY):
                    with suppress(OSError):
                        (remove_tree if (folder / name).is_dir() else fileops.unlink)(folder / name)


def remove_tree(folder: Path) -> None:
    """Remove ``folder`` and all in it; a link is removed, not followed. Raises ``OSError``."""
    if folder.is_symlink() or not folder.is_dir():
        return fileops.unlink(folder)
    for name in names_in(folder):
        remove_tree(folder / name)
    fileops.rmdir(folder)


def backups_of(path: Path) -> Path:
    """The folder of earlier generations of the file at ``path``, in the data folder it lies in."""
    root = path.parent.parent if path.parent.name in (_MENTORSHIPS, _LIVE) else path.parent
    return Layout(root).backups(path.stem)


def _is_uid(name: str) -> bool:
    return bool(name) and _UID_LETTERS.issuperset(name)


def _checked(uid: str) -> str:
    if not _is_uid(uid):
        raise ValueError("a uid has only a-z, 0-9 and -")
    return uid


def _uids(folder: Path, suffix: str) -> list[str]:
    found = (name.removesuffix(suffix) for name in names_in(folder) if name.endswith(suffix))
    return sorted(uid for uid in found if _is_uid(uid))


def names_in(folder: Path) -> list[str]:
    """The names in a folder, in any order; none when it is not there. Quicker than a pattern."""
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
