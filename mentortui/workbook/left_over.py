"""Journals that no mentorship goes on with: beside the notes, then kept, taken or left for later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import DamagedFile, MentortuiError, NotSaved, ReadOnly
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.model.records import Meeting, MeetingState, Record
from mentortui.storage import fileops, generations
from mentortui.storage.layout import ASIDE, names_in
from mentortui.storage.salvage_journal import salvage_journal
from mentortui.storage.troubles import not_saved
from mentortui.text import clean
from mentortui.workbook.entries import replay
from mentortui.workbook.loading import live_meetings
from mentortui.workbook.notebook import READ_ONLY
from mentortui.workbook.revise import revised
from mentortui.workbook.texts import note_changes, texts_of
from mentortui.workbook.workbook import Workbook

_NOT_THE_SAME = N_(
    "The notes did not read back as they were chosen, so what was left over was not removed. "
    "Nothing is lost. Try again."
)
_JOURNAL = ".journal"


class LeftOver(msgspec.Struct, frozen=True):
    """A journal that waits to be looked at, and the meeting it tells of."""

    meeting: str
    path: Path


class Looked(msgspec.Struct, frozen=True):
    """The notes of its meeting as the workbook has them (``ours``) beside the notes as the journal tells them
    (``theirs``): question id -> text, the mentor's own under ``PRIVATE``."""

    left: LeftOver
    mentorship: str
    """Empty when it belongs to no mentorship here: its texts can then only be read."""
    alias: str
    meeting: Meeting | None
    ours: dict[str, str]
    theirs: dict[str, str]
    unread: int
    """Lines of the journal that could not be read; the texts around them may be wrong."""
    missing: tuple[Record, ...] = ()
    """The meeting and what was made in it, when the mentorship does not have that meeting at all."""


def left_over(workbook: Workbook) -> list[LeftOver]:
    """The journals that wait, by their names; only one that is no known meeting's is opened."""
    layout = workbook.layout
    folder = layout.snapshot("x").parent
    names = sorted(name for name in names_in(folder) if f"{_JOURNAL}{ASIDE}" in name)
    found = [LeftOver(name.partition(".")[0], folder / name) for name in names]
    going_on = {entry.live for entry in workbook.entries()}
    for meeting in live_meetings(layout):
        if meeting not in going_on and layout.journal(meeting).exists():
            header = salvage_journal(layout.journal(meeting), workbook.cipher).header
            if header.get("mentorship") not in layout.mentorships():
                found.append(LeftOver(meeting, layout.journal(meeting)))
    return found


def look(workbook: Workbook, left: LeftOver) -> Looked:
    """The two versions of the meeting's notes. Writes nothing. Raises Encrypted."""
    found = salvage_journal(left.path, workbook.cipher, f"{left.meeting}{_JOURNAL}")
    uid, book = _owner(workbook, left.meeting, str(found.header.get("mentorship", "")))
    known = book is not None and left.meeting in book.tables["meetings"]
    theirs: dict[str, str] = {}
    again = Book(book.tables if book else {})
    first = found.records[0].get("op") if found.records else None
    if book and first == "reopen":
        theirs = _before(workbook, uid, left, str(found.header.get("id", "")))
    unread = found.unread
    for record in found.records:
        try:
            replay(again, theirs, [record], {})
        except DamagedFile:
            unread += 1
    theirs = {key: clean(text) for key, text in theirs.items()}
    ours = texts_of(book, left.meeting) if book else {}
    meeting = again.meeting(left.meeting) if left.meeting in again.tables["meetings"] else None
    missing = () if known or book is None or meeting is None else tuple(_new_in(again, book))
    uid = uid if known or missing else ""
    return Looked(left, uid, book.mentorship.alias if book else "", meeting, ours, theirs, unread, missing)


def _new_in(again: Book, book: Book) -> Iterator[Record]:
    for table, records in again.tables.items():
        yield from (record for uid, record in records.items() if uid not in book.tables[table])


def _owner(workbook: Workbook, meeting: str, said: str) -> tuple[str, Book | None]:
    """The mentorship the journal names, else whichever has the meeting."""
    there = workbook.layout.mentorships()
    for uid in [*(u for u in there if u == said), *(u for u in there if u != said)]:
        with suppress(MentortuiError, FileNotFoundError):
            book = workbook.load(uid).book
            if uid == said or meeting in book.tables["meetings"]:
                return uid, book
    return "", None


def _before(workbook: Workbook, uid: str, left: LeftOver, journal: str) -> dict[str, str]:
    """The notes as they stood when a finished meeting was opened again: as in the newest file from before
    the journal, whose id begins with its time."""
    from mentortui.storage import codec

    path = workbook.layout.mentorship(uid)
    with suppress(ValueError):
        begun = int(journal.partition("-")[0], 16) / 1000
        for file in (path, *generations.generations(path)):
            with suppress(MentortuiError, OSError):
                saved = codec.load(file, workbook.cipher, name=path.name)
                if saved is not None and file.stat().st_mtime <= begun:
                    return texts_of(Book(saved), left.meeting)
    return {}


def take_theirs(workbook: Workbook, looked: Looked) -> None:
    """The journal's texts become the meeting's notes, each as its next revision. They are read back from the
    disk before the journal is removed; approved summaries stay as they are.

    Raises ReadOnly, NotSaved, DamagedFile, and BadInput while a meeting goes on; the journal is then still
    there.
    """
    notebook = workbook.open(looked.mentorship)
    missing = tuple(Change(None, _held(record, notebook.book, notebook.now())) for record in looked.missing)
    changes = (*missing, *note_changes(notebook.book, looked.left.meeting, looked.theirs, notebook.now()))
    if changes:
        notebook.change(Operation("take_theirs", changes))
    _remove(workbook, looked, looked.theirs)


def _held(record: Record, book: Book, now: dt.datetime) -> Record:
    """A meeting that comes back is one that was held, after all the others."""
    if not isinstance(record, Meeting):
        return record
    return revised(record, now, state=MeetingState.HELD, finished=now, number=book.next_number())


def keep_ours(workbook: Workbook, looked: Looked) -> None:
    """The notes stay as they are; they are read back from the disk before the journal is removed. Raises
    ReadOnly, NotSaved, DamagedFile; the journal is then still there."""
    _remove(workbook, looked, looked.ours)


def _remove(workbook: Workbook, looked: Looked, chosen: Mapping[str, str]) -> None:
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    path = looked.left.path
    if looked.mentorship:
        there = texts_of(workbook.load(looked.mentorship).book, looked.left.meeting)
        if any(there.get(key, "") != text for key, text in chosen.items()):
            raise NotSaved(_NOT_THE_SAME)
    try:
        fileops.unlink(path)
        fileops.fsync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise not_saved(error, path.parent) from error


def set_aside_live(workbook: Workbook, uid: str) -> int:
    """Journals that keep a mentorship from being opened get another name; how many. They then wait as left
    over, and a snapshot is still gone on with. Raises ReadOnly, NotSaved."""
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    layout, count = workbook.layout, 0
    for meeting in layout.live_meetings():
        path = layout.journal(meeting)
        if salvage_journal(path, workbook.cipher).header.get("mentorship") == uid:
            generations.set_aside(path)
            count += 1
    return count
