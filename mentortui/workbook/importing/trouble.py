"""What is wrong in a file that was to be taken in: where it stands and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mentortui.errors import BadInput
from mentortui.i18n import N_, _, _n
from mentortui.text import clean_line

LIMIT = 20
"""More than this at a time helps nobody."""


class Trouble(msgspec.Struct, frozen=True):
    """One thing to mend. ``line`` counts from 1, ``place`` is a path such as ``tables.actions[3].due``; 0 and
    "" are the whole file."""

    message: str
    """What is wrong and what to do, in the language spoken when the file was read. Never text of the file."""
    line: int = 0
    place: str = ""


class BadImport(BadInput):
    """A file that cannot be taken in: at least one trouble, in the order of the file. Nothing was written."""

    def __init__(self, file: str, troubles: Iterable[Trouble]) -> None:
        super().__init__(N_("The file could not be taken in. Nothing was written."))
        self.file = clean_line(file)
        self.troubles = tuple(sorted(troubles, key=lambda trouble: trouble.line))

    def __str__(self) -> str:
        return self.told(LIMIT)

    def told(self, most: int) -> str:
        """The first ``most`` troubles, each on a line, and how many more there are."""
        said = [self._said(trouble) for trouble in self.troubles[:most]]
        if more := len(self.troubles) - len(said):
            said.append(_n("… and {count} more.", "… and {count} more.", more))
        return "\n".join([*said, _("Nothing was taken in.")])

    def _said(self, trouble: Trouble) -> str:
        if trouble.line:
            return _(
                "{file}, line {line}: {problem}", file=self.file, line=trouble.line, problem=trouble.message
            )
        where = f"{self.file}, {trouble.place}" if trouble.place else self.file
        return f"{where}: {trouble.message}"


class Wrong(Exception):
    """One trouble on its way up to where the file's name is known."""

    def __init__(self, message: str, *, line: int = 0, place: str = "") -> None:
        super().__init__(message)
        self.trouble = Trouble(message, line, place)
