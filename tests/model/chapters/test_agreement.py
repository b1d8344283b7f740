"""What the agreement takes in from the other chapters, and how an answer becomes a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.agreement import agreement_view, shared_agreement
from mentortui.model.chapters.agreement_wording import is_fixed, sentence
from mentortui.model.chapters.goals import BOTH
from mentortui.model.chapters.records import (
    Agreement,
    AgreementState,
    Answer,
    DateState,
    Expectation,
    Goal,
    GoalState,
    MeetingDate,
)
from mentortui.model.content import ContentCard
from mentortui.model.records import Mentorship, Owner, Record
from tests.builders import times

AGREED = tuple(sorted(BOTH))


def book_of(*records: Record) -> Book:
    """A mentorship in English with these records."""
    person = Mentorship(uid="m", alias="Amina", mentor="Kari", language="en", **times())
    book = Book()
    book.apply(Change(None, record) for record in (person, *records))
    return book


def version(number: int, state: AgreementState, **fields: object) -> Agreement:
    return Agreement(uid=f"a{number}", version=number, language="en", state=state, **times(), **fields)  # type: ignore[arg-type]


def test_before_anything_is_agreed_there_is_an_empty_draft_and_nothing_to_share() -> None:
    book = book_of()
    assert shared_agreement(book) is None
    view = agreement_view(book)
    assert (view.version, view.state, view.language) == (1, AgreementState.DRAFT, "en")
    assert view.agreement.answers == {}


def test_the_newest_version_and_the_signed_one_that_still_holds() -> None:
    book = book_of(
        version(2, AgreementState.READ),
        version(1, AgreementState.SIGNED, signed_on=dt.date(2026, 9, 1)),
        version(3, AgreementState.DRAFT, answers={"delete": "2027-06-30"}),
    )
    view = agreement_view(book)
    assert (view.version, view.follows) == (3, AgreementState.READ)
    assert view.replaces is not None
    assert view.replaces.version == 1
    assert view.delete_on == dt.date(2027, 6, 30)


def test_only_goals_that_both_agreed_on_are_taken_in() -> None:
    def goal(uid: str, **fields: object) -> Goal:
        return Goal(uid=uid, what=uid, **times(), **fields)  # type: ignore[arg-type]

    view = agreement_view(
        book_of(
            goal("g1", agreed=AGREED),
            goal("g2", agreed=AGREED, state=GoalState.REACHED),
            goal("g3", agreed=AGREED, state=GoalState.ASIDE),
            goal("g4", agreed=(Owner.MENTOR,)),
            goal("s1", agreed=AGREED, parent="g1"),
            goal("s2", parent="g1"),
        )
    )
    assert [goal.what for goal in view.goals] == ["g1", "g2"]
    assert [sub.what for sub in view.goals[0].subs] == ["s1"]
    assert view.goals_waiting == 2


def test_only_expectations_that_can_be_met_are_taken_in() -> None:
    view = agreement_view(
        book_of(
            *(
                Expectation(uid=str(answer), by=Owner.PARTICIPANT, text=str(answer), answer=answer, **times())
                for answer in (None, *Answer)
            )
        )
    )
    assert {one.answer for one in view.expectations} == {Answer.CAN, Answer.PARTLY}


@pytest.mark.parametrize(("read_on", "days"), [(None, [9, 20]), (dt.date(2026, 10, 5), [5, 9, 20])])
def test_days_to_come_in_order_and_those_held_since_it_was_read(
    read_on: dt.date | None, days: list[int]
) -> None:
    def day(number: int, state: DateState) -> MeetingDate:
        return MeetingDate(uid=str(number), date=dt.date(2026, 10, number), state=state, **times())

    view = agreement_view(
        book_of(
            day(20, DateState.PLANNED),
            day(9, DateState.PLANNED),
            day(12, DateState.CANCELLED),
            day(4, DateState.HELD),
            day(5, DateState.HELD),
            version(1, AgreementState.READ if read_on else AgreementState.DRAFT, read_on=read_on),
        )
    )
    assert [one.date.day for one in view.dates] == days


@pytest.mark.parametrize(
    ("say", "answer", "said"),
    [
        ("We meet {answer}.", "once a month", "We meet once a month."),
        ("We meet {answer}.", "once a month.", "We meet once a month."),
        ("We meet {answer}.", "{answer} {0}", "We meet {answer} {0}."),
        ("", "as it is.", "as it is."),
        ("We are equals.", "", "We are equals."),
        ("We are equals.", "as it was agreed", "as it was agreed"),
    ],
)
def test_an_answer_becomes_a_sentence(say: str, answer: str, said: str) -> None:
    card = ContentCard(id="x", heading="X", pairs=(("say", say),) if say else ())
    assert sentence(card, answer) == said
    assert is_fixed(card) == (say == "We are equals.")
