"""The tables of a whole mentorship from a file: each record sound, and all of them one workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, cast

from mentortui.i18n import _
from mentortui.model.book import Tables
from mentortui.model.records import Approved, Meeting, MeetingState, Mentorship, Record
from mentortui.model.steps import Step
from mentortui.model.summary import Summary
from mentortui.model.tables import TABLES
from mentortui.storage.codec import MIGRATIONS
from mentortui.storage.document import Layout
from mentortui.storage.meta import FORMAT
from mentortui.text import clean, clean_line, clean_name
from mentortui.workbook.importing.json_door import short
from mentortui.workbook.importing.soundness import is_uid
from mentortui.workbook.importing.trouble import Trouble, Wrong
from mentortui.workbook.importing.typed import typed

RECORDS = 100_000
_LONG = {
    ("notes", "text"),
    ("private_notes", "text"),
    ("agreements", "text"),
    ("agreements", "answers"),
    ("approved", "markdown"),
    ("checks", "answers"),
}
"""Table and field of the texts that may have several lines."""


def tidy(names: tuple[str, ...], text: str) -> str:
    """``text`` as the field at ``names`` keeps it: names at most so long, lines on one line."""
    if names[1:2] == ("mentorship",) and names[-1] in ("alias", "mentor", "profession"):
        return clean_name(text)
    if len(names) > 3 and (names[1], names[3]) in _LONG:
        return clean(text)
    return one_line(text)


def one_line(text: str) -> str:
    """``text`` cleaned; the white space within it stays unless it breaks the line."""
    kept = clean(text)
    return clean_line(kept) if "\n" in kept else kept


def read_tables(plain: Any, number: int, troubles: list[Trouble]) -> Tables:
    """Table name -> uid -> record. ``plain`` is cleaned and has the form ``number``; what is wrong goes to
    ``troubles``, and the tables are then not to be used. Raises Wrong where there are no tables."""
    migrated = _migrated(_layout(plain), number)
    tables: Tables = {name: {} for name in TABLES}
    places: dict[str, str] = {}
    for name, documents in migrated.items():
        for nth, document in enumerate(documents.values()):
            place = f"tables.{name}[{nth}]"
            record = typed(document, TABLES[name], place, troubles)
            if record is None:
                continue
            if not is_uid(record.uid):
                troubles.append(Trouble(_("the record has no uid."), place=place))
            elif record.uid in places:
                message = _("the uid of {place} stands here once more.", place=places[record.uid])
                troubles.append(Trouble(message, place=place))
            else:
                places[record.uid] = place
                tables[name][record.uid] = record
    if not troubles:
        troubles += _loose(tables, places)
    return tables


def _layout(plain: Any) -> Layout:
    if not isinstance(plain, dict):
        raise Wrong(_("the tables of the mentorship belong here."), place="tables")
    count = 0
    for name, records in plain.items():
        if name not in TABLES:
            raise Wrong(_("“{name}” is not a table of a mentorship.", name=short(name)), place="tables")
        if not isinstance(records, list):
            raise Wrong(_("a list of records belongs here."), place=f"tables.{name}")
        count += len(records)
    if count > RECORDS:
        raise Wrong(_("there is more in the file than a mentorship can hold."), place="tables")
    return {
        name: {str(nth): document for nth, document in enumerate(records, 1)}
        for name, records in plain.items()
    }


def _migrated(layout: Layout, number: int) -> Layout:
    for step in range(number, FORMAT):
        layout = MIGRATIONS[step](layout)
    return layout


def _loose(tables: Tables, places: dict[str, str]) -> Iterator[Trouble]:
    """Where sound records do not make one mentorship."""
    yield from _mentorship(tables)
    meetings = cast(dict[str, Meeting], tables["meetings"])
    yield from _meetings(meetings, places)
    for table in tables.values():
        for uid, record in table.items():
            if getattr(record, "meeting", "") not in ("", *meetings):
                message = _("this belongs to a meeting that is not in the file.")
                yield Trouble(message, place=f"{places[uid]}.meeting")
    for uid, record in tables["approved"].items():
        yield from _approved(record, places[uid])
    if len(tables["closing"]) > 1:
        yield Trouble(_("there can be but one closing."), place="tables.closing[1]")
    if len(tables["rights"]) > 1:
        yield Trouble(_("there must be one record here, and no more."), place="tables.rights[1]")


def _mentorship(tables: Tables) -> Iterator[Trouble]:
    found = cast(list[Mentorship], list(tables["mentorship"].values()))
    if len(found) != 1:
        yield Trouble(_("there must be one record here, and no more."), place="tables.mentorship")
    elif not found[0].alias:
        yield Trouble(_("the participant has no name."), place="tables.mentorship[0].alias")


def _meetings(meetings: dict[str, Meeting], places: dict[str, str]) -> Iterator[Trouble]:
    held = Counter(m.number for m in meetings.values() if m.state is not MeetingState.PLANNED)
    for uid, meeting in meetings.items():
        if tuple(step.step for step in meeting.agenda) != tuple(Step):
            yield Trouble(_("the four steps belong here, in their order."), place=f"{places[uid]}.agenda")
        if held[meeting.number] > 1 and meeting.state is not MeetingState.PLANNED:
            yield Trouble(_("two meetings have this number."), place=f"{places[uid]}.number")
        if meeting.state is MeetingState.LIVE:
            message = _("the meeting was going on. Finish it where it is, and export once more.")
            yield Trouble(message, place=f"{places[uid]}.state")


def _approved(record: Record, place: str) -> Iterator[Trouble]:
    assert isinstance(record, Approved)
    if not record.meeting:
        yield Trouble(_("this belongs to a meeting that is not in the file."), place=f"{place}.meeting")
    found: list[Trouble] = []
    typed(record.data, Summary, f"{place}.data", found)
    yield from found
