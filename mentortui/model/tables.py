"""The tables of a mentorship's file: which there are, and what each holds."""

from collections.abc import Iterator, Mapping

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

_OF_MEETINGS: dict[str, type[Record]] = {
    kind.TABLE: kind for kind in (Mentorship, Meeting, Note, PrivateNote, Action, Word, Later, Approved)
}
CHAPTER_NAMES = (
    "prepared",
    "expectations",
    "agreements",
    "goals",
    "meeting_dates",
    "skills",
    "jobs",
    "requirements",
    "introductions",
    "cards",
    "checks",
    "placements",
    "closing",
    "rights",
    "statements",
)
"""The tables of the chapters."""


class _Tables(Mapping[str, type[Record]]):
    """The chapters' records are made known when one is asked for: the first picture of a meeting needs
    none."""

    def __getitem__(self, name: str) -> type[Record]:
        if name in _OF_MEETINGS:
            return _OF_MEETINGS[name]
        from mentortui.model.chapters.records import CHAPTER_RECORDS

        found = {kind.TABLE: kind for kind in CHAPTER_RECORDS}
        return found[name]

    def __iter__(self) -> Iterator[str]:
        yield from _OF_MEETINGS
        yield from CHAPTER_NAMES

    def __len__(self) -> int:
        return len(_OF_MEETINGS) + len(CHAPTER_NAMES)


TABLES = _Tables()
"""Table name in the file -> record type."""
