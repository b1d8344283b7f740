"""Everything of one mentorship in one file: what goes into it, and what stays behind."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.book import Book
from mentortui.model.privacy import PRIVATE, as_shared, without_hidden
from mentortui.model.records import Record
from mentortui.storage.meta import FORMAT
from mentortui.text import slug
from mentortui.workbook.notebook import Notebook

_GOING_ON = N_(
    "A meeting is going on, and what is said in it is not in the file yet. Nothing was written. Finish the "
    "meeting first."
)


class WholeFile(NamedTuple):
    """A file to write: ``name`` with its ending, and the whole text."""

    name: str
    text: str


def export_whole(notebook: Notebook, *, private: bool) -> WholeFile:
    """The mentorship as JSON (``sharing.whole``); with ``private`` the mentor's own notes too.

    Hidden answers that both have not looked at yet are in neither: such a round has to be answered again
    where the file is taken in. Raises BadInput while a meeting goes on.
    """
    from mentortui.sharing.whole import whole_json

    book = notebook.book
    if book.live() is not None:
        raise BadInput(_GOING_ON)
    text = whole_json(plain_tables(book, private=private), records=FORMAT, private=private)
    day = notebook.now().astimezone().date()
    return WholeFile(f"{day.isoformat()}-{slug(book.mentorship.alias, 40)}.mentorship.json", text)


def plain_tables(book: Book, *, private: bool) -> dict[str, list[object]]:
    """Table name -> its records as plain data, in their order; ``model.privacy`` says what stays behind."""

    def taken_along(record: Record) -> Record:
        return without_hidden(record) if private else as_shared(record, book)

    return {
        name: [msgspec.to_builtins(taken_along(record)) for record in records.values()]
        for name, records in book.tables.items()
        if private or name not in PRIVATE
    }
