"""Whether a meeting left any trace: its records compared with how they stood before it."""

from __future__ import annotations

import msgspec

from mentortui.model.book import Book
from mentortui.model.records import Meeting, Note, PrivateNote, Record
from mentortui.workbook.entries import Base


def left_traces(book: Book, base: Base) -> bool:
    """Something was written, marked or agreed. Pages turned and minutes given are no traces."""
    return any(_differs(book, before, book.find(uid)) for uid, before in base.items())


def _differs(book: Book, before: Record | None, now: Record | None) -> bool:
    if isinstance(now, Meeting):
        from mentortui.workbook.plan_in_step import untouched_next_date

        earlier = before if isinstance(before, Meeting) else None
        return bool(now.approved_by) or any(
            (
                now.topic != (earlier.topic if earlier else ""),
                now.next_date != untouched_next_date(book, now, earlier),
                now.edits != (earlier.edits if earlier else ()),
            )
        )
    if isinstance(now, Note | PrivateNote):
        earlier_text = before.text if isinstance(before, Note | PrivateNote) else ""
        return now.text.strip() != earlier_text.strip()
    if before is None or now is None:
        return before is not now
    return msgspec.structs.replace(now, rev=before.rev, changed=before.changed) != before
