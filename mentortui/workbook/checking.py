"""Reads everything in a workbook and tells what is wrong and what is safe. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from mentortui.errors import DamagedFile, MentortuiError
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.summary import approved_summary
from mentortui.storage import generations
from mentortui.storage.journal_lines import read_journal
from mentortui.storage.layout import Layout
from mentortui.workbook.checking_kept import kept_beside
from mentortui.workbook.recovering import versions
from mentortui.workbook.workbook import Workbook

_LOST = N_(
    "The file of a mentorship is gone: {file}. Earlier copies are kept. Open the program to go back to the "
    "newest good one."
)
_ASTRAY = N_(
    "In {file}, {count} records belong to a meeting that is not there. The rest can be read, and nothing was "
    "changed."
)
_BAD_SUMMARY = N_(
    "In {file}, the approved summary of meeting {number} cannot be read. The notes of the meeting are safe."
)
_TORN = N_("The journal {file} ends in half a line, as after a power cut. Everything before it is safe.")
_NO_OWNER = N_("The journal {file} belongs to no mentorship here. It was left as it is.")
_COPY = N_("The newest good copy is {file}.")
_NO_COPY = N_("There is no good copy of it.")


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one mentorship or journal. Without problems, ``meetings`` were read whole."""

    name: str
    """The alias, or the uid when that cannot be read."""
    problems: tuple[MentortuiError, ...] = ()
    meetings: int = 0


def check(workbook: Workbook) -> Iterator[Finding]:
    """One finding for each mentorship, then one for each thing that is wrong beside them."""
    layout = workbook.layout
    for uid in layout.mentorships():
        yield _mentorship(workbook, uid)
    for uid in layout.lost():
        lost = DamagedFile(_LOST, file=str(layout.mentorship(uid)))
        yield Finding(name=uid, problems=(lost, _way_back(workbook, uid)))
    for meeting in layout.live_meetings():
        if problems := tuple(_journal(workbook, meeting)):
            yield Finding(name=meeting, problems=problems)
    for name, problems in kept_beside(workbook):
        yield Finding(name=name, problems=problems)


def _mentorship(workbook: Workbook, uid: str) -> Finding:
    try:
        book = workbook.load(uid).book
        alias = book.mentorship.alias
    except DamagedFile as error:
        return Finding(name=uid, problems=(error, _way_back(workbook, uid)))
    except MentortuiError as error:
        return Finding(name=uid, problems=(error,))
    problems = tuple(_in_book(book, workbook.layout, uid))
    return Finding(name=alias, problems=problems, meetings=len(book.meetings()))


def _in_book(book: Book, layout: Layout, uid: str) -> Iterator[MentortuiError]:
    file = str(layout.mentorship(uid))
    meetings = book.tables["meetings"]
    records = (record for table in book.tables.values() for record in table.values())
    if astray := sum(getattr(record, "meeting", None) not in (None, "", *meetings) for record in records):
        yield DamagedFile(_ASTRAY, file=file, count=astray)
    for meeting in book.meetings():
        try:
            if book.approved(meeting.uid):
                approved_summary(book, meeting)
        except msgspec.ValidationError:
            yield DamagedFile(_BAD_SUMMARY, file=file, number=meeting.number)


def _way_back(workbook: Workbook, uid: str) -> MentortuiError:
    newest = versions(workbook, uid).newest
    return DamagedFile(_COPY, file=str(newest.copy)) if newest else DamagedFile(_NO_COPY)


def _journal(workbook: Workbook, meeting: str) -> Iterator[MentortuiError]:
    path = workbook.layout.journal(meeting)
    try:
        contents = read_journal(path, workbook.cipher)
    except MentortuiError as error:
        yield error
        return
    if contents.torn:
        yield DamagedFile(_TORN, file=str(path))
    if contents.header.get("mentorship") not in workbook.layout.mentorships():
        yield DamagedFile(_NO_OWNER, file=str(path))


def set_aside(workbook: Workbook) -> list[str]:
    """The damaged files that were set aside earlier and are still there."""
    layout = workbook.layout
    known = [layout.index, *map(layout.mentorship, [*layout.mentorships(), *layout.lost()])]
    return [str(file) for path in known for file in generations.aside(path)]
