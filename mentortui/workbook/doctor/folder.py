"""The notes' folder: who may read it, whether it is copied elsewhere, its room, and what is left in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from mentortui.i18n import N_
from mentortui.storage.atomic import TEMPORARY
from mentortui.storage.layout import ASIDE
from mentortui.workbook.doctor.answers import Line, look, ok, unknown
from mentortui.workbook.doctor.machine import Machine

_OTHERS = 0o077
_LITTLE = 100_000_000
_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud",
    "iclouddrive": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "cloudstorage": "CloudStorage",
}

_RIGHTS_OK = N_("Only you can read the notes' folder {folder}.")
_NO_FOLDER = N_("There are no notes in {folder} yet.")
_OPEN = N_("Others on this machine may read parts of the notes ({count}); the first is {file}.")
_CLOSE = N_("Take their right away: chmod -R go= '{folder}'")
_NOT_YOURS = N_("Parts of the notes belong to another user ({count}); the first is {file}.")
_OWN = N_("If you know why, let it be. If not, ask whoever looks after the machine to give them to you.")
_LINKS = N_("Parts of the notes are links to somewhere else ({count}); the first is {file}.")
_NO_LINKS = N_("Look where it leads. If you did not make it, move the real file back into its place.")
_NO_RIGHTS = N_("Who may read the notes' folder could not be found out here.")
_SEE_RIGHTS = N_("Look at the folder's properties: only you should have access to {folder}")
_IN_SYNC = N_("The notes lie in a folder that {service} copies to other machines.")
_MOVE = N_("Move the folder to a place that is not shared, and tell the program with --data-dir.")
_NOT_SYNCED = N_("The notes' folder is not in a place that is copied to a cloud.")
_ROOM = N_("There is room on the disk: {free} MB.")
_LITTLE_ROOM = N_("There is little room on the disk: {free} MB.")
_MAKE_ROOM = N_("Delete or move something large before the next meeting.")
_NO_ROOM_KNOWN = N_("How much room is left on the disk could not be found out.")
_TIDY = N_("Nothing half-made or damaged lies in the notes' folder.")
_HALF = N_("Half-made files were left, as after a power cut ({count}).")
_START = N_("Open the program once: it removes them. Your notes are not in danger.")
_ASIDE = N_("Damaged files were set aside ({count}); the first is {file}.")
_CHECK = N_("Run “mentortui check”. When your notes are whole, the file may be deleted.")


def rights(root: Path, machine: Machine) -> Iterator[Line]:
    """Whose the files are, who else may read them, and whether any is a link."""
    if not os.path.lexists(root):
        yield ok("rights", _NO_FOLDER, folder=root)
        return
    user = machine.user()
    found = [(path, machine.stat(str(path))) for path in everything(root)]
    links = [path for path, about in found if stat.S_ISLNK(about.st_mode)]
    if user is None:
        yield unknown("rights", _NO_RIGHTS, _SEE_RIGHTS, folder=root)
    else:
        foreign = [path for path, about in found if about.st_uid != user]
        seen = [(path, about.st_mode) for path, about in found if not stat.S_ISLNK(about.st_mode)]
        opened = [path for path, mode in seen if mode & _OTHERS]
        yield from _some("rights", _OPEN, _CLOSE, opened, root)
        yield from _some("owner", _NOT_YOURS, _OWN, foreign, root)
        if not (foreign or opened):
            yield ok("rights", _RIGHTS_OK, folder=root)
    yield from _some("links", _LINKS, _NO_LINKS, links, root)


def _some(what: str, message: str, advice: str, paths: list[Path], root: Path) -> Iterator[Line]:
    if paths:
        yield look(what, message, advice, count=len(paths), file=paths[0], folder=root)


def everything(root: Path) -> Iterator[Path]:
    """``root`` and all in it; links are not followed."""
    yield root
    for above, folders, files in os.walk(root):
        yield from (Path(above, name) for name in sorted((*folders, *files)))


def synced(root: Path, machine: Machine) -> Iterator[Line]:
    """A part of the path that a known service copies elsewhere, with links followed and as it was named."""
    for part in (*PurePath(machine.real(str(root))).parts, *root.parts):
        plain = part.casefold()
        for beginning, service in _SYNCED.items():
            if plain.startswith(beginning):
                yield look("synced", _IN_SYNC, _MOVE, service=service)
                return
    yield ok("synced", _NOT_SYNCED)


def room(root: Path, machine: Machine) -> Iterator[Line]:
    """Room on the disk, of the folder or of the one it will be made in."""
    there = next((path for path in (root, *root.parents) if path.exists()), root)
    try:
        free = machine.free_bytes(str(there))
    except OSError:
        yield unknown("room", _NO_ROOM_KNOWN)
        return
    megabytes = free // 1_000_000
    if free < _LITTLE:
        yield look("room", _LITTLE_ROOM, _MAKE_ROOM, free=megabytes)
    else:
        yield ok("room", _ROOM, free=megabytes)


def left_over(root: Path) -> Iterator[Line]:
    """Damaged files that were set aside, and half-made ones."""
    paths = list(everything(root)) if root.is_dir() else []
    aside = [path for path in paths if ASIDE in path.name]
    half = [path for path in paths if path.name.startswith(".") and path.name.endswith(TEMPORARY)]
    if aside:
        yield look("left", _ASIDE, _CHECK, count=len(aside), file=aside[0])
    if half:
        yield look("left", _HALF, _START, count=len(half))
    if not (aside or half):
        yield ok("left", _TIDY)
