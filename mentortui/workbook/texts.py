"""The texts of the meeting that is going on, between the note on the screen and the records on disk."""

from __future__ import annotations

import datetime as dt

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE, Change
from mentortui.model.ids import new_uid
from mentortui.model.records import Note, PrivateNote
from mentortui.text import clean
from mentortui.workbook.revise import revised


def texts_of(book: Book, meeting: str) -> dict[str, str]:
    """Question id -> text of one meeting, with the mentor's own notes under ``PRIVATE``."""
    texts = {question: note.text for question, note in book.notes(meeting).items()}
    if private := book.private_note(meeting):
        texts[PRIVATE] = private.text
    return texts


def edited(text: str, start: int, removed: int, inserted: str) -> str:
    """``text`` with ``removed`` characters from ``start`` replaced."""
    return text[:start] + inserted + text[start + removed :]


def clean_insert(text: str) -> str:
    """``text`` cleaned, each character for one: what may not be kept becomes a mark."""
    if clean(text) == text:
        return text
    return "".join(clean(character) or "\ufffd" for character in text)


def note_changes(book: Book, meeting: str, texts: dict[str, str], now: dt.datetime) -> tuple[Change, ...]:
    """The changes that bring the note records up to ``texts``. A note that was never written makes none."""
    notes = book.notes(meeting)
    private = book.private_note(meeting)
    found: list[Change] = []
    for key, text in texts.items():
        before = private if key == PRIVATE else notes.get(key)
        if before is not None:
            if before.text != text:
                found.append(Change(before, revised(before, now, text=text)))
        elif text:
            found.append(new_note(meeting, key, now, text))
    return tuple(found)


def new_note(meeting: str, key: str, now: dt.datetime, text: str = "") -> Change:
    """The change that gives a text its record."""
    if key == PRIVATE:
        return Change(None, PrivateNote(uid=new_uid(), created=now, changed=now, meeting=meeting, text=text))
    return Change(
        None, Note(uid=new_uid(), created=now, changed=now, meeting=meeting, question=key, text=text)
    )
