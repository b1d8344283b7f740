"""A live meeting with its journal and autosave: how one sits down, pauses, leaves and finishes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from mentortui.errors import NotSaved
from mentortui.model.ids import new_uid
from mentortui.model.records import Record
from mentortui.storage import codec, fileops
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal import Journal
from mentortui.storage.layout import Layout, names_in
from mentortui.text import clean
from mentortui.workbook.autosave import Autosave
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.recorder import Entry, Touched


def clear(layout: Layout, meeting: str) -> None:
    """Remove what stands on disk of a meeting that is elsewhere now. What cannot be removed is known for what
    it is when the mentorship is opened, and removed then."""
    journal = layout.journal(meeting)
    for path in (layout.snapshot(meeting), journal.with_name(f"{journal.name}.reserve"), journal):
        with suppress(OSError):
            fileops.unlink(path)


def clear_reserves(layout: Layout) -> None:
    """Free the room that was kept for journals that are no more."""
    folder = layout.snapshot("x").parent
    for reserve in (folder / name for name in names_in(folder) if name.endswith(".reserve")):
        if not reserve.with_suffix("").exists():
            with suppress(OSError):
                fileops.unlink(reserve)


class Keeper:
    """Keeps one live meeting on disk: each entry in the journal, now and then a snapshot beside it."""

    def __init__(self, layout: Layout, cipher: Cipher, mentorship: str, meeting: str) -> None:
        self._layout = layout
        self._cipher = cipher.of(mentorship)
        self._mentorship = mentorship
        self._meeting = meeting
        self._touched: Callable[[], Touched] | None = None
        self._autosave = Autosave(self._save_quietly)
        self._saving = threading.Lock()
        self._journal: Journal
        self.journal_id = ""

    def begin(self) -> None:
        """Start a new journal; what an earlier one left is set aside. Raises NotSaved."""
        journal, snapshot = self._layout.journal(self._meeting), self._layout.snapshot(self._meeting)
        for left in (snapshot, journal):
            if left.exists():
                from mentortui.storage import generations

                generations.set_aside(left)
        self.journal_id = new_uid()
        self._create()

    def go_on(self, journal_id: str) -> None:
        """Go on with the journal that is there. Raises NotSaved, DamagedFile."""
        self.journal_id = journal_id
        self._journal = Journal.resume(self._layout.journal(self._meeting), self._cipher)

    def begin_after(self, set_aside: Callable[[], object]) -> None:
        """Start a new journal in the place of one that ``set_aside`` renames: all that is known goes into a
        snapshot first. Raises NotSaved."""
        self.journal_id = new_uid()
        self.save()
        set_aside()
        self._create()

    def _create(self) -> None:
        header = {"mentorship": self._mentorship, "meeting": self._meeting, "id": self.journal_id}
        self._journal = Journal.create(self._layout.journal(self._meeting), self._cipher, header)

    def watch(self, live: LiveMeeting) -> None:
        """Snapshots are taken of this meeting."""
        self._touched = live.touched

    def write(self, entry: Entry) -> None:
        """One entry to the journal. Never raises: see ``trouble``."""
        self._journal.append(entry)

    def changed(self, now: bool) -> None:
        """Something changed; ``now`` asks for a snapshot without waiting for a rest."""
        self._autosave.changed(now)

    @property
    def trouble(self) -> NotSaved | None:
        """Why the latest is not on disk, or None when all is well."""
        return self._journal.trouble

    def keep_overflow(self, text: str) -> Path:
        """Keep what had no room in a note at the end of a file of its own. Raises NotSaved, DamagedFile."""
        path = self._layout.overflow(self._meeting)
        make_private_dir(path.parent)
        before = self._cipher.open(read_whole(path), path.name) if path.exists() else b""
        write_whole(path, self._cipher.seal(before + clean(text).encode(), path.name))
        return path

    def sync(self) -> None:
        """What was written reaches the disk before this returns."""
        self._journal.sync()

    def save(self) -> None:
        """Take a snapshot now. Raises NotSaved."""
        with self._saving:  # or one that was begun earlier could take the place of a later one
            self._save()

    def _save(self) -> None:
        assert self._touched is not None
        records, dropped, entries = self._touched()
        tables: dict[str, dict[str, Record]] = {}
        for record in records:
            tables.setdefault(record.TABLE, {})[record.uid] = record
        extra = {
            "journal": self.journal_id,
            "seq": entries,
            "dropped": dropped,
            "mentorship": self._mentorship,
        }
        codec.save(
            self._layout.snapshot(self._meeting), tables, self._cipher, kind=codec.SNAPSHOT, extra=extra
        )

    def _save_quietly(self) -> None:
        with suppress(NotSaved):  # the journal holds it all, and says so itself when it cannot
            self.save()

    def secure(self) -> None:
        """All that was written is on disk when this returns, in the journal or else in a snapshot. Raises
        NotSaved."""
        self._journal.sync()
        if self._journal.trouble:
            self.save()

    def close(self) -> None:
        """Stop writing; what is there stays for the next time."""
        self._autosave.close()
        self._journal.sync()
        self._journal.close()

    def remove(self) -> None:
        """Stop writing and remove snapshot and journal: they are elsewhere now, or were never a meeting."""
        self._autosave.close()
        self._journal.close()
        clear(self._layout, self._meeting)


class Sitting(msgspec.Struct, frozen=True):
    """The meeting that is going on, and what one can do with it as a whole."""

    live: LiveMeeting
    keeper: Keeper
    merge: Callable[[], None]
    """Puts the meeting into the mentorship's file. Raises NotSaved."""
    gone: Callable[[bool], None]
    """Called when the meeting is no longer live in this program."""
    damaged: bool = False
    """Its journal was damaged; what could be read of it goes on, and the file is kept beside."""

    @property
    def trouble(self) -> NotSaved | None:
        """Why the latest is not on disk, or None when all is well."""
        return self.keeper.trouble

    def pause(self) -> None:
        """Keep everything for next time, at this page and with the time running.

        Raises NotSaved when the disk refuses; the meeting is then still live and nothing is lost.
        """
        self.keeper.secure()
        self.keeper.close()
        self.gone(True)

    def leave(self) -> bool:
        """Pause, or leave no trace of a meeting in which nothing was said. True when it was kept.

        Raises NotSaved, as pausing does.
        """
        if self.live.is_touched():
            self.pause()
            return True
        self.keeper.remove()
        self.gone(False)
        return False

    def finish(self) -> None:
        """The meeting is held: into the mentorship's file, whole. Raises NotSaved; the meeting is then still
        live and nothing is lost."""
        self.live.finish()
        self.keeper.sync()
        try:
            self.merge()
        except NotSaved:
            self.live.unfinish()
            raise
        self.keeper.remove()
        self.gone(True)
