"""Small invented mentorships to save and load."""

from __future__ import annotations

import datetime as dt

from mentortui.model.records import Action, Mentorship, Note, Owner, Record
from mentortui.model.tables import TABLES
from mentortui.storage.codec import Tables

WHEN = dt.datetime(2026, 11, 23, 12, 0, tzinfo=dt.UTC)


def tables(*records: Record) -> Tables:
    """The records sorted into their tables."""
    found: Tables = {name: {} for name in TABLES}
    for record in records:
        found[record.TABLE][record.uid] = record
    return found


def book(text: str = "Vi snakket om CV.", notes: int = 1) -> Tables:
    """A mentorship with an action and some notes."""
    return tables(
        Mentorship(uid="p-1", created=WHEN, changed=WHEN, alias="Amina", profession="Sykepleier"),
        Action(
            uid="a-1",
            created=WHEN,
            changed=WHEN,
            meeting="m-1",
            what="lese to annonser på finn.no",
            owner=Owner.PARTICIPANT,
            due=dt.date(2026, 12, 12),
        ),
        *(
            Note(uid=f"n-{n}", created=WHEN, changed=WHEN, meeting="m-1", question=f"today-{n}", text=text)
            for n in range(notes)
        ),
    )
