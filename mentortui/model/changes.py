"""A change to the notes: one named operation on whole records, which can be turned round."""

from __future__ import annotations

from typing import NamedTuple

from mentortui.model.records import Record


class Change(NamedTuple):
    """One record before and after. None before is a new record, None after a removed one."""

    before: Record | None
    after: Record | None


class TextChange(NamedTuple):
    """The whole text of one note before and after. ``key`` is a question's id, or ``PRIVATE``."""

    key: str
    before: str
    after: str


PRIVATE = "private"
"""The key of the mentor's own notes among a meeting's texts. No question has it: theirs hold a ``-``."""


class Operation(NamedTuple):
    """What was done, named as the workbook's method is named."""

    name: str
    changes: tuple[Change, ...] = ()
    texts: tuple[TextChange, ...] = ()

    def inverse(self) -> Operation:
        """The operation that takes this one back."""
        return Operation(
            f"undo {self.name}",
            tuple(Change(after, before) for before, after in reversed(self.changes)),
            tuple(TextChange(key, after, before) for key, before, after in reversed(self.texts)),
        )
