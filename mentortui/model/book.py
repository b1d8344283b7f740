"""The records of one mentorship in memory, and the questions that can be asked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from mentortui.model.changes import Change
from mentortui.model.records import (
    Action,
    ActionState,
    Approved,
    Later,
    Meeting,
    MeetingState,
    Mentorship,
    Note,
    PrivateNote,
    Record,
    Word,
)
from mentortui.model.tables import TABLES

R = TypeVar("R", bound=Record)

Tables = dict[str, dict[str, Record]]


def _put_in_order(records: dict[str, Record], record: Record) -> None:
    """Put a record where its uid places it, so that one taken back by undo stands where it stood."""
    late = record.uid not in records and bool(records) and record.uid < next(reversed(records))
    records[record.uid] = record
    if late:
        in_order = sorted(records.items())
        records.clear()
        records.update(in_order)


class Book:
    """All records of one mentorship, found by uid and by meeting; changed only through ``apply``."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables: Tables = {name: {} for name in TABLES}
        self._of_meeting: dict[str, dict[str, dict[str, Record]]] = {name: {} for name in TABLES}
        for records in (tables or {}).values():
            for _uid, record in sorted(records.items()):
                self._put(record)

    def _put(self, record: Record) -> None:
        table = record.TABLE
        _put_in_order(self.tables[table], record)
        if (meeting := getattr(record, "meeting", None)) is not None:
            _put_in_order(self._of_meeting[table].setdefault(meeting, {}), record)

    def _drop(self, record: Record) -> None:
        table = record.TABLE
        self.tables[table].pop(record.uid, None)
        if (meeting := getattr(record, "meeting", None)) is not None:
            self._of_meeting[table].get(meeting, {}).pop(record.uid, None)

    def apply(self, changes: Iterable[Change]) -> None:
        """Put each ``after`` in the place of its ``before``."""
        for before, after in changes:
            if after is not None:
                self._put(after)
            elif before is not None:
                self._drop(before)

    @property
    def mentorship(self) -> Mentorship:
        """The one mentorship this book is about."""
        return cast(Mentorship, next(iter(self.tables["mentorship"].values())))

    def meetings(self) -> list[Meeting]:
        """Every meeting, by number: the order of the talks, whatever the clock said."""
        return sorted(
            (cast(Meeting, m) for m in self.tables["meetings"].values()), key=lambda meeting: meeting.number
        )

    def meeting(self, uid: str) -> Meeting:
        """One meeting; KeyError when there is none."""
        return cast(Meeting, self.tables["meetings"][uid])

    def held(self) -> list[Meeting]:
        """The meetings that were finished, by number."""
        return [m for m in self.meetings() if m.state is MeetingState.HELD]

    def last_held(self, before: Meeting | None = None) -> Meeting | None:
        """The newest finished meeting, or the newest before another."""
        held = [m for m in self.held() if before is None or m.number < before.number]
        return held[-1] if held else None

    def live(self) -> Meeting | None:
        """The meeting that is going on, if any."""
        return next((m for m in self.meetings() if m.state is MeetingState.LIVE), None)

    def planned(self) -> Meeting | None:
        """The next planned meeting, if any."""
        return next((m for m in self.meetings() if m.state is MeetingState.PLANNED), None)

    def next_number(self) -> int:
        """The number a new meeting gets."""
        return max((m.number for m in self.meetings()), default=0) + 1

    def _in(self, table: str, meeting: str) -> Iterator[Record]:
        return iter(self._of_meeting[table].get(meeting, {}).values())

    def notes(self, meeting: str) -> dict[str, Note]:
        """Question id -> note of one meeting."""
        return {note.question: note for note in cast(Iterator[Note], self._in("notes", meeting))}

    def notes_of(self, meeting: str) -> list[Note | PrivateNote]:
        """The note records of one meeting, the mentor's own among them."""
        records = [*self._in("notes", meeting), *self._in("private_notes", meeting)]
        return cast(list[Note | PrivateNote], records)

    def all(self, kind: type[R]) -> list[R]:
        """Every record of one kind, the oldest first."""
        return cast(list[R], list(self.tables[kind.TABLE].values()))

    def get(self, kind: type[R], uid: str) -> R:
        """The record of one kind with a uid; KeyError when there is none."""
        return cast(R, self.tables[kind.TABLE][uid])

    def find(self, uid: str) -> Record | None:
        """The record with a uid, in whatever table."""
        return next((table[uid] for table in self.tables.values() if uid in table), None)

    def private_note(self, meeting: str) -> PrivateNote | None:
        """The mentor's own notes of one meeting."""
        return cast(PrivateNote | None, next(self._in("private_notes", meeting), None))

    def action(self, uid: str) -> Action:
        """One action; KeyError when there is none."""
        return cast(Action, self.tables["actions"][uid])

    def actions(self) -> list[Action]:
        """Every action, in the order they were agreed."""
        return [cast(Action, a) for a in self.tables["actions"].values()]

    def open_actions(self) -> list[Action]:
        """The actions that nothing has ended."""
        return [a for a in self.actions() if a.state is ActionState.OPEN]

    def agreed_in(self, meeting: str) -> list[Action]:
        """The actions agreed in one meeting."""
        return list(cast(Iterator[Action], self._in("actions", meeting)))

    def words(self, meeting: str) -> list[Word]:
        """The words caught in one meeting."""
        return list(cast(Iterator[Word], self._in("words", meeting)))

    def laters(self, meeting: str | None = None) -> list[Later]:
        """What was kept for later and not yet taken up, in one meeting or in all."""
        source = self.tables["laters"].values() if meeting is None else self._in("laters", meeting)
        return [later for later in cast(Iterable[Later], source) if not later.taken_up]

    def approved(self, meeting: str) -> list[Approved]:
        """The approved versions of one meeting's summary, oldest first."""
        return sorted(cast(Iterator[Approved], self._in("approved", meeting)), key=lambda one: one.version)
