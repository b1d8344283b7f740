"""Which meetings the other mentorships have: a journal is named after its meeting, so no two share a uid."""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.errors import DamagedFile, NewerFormat
from mentortui.workbook.workbook import Workbook


def held_elsewhere(workbook: Workbook, meetings: Iterable[str], mentorship: str) -> bool:
    """One of ``meetings`` stands in another mentorship than ``mentorship``."""
    wanted = set(meetings)
    if wanted & {*workbook.layout.live_meetings(), *workbook.layout.snapshots()}:
        return True
    for uid in workbook.layout.mentorships():
        if uid == mentorship:
            continue
        try:
            book = workbook.load(uid).book
        except (DamagedFile, NewerFormat, FileNotFoundError):
            continue  # what cannot be read cannot be sat down in either
        if wanted & set(book.tables["meetings"]):
            return True
    return False
