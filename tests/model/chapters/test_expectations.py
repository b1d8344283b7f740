"""Expectations without an answer come back; those answered in the meeting stay on its page."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.expectations import brought_up, shared_expectations
from mentortui.model.chapters.records import Answer, Expectation
from mentortui.model.pages import PageKind
from mentortui.model.records import MeetingState, Owner
from mentortui.model.shared import live_pages, live_view
from tests.builders import meeting, mentorship, record_uid

HELD, LIVE = meeting(1), meeting(2, MeetingState.LIVE)
assert LIVE.started is not None
BEFORE, DURING = LIVE.started - dt.timedelta(days=7), LIVE.started + dt.timedelta(minutes=5)


def expectation(nth: int, at: dt.datetime = BEFORE, **fields: Any) -> Expectation:
    """What Amina expects."""
    given: dict[str, Any] = {"uid": record_uid("expectation", nth), "created": at, "changed": at}
    return Expectation(**{**given, "by": Owner.PARTICIPANT, "text": f"forventning {nth}", **fields})


def book_with(*records: Expectation) -> Book:
    book = Book()
    book.apply(Change(None, record) for record in (mentorship(), HELD, LIVE, *records))
    return book


def texts(book: Book) -> list[str]:
    return [one.text for one in brought_up(book, LIVE)]


def test_those_that_wait_come_first() -> None:
    book = book_with(expectation(1, answer=Answer.CAN), expectation(2), expectation(3))
    assert [one.text for one in shared_expectations(book)] == [
        "forventning 2",
        "forventning 3",
        "forventning 1",
    ]


def test_what_had_no_answer_when_the_meeting_began_comes_back_and_stays_in_it() -> None:
    waiting = expectation(1)
    book = book_with(waiting, expectation(2, answer=Answer.CAN), expectation(3, at=DURING))
    assert texts(book) == ["forventning 1"]
    answered = msgspec.structs.replace(waiting, answer=Answer.CANNOT, reason="nei", changed=DURING)
    book.apply([Change(waiting, answered)])
    assert texts(book) == ["forventning 1"]
    view = live_view(book, LIVE, {})
    assert [one.reason for one in view.unanswered] == ["nei"]
    assert view.pages == live_pages(book, LIVE)


def test_it_has_a_page_until_all_are_answered() -> None:
    def has_page(book: Book) -> bool:
        return any(page.kind is PageKind.EXPECTATIONS for page in live_pages(book, LIVE))

    assert has_page(book_with(expectation(1)))
    assert not has_page(book_with(expectation(1, answer=Answer.PARTLY, reason="litt")))
