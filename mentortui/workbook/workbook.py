"""The workbook: the list of mentorships, and the door to each."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from mentortui.errors import BadInput, DamagedFile, Erased, NewerFormat, NotSaved
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.ids import new_uid
from mentortui.model.records import Mentorship
from mentortui.storage.cipher import Cipher, Locked, Plain
from mentortui.storage.index import IndexEntry, load_index, save_index
from mentortui.storage.layout import Layout
from mentortui.storage.lock import WorkbookLock
from mentortui.text import clean_name

ERASED = N_("This person’s notes were erased for good, so nothing can be read or written here.")
_NO_NAME = N_("Write a first name or an alias.")
_NOBODY = N_("There is no participant called {name} here.")
_MANY = N_("More than one participant fits the name {name}. Write the whole name.")


def utc_now() -> dt.datetime:
    """The time now, UTC."""
    return dt.datetime.now(dt.UTC)


if TYPE_CHECKING:
    from mentortui.storage.erased import ErasedList
    from mentortui.workbook.finding import FindIndex
    from mentortui.workbook.known_exports import Exports
    from mentortui.workbook.loading import Loaded
    from mentortui.workbook.notebook import Notebook

Entry = IndexEntry
"""One mentorship as a line in the list."""


class Workbook:
    """All mentorships in one data folder. Holds the lock unless ``read_only``."""

    def __init__(
        self,
        root: Path,
        *,
        read_only: bool = False,
        clock: Callable[[], dt.datetime] = utc_now,
        cipher: Cipher | None = None,
    ) -> None:
        """Open the workbook in ``root``; a missing folder is a new one. Encrypted, it opens locked unless its
        ``cipher`` is given.

        Raises Locked when another window has it, ReadOnly or NotSaved when the folder cannot be written to,
        NewerFormat when the list is from a newer version.
        """
        self.layout = Layout(root)
        self.is_protected = cipher is not None or self.layout.is_protected
        self.cipher: Cipher = cipher or (Locked() if self.is_protected else Plain())
        self.clock = clock
        self.read_only = read_only
        self._lock = WorkbookLock(self.layout.lock)
        if not read_only:
            self.layout.prepare()
            self._lock.acquire()
        self._entries: dict[str, IndexEntry] = {}
        self._erased: ErasedList | None = None
        try:
            if not read_only:
                self.layout.sweep()
                self._finish_restoring(cipher)
            if not self.is_locked:
                self._read_list()
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Let another window have the workbook."""
        self._lock.release()

    def _finish_restoring(self, cipher: Cipher | None) -> None:
        """Go on with what was cut off while a backup was restored: it may bring its keys with it."""
        if self.layout.restoring.is_dir():
            from mentortui.storage.restoring import finish

            finish(self.layout)
            self.is_protected = cipher is not None or self.layout.is_protected
            self.cipher = cipher or (Locked() if self.is_protected else Plain())

    # Encryption

    @property
    def is_locked(self) -> bool:
        """The notes are encrypted and their key is not here."""
        return isinstance(self.cipher, Locked)

    def unlock(self, secret: str) -> None:
        """Open the notes with the passphrase or the recovery key. Slow: half a second. What was cut off while
        all files were encrypted or decrypted is gone on with.

        Raises WrongSecret, DamagedFile, NewerFormat, and BadInput when memory is too short; it is then still
        locked.
        """
        from mentortui.storage.keyring import unlock
        from mentortui.workbook.protection import finish_moving

        keyring = unlock(self.layout, secret, writable=not self.read_only)
        self.cipher = keyring
        try:
            if not self.read_only:
                with suppress(NotSaved, DamagedFile):  # all that could be read before still can
                    finish_moving(self, keyring)
            self._read_list()
        except BaseException:
            self.lock()
            raise

    def lock(self) -> None:
        """Forget the key and all that was read. This program still holds the workbook."""
        self._entries = {}
        self.cipher = Locked()

    def seal_with(self, cipher: Cipher) -> None:
        """From now on this is what stands before the disk."""
        self.cipher = cipher
        self.is_protected = not isinstance(cipher, Plain)
        self._read_list()

    def _read_list(self) -> None:
        self._read_erased()
        self._entries = load_index(self.layout, self.cipher, read_only=self.read_only)
        self._check_entries()

    # The erased

    def _read_erased(self) -> None:
        """Those who were erased are not shown, and what is there of them all the same is removed."""
        self._erased = None
        if not os.path.lexists(self.layout.erased):
            return
        from mentortui.storage import erased

        with suppress(DamagedFile):  # nobody is put back then; what is there is shown
            self._erased = erased.read(self.layout.erased)
        if self._erased and not self.read_only:
            from mentortui.workbook.erasing import finish_erasing

            finish_erasing(self)

    def is_erased(self, uid: str) -> bool:
        """This mentorship was erased for good."""
        return self._erased is not None and uid in self._erased

    def leave_out(self, uid: str) -> None:
        """The mentorship was just erased: the list is written anew without it. Raises NotSaved."""
        from mentortui.storage import erased

        self._entries.pop(uid, None)
        with suppress(DamagedFile):
            self._erased = erased.read(self.layout.erased)
        save_index(self.layout, self._entries, self.cipher)

    # The list

    def entries(self) -> list[IndexEntry]:
        """Every mentorship as a line in the list: those with a meeting going on first, then by next date,
        and those that have ended last."""
        far, today = dt.date.max, self._today()
        return sorted(
            (entry.as_of(today) for entry in list(self._entries.values())),
            key=lambda e: (not e.live, e.closed, e.next_date or far, e.alias.casefold()),
        )

    def _today(self) -> dt.date:
        return self.clock().astimezone().date()

    def entry(self, name: str) -> IndexEntry:
        """The mentorship with this uid or alias. Raises BadInput when there is none, or more than one."""
        if name in self._entries:
            return self._entries[name]
        wanted = clean_name(name).casefold()
        found = [e for e in self._entries.values() if e.alias.casefold() == wanted]
        if wanted and not found:
            found = [e for e in self._entries.values() if e.alias.casefold().startswith(wanted)]
        if len(found) != 1:
            raise BadInput(_MANY if found else _NOBODY, name=clean_name(name))
        return found[0]

    def _check_entries(self) -> None:
        """The list is a cache: a line is made again when the mentorship does not look as it did then."""
        known, there = set(self._entries), set(self.layout.mentorships()) | set(self.layout.lost())
        there = {uid for uid in there if not self.is_erased(uid)}
        going_on = {*self.layout.snapshots(), *self.layout.live_meetings()}
        if going_on != {e.live for e in self._entries.values() if e.live}:
            from mentortui.workbook.loading import live_of

            live = live_of(self.layout, self.cipher)
        else:
            live = {e.uid: e.live for e in self._entries.values() if e.live}
        stale = {
            uid
            for uid in known & there
            if self._entries[uid].live != live.get(uid, "") or self._entries[uid].stamp != self._stamp(uid)
        }
        for uid in known - there:
            del self._entries[uid]
        for uid in sorted((there - known) | stale):
            self._entries[uid] = self._entry_of(uid)
        if not self.read_only and (stale or known != there):
            self._save_entries()

    def _stamp(self, uid: str) -> str:
        try:
            found = self.layout.mentorship(uid).stat()
        except OSError:
            return ""
        return f"{found.st_ino:x}-{found.st_size:x}-{found.st_mtime_ns:x}"

    def _entry_of(self, uid: str) -> IndexEntry:
        from mentortui.workbook.listing import entry_of

        stamp = self._stamp(uid)
        try:
            found = entry_of(self.load(uid).book, self._today())
        except (DamagedFile, NewerFormat, FileNotFoundError):
            found = self._entries.get(uid) or IndexEntry(uid=uid, alias=uid)
        return msgspec.structs.replace(found, stamp=stamp)

    def notice(self, notebook: Notebook) -> None:
        """A mentorship changed: its line in the list is made again."""
        if self.is_erased(notebook.uid):
            return
        from mentortui.workbook.listing import entry_of

        stamp = self._stamp(notebook.uid)
        self._entries[notebook.uid] = msgspec.structs.replace(
            entry_of(notebook.book, self._today()), stamp=stamp
        )
        self._save_entries()

    def _save_entries(self) -> None:
        with suppress(NotSaved):  # the list is made again from the mentorships when it does not fit them
            save_index(self.layout, dict(self._entries), self.cipher)

    # Mentorships

    def load(self, uid: str) -> Loaded:
        """A mentorship as it is on disk. Raises DamagedFile, NewerFormat, FileNotFoundError, Erased."""
        from mentortui.workbook.loading import load

        if self.is_erased(uid):
            raise Erased(ERASED)
        return load(self.layout, self.cipher, uid)

    def add_participant(
        self, alias: str, profession: str = "", *, mentor: str = "", language: str = "nb"
    ) -> Notebook:
        """A new mentorship. Raises BadInput without a name, NotSaved, ReadOnly."""
        from mentortui.workbook.loading import Loaded
        from mentortui.workbook.notebook import Notebook

        if not clean_name(alias):
            raise BadInput(_NO_NAME)
        now = self.clock()
        mentorship = Mentorship(
            uid=new_uid(),
            created=now,
            changed=now,
            alias=clean_name(alias),
            profession=clean_name(profession),
            mentor=clean_name(mentor),
            language=language,
        )
        book = Book({"mentorship": {mentorship.uid: mentorship}})
        notebook = Notebook(self, Loaded(book))
        notebook.keep()
        return notebook

    def open(self, uid: str) -> Notebook:
        """The mentorship, with a meeting that was cut off replayed. Raises DamagedFile, NewerFormat."""
        from mentortui.workbook.notebook import Notebook

        notebook = Notebook(self, self.load(uid))
        if not self.read_only:
            notebook.complete()
        return notebook

    def find_index(self) -> FindIndex:
        """What can be found in all mentorships, own notes too: only for a screen that is Alone."""
        from mentortui.workbook.finding import FindIndex, all_books

        return FindIndex(all_books(self), private=True)

    @property
    def exports(self) -> Exports:
        """The files that were written for each mentorship."""
        from mentortui.workbook.known_exports import Exports

        return Exports(self.layout, self.cipher, self.clock)
