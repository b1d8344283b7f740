"""One mentorship from disk to memory: its file, then the snapshot and the journal of a meeting going on."""

from __future__ import annotations

from typing import cast

import msgspec

from mentortui.errors import DamagedFile, NewerFormat
from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.records import MeetingState
from mentortui.storage import codec
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal_lines import read_journal
from mentortui.storage.layout import Layout
from mentortui.workbook.entries import Base, Draft, last_draft, remember, replay
from mentortui.workbook.texts import note_changes, texts_of

Merged = tuple[str, int]
"""The id of a journal, and how many of its entries the mentorship's file already holds."""


class Loaded(msgspec.Struct):
    """A mentorship in memory. ``live`` is the meeting whose journal was replayed, or empty."""

    book: Book
    merged: dict[str, Merged] = msgspec.field(default_factory=dict)
    """Meeting uid -> what of its journal the file holds."""
    done: list[str] = msgspec.field(default_factory=list)
    """Meetings whose journal tells nothing that is not in the file."""
    finished: dict[str, Merged] = msgspec.field(default_factory=dict)
    """Meetings that were finished, but are not in the file as such."""
    live: str = ""
    journal: str = ""
    """The id of the live meeting's journal."""
    entries: int = 0
    """How many entries that journal holds."""
    ahead: bool = False
    """The snapshot is newer than that journal's end, as after a power cut."""
    base: Base = msgspec.field(default_factory=dict)
    texts: dict[str, str] = msgspec.field(default_factory=dict)
    draft: Draft = Draft()
    """The question that was being answered."""
    damaged: bool = False
    """The journal could not be read to its end; what its good part and the snapshot held is here."""


def load(layout: Layout, cipher: Cipher, uid: str) -> Loaded:
    """The mentorship ``uid`` with any live meeting replayed over it. Writes nothing.

    Raises DamagedFile, NewerFormat, and FileNotFoundError when there is no such mentorship.
    """
    saved = codec.load_saved(layout.mentorship(uid), cipher)
    if saved is None:
        raise FileNotFoundError(uid)
    there = live_meetings(layout)
    merged = msgspec.convert(saved.meta.get("merged") or {}, dict[str, Merged])
    loaded = Loaded(Book(saved.tables), {m: merged[m] for m in there if m in merged})
    for meeting in there:
        _overlay(layout, cipher, uid, meeting, loaded)
    return loaded


def live_meetings(layout: Layout) -> list[str]:
    """The meetings that have a journal or a snapshot: either alone is enough to go on."""
    return sorted({*layout.snapshots(), *layout.live_meetings()})


def live_of(layout: Layout, cipher: Cipher) -> dict[str, str]:
    """Mentorship uid -> the meeting that has a journal or, where that is beyond reading, a snapshot."""
    found = {}
    for meeting in live_meetings(layout):
        if kept := _kept(layout, cipher, meeting):
            found[kept.mentorship] = meeting
    return found


class _Kept(msgspec.Struct):
    """What the disk holds of a live meeting."""

    mentorship: str
    journal: str
    entries: list[dict[str, object]]
    damaged: bool
    snapshot: codec.Saved | None


def _kept(layout: Layout, cipher: Cipher, meeting: str) -> _Kept | None:
    """None for what a newer version of the program wrote: it stays as it is."""
    try:
        return _read(layout, cipher, meeting)
    except NewerFormat:
        return None


def _read(layout: Layout, cipher: Cipher, meeting: str) -> _Kept:
    path = layout.journal(meeting)
    snapshot = _snapshot(layout, cipher, meeting)
    try:
        contents, damaged = read_journal(path, cipher), False
    except DamagedFile:
        damaged = True
        try:
            contents = read_journal(path, cipher, salvage=True)
        except DamagedFile:
            return _without_journal(snapshot)
    except FileNotFoundError:
        return _without_journal(snapshot)
    header = contents.header
    return _Kept(header["mentorship"], header["id"], contents.records, damaged, snapshot)


def _without_journal(snapshot: codec.Saved | None) -> _Kept:
    if snapshot is None:
        return _Kept("", "", [], True, None)
    return _Kept(str(snapshot.meta["mentorship"]), str(snapshot.meta["journal"]), [], True, snapshot)


def _overlay(layout: Layout, cipher: Cipher, uid: str, meeting: str, loaded: Loaded) -> None:
    kept = _kept(layout, cipher, meeting)
    if kept is None or kept.mentorship != uid:
        return
    journal, held = loaded.merged.get(meeting, ("", 0))
    if journal != kept.journal:
        held = 0
    seen, base = _seen(kept), Base()
    newer = kept.snapshot if seen > held or not held else None
    if newer is None and len(kept.entries) <= held and (held or not kept.damaged):
        loaded.done.append(meeting)
        return
    if newer is not None:
        _put_snapshot(loaded.book, newer, base)
    _replay_rest(loaded, meeting, kept, max(seen, held), base)


def _seen(kept: _Kept) -> int:
    """How many of the journal's entries the snapshot holds."""
    if kept.snapshot is None:
        return 0
    meta = kept.snapshot.meta
    # A snapshot for another journal was made from the good part of this one, before that one was begun.
    return cast(int, meta["seq"]) if meta["journal"] == kept.journal else len(kept.entries) + 1


def _replay_rest(loaded: Loaded, meeting: str, kept: _Kept, seen: int, base: Base) -> None:
    book, texts = loaded.book, texts_of(loaded.book, meeting)
    replay(book, texts, kept.entries[seen:], base)
    loaded.damaged = loaded.damaged or kept.damaged
    if meeting not in book.tables["meetings"]:
        return
    changes = note_changes(book, meeting, texts, book.meeting(meeting).changed)
    remember(base, changes)
    book.apply(changes)
    state = book.meeting(meeting).state
    if state is MeetingState.HELD:
        loaded.finished[meeting] = (kept.journal, max(seen, len(kept.entries)))
    elif state is MeetingState.LIVE:
        loaded.live, loaded.texts, loaded.base = meeting, texts, base
        loaded.journal, loaded.entries = kept.journal, len(kept.entries)
        loaded.ahead = seen > len(kept.entries)
        loaded.draft = last_draft(kept.entries)


def _snapshot(layout: Layout, cipher: Cipher, meeting: str) -> codec.Saved | None:
    try:
        return codec.load_saved(layout.snapshot(meeting), cipher, kind=codec.SNAPSHOT)
    except DamagedFile:
        return None  # the journal holds it all


def _put_snapshot(book: Book, snapshot: codec.Saved, base: Base) -> None:
    records = [record for table in snapshot.tables.values() for record in table.values()]
    changes = [Change(book.find(record.uid), record) for record in records]
    dropped = cast(list[str], snapshot.meta["dropped"])
    changes += [Change(old, None) for uid in dropped if (old := book.find(uid)) is not None]
    remember(base, changes)
    book.apply(changes)
