"""The tables of a mentorship's file: which there are, and what each holds."""

from mentortui.model.chapters.records import CHAPTER_TABLES
from mentortui.model.records import (
    Action,
    Approved,
    Later,
    Meeting,
    Mentorship,
    Note,
    PrivateNote,
    Record,
    Word,
)

TABLES: dict[str, type[Record]] = {
    "mentorship": Mentorship,
    "meetings": Meeting,
    "notes": Note,
    "private_notes": PrivateNote,
    "actions": Action,
    "words": Word,
    "laters": Later,
    "approved": Approved,
    **CHAPTER_TABLES,
}
"""Table name in the file -> record type."""

_NAMES = {kind: name for name, kind in TABLES.items()}


def name_of(kind: type[Record]) -> str:
    """The table that records of a kind are kept in."""
    return _NAMES[kind]


def table_of(record: Record) -> str:
    """The table a record is kept in."""
    return _NAMES[type(record)]
