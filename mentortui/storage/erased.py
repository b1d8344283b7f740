"""The list of those who were erased, so that no earlier copy brings them back: the SHA-256 of a mentorship's
uid and the day, no name. Its lines are plain even in an encrypted workbook, and it only ever grows.

It is written whole each time, with every earlier byte in it, so that a kill leaves no half line: a line that
cannot be read is damage, and while there is one, nobody is put back.
"""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from mentortui.errors import DamagedFile, Erased
from mentortui.i18n import N_
from mentortui.storage import growing
from mentortui.storage.atomic import make_private_dir, read_whole, write_whole
from mentortui.storage.cipher import Plain
from mentortui.storage.layout import Layout

_ERASED = N_(
    "This person’s notes were erased for good, so none are put back or written. Nothing was changed."
)
_DOUBTFUL = N_(
    "The list of those who were erased, {file}, is damaged. So that nobody who was erased comes back, "
    "nothing was put back. Take the list from the newest backup, then try again."
)
_HEX = frozenset("0123456789abcdef")


class ErasedList(msgspec.Struct, frozen=True):
    """Who was erased: the SHA-256 of the uid, 64 hex digits -> the day. ``bad`` lines could not be read."""

    days: dict[str, dt.date] = {}
    bad: int = 0

    def __contains__(self, uid: object) -> bool:
        return bool(self.days) and isinstance(uid, str) and hashed(uid) in self.days


def hashed(uid: str) -> str:
    """What stands in the list for a mentorship."""
    from hashlib import sha256

    return sha256(uid.encode()).hexdigest()


def read(path: Path) -> ErasedList:
    """The list at ``path``, also another workbook's; an empty one when there is none. A list without a line
    was cut off, so it counts as damaged. Raises DamagedFile when the system does not let it be read."""
    listed = growing.read(path, Plain())
    days: dict[str, dt.date] = {}
    bad = listed.bad
    for record in listed.records:
        found = _line(record)
        if found is None:
            bad += 1
        else:
            days.setdefault(*found)
    if not days and not bad and path.exists():
        bad = 1
    return ErasedList(days, bad)


def _line(record: dict[str, Any]) -> tuple[str, dt.date] | None:
    person, day = record.get("person"), record.get("day")
    if isinstance(person, str) and isinstance(day, str) and len(person) == 64 and _HEX.issuperset(person):
        with suppress(ValueError):
            return person, dt.date.fromisoformat(day)
    return None


def is_erased(layout: Layout, uid: str) -> bool:
    """Whether the mentorship ``uid`` was erased. Raises DamagedFile when the list cannot be read."""
    return uid in read(layout.erased)


def refuse_known(layout: Layout, uid: str) -> None:
    """To be asked before anything of a mentorship is written. Raises Erased when the list has it."""
    with suppress(DamagedFile):
        if is_erased(layout, uid):
            raise Erased(_ERASED)


def refuse_erased(layout: Layout, uid: str) -> None:
    """To be asked before a mentorship is put back or taken in. Raises Erased; and DamagedFile when a part of
    the list cannot be read, for it may be just that one."""
    found = read(layout.erased)
    if uid in found:
        raise Erased(_ERASED)
    if found.bad:
        raise DamagedFile(_DOUBTFUL, file=str(layout.erased))


def note_erased(layout: Layout, uid: str, day: dt.date) -> None:
    """From now on the mentorship ``uid`` is gone, whatever happens. Once in the list it stays as it is.

    Raises NotSaved, and DamagedFile when the list cannot be read; it is then as it was, unless only the last
    step (making it last through a power cut) failed.
    """
    _add(layout, {hashed(uid): day})


def merge(layout: Layout, other: ErasedList) -> int:
    """Take in those of another workbook's list; how many were not here. Raises as ``note_erased``."""
    return _add(layout, other.days)


def _add(layout: Layout, days: dict[str, dt.date]) -> int:
    path = layout.erased
    known = read(path).days
    new = {person: day for person, day in days.items() if person not in known}
    if new:
        lines = [
            growing.new_line(path, {"person": person, "day": day.isoformat()}, Plain())
            for person, day in new.items()
        ]
        try:
            before = read_whole(path)
        except FileNotFoundError:
            before = b""
        make_private_dir(path.parent)
        write_whole(path, before + b"".join(lines))
    return len(new)
