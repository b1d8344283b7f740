"""The words of all meetings, as both see them: due now, later, learnt."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from mentortui.model.book import Book
from mentortui.model.chapters.recall import answer_in, due
from mentortui.model.records import Meeting, Word
from mentortui.model.shared import SharedMeeting, SharedWord, shared_meeting


class Pile(StrEnum):
    """Where a word lies."""

    NOW = "now"
    LATER = "later"
    LEARNT = "learnt"


class ListedWord(SharedWord, frozen=True, kw_only=True):
    """A word in the list: where it was caught, and when it is asked for again."""

    pile: Pile
    known: int
    recall_on: dt.date | None
    learnt: bool
    caught: SharedMeeting | None
    """None when there had been no meeting yet."""


def shared_words(book: Book, today: dt.date) -> tuple[ListedWord, ...]:
    """Every word: those due first, the longest waiting first, then by the day they are asked for again, then
    the learnt ones. In a meeting an answered word stays where it was."""
    live = book.live()
    now = due(book, live, (live.date if live else None) or today)
    asked = {word.uid for word in now}
    rest = [word for word in book.all(Word) if word.uid not in asked]
    later = sorted(
        (word for word in rest if not word.learnt), key=lambda word: (word.recall_on or dt.date.min, word.uid)
    )
    learnt = [word for word in rest if word.learnt]
    piles = ((Pile.NOW, now), (Pile.LATER, later), (Pile.LEARNT, learnt))
    return tuple(_listed(book, word, pile, live) for pile, words in piles for word in words)


def _listed(book: Book, word: Word, pile: Pile, live: Meeting | None) -> ListedWord:
    meetings = book.tables["meetings"]
    return ListedWord(
        uid=word.uid,
        word=word.word,
        explanation=word.explanation,
        own_language=word.own_language,
        example=word.example,
        answer=answer_in(word, live),
        pile=pile,
        known=word.known,
        recall_on=word.recall_on,
        learnt=word.learnt,
        caught=shared_meeting(book.meeting(word.meeting)) if word.meeting in meetings else None,
    )
