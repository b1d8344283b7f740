"""The next revision of a record: same uid, new fields, new time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.records import Record

R = TypeVar("R", bound=Record)


def revised(record: R, now: dt.datetime, **fields: object) -> R:
    """``record`` with ``fields``, one revision on."""
    return msgspec.structs.replace(record, changed=now, rev=record.rev + 1, **fields)


def as_next_revisions(changes: Iterable[Change], book: Book, now: dt.datetime) -> tuple[Change, ...]:
    """``changes`` that put records back, each as the next revision of what now stands in ``book``."""
    found = []
    for before, after in changes:
        if before is not None and after is not None:
            rev = (book.find(after.uid) or before).rev + 1
            after = msgspec.structs.replace(after, changed=now, rev=rev)
        found.append(Change(before, after))
    return tuple(found)
