"""A look into a backup: whose notes are in it, how far they go, and how they stand to those that are here.

It is opened in a folder of its own inside the data folder, sealed wherever the backup or this workbook is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import TracebackType

import msgspec

from mentortui.errors import DamagedFile, Encrypted, MentortuiError
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.records import MeetingState
from mentortui.storage import erased, keyfile
from mentortui.storage.cipher import Cipher, Plain
from mentortui.storage.erased import ErasedList
from mentortui.storage.layout import Layout, remove_tree
from mentortui.storage.packing import Packed, unpack
from mentortui.storage.resealing import resealed
from mentortui.storage.restoring import new_folder, write_files
from mentortui.workbook.loading import load
from mentortui.workbook.workbook import Workbook

_KEYS = "keys.json"
_NEEDS_KEY = N_(
    "This backup is encrypted. Write the passphrase or the recovery key that was in use when it was made."
)


class Stands(StrEnum):
    """How notes in a backup stand to those that are here."""

    SAME = "same"
    OLDER = "older"
    NEWER = "newer"
    OTHER = "other"
    """Neither: both have something of their own."""
    NOT_HERE = "not here"
    DAMAGED_HERE = "damaged here"
    UNREADABLE = "unreadable"
    """In the backup, so it cannot be restored."""


class Found(msgspec.Struct, frozen=True):
    """One mentorship in a backup. ``meetings`` were held, the newest on ``newest``; ``live``: one goes on."""

    uid: str
    alias: str
    stands: Stands
    meetings: int = 0
    newest: dt.date | None = None
    live: bool = False


class Look:
    """What is in a backup. To be closed: then what was unpacked is gone."""

    def __init__(self, file: Path, when: dt.datetime, layout: Layout, cipher: Cipher) -> None:
        self.file = file
        self.when = when
        """When the backup was made, UTC."""
        self.layout = layout
        self.cipher = cipher
        self.erased: ErasedList = erased.read(layout.erased)
        self.mentorships: tuple[Found, ...] = ()
        self.left_out = 0
        """How many are not told of because they were erased."""

    def found(self, uid: str) -> Found | None:
        """What is in it of one mentorship."""
        return next((one for one in self.mentorships if one.uid == uid), None)

    def close(self) -> None:
        """Remove what was unpacked. What cannot be removed now is swept away at the next opening."""
        with suppress(OSError):
            remove_tree(self.layout.root)

    def __enter__(self) -> Look:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def needs_secret(workbook: Workbook, file: Path) -> bool:
    """The backup is encrypted by other keys than those at hand. Raises BadInput, DamagedFile, NewerFormat."""
    packed = unpack(file)
    return _KEYS in packed.files and not _has_same_keys(workbook, packed)


def look(workbook: Workbook, file: Path, secret: str | None = None) -> Look:
    """Look into the backup ``file``; ``secret`` is its passphrase or recovery key, if it needs one: then it
    is slow.

    Raises BadInput when there is no such file, DamagedFile when it is no whole backup, NewerFormat, Encrypted
    when a secret is needed or the workbook is locked, WrongSecret, and NotSaved.
    """
    if workbook.is_locked:
        workbook.cipher.open(b"", "")  # says so
    packed = unpack(file)
    folder = new_folder(workbook.layout.root)
    try:
        layout = Layout(folder)
        cipher = _cipher(workbook, packed, layout, secret)
        write_files(folder, dict(_as_written(workbook, packed, cipher)))
        seen = Look(file, packed.when, layout, workbook.cipher if isinstance(cipher, Plain) else cipher)
        _compare(workbook, seen)
    except BaseException:
        with suppress(OSError):
            remove_tree(folder)
        raise
    return seen


def _has_same_keys(workbook: Workbook, packed: Packed) -> bool:
    if isinstance(workbook.cipher, Plain) or not workbook.is_protected:
        return False
    with suppress(MentortuiError, FileNotFoundError, msgspec.MsgspecError):
        told = msgspec.json.decode(packed.files[_KEYS], type=dict[str, object])
        return told.get("id") == keyfile.read(workbook.layout.keys).id
    return False


def _cipher(workbook: Workbook, packed: Packed, layout: Layout, secret: str | None) -> Cipher:
    if _KEYS not in packed.files:
        return Plain()
    if secret is None:
        if _has_same_keys(workbook, packed):
            return workbook.cipher
        raise Encrypted(_NEEDS_KEY)
    from mentortui.storage.keyring import unlock

    write_files(layout.root, {_KEYS: packed.files[_KEYS]})
    return unlock(layout, secret, writable=False)


def _as_written(workbook: Workbook, packed: Packed, cipher: Cipher) -> Iterator[tuple[str, bytes]]:
    """What is plain in the backup is not plain on a disk where the notes are encrypted."""
    seals = isinstance(cipher, Plain) and not isinstance(workbook.cipher, Plain)
    for name, data in packed.files.items():
        last = name.rpartition("/")[2]
        if not seals or name == "erased.log" or name.startswith("meeting_templates/"):
            yield name, data
            continue
        with suppress(DamagedFile, Encrypted):
            yield name, resealed(data, last, cipher, workbook.cipher)


def _compare(workbook: Workbook, seen: Look) -> None:
    uids = seen.layout.mentorships()
    offered = [uid for uid in uids if uid not in seen.erased and not workbook.is_erased(uid)]
    seen.mentorships = tuple(_found(workbook, seen, uid) for uid in offered)
    seen.left_out = len(uids) - len(offered)


def _found(workbook: Workbook, seen: Look, uid: str) -> Found:
    try:
        loaded = load(seen.layout, seen.cipher, uid)
    except (MentortuiError, FileNotFoundError):
        here = {entry.uid: entry.alias for entry in workbook.entries()}
        return Found(uid, here.get(uid, uid), Stands.UNREADABLE)
    book = loaded.book
    held = [one for one in book.meetings() if one.state is MeetingState.HELD]
    newest = max((one.date for one in held if one.date), default=None)
    stands = _stands(workbook, uid, book)
    return Found(uid, book.mentorship.alias, stands, len(held), newest, bool(loaded.live))


def _stands(workbook: Workbook, uid: str, book: Book) -> Stands:
    try:
        here = workbook.load(uid).book
    except FileNotFoundError:
        return Stands.NOT_HERE
    except MentortuiError:
        return Stands.DAMAGED_HERE
    if here.tables == book.tables:
        return Stands.SAME
    then, now = _last_change(book), _last_change(here)
    return Stands.OTHER if then == now else Stands.OLDER if then < now else Stands.NEWER


def _last_change(book: Book) -> dt.datetime:
    return max(record.changed for table in book.tables.values() for record in table.values())
