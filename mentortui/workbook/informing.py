"""The information page of one mentorship: its names, and the day of deletion that is agreed."""

from __future__ import annotations

from mentortui.model.book import Book
from mentortui.model.chapters.rights import deletion_day
from mentortui.model.content import Content
from mentortui.sharing.handout import Handout
from mentortui.sharing.information import information_handout


def information_of(book: Book, wording: Content, language: str) -> Handout:
    """The page in ``language``, the reader's; ``wording`` is the content file ``information`` in it."""
    one = book.mentorship
    return information_handout(
        wording,
        language,
        participant=one.alias,
        mentor=one.mentor,
        delete_on=deletion_day(book),
        mentorship=one.uid,
    )
