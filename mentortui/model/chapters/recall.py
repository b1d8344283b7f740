"""When a work word is asked for again: a simple rule, the same for every word.

A word caught in a meeting is asked for at the next meeting. Known, it is asked for again after 4 weeks, then
after 8, then after 16; known then too, it is learnt and rests. "Not yet" means the next meeting again, and it
begins anew. A word is asked for once in a meeting; saying it otherwise there counts from before the meeting.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.records import Asked, Meeting, Word

WEEKS = (4, 8, 16)
"""How long a word rests when it was known once, twice, three times in a row."""
AT_ONCE = 12
"""So many words are asked for in one meeting; the rest wait for the next."""


class Recall(msgspec.Struct, frozen=True):
    """The words to ask for in a meeting, answered there or not, and how many more wait."""

    words: tuple[Word, ...] = ()
    waiting: int = 0


def due(book: Book, meeting: Meeting | None, today: dt.date) -> tuple[Word, ...]:
    """The words to ask for, the one that has waited longest first.

    ``meeting`` is the one to ask in: what was caught in it or after it is left out, what was already answered
    in it is still there. None is the next meeting, if it were on ``today``.
    """
    words = [word for word in book.all(Word) if meeting is None or _earlier(book, word, meeting)]
    found = [word for word in words if is_due(word, meeting, today)]
    return tuple(sorted(found, key=lambda word: (_since(word, meeting), word.uid)))


def to_recall(book: Book, meeting: Meeting) -> Recall:
    """What is asked for in one meeting. It stays the same while words are answered there."""
    found = due(book, meeting, meeting.date or meeting.created.date())
    return Recall(found[:AT_ONCE], len(found[AT_ONCE:]))


def is_due(word: Word, meeting: Meeting | None, today: dt.date) -> bool:
    """Whether it was due before it was answered in ``meeting``."""
    before = unanswered(word, meeting)
    return not before.learnt and (before.recall_on is None or before.recall_on <= today)


def answered(word: Word, meeting: Meeting | None, today: dt.date, *, knew: bool) -> Word:
    """``word`` as it stands when it was known, or was not, in ``meeting`` or outside one."""
    before = unanswered(word, meeting)
    known = before.known + 1 if knew else 0
    learnt = known > len(WEEKS)
    rest = dt.timedelta(weeks=WEEKS[known - 1] if known and not learnt else 0)
    return msgspec.structs.replace(
        before,
        known=known,
        learnt=learnt,
        recall_on=None if learnt else today + rest,
        asked=Asked(meeting=meeting.uid, known=before.known, recall_on=before.recall_on) if meeting else None,
    )


def answer_in(word: Word, meeting: Meeting | None) -> bool | None:
    """Whether it was known in ``meeting``; None when it was not asked for there."""
    if meeting is None or word.asked is None or word.asked.meeting != meeting.uid:
        return None
    return word.known > 0


def unanswered(word: Word, meeting: Meeting | None) -> Word:
    """``word`` as it stood before it was asked for in ``meeting``."""
    if word.asked is None or answer_in(word, meeting) is None:
        return word
    known, recall_on = word.asked.known, word.asked.recall_on
    return msgspec.structs.replace(
        word, known=known, recall_on=recall_on, learnt=known > len(WEEKS), asked=None
    )


def _since(word: Word, meeting: Meeting | None) -> dt.date:
    return unanswered(word, meeting).recall_on or word.created.date()


def _earlier(book: Book, word: Word, meeting: Meeting) -> bool:
    """Caught before ``meeting``."""
    caught = book.tables["meetings"].get(word.meeting)
    return not isinstance(caught, Meeting) or caught.number < meeting.number
