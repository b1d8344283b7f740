"""What is private, said once: every table of a mentorship is here, and every field of its records.

What stands here as shared is what both may see. A new kind of record, or a new field, is neither before
somebody has thought about it: a test then fails.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.checks import ASKED
from mentortui.model.chapters.records import Check
from mentortui.model.records import EditKind, Meeting, Record
from mentortui.model.summary import sections_of

PRIVATE = frozenset({"private_notes", "prepared"})
"""The tables of the mentor alone: all of their records, and that they are there."""

OWN = frozenset({"uid", "created", "changed", "rev"})
"""What every record has."""

SHARED: Mapping[str, frozenset[str]] = {
    table: frozenset(fields.split())
    for table, fields in {
        "mentorship": "alias profession mentor language",
        "meetings": (
            "number state template theme title language agenda minutes extra_minutes planned date started "
            "finished step question topic next_date approved_by"
        ),
        "notes": "meeting question text",
        "actions": "meeting what owner due own_words goal state history",
        "words": "meeting word explanation own_language example known recall_on learnt asked",
        "laters": "meeting text taken_up",
        "approved": "meeting version markdown data",
        "expectations": "by text answer reason answered",
        "agreements": "version language state answers extra text read_on signed_on place paper",
        "goals": "what sign due parent agreed state reached_on",
        "meeting_dates": "date time theme title state moved_from held_as",
        "skills": "text kind ratings",
        "jobs": "title why where is_goal stage",
        "requirements": "job text has way how owner due",
        "introductions": "who purpose consent consent_on promised_by result done_on",
        "cards": "kind key side title text example talked hidden",
        "checks": "kind opened",
        "placements": "of left who",
        "closing": "contact contact_how notes delete_on outcome learnt closed_on early",
        "rights": "delete_on agreed_on frozen_on regret_until",
        "statements": "by meeting about was said day earlier",
    }.items()
}
"""Table -> the fields that both may see at any time."""

PARTLY: Mapping[str, frozenset[str]] = {
    "checks": frozenset({"answers"}),  # hidden from both until both have answered and look
    "meetings": frozenset({"edits"}),  # a struck line may have been moved to the own notes since
}
"""Table -> the fields that both may see some of; ``as_shared`` says what."""


def may_see(check: Check) -> bool:
    """Both have answered, and both have looked."""
    return check.opened is not None and set(check.answers) >= set(ASKED)


def shared_records(book: Book) -> Iterator[Record]:
    """Every record of a mentorship as both may see it; those of the mentor alone are left out."""
    for table, records in book.tables.items():
        if table not in PRIVATE:
            yield from (as_shared(record, book) for record in records.values())


def as_shared(record: Record, book: Book) -> Record:
    """A record without what not both may see. Not for the tables in ``PRIVATE``."""
    if isinstance(record, Meeting):
        return with_edits_of(
            record, ((s.key, line.text) for s in sections_of(book, record) for line in s.lines)
        )
    return without_hidden(record)


def without_hidden(record: Record) -> Record:
    """A record without answers that both have not looked at: those are for nobody, the mentor neither."""
    if isinstance(record, Check) and not may_see(record):
        return msgspec.structs.replace(record, answers={}, opened=None)
    return record


def with_edits_of(meeting: Meeting, lines: Iterable[tuple[str, str]]) -> Meeting:
    """A meeting with the edits of lines that are there (section and text), and those that added one."""
    there = set(lines)
    edits = tuple(
        edit
        for edit in meeting.edits
        if edit.kind is EditKind.ADDED or (edit.section, edit.original) in there
    )
    return meeting if edits == meeting.edits else msgspec.structs.replace(meeting, edits=edits)
