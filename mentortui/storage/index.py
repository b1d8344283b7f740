"""The list of mentorships, kept beside them so that the first screen need not open each.

It is a cache: whatever it says can be made again from the mentorship files.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import suppress

import msgspec

from mentortui.errors import DamagedFile, NotSaved
from mentortui.storage.cipher import Cipher
from mentortui.storage.document import Layout as Tables
from mentortui.storage.document import read_layout, write_layout
from mentortui.storage.layout import Layout
from mentortui.storage.meta import FORMAT, split_meta, with_meta
from mentortui.storage.troubles import damaged

KIND = "index"
_TABLE = "mentorships"


class IndexEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One mentorship as the first screen shows it."""

    uid: str
    alias: str
    profession: str = ""
    next_date: dt.date | None = None
    next_time: dt.time | None = None
    days: tuple[dt.date, ...] = ()
    """Every planned day, in order: the next of them is ``next_date`` as long as it is to come."""
    times: tuple[dt.time | None, ...] = ()
    """The time on each of ``days``; ``next_time`` follows ``next_date``."""
    next_title: str = ""
    open_actions: int = 0
    last_held: dt.date | None = None
    closed: bool = False
    """The mentorship has ended."""
    delete_on: dt.date | None = None
    """The day the notes are to be deleted, where one is agreed."""
    regret_until: dt.date | None = None
    """That day has come: the notes are erased after this one, unless the two regret."""
    frozen: bool = False
    """Nothing may be changed or given away."""
    held: int = 0
    """How many meetings have been held."""
    live: str = ""
    """The uid of the meeting going on, or empty."""
    themes: tuple[int, ...] = ()
    """The programme's themes, 1 to 6, that have been held."""
    stamp: str = ""
    """What the mentorship's file looked like when this line was made; another look makes the line anew."""

    def as_of(self, today: dt.date) -> IndexEntry:
        """The line as it reads today: a planned day that has passed is followed by the next one."""
        place = next((place for place, day in enumerate(self.days) if day >= today), None)
        if place is None:
            return self
        time = self.times[place] if place < len(self.times) else None
        return msgspec.structs.replace(self, next_date=self.days[place], next_time=time)


def load_index(layout: Layout, cipher: Cipher, *, read_only: bool = False) -> dict[str, IndexEntry]:
    """Uid -> entry, in the order saved. Empty when the file is missing, and when it is damaged: it is then
    set aside, unless ``read_only``. Compare with ``layout.mentorships()`` to see whether it must be made
    again.

    Raises ``errors.NewerFormat``.
    """
    try:
        return _read(layout, cipher)
    except DamagedFile:
        if read_only:
            return {}
        from mentortui.storage.generations import set_aside

        with suppress(NotSaved):
            set_aside(layout.index)
        return {}


def save_index(layout: Layout, entries: Mapping[str, IndexEntry], cipher: Cipher) -> None:
    """Put ``entries`` in place of the whole list. Raises ``errors.NotSaved``."""
    documents = {str(n): msgspec.to_builtins(entry) for n, entry in enumerate(entries.values(), 1)}
    write_layout(layout.index, with_meta({_TABLE: documents}, KIND, {}), cipher)


def _read(layout: Layout, cipher: Cipher) -> dict[str, IndexEntry]:
    raw = read_layout(layout.index, cipher, strict=False)
    if raw is None:
        return {}
    meta, tables = split_meta(raw, layout.index, KIND)
    if meta["format"] != FORMAT:
        return {}  # a cache of an earlier format is made again
    return _entries(tables, layout)


def _entries(tables: Tables, layout: Layout) -> dict[str, IndexEntry]:
    documents = tables.get(_TABLE, {}).values()
    try:
        entries = [msgspec.convert(document, IndexEntry, strict=True) for document in documents]
    except msgspec.ValidationError as error:
        raise damaged(layout.index) from error
    return {entry.uid: entry for entry in entries}
