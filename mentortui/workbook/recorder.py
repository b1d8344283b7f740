"""What lies under the live meeting: every change is journaled, applied, counted and can be taken back.

The one way to change a meeting's records and texts. What the changes mean is told in ``workbook.live``.
"""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE, Change, Operation, TextChange
from mentortui.model.records import Meeting, Record
from mentortui.text import clean_line
from mentortui.workbook.entries import Base, Draft, draft_entry, operation_entry, remember, text_entry
from mentortui.workbook.revise import as_next_revisions, revised
from mentortui.workbook.texts import clean_insert, edited, new_note, note_changes, texts_of

Entry = dict[str, object]

NO_DRAFT = Draft()

_KEEPS_APPROVAL = ("approve", "go", "more_time")


class Touched(NamedTuple):
    """A meeting's records as they stand after its first ``entries`` journal entries."""

    records: list[Record]
    dropped: list[str]
    """The uids of those it removed."""
    entries: int


class _Typing(msgspec.Struct, frozen=True):
    """A run of typing in one note, and the text it began from."""

    key: str
    before: str


class Recorder:
    """One meeting's records and texts, while they change.

    ``base`` and ``entries`` are what was touched before, and how many journal entries tell of it.
    ``journal`` takes each entry to disk before the method returns; ``changed`` is called after each
    operation, with whether a page was turned (the autosave listens). All methods but ``touched`` are for the
    screen's thread.
    """

    def __init__(
        self,
        book: Book,
        meeting: str,
        journal: Callable[[Entry], None],
        changed: Callable[[bool], None],
        clock: Callable[[], dt.datetime],
        texts: dict[str, str] | None = None,
        base: Base | None = None,
        entries: int = 0,
        draft: Draft = NO_DRAFT,
    ) -> None:
        self._book = book
        self._uid = meeting
        self._journal = journal
        self._changed = changed
        self._clock = clock
        self._texts = texts_of(book, meeting) if texts is None else texts
        self._base: Base = {meeting: book.meeting(meeting)} if base is None else base
        self._entries = entries
        self._draft = draft
        self._done: list[Operation | _Typing] = []
        self._lock = threading.Lock()

    @property
    def meeting(self) -> Meeting:
        """The meeting's record as it now stands."""
        return self._book.meeting(self._uid)

    # The one way to change

    def _do(
        self, name: str, *changes: Change, texts: tuple[TextChange, ...] = (), undoable: bool = True
    ) -> None:
        withdrawal = () if name in _KEEPS_APPROVAL else self._withdrawal(changes)
        operation = Operation(name, (*changes, *withdrawal), texts)
        self._carry_out(operation)
        if undoable:
            self._done.append(operation)

    def change(self, name: str, *changes: Change) -> None:
        """Do a named operation on records of the mentorship; ``undo`` takes it back."""
        self._do(name, *changes)

    @property
    def book(self) -> Book:
        """All records, as they now stand: for the core."""
        return self._book

    def now(self) -> dt.datetime:
        """The time now, UTC."""
        return self._clock()

    def _withdrawal(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """What both approved is what is shared: any change after it asks for both again."""
        meeting = next((c.after for c in reversed(changes) if isinstance(c.after, Meeting)), self.meeting)
        if not meeting.approved_by:
            return ()
        return (Change(meeting, msgspec.structs.replace(meeting, approved_by=())),)

    def _carry_out(self, operation: Operation) -> None:
        with self._lock:
            self._write(operation_entry(operation))
            self._put(operation.changes)
            for key, _before, after in operation.texts:
                self._ensure_note(key)
                self._texts[key] = after
        self._changed(operation.name == "go")

    def _write(self, entry: Entry) -> None:
        self._journal(entry)
        self._entries += 1

    def _put(self, changes: Iterable[Change]) -> None:
        remember(self._base, changes)
        self._book.apply(changes)

    def _meeting_change(self, **fields: object) -> Change:
        return Change(self.meeting, revised(self.meeting, self._clock(), **fields))

    def edit_text(self, key: str, start: int, removed: int, inserted: str) -> None:
        """One edit in a note (``key`` is a question's id) or in the own notes (``PRIVATE``).

        What the notes may not hold comes in as marks of the same length, so later places still fit.
        """
        if key != PRIVATE and self.meeting.approved_by:
            self._do("withdraw", undoable=False)
        inserted = clean_insert(inserted)
        with self._lock:
            before = self._texts.get(key, "")
            start = min(max(start, 0), len(before))
            removed = min(max(removed, 0), len(before) - start)
            self._write(text_entry(key, start, removed, inserted))
            self._ensure_note(key)
            self._texts[key] = edited(before, start, removed, inserted)
        self._typed(key, before)
        self._changed(False)

    def _typed(self, key: str, before: str) -> None:
        """A run of typing ends when it is taken back to where it began: what was done before is next."""
        last = self._done[-1] if self._done else None
        if isinstance(last, _Typing) and last.key == key:
            if self._texts[key] == last.before:
                self._done.pop()
        elif self._texts[key] != before:
            self._done.append(_Typing(key, before))

    # Questions that are being answered

    @property
    def draft(self) -> Draft:
        """What stands in the fields of the question that is being answered."""
        return self._draft

    def keep_draft(self, draft: Draft) -> None:
        """What is being answered is journaled too; ``NO_DRAFT`` when it was answered or left."""
        draft = Draft(draft.kind, tuple(clean_line(value) for value in draft.values))
        if draft != self._draft:
            with self._lock:
                self._write(draft_entry(draft))
            self._draft = draft

    # Undo

    def undo_is_text(self, key: str) -> bool:
        """The last thing done was typing in this note, so the note's own undo takes it back."""
        last = self._done[-1] if self._done else None
        return isinstance(last, _Typing) and last.key == key

    def forget_text(self) -> None:
        """The note has nothing more to take back: the next undo is of what came before."""
        if self._done and isinstance(self._done[-1], _Typing):
            self._done.pop()

    def undo(self) -> str | None:
        """Take back the last operation that was not typing; its name, or None when there is nothing.

        An operation on texts that were typed in since is passed over: half of it taken back would lose text.
        """
        while self._done:
            last = self._done.pop()
            if isinstance(last, Operation):
                back = last.inverse()
                if all(self._texts.get(key, "") == before for key, before, _after in back.texts):
                    changes = self._rebased(back.changes)
                    changes += self._withdrawal(changes)
                    self._carry_out(Operation(back.name, changes, back.texts))
                    return last.name
        return None

    def _rebased(self, changes: tuple[Change, ...]) -> tuple[Change, ...]:
        """Taking back is a new revision. Of the meeting's record it leaves where we are and the time as they
        are now.
        """
        now = self.meeting
        found = []
        for before, after in changes:
            if isinstance(after, Meeting):
                after = msgspec.structs.replace(
                    after,
                    step=now.step,
                    question=now.question,
                    extra_minutes=now.extra_minutes,
                )
            found.append(Change(before, after))
        return as_next_revisions(found, self._book, self._clock())

    # Notes

    def _with_notes(self) -> Book:
        changes = note_changes(self._book, self._uid, self._texts, self._clock())
        with self._lock:
            self._put(changes)
        return self._book

    def _ensure_note(self, key: str) -> None:
        """A text has its record from its first character, so that a snapshot need make none."""
        if key not in self._texts:
            self._put([new_note(self._uid, key, self._clock())])
            self._texts[key] = ""

    # For the autosave

    def touched(self) -> Touched:
        """The records that this meeting made or changed, and those it removed, as they now stand.

        Safe from another thread. Its cost is that of this meeting alone.
        """
        now = self._clock()
        with self._lock:
            changes = note_changes(self._book, self._uid, self._texts, now)
            notes = {change.after.uid: change.after for change in changes if change.after}
            uids = self._base.keys() | {note.uid for note in self._book.notes_of(self._uid)}
            found = {uid: record for uid in uids if (record := self._book.find(uid)) is not None}
            entries = self._entries
        return Touched(list((found | notes).values()), sorted(uids - found.keys()), entries)
