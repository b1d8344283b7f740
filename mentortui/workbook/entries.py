"""The journal's entries: each operation of a live meeting as plain values, and back.

``t`` is one edit of one text: where, how many characters went, what came. ``o`` is a named operation: the
records it put, the ones it dropped, and whole texts it set. ``d`` is what stands in the fields of a question
that has not been answered yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

import msgspec

from mentortui.errors import DamagedFile
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.model.records import Record
from mentortui.model.tables import TABLES
from mentortui.workbook.texts import edited

_NOT_UNDERSTOOD = N_(
    "The journal of the meeting could not be understood. It was kept as it is, and nothing was written over."
)


def text_entry(key: str, start: int, removed: int, inserted: str) -> dict[str, object]:
    """One edit of one text."""
    return {"k": "t", "n": key, "s": start, "r": removed, "i": inserted}


class Draft(msgspec.Struct, frozen=True, array_like=True):
    """What stands in the fields of an open question. No kind: no question is open."""

    kind: str = ""
    values: tuple[str, ...] = ()


def draft_entry(draft: Draft) -> dict[str, object]:
    """The fields of an open question as they now stand."""
    return {"k": "d", "d": draft.kind, "v": list(draft.values)}


def last_draft(entries: Sequence[dict[str, object]]) -> Draft:
    """The question that was open when the entries ended."""
    for entry in reversed(entries):
        if entry.get("k") == "d":
            return msgspec.convert([entry.get("d"), entry.get("v")], Draft)
    return Draft()


def operation_entry(operation: Operation) -> dict[str, object]:
    """A named operation."""
    return {
        "k": "o",
        "op": operation.name,
        "put": [
            [change.after.TABLE, msgspec.to_builtins(change.after)]
            for change in operation.changes
            if change.after is not None
        ],
        "drop": [
            [change.before.TABLE, change.before.uid]
            for change in operation.changes
            if change.after is None and change.before is not None
        ],
        "text": [[text.key, text.after] for text in operation.texts],
    }


Base = dict[str, Record | None]
"""The uid of each record that a meeting touched -> how it stood before the meeting; None is a new record."""


def remember(base: Base, changes: Iterable[Change]) -> None:
    """Note in ``base`` what ``changes`` touch for the first time."""
    for before, after in changes:
        if (record := after or before) is not None:
            base.setdefault(record.uid, before)


def replay(book: Book, texts: dict[str, str], entries: Iterable[dict[str, object]], base: Base) -> None:
    """Do again, in order, what the entries tell. Raises DamagedFile on one that means nothing."""
    for entry in entries:
        try:
            _replay_one(book, texts, cast(dict[str, Any], entry), base)
        except (KeyError, TypeError, ValueError, msgspec.ValidationError) as error:
            raise DamagedFile(_NOT_UNDERSTOOD) from error


def _replay_one(book: Book, texts: dict[str, str], entry: dict[str, Any], base: Base) -> None:
    if entry["k"] == "t":
        key = entry["n"]
        texts[key] = edited(texts.get(key, ""), entry["s"], entry["r"], entry["i"])
        return
    if entry["k"] == "d":
        return
    dropped = [Change(book.tables[table].get(uid), None) for table, uid in entry["drop"]]
    records = [msgspec.convert(plain, TABLES[table]) for table, plain in entry["put"]]
    changes = [*dropped, *(Change(book.tables[r.TABLE].get(r.uid), r) for r in records)]
    remember(base, changes)
    book.apply(changes)
    texts.update(dict(entry["text"]))
