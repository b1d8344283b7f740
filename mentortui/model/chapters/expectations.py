"""Expectations as both see them: what one expects of the other, and the clear answer to it."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Answer, Expectation
from mentortui.model.records import Meeting, Owner


class SharedExpectation(msgspec.Struct, frozen=True, kw_only=True):
    """An expectation and its answer; ``answer`` is None until it is given."""

    uid: str
    by: Owner
    text: str
    answer: Answer | None
    reason: str
    answered: dt.date | None


def shared_expectations(book: Book) -> tuple[SharedExpectation, ...]:
    """Every expectation: those that wait for an answer first, then the oldest first."""
    waiting_first = sorted(book.all(Expectation), key=lambda one: one.answer is not None)
    return tuple(_shared(one) for one in waiting_first)


def brought_up(book: Book, meeting: Meeting) -> tuple[SharedExpectation, ...]:
    """Those of before a meeting that had no answer when it began, and so come back in it.

    One that is answered in the meeting stays, with its answer.
    """
    began = meeting.started or meeting.created
    return tuple(
        _shared(one)
        for one in book.all(Expectation)
        if one.created < began and (one.answer is None or one.changed >= began)
    )


def _shared(one: Expectation) -> SharedExpectation:
    return SharedExpectation(
        uid=one.uid,
        by=one.by,
        text=one.text,
        answer=one.answer,
        reason=one.reason,
        answered=one.answered,
    )
