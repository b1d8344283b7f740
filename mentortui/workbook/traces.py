"""Whether a meeting left any trace: its records compared with how they stood before it."""

from __future__ import annotations

import msgspec

from mentortui.model.book import Book
from mentortui.model.records import Meeting, Note, PrivateNote, Record
from mentortui.workbook.entries import Base


def left_traces(book: Book, base: Base) -> bool:
    """Something was written, marked or agreed. Pages turned and minutes given are no traces."""
    return any(_differs(before, book.find(uid)) for uid, before in base.items())


def _differs(before: Record | None, now: Record | None) -> bool:
    if isinstance(now, Meeting):
        earlier = before if isinstance(before, Meeting) else None
        return bool(now.approved_by) or any(
            getattr(now, field) != (getattr(earlier, field) if earlier else empty)
            for field, empty in (("topic", ""), ("next_date", None), ("edits", ()))
        )
    if isinstance(now, Note | PrivateNote):
        earlier_text = before.text if isinstance(before, Note | PrivateNote) else ""
        return now.text.strip() != earlier_text.strip()
    if before is None or now is None:
        return before is not now
    return msgspec.structs.replace(now, rev=before.rev, changed=before.changed) != before
