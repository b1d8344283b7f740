"""One mentorship from disk to memory: its file, then the snapshot and the journal of a meeting going on."""

from __future__ import annotations

from typing import cast

import msgspec

from mentortui.errors import DamagedFile
from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.storage import codec
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal_lines import read_journal
from mentortui.storage.layout import Layout
from mentortui.workbook.entries import replay
from mentortui.workbook.texts import note_changes, texts_of


class Loaded(msgspec.Struct):
    """A mentorship in memory. ``live`` is the meeting whose journal was replayed, or empty."""

    book: Book
    merged: dict[str, str]
    """Meeting uid -> the id of its journal that the file already holds to the end."""
    live: str = ""
    journal: str = ""
    """The id of the live meeting's journal."""
    entries: int = 0
    """How many entries that journal holds."""
    touched: set[str] = msgspec.field(default_factory=set)
    texts: dict[str, str] = msgspec.field(default_factory=dict)
    damaged: bool = False
    """The journal could not be read to its end; what its good part and the snapshot held is here."""


def load(layout: Layout, cipher: Cipher, uid: str) -> Loaded:
    """The mentorship ``uid`` with any live meeting replayed over it. Writes nothing.

    Raises DamagedFile, NewerFormat, and FileNotFoundError when there is no such mentorship.
    """
    saved = codec.load_saved(layout.mentorship(uid), cipher)
    if saved is None:
        raise FileNotFoundError(uid)
    loaded = Loaded(Book(saved.tables), dict(cast(dict[str, str], saved.meta.get("merged") or {})))
    for meeting in layout.live_meetings():
        _overlay(layout, cipher, uid, meeting, loaded)
    return loaded


def live_of(layout: Layout, cipher: Cipher) -> dict[str, str]:
    """Mentorship uid -> the meeting that has a journal or, where that is beyond reading, a snapshot."""
    found = {}
    for meeting in layout.live_meetings():
        kept = _kept(layout, cipher, meeting)
        found[kept.mentorship] = meeting
    return found


class _Kept(msgspec.Struct):
    """What the disk holds of a live meeting."""

    mentorship: str
    journal: str
    entries: list[dict[str, object]]
    damaged: bool
    snapshot: codec.Saved | None


def _kept(layout: Layout, cipher: Cipher, meeting: str) -> _Kept:
    path = layout.journal(meeting)
    snapshot = _snapshot(layout, cipher, meeting)
    try:
        contents, damaged = read_journal(path, cipher), False
    except DamagedFile:
        damaged = True
        try:
            contents = read_journal(path, cipher, salvage=True)
        except DamagedFile:
            owner = str(snapshot.meta["mentorship"]) if snapshot else ""
            return _Kept(owner, "", [], damaged, snapshot)
    header = contents.header
    return _Kept(header["mentorship"], header["id"], contents.records, damaged, snapshot)


def _overlay(layout: Layout, cipher: Cipher, uid: str, meeting: str, loaded: Loaded) -> None:
    kept = _kept(layout, cipher, meeting)
    if kept.mentorship != uid or loaded.merged.get(meeting) == kept.journal:
        return
    book, entries = loaded.book, kept.entries
    loaded.touched = {meeting}
    if kept.snapshot is not None:
        _put_snapshot(book, kept.snapshot, loaded.touched)
        meta = kept.snapshot.meta
        # A snapshot of another journal was made from the good part of this one.
        entries = entries[cast(int, meta["seq"]) :] if meta["journal"] == kept.journal else []
    texts = texts_of(book, meeting)
    replay(book, texts, entries)
    loaded.touched |= _uids_in(entries)
    if meeting in book.tables["meetings"]:
        book.apply(note_changes(book, meeting, texts, book.meeting(meeting).changed))
        loaded.live, loaded.texts, loaded.entries = meeting, texts, len(kept.entries)
        loaded.journal, loaded.damaged = kept.journal, kept.damaged


def _snapshot(layout: Layout, cipher: Cipher, meeting: str) -> codec.Saved | None:
    try:
        return codec.load_saved(layout.snapshot(meeting), cipher, kind=codec.SNAPSHOT)
    except DamagedFile:
        return None  # the journal holds it all


def _put_snapshot(book: Book, snapshot: codec.Saved, touched: set[str]) -> None:
    for table in snapshot.tables.values():
        for record in table.values():
            book.apply([Change(book.find(record.uid), record)])
            touched.add(record.uid)
    for uid in cast(list[str], snapshot.meta["dropped"]):
        if (old := book.find(uid)) is not None:
            book.apply([Change(old, None)])
        touched.add(uid)


def _uids_in(entries: list[dict[str, object]]) -> set[str]:
    found: set[str] = set()
    for entry in entries:
        if entry["k"] == "o":
            found |= {
                cast(dict[str, str], plain)["uid"] for _, plain in cast(list[list[object]], entry["put"])
            }
            found |= {str(uid) for _, uid in cast(list[list[object]], entry["drop"])}
    return found
