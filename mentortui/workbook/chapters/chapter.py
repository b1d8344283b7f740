"""What every chapter has: records to make, change and take away, each as one named operation."""

from __future__ import annotations

import datetime as dt
from typing import TypedDict, TypeVar

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.ids import new_uid
from mentortui.model.records import Record
from mentortui.workbook.chapters.pen import Pen
from mentortui.workbook.revise import revised

R = TypeVar("R", bound=Record)


class Fresh(TypedDict):
    """What every new record gets: ``Goal(**self.fresh(), what=...)``."""

    uid: str
    created: dt.datetime
    changed: dt.datetime


class Chapter:
    """One chapter of one mentorship. Its methods raise NotSaved, ReadOnly and BadInput as its pen does."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    @property
    def _book(self) -> Book:
        return self._pen.book

    def today(self) -> dt.date:
        """Today's date where we are."""
        return self._pen.now().astimezone().date()

    @property
    def participant(self) -> str:
        """What the participant is called."""
        return self._book.mentorship.alias

    @property
    def mentor(self) -> str:
        """What the mentor is called; may be empty."""
        return self._book.mentorship.mentor

    def undo(self) -> str | None:
        """Take back the last operation; its name, or None when there is nothing to take back."""
        return self._pen.undo()

    def fresh(self) -> Fresh:
        """Uid and times for a new record."""
        now = self._pen.now()
        return {"uid": new_uid(), "created": now, "changed": now}

    def _add(self, name: str, record: R) -> str:
        self._pen.change(name, Change(None, record))
        return record.uid

    def _change(self, name: str, before: R, **fields: object) -> None:
        self._pen.change(name, self._revised(before, **fields))

    def _say_otherwise(self, name: str, before: R, **said: object) -> None:
        """Change what is said; the same again is no change."""
        if any(getattr(before, field) != value for field, value in said.items()):
            self._change(name, before, **said)

    def _revised(self, before: R, **fields: object) -> Change:
        return Change(before, revised(before, self._pen.now(), **fields))
