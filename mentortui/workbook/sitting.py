"""A live meeting with its journal and autosave: how one sits down, pauses, leaves and finishes."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from mentortui.errors import NotSaved
from mentortui.model.ids import new_uid
from mentortui.model.records import Record, table_of
from mentortui.storage import codec
from mentortui.storage.cipher import Cipher
from mentortui.storage.journal import Journal
from mentortui.storage.layout import Layout
from mentortui.workbook.autosave import Autosave
from mentortui.workbook.live import Entry, LiveMeeting


class Keeper:
    """Keeps one live meeting on disk: each entry in the journal, now and then a snapshot beside it."""

    def __init__(self, layout: Layout, cipher: Cipher, mentorship: str, meeting: str) -> None:
        self._layout = layout
        self._cipher = cipher
        self._mentorship = mentorship
        self._meeting = meeting
        self._touched: Callable[[], tuple[list[Record], list[str]]] | None = None
        self._autosave = Autosave(self._save_quietly)
        self._journal: Journal
        self._entries = 0
        self._snapshot_trouble: NotSaved | None = None
        self.journal_id = ""

    def begin(self) -> None:
        """Start a new journal. Raises NotSaved."""
        self._layout.snapshot(self._meeting).unlink(missing_ok=True)
        self.journal_id = new_uid()
        self._create()

    def go_on(self, journal_id: str, entries: int) -> None:
        """Go on with the journal that is there. Raises NotSaved, DamagedFile."""
        self.journal_id, self._entries = journal_id, entries
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
        self._entries += 1

    def changed(self, now: bool) -> None:
        """Something changed; ``now`` asks for a snapshot without waiting for a rest."""
        self._autosave.changed(now)

    @property
    def trouble(self) -> NotSaved | None:
        """Why the latest is not on disk, or None when all is well."""
        return self._journal.trouble

    def sync(self) -> None:
        """What was written reaches the disk before this returns."""
        self._journal.sync()

    def save(self) -> None:
        """Take a snapshot now. Raises NotSaved."""
        assert self._touched is not None
        seq = self._entries
        records, dropped = self._touched()
        tables: dict[str, dict[str, Record]] = {}
        for record in records:
            tables.setdefault(table_of(record), {})[record.uid] = record
        extra = {"journal": self.journal_id, "seq": seq, "dropped": dropped, "mentorship": self._mentorship}
        codec.save(
            self._layout.snapshot(self._meeting), tables, self._cipher, kind=codec.SNAPSHOT, extra=extra
        )

    def _save_quietly(self) -> None:
        try:
            self.save()
        except NotSaved as trouble:
            self._snapshot_trouble = trouble  # the journal holds it all, and says so itself when it cannot

    def close(self) -> None:
        """Stop writing; what is there stays for the next time."""
        self._autosave.close()
        self._journal.sync()
        self._journal.close()

    def remove(self) -> None:
        """Stop writing and remove snapshot and journal: they are elsewhere now, or were never a meeting."""
        self._autosave.close()
        self._journal.close()
        self._layout.snapshot(self._meeting).unlink(missing_ok=True)
        self._journal.remove()


class Sitting(msgspec.Struct, frozen=True):
    """The meeting that is going on, and what one can do with it as a whole."""

    live: LiveMeeting
    keeper: Keeper
    merge: Callable[[str], None]
    """Puts the meeting into the mentorship's file; takes the journal's id. Raises NotSaved."""
    gone: Callable[[], None]
    """Called when the meeting is no longer live in this program."""

    @property
    def trouble(self) -> NotSaved | None:
        """Why the latest is not on disk, or None when all is well."""
        return self.keeper.trouble

    def pause(self) -> None:
        """Keep everything for next time, at this page and with the time running."""
        self.keeper.close()
        self.gone()

    def leave(self) -> bool:
        """Pause, or leave no trace of a meeting in which nothing was said. True when it was kept."""
        if self.live.is_touched():
            self.pause()
            return True
        self.keeper.remove()
        self.gone()
        return False

    def finish(self) -> None:
        """The meeting is held: into the mentorship's file, whole. Raises NotSaved; the meeting is then still
        live and nothing is lost."""
        self.live.finish()
        self.keeper.sync()
        try:
            self.merge(self.keeper.journal_id)
        except NotSaved:
            self.live.unfinish()
            raise
        self.keeper.remove()
        self.gone()
