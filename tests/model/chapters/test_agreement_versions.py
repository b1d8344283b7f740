"""What was read aloud or signed is never written in: a change goes into the draft, or a next version."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.agreement_versions import draft_change, draft_of, newest
from mentortui.model.chapters.records import Agreement, AgreementState
from tests.builders import START, mentorship, record_uid, times


def agreement(version: int, **fields: Any) -> Agreement:
    """A version with an answer and a line of their own."""
    given: dict[str, Any] = {
        "uid": record_uid("agreement", version),
        "version": version,
        "language": "nb",
        "answers": {"often": "hver måned"},
        "extra": ("Vi møtes på biblioteket.",),
    }
    return Agreement(**{**given, **times(), **fields})


def book_with(*agreements: Agreement) -> Book:
    book = Book()
    book.apply(Change(None, record) for record in (mentorship(), *agreements))
    return book


def test_the_first_draft_is_empty_and_in_the_language_asked_for() -> None:
    before, draft = draft_of(book_with(), "en", "x", START)
    assert before is None
    assert (draft.uid, draft.version, draft.language) == ("x", 1, "en")
    assert (draft.answers, draft.extra) == ({}, ())


def test_a_draft_is_changed_itself() -> None:
    book = book_with(agreement(1, state=AgreementState.SIGNED), agreement(2))
    before, draft = draft_of(book, "en", "x", START)
    assert before is draft is newest(book)


@pytest.mark.parametrize("state", [AgreementState.READ, AgreementState.SIGNED])
def test_what_was_read_or_signed_begins_the_next_version(state: AgreementState) -> None:
    day = dt.date(2026, 10, 1)
    last = agreement(
        2, state=state, text="# Avtale", read_on=day, signed_on=day, place="Tønsberg", paper="Kari"
    )
    before, draft = draft_of(book_with(agreement(1), last), "en", "x", START)
    assert before is None
    assert draft == agreement(3, uid="x"), "same words, no text, day, place or paper"


def test_a_change_of_the_draft_is_its_next_revision() -> None:
    change = draft_change(book_with(agreement(1)), "nb", "x", START, extra=("En linje.",))
    assert change.before == agreement(1)
    assert change.after == agreement(1, rev=2, extra=("En linje.",))
    fresh = draft_change(book_with(), "nb", "x", START, extra=("En linje.",))
    assert fresh.before is None
    assert fresh.after is not None
    assert fresh.after.rev == 1
