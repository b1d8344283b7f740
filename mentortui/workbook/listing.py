"""A mentorship as one line in the list of them."""

from __future__ import annotations

import datetime as dt

from mentortui.model.book import Book
from mentortui.model.chapters.dates import closed_on, next_day, planned_from, time_on
from mentortui.model.chapters.rights import deletion_day, rights_of
from mentortui.model.themes import covered
from mentortui.storage.index import IndexEntry


def entry_of(book: Book, today: dt.date) -> IndexEntry:
    """The line for a mentorship as it now stands."""
    closed, ahead = closed_on(book) is not None, next_day(book, today)
    days = [] if closed else planned_from(book, today)
    held, rights = book.held(), rights_of(book)
    last, planned, live = (held[-1] if held else None), book.planned(), book.live()
    return IndexEntry(
        uid=book.mentorship.uid,
        alias=book.mentorship.alias,
        profession=book.mentorship.profession,
        next_date=ahead,
        next_time=time_on(book, ahead),
        days=tuple(day.date for day in days),
        times=tuple(day.time for day in days),
        closed=closed,
        delete_on=deletion_day(book),
        regret_until=rights.regret_until,
        frozen=rights.frozen_on is not None,
        next_title=planned.title if planned else "",
        open_actions=len(book.open_actions()),
        last_held=last.date if last else None,
        held=len(held),
        live=live.uid if live else "",
        themes=tuple(sorted(covered(held))),
    )
