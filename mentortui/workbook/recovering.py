"""A mentorship's file is damaged or gone: what could be read of it, its earlier copies, and the choice."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import DamagedFile, Erased, MentortuiError, ReadOnly
from mentortui.model.book import Book
from mentortui.model.records import Mentorship
from mentortui.storage import codec, generations
from mentortui.storage.choosing import put_chosen
from mentortui.storage.salvage import Salvaged, salvage
from mentortui.workbook.notebook import READ_ONLY, Notebook
from mentortui.workbook.workbook import ERASED, Workbook


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One version of a mentorship that may be chosen."""

    book: Book
    copy: Path | None = None
    """The earlier copy it is; None is what could be read of the damaged file."""
    when: dt.datetime | None = None
    """When an earlier copy was saved, UTC."""
    left_out: int = 0
    """Places in the damaged file that could not be read."""
    cut: bool = False
    """The end of the damaged file is missing."""
    merged: dict[str, tuple[str, int]] = {}

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """How many meetings, notes with text in them (own ones too), actions and words."""
        tables = self.book.tables
        notes = [*tables["notes"].values(), *tables["private_notes"].values()]
        written = sum(bool(getattr(note, "text", "").strip()) for note in notes)
        return len(tables["meetings"]), written, len(tables["actions"]), len(tables["words"])


class Versions:
    """What there is to choose from. ``gone``: there is no file at all; ``sealed``: it is encrypted, so damage
    leaves nothing of it; ``whole``: nothing is wrong with the file itself."""

    def __init__(self, workbook: Workbook, uid: str) -> None:
        self._workbook = workbook
        self.uid = uid
        self.file = workbook.layout.mentorship(uid)
        self.whole = _is_whole(workbook, self.file)
        self.gone = not self.file.exists()
        self._copies = generations.generations(self.file)
        self.newest = self.older(None)
        source = self.file if not self.gone else next(iter(generations.aside(self.file)), self.file)
        found = salvage(source, workbook.cipher, self.file.name)
        self.sealed = found.sealed
        self.read = self._read(found)

    def _read(self, found: Salvaged) -> Version | None:
        if not found:
            return None
        book, lost = Book(found.tables), 0
        if not book.tables["mentorship"]:
            book.tables["mentorship"][self.uid], lost = self._mentorship(), 1
        return Version(book=book, left_out=found.left_out + lost, cut=found.cut, merged=found.merged)

    def _mentorship(self) -> Mentorship:
        """Who it is about, as an earlier copy or else the list has it."""
        if self.newest:
            return self.newest.book.mentorship
        now, entry = self._workbook.clock(), self._workbook.entry(self.uid)
        return Mentorship(uid=self.uid, created=now, changed=now, alias=entry.alias)

    def older(self, than: Version | None) -> Version | None:
        """The newest earlier copy that can be read and is older than ``than``; None is where they end."""
        start = self._copies.index(than.copy) + 1 if than and than.copy else 0
        for copy in self._copies[start:]:
            with suppress(MentortuiError):
                saved = codec.load_saved(copy, self._workbook.cipher, name=self.file.name)
                if saved is not None and saved.tables["mentorship"]:
                    return _earlier(copy, saved)
        return None


def _is_whole(workbook: Workbook, file: Path) -> bool:
    try:
        return codec.load_saved(file, workbook.cipher) is not None
    except MentortuiError:
        return False


def _earlier(copy: Path, saved: codec.Saved) -> Version:
    merged: dict[str, tuple[str, int]] = {}
    with suppress(msgspec.ValidationError):
        merged = msgspec.convert(saved.meta.get("merged") or {}, dict[str, tuple[str, int]])
    when = dt.datetime.fromtimestamp(copy.stat().st_mtime, dt.UTC)
    return Version(book=Book(saved.tables), copy=copy, when=when, merged=merged)


def versions(workbook: Workbook, uid: str) -> Versions:
    """What there is to choose from for a mentorship whose file is damaged or gone. Writes nothing.

    Raises Encrypted while the workbook is locked, and Erased.
    """
    with suppress(DamagedFile, FileNotFoundError):
        workbook.load(uid)  # what else stands in the way is told at once
    return Versions(workbook, uid)


def choose(workbook: Workbook, uid: str, version: Version) -> Notebook:
    """The mentorship is ``version`` from now on. It is written and read back before the damaged file gets
    another name; that one is never deleted.

    Raises ReadOnly, NotSaved and DamagedFile; the file is then what it was. A meeting that was going on comes
    back with whatever is chosen.
    """
    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    if workbook.is_erased(uid):
        raise Erased(ERASED)
    extra = {"merged": version.merged}
    put_chosen(workbook.layout.mentorship(uid), version.book.tables, workbook.cipher.of(uid), extra)
    notebook = workbook.open(uid)
    workbook.notice(notebook)
    return notebook
