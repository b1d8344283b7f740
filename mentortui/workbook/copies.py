"""Earlier copies of one mentorship: which there are, a look into one, and going back to one for good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import DamagedFile, MentortuiError, NotSaved
from mentortui.model.book import Book
from mentortui.model.records import MeetingState
from mentortui.storage import codec, generations
from mentortui.storage.cipher import Cipher
from mentortui.storage.layout import Layout
from mentortui.storage.thinning import WEEKS
from mentortui.storage.troubles import damaged
from mentortui.workbook.loading import Loaded
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.putting_back import as_it_will_be, present
from mentortui.workbook.workbook import Workbook

KEPT_WEEKS = WEEKS
"""No copy is kept longer: the screens say so."""


class Copy(msgspec.Struct, frozen=True):
    """An earlier copy; ``contents`` reads it. ``when`` is UTC: until then it was the newest."""

    path: Path
    when: dt.datetime


class Contents(msgspec.Struct, frozen=True):
    """What is in a mentorship, in counts: meetings that were held, notes, and open and closed actions."""

    meetings: int
    notes: int
    actions: int


def copies(workbook: Workbook, uid: str) -> list[Copy]:
    """The earlier copies, the newest first. None of them is read."""
    found = generations.generations(workbook.layout.mentorship(uid))
    return [Copy(path, when) for path in found if (when := generations.when_kept(path))]


def contents(workbook: Workbook, uid: str, copy: Copy) -> Contents | None:
    """What is in a copy; None when it cannot be read."""
    try:
        return counted(Book(_saved(workbook, uid, copy).tables))
    except MentortuiError:
        return None


def counted(book: Book) -> Contents:
    """A mentorship in counts."""
    held = sum(meeting.state is MeetingState.HELD for meeting in book.meetings())
    written = sum(bool(getattr(note, "text", "")) for note in book.tables["notes"].values())
    return Contents(held, written, len(book.tables["actions"]))


def look(workbook: Workbook, uid: str, copy: Copy) -> Notebook:
    """The mentorship as it is in a copy, to read: every change is refused.

    Raises DamagedFile, NewerFormat, Erased, Encrypted.
    """
    if workbook.is_erased(uid):
        workbook.load(uid)  # says so
    return Notebook(_Shelf(workbook, copy), _loaded(workbook, uid, copy))


def go_back(workbook: Workbook, uid: str, copy: Copy) -> Notebook:
    """Make a copy the one that counts. What was the newest until now is an earlier copy from now on. What is
    said of the person's rights, the day of deletion too, stays as it is now.

    Raises ReadOnly, NotSaved, DamagedFile, NewerFormat, Erased, Encrypted, and BadInput while a meeting is
    going on or when it is frozen; nothing was then changed.
    """
    earlier = _saved(workbook, uid, copy)
    now = present(workbook, uid)
    path = workbook.layout.mentorship(uid)
    if now is None:
        raise damaged(path)
    data = workbook.cipher.of(uid).seal(as_it_will_be(workbook, earlier, now), path.name)
    generations.put(path, data)
    notebook = workbook.open(uid)
    workbook.notice(notebook)
    return notebook


def tidy_copies(workbook: Workbook) -> None:
    """Let go of every copy that has reached its age. For who holds the lock; does nothing while locked.

    Never raises for the disk's sake: what cannot be done now is done another time.
    """
    if workbook.read_only or workbook.is_locked:
        return
    cipher = workbook.cipher
    for uid in {*workbook.layout.mentorships(), *workbook.layout.lost()}:
        path = workbook.layout.mentorship(uid)
        with suppress(NotSaved, DamagedFile):
            generations.drop_old(path, workbook.clock(), lambda one: codec.load(one, cipher))


class _Shelf:
    """What a notebook of a copy belongs to: nothing in it is written."""

    read_only = True

    def __init__(self, workbook: Workbook, copy: Copy) -> None:
        self.layout: Layout = workbook.layout
        self.cipher: Cipher = workbook.cipher
        self.clock: Callable[[], dt.datetime] = workbook.clock
        self._workbook = workbook
        self._copy = copy

    def load(self, uid: str) -> Loaded:
        """The copy."""
        return _loaded(self._workbook, uid, self._copy)

    def notice(self, notebook: Notebook) -> None:
        """Nothing changes."""


def _loaded(workbook: Workbook, uid: str, copy: Copy) -> Loaded:
    return Loaded(Book(_saved(workbook, uid, copy).tables))


def _saved(workbook: Workbook, uid: str, copy: Copy) -> codec.Saved:
    proper = workbook.layout.mentorship(uid).name
    saved = codec.load_saved(copy.path, workbook.cipher, name=proper)
    if saved is None or uid not in saved.tables["mentorship"]:
        raise damaged(copy.path)
    return saved
