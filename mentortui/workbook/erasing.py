"""Erasing a person for good: the mentorship, its earlier copies, meetings, lists and key.

The list of the erased comes first: from then on the person is gone whatever happens, and what a kill leaves
is removed when the workbook is opened again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import NotSaved, ReadOnly
from mentortui.storage import erased, fileops
from mentortui.storage.belongings import Belongings, Kind, belongings, owners_of_meetings, persons
from mentortui.storage.cipher import Cipher
from mentortui.storage.layout import ASIDE, Layout, names_in
from mentortui.workbook.given_files import delete_given
from mentortui.workbook.known_exports import KnownExport
from mentortui.workbook.notebook import READ_ONLY
from mentortui.workbook.receipt import Receipt
from mentortui.workbook.workbook import Workbook


class Reach(msgspec.Struct, frozen=True):
    """What erasing a mentorship reaches: its files, and those that were given, which are only named."""

    files: Belongings
    given: tuple[KnownExport, ...]
    unlisted: int
    """Lines of the list of given files that could not be read."""


def reach(workbook: Workbook, uid: str) -> Reach:
    """What ``erase`` would remove. Writes nothing. Raises BadInput for somebody who is not here, Encrypted
    while locked."""
    _check_open(workbook)
    uid = workbook.entry(uid).uid
    given, unlisted = workbook.exports.read(uid)
    return Reach(belongings(workbook.layout, workbook.cipher, uid), given, unlisted)


def erase(workbook: Workbook, uid: str, *, also: Collection[Path] = ()) -> Receipt:
    """Erase the mentorship ``uid``, also one that is damaged or whose file is gone. No meeting of it may be
    open in this program; one that was left may be there.

    ``also`` are files that were given and are to be deleted too; only those in the list of such files are.
    Raises ReadOnly, Encrypted while locked, BadInput for somebody who is not here, and NotSaved or
    DamagedFile when the list of the erased cannot be written: the notes are then whole. Afterwards nothing is
    raised: what could not be removed is in the receipt, and the next opening tries again.
    """
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    found, now = reach(workbook, uid), workbook.clock()
    deleted = delete_given(found.given, also)  # a kill after the list is written would forget which
    _note(workbook, uid)
    left = _remove(workbook.layout, workbook.cipher, found.files, uid)
    try:
        workbook.leave_out(uid)
    except NotSaved:
        left.append(workbook.layout.index)
    counts = Counter(file.kind for file in found.files.files if file.path not in left)
    root = workbook.layout.root
    return Receipt(
        when=now,
        mentorship=counts[Kind.MENTORSHIP],
        copies=counts[Kind.COPY],
        journals=counts[Kind.JOURNAL],
        attachments=counts[Kind.ATTACHMENT],
        lists=counts[Kind.LIST],
        key=workbook.is_protected and uid not in _with_keys(workbook),
        given=len(found.given),
        deleted=deleted,
        unlisted=found.unlisted,
        left=tuple(_below(root, left)),
        unknown=tuple(_below(root, found.files.unknown)),
    )


def finish_erasing(workbook: Workbook) -> None:
    """Remove what is there of those who were erased: left by a kill, or put back by hand. Only for who holds
    the lock. Never raises for the disk's sake: what cannot be removed is tried again next time."""
    layout, cipher = workbook.layout, workbook.cipher
    there = persons(layout) | owners_of_meetings(layout, cipher) | _with_keys(workbook)
    for uid in sorted(uid for uid in there if workbook.is_erased(uid)):
        _remove(layout, cipher, belongings(layout, cipher, uid), uid)


def _check_open(workbook: Workbook) -> None:
    if workbook.is_locked:
        workbook.cipher.open(b"", "")  # says so


def _note(workbook: Workbook, uid: str) -> None:
    day = workbook.clock().astimezone().date()
    try:
        erased.note_erased(workbook.layout, uid, day)
    except NotSaved:
        # The last step of a save may fail with the line in its place: then there is no way back.
        if not erased.is_erased(workbook.layout, uid):
            raise


def _with_keys(workbook: Workbook) -> set[str]:
    """Whoever still has a key, as in an old key file that was put back."""
    if not workbook.is_protected:
        return set()
    from mentortui.storage.keyring import Keyring

    return workbook.cipher.mentorships() if isinstance(workbook.cipher, Keyring) else set()


def _remove(layout: Layout, cipher: Cipher, files: Belongings, uid: str) -> list[Path]:
    """Remove all; what could not be. What does not say itself whose it is goes first, then what says it, and
    last the mentorship's own files and its key, which tell what meetings it has. What is stuck keeps those
    after it for the next try."""
    meetings = [file for file in files.files if file.kind in (Kind.ATTACHMENT, Kind.JOURNAL)]
    own = [file.path for file in files.files if file not in meetings]
    telling = [file.path for file in meetings if file.tells]
    if stuck := _unlink([*_index_aside(layout), *(file.path for file in meetings if not file.tells)]):
        return [*stuck, *telling, *own]
    if stuck := _unlink(telling):
        return [*stuck, *own]
    try:
        cipher.forget(uid)
    except NotSaved:
        return own
    return [*_unlink(own), *_remove_folder(layout.backups(uid))]


def _remove_folder(folder: Path) -> list[Path]:
    """Remove an empty folder, or a link in its place; itself when that cannot be done."""
    try:
        if folder.is_symlink():
            fileops.unlink(folder)
        else:
            fileops.rmdir(folder)
        fileops.fsync_folder(folder.parent)
    except FileNotFoundError:
        return []
    except OSError:
        return [folder]
    return []


def _index_aside(layout: Layout) -> Iterator[Path]:
    """Earlier lists of the mentorships hold names. The list is made anew from the mentorships."""
    name = layout.index.name
    for found in names_in(layout.root):
        if found.startswith((f"{name}{ASIDE}", f".{name}.")):
            yield layout.root / found


def _unlink(paths: Iterable[Path]) -> list[Path]:
    """Remove files and make that last; those that could not be removed."""
    left: list[Path] = []
    folders: set[Path] = set()
    for path in paths:
        try:
            with suppress(FileNotFoundError):
                fileops.unlink(path)
            folders.add(path.parent)
        except OSError:
            left.append(path)
    for folder in sorted(folders):
        try:
            fileops.fsync_folder(folder)
        except OSError:
            left.append(folder)
    return left


def _below(root: Path, paths: Iterable[Path]) -> Iterator[str]:
    return (path.relative_to(root).as_posix() for path in paths)
