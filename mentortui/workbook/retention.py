"""What the calendar asks for: an agreed day that has come is noted, and what nobody regretted is erased."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _, _n
from mentortui.model.chapters.rights import Stage, regret_from, retention, retention_of, rights_of, to_note
from mentortui.model.dates import say_date
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.rights import PersonsRights

if TYPE_CHECKING:
    from mentortui.storage.index import IndexEntry
    from mentortui.workbook.workbook import Workbook


def is_untidy(workbook: Workbook) -> bool:
    """There is something to note or to erase. Reads the list only."""
    return not workbook.read_only and any(_is_asked(workbook, entry) for entry in workbook.entries())


def tidy(workbook: Workbook) -> tuple[str, ...]:
    """Note and erase what the calendar asks for; what was done, in plain words, a sentence or two each.

    Never in a workbook that is only read or locked, and never a mentorship with a meeting going on. What
    cannot be read or written is left for the next time. No mentorship may be open meanwhile.
    """
    if workbook.read_only:
        return ()
    asked = [entry for entry in workbook.entries() if _is_asked(workbook, entry)]
    return tuple(told for entry in asked for told in _tidied(workbook, entry))


def _is_asked(workbook: Workbook, entry: IndexEntry) -> bool:
    if entry.live or not (entry.delete_on or entry.regret_until):
        return False
    today = workbook.clock().astimezone().date()
    now = retention(entry.delete_on, entry.regret_until, today, frozen=entry.frozen)
    return now.stage is Stage.DUE or to_note(now, today) != entry.regret_until


def _tidied(workbook: Workbook, entry: IndexEntry) -> Iterator[str]:
    """The list is only a cache: what is done goes by the mentorship's own file."""
    try:
        notebook = workbook.open(entry.uid)
        if notebook.live_meeting() is not None:
            return
        book, today = notebook.book, workbook.clock().astimezone().date()
        now = retention_of(book, today)
        if now.stage is Stage.DUE:
            yield _erased(workbook, entry)
            return
        until = to_note(now, today)
        if until != rights_of(book).regret_until:
            PersonsRights(FilePen(notebook)).note(until)
    except (MentortuiError, FileNotFoundError):
        return
    if now.stage is Stage.COME:
        yield _(
            "The day to delete the notes about {name} has come. They are erased after {date}. Until then you "
            "can keep them.",
            name=entry.alias,
            date=say_date(regret_from(today), i18n.current(), year=True),
        )


def _erased(workbook: Workbook, entry: IndexEntry) -> str:
    from mentortui.workbook.erasing import erase

    receipt = erase(workbook, entry.uid)
    told = _("The notes about {name} were erased today, as agreed.", name=entry.alias)
    stay = receipt.given - receipt.deleted
    if stay:
        told += " " + _n(
            "{count} file that was given is not deleted from here.",
            "{count} files that were given are not deleted from here.",
            stay,
        )
    if receipt.left:
        told += " " + _("Not all could be removed yet. It is tried again when the workbook is opened.")
    return told
