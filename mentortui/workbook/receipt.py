"""The receipt of an erasure: what was removed in counts, when, and what is not reached. No name is in it."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.i18n import N_, in_language
from mentortui.model.dates import say_date

_TITLE = N_("Receipt: a mentorship was erased for good")
_WHEN = N_("When: {day}")
_REMOVED = N_("Removed:")
_COUNTS = {
    "mentorship": N_("The mentorship’s file, with what was set aside: {count}"),
    "copies": N_("Earlier copies: {count}"),
    "journals": N_("Files of a meeting that was going on: {count}"),
    "attachments": N_("Pasted text that had no room in a note: {count}"),
    "lists": N_("The list of files that were given: {count}"),
}
_KEY = N_("The key of this mentorship: forgotten. Nothing that was encrypted with it can be opened here.")
_GIVEN = N_("Files that were given and were known: {count}. Of these deleted now: {deleted}")
_UNLISTED = N_("Lines of the list of given files that could not be read: {count}")
_LEFT = N_("Could not be removed yet: {count}. It is tried again each time the workbook is opened.")
_UNKNOWN = N_("Damaged files that nothing tells the owner of, left as they are: {count}")
_NOT_REACHED = N_("Not reached by this:")
_BEYOND = (
    N_("Backups on sticks and in other places. The person is not put back here from them."),
    N_("Paper, and files that were sent, moved or copied elsewhere."),
    N_("What is left on the disk after a file was deleted, where the disk itself is not encrypted."),
)


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What an erasure removed, in files."""

    when: dt.datetime
    """UTC."""
    mentorship: int = 0
    copies: int = 0
    journals: int = 0
    attachments: int = 0
    lists: int = 0
    key: bool = False
    """The workbook is encrypted, and the mentorship's key was forgotten."""
    given: int = 0
    deleted: int = 0
    """How many of the ``given`` files were deleted now."""
    unlisted: int = 0
    """Lines of the list of given files that could not be read."""
    left: tuple[str, ...] = ()
    """What could not be removed yet, below the data folder. The next opening tries again."""
    unknown: tuple[str, ...] = ()
    """Files of meetings that nothing tells the owner of, below the data folder. They were not touched."""


def receipt_text(receipt: Receipt, language: str) -> str:
    """The receipt as plain text that may be kept, in ``nb`` or ``en``."""
    t = in_language(language)
    day = say_date(receipt.when.astimezone().date(), language, year=True)
    lines = [t(_TITLE), "", t(_WHEN, day=day), "", t(_REMOVED)]
    lines += [f"- {t(text, count=getattr(receipt, field))}" for field, text in _COUNTS.items()]
    if receipt.key:
        lines.append(f"- {t(_KEY)}")
    lines.append(f"- {t(_GIVEN, count=receipt.given, deleted=receipt.deleted)}")
    for text, found in ((_LEFT, receipt.left), (_UNKNOWN, receipt.unknown)):
        if found:
            lines += ["", t(text, count=len(found)), *(f"- {path}" for path in found)]
    if receipt.unlisted:
        lines += ["", t(_UNLISTED, count=receipt.unlisted)]
    lines += ["", t(_NOT_REACHED), *(f"- {t(text)}" for text in _BEYOND)]
    return "\n".join(lines) + "\n"
