"""Everything that lies on the disk of one mentorship, read anew; nothing is written."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from mentortui.errors import DamagedFile
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.chapters.records import Check
from mentortui.model.privacy import may_see, without_hidden
from mentortui.storage import generations
from mentortui.storage.atomic import read_whole
from mentortui.text import clean
from mentortui.workbook.known_exports import KnownExport, read_exports
from mentortui.workbook.notebook import Host, Notebook

_OVERFLOW = N_("What did not fit into a note: the file is damaged.")
_EXPORTS = N_("The list of files that were given: some lines of it are damaged.")
_JOURNAL = N_("The meeting that is going on: its journal is damaged. What could be read of it is here.")


class Everything(NamedTuple):
    """All of one mentorship but the answers that nobody may see yet."""

    book: Book
    made: dt.datetime
    hidden: tuple[Check, ...]
    """The rounds whose answers are left out, without them."""
    overflow: dict[str, str]
    """Meeting uid -> what did not fit into its notes."""
    answering: tuple[str, ...]
    """What stands in the fields of a question that is open in the meeting that is going on."""
    files: tuple[KnownExport, ...]
    copies: tuple[dt.datetime, ...]
    """When each earlier copy was kept (UTC), the newest first."""
    set_aside: int
    """How many damaged files of it are kept as they were."""
    unread: tuple[str, ...]
    """What could not be read: gettext ids."""


def gather(notebook: Notebook) -> Everything:
    """Everything, with a meeting that is going on as its journal tells it. Raises DamagedFile, NewerFormat,
    Encrypted."""
    host, uid = notebook.host, notebook.uid
    loaded = host.load(uid)
    hidden = tuple(one for one in loaded.book.all(Check) if not may_see(one))
    files, bad_lines = read_exports(host.layout, host.cipher, uid)
    overflow, damaged = _overflow(host, loaded.book)
    path = host.layout.mentorship(uid)
    unread = {_OVERFLOW: damaged, _EXPORTS: bool(bad_lines), _JOURNAL: loaded.damaged}
    return Everything(
        book=_without_hidden(loaded.book),
        made=notebook.now(),
        hidden=tuple(without_hidden(one) for one in hidden),  # type: ignore[misc]
        overflow=overflow,
        answering=tuple(value for value in loaded.draft.values if value.strip()),
        files=files,
        copies=tuple(when for one in generations.generations(path) if (when := generations.when_kept(one))),
        set_aside=len(generations.aside(path)),
        unread=tuple(told for told, is_so in unread.items() if is_so),
    )


def _without_hidden(book: Book) -> Book:
    tables = {
        name: {uid: without_hidden(record) for uid, record in records.items()}
        for name, records in book.tables.items()
    }
    return Book(tables)


def _overflow(host: Host, book: Book) -> tuple[dict[str, str], bool]:
    """What did not fit, by meeting, and whether some of it could not be read."""
    found, damaged = {}, False
    for meeting in book.meetings():
        try:
            found[meeting.uid] = _read(host, meeting.uid)
        except FileNotFoundError:
            continue
        except (DamagedFile, UnicodeDecodeError):
            damaged = True
    return found, damaged


def _read(host: Host, meeting: str) -> str:
    path = host.layout.overflow(meeting)
    return clean(host.cipher.open(read_whole(path), path.name).decode())
