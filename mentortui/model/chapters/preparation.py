"""The mentor's own preparation. Only what is shown Alone, and the own notes, may ask here."""

from __future__ import annotations

from mentortui.model.book import Book
from mentortui.model.chapters.records import Prepared

ROLE = "role"
EXPECTS = "expects"
MAY_EXPECT = "may-expect"
NEEDS = "needs"
GUIDE = "guide"
SHARE = "share"
"""The questions of the content file ``preparation`` that mean something to the rest of the workbook."""


def lines_under(book: Book, question: str) -> tuple[Prepared, ...]:
    """What stands under one question, the oldest first."""
    return tuple(line for line in book.all(Prepared) if line.question == question)


def guesses(book: Book) -> tuple[str, ...]:
    """What the mentor thought beforehand that the participant would expect."""
    return tuple(line.text for line in lines_under(book, EXPECTS))


def offers(book: Book) -> tuple[str, ...]:
    """What the mentor thought beforehand that the participant may expect."""
    return tuple(line.text for line in lines_under(book, MAY_EXPECT))


def ways_to_guide(book: Book) -> tuple[str, ...]:
    """How the mentor guides best, in the mentor's words."""
    return tuple(line.text for line in lines_under(book, GUIDE))


def to_share(book: Book, theme: int | None) -> tuple[str, ...]:
    """The experiences that belong to a theme."""
    return tuple(line.text for line in lines_under(book, SHARE) if theme is not None and line.theme == theme)


def as_agreed(line: Prepared) -> str:
    """A line as it would stand in the agreement: a need together with the answer to it."""
    return f"{line.text} – {line.answer}" if line.answer else line.text
