"""An earlier state of a mentorship becomes the one that counts: what may not be, and what goes along."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

import msgspec

from mentortui.errors import BadInput, DamagedFile, ReadOnly
from mentortui.i18n import N_
from mentortui.model.chapters.records import Rights, Statement
from mentortui.storage import codec
from mentortui.storage.codec import Saved, Tables
from mentortui.storage.erased import refuse_erased
from mentortui.workbook.loading import live_meetings
from mentortui.workbook.workbook import Workbook

_GOING_ON = N_("A meeting is going on. Finish it first, then go back to the earlier notes.")


def present(workbook: Workbook, uid: str) -> Saved | None:
    """The mentorship as it now stands, when nothing forbids to put an earlier one in its place; None when it
    is not here, or is damaged.

    Raises ReadOnly, Encrypted while locked, Erased, BadInput while a meeting is going on or when it is
    frozen, NewerFormat, and DamagedFile when the list of the erased cannot be read.
    """
    from mentortui.workbook.notebook import READ_ONLY

    if workbook.read_only:
        raise ReadOnly(READ_ONLY)
    if workbook.is_locked:
        workbook.cipher.open(b"", "")  # says so
    refuse_erased(workbook.layout, uid)
    try:
        notebook = workbook.open(uid)
        loaded = workbook.load(uid)
        if loaded.live or loaded.finished:
            raise BadInput(_GOING_ON)
        if notebook.frozen:
            from mentortui.workbook.freezing import FROZEN

            raise BadInput(FROZEN)
        return codec.load_saved(workbook.layout.mentorship(uid), workbook.cipher)
    except FileNotFoundError:
        return None
    except DamagedFile:
        return None


def as_it_will_be(
    workbook: Workbook, earlier: Saved, now: Saved | None, alive: Collection[str] = ()
) -> bytes:
    """The file to write, not sealed. What the person has a right to is not taken back with the notes, and a
    journal that the present file holds already does not come alive again, but for those of the meetings
    ``alive``."""
    tables, merged = earlier.tables, dict(cast(dict[str, object], earlier.meta.get("merged") or {}))
    if now is not None:
        tables = _with_rights(tables, now.tables)
        there = set(live_meetings(workbook.layout)).difference(alive)
        held = cast(dict[str, object], now.meta.get("merged") or {})
        merged |= {meeting: what for meeting, what in held.items() if meeting in there}
    return codec.encoded(tables, {"merged": merged})


def _with_rights(tables: Tables, now: Tables) -> Tables:
    rights, statements = Rights.TABLE, Statement.TABLE
    said = {**tables[statements]}
    for uid, one in now[statements].items():
        assert isinstance(one, Statement)
        there = one.meeting in tables["meetings"]
        said[uid] = one if there else msgspec.structs.replace(one, meeting="")
    return {**tables, rights: now[rights] or tables[rights], statements: said}
