"""Mentorships with any text in every table, that hold together as real ones do; and folders byte for byte."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.checks import ASKED
from mentortui.model.chapters.records import Check
from mentortui.model.records import Approved, Meeting, MeetingState, Mentorship, Note, PrivateNote, Record
from mentortui.model.summary import summarise
from mentortui.text import clean, clean_name
from mentortui.workbook.importing.records import one_line
from tests.builders import agenda
from tests.model.filled import filled_book
from tests.sharing.nasty import texts

_STATES = (MeetingState.HELD, MeetingState.PLANNED)


def books() -> st.SearchStrategy[Book]:
    """Any mentorship, two records in every table."""
    return st.builds(book_of, texts(), st.integers(0, 2**16))


def book_of(text: str, seed: int) -> Book:
    """One mentorship with ``text`` wherever there is text; what is no text is drawn from ``seed``."""
    book = Book()
    records = [
        _fitting(record, nth, text)
        for table in filled_book(one_line(text), seed).tables.values()
        for nth, record in enumerate(table.values())
        if record.TABLE not in ("closing", "rights") or not nth
    ]
    book.apply(Change(None, record) for record in records)
    for record in records:
        if isinstance(record, Approved):
            summary = summarise(book, book.meeting("meetings-0"), record.version)
            data = msgspec.json.decode(msgspec.json.encode(summary))
            book.apply([Change(record, msgspec.structs.replace(record, data=data))])
    return book


def _fitting(record: Record, nth: int, text: str) -> Record:
    fields: dict[str, Any] = {"uid": f"{record.TABLE.replace('_', '-')}-{nth}", "rev": nth + 1}
    if hasattr(record, "meeting"):
        fields["meeting"] = f"meetings-{nth}"
    if hasattr(record, "language"):
        fields["language"] = ("nb", "en")[nth]
    if hasattr(record, "theme"):
        fields["theme"] = (None, 4)[nth]
    if isinstance(record, Mentorship):
        fields |= {"alias": clean_name(text) or "Amina", "mentor": clean_name(text), "profession": ""}
    if isinstance(record, Meeting):
        fields |= {"number": nth + 1, "state": _STATES[nth], "agenda": agenda(), "minutes": 60}
    if isinstance(record, Note | PrivateNote):
        fields["text"] = clean(f"{text}\n{text}")
    if isinstance(record, Check):
        answers = {who: {"why": clean(text)} for who in ASKED[: nth + 1]}
        fields |= {"answers": answers, "opened": dt.date(2026, 12, 1) if nth else None}
    return msgspec.structs.replace(record, **fields)


def everything_in(folder: Path) -> dict[str, bytes]:
    """Path -> content of every file, but for the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }
