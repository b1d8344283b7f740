"""What writes a chapter's changes: the open meeting's journal, or outside one the mentorship's file."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.revise import as_next_revisions


class Pen(Protocol):
    """The one way to change a mentorship from a chapter. A ``LiveMeeting`` is one, and so is ``FilePen``."""

    @property
    def book(self) -> Book:
        """All records, as they now stand."""

    def now(self) -> dt.datetime:
        """The time now, UTC."""

    def change(self, name: str, *changes: Change) -> None:
        """Do a named operation. Outside a meeting it raises NotSaved, ReadOnly and BadInput."""

    def undo(self) -> str | None:
        """Take back the last operation; its name, or None when there is nothing to take back."""


class FilePen:
    """Writes into the mentorship's file at once; remembers what was done, to take it back."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._done: list[Operation] = []

    @property
    def book(self) -> Book:
        """All records, as they now stand."""
        return self._notebook.book

    def now(self) -> dt.datetime:
        """The time now, UTC."""
        return self._notebook.now()

    def change(self, name: str, *changes: Change) -> None:
        """Do a named operation. Raises NotSaved, ReadOnly, and BadInput while a meeting goes on."""
        operation = Operation(name, changes)
        self._notebook.change(operation)
        self._done.append(operation)

    def undo(self) -> str | None:
        """Take back the last operation; its name, or None. Raises NotSaved, ReadOnly, BadInput."""
        if not self._done:
            return None
        last = self._done[-1]
        back = last.inverse()
        self._notebook.change(Operation(back.name, as_next_revisions(back.changes, self.book, self.now())))
        self._done.pop()
        return last.name
