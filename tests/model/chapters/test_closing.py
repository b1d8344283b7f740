"""What the closing finds in the rest of the workbook, and what it leaves where it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.closing import OpenKind, closing_view
from mentortui.model.chapters.records import (
    Check,
    CheckKind,
    Goal,
    GoalState,
    Introduction,
    Job,
    Prepared,
    RatedAt,
    Rating,
    Requirement,
    Skill,
    SkillKind,
)
from mentortui.model.records import ActionState, Owner
from tests import builders

BOTH = (Owner.PARTICIPANT, Owner.MENTOR)
CANARY = "kanarifugl"
TOLD = dt.date(2026, 11, 2)


def goal(nth: int, what: str, **fields: Any) -> Goal:
    return Goal(uid=builders.record_uid("goal", nth), what=what, **{**builders.times(nth), **fields})


def skill(nth: int, text: str, *ratings: Rating) -> Skill:
    return Skill(
        uid=builders.record_uid("skill", nth),
        text=text,
        kind=SkillKind.CAN,
        ratings=dict(zip(RatedAt, ratings, strict=False)),
        **builders.times(nth),
    )


def introduction(nth: int, who: str, **fields: Any) -> Introduction:
    return Introduction(uid=builders.record_uid("intro", nth), who=who, **{**builders.times(nth), **fields})


def requirement(nth: int, text: str, *, has: bool) -> Requirement:
    return Requirement(
        uid=builders.record_uid("need", nth), job="j", text=text, has=has, **builders.times(nth)
    )


def whole_book() -> Book:
    talk = builders.meeting()
    return builders.book_of(
        talk,
        goal(1, "nådd", state=GoalState.REACHED, agreed=BOTH),
        goal(2, "åpent", agreed=BOTH),
        goal(3, "ikke avtalt", agreed=(Owner.MENTOR,)),
        goal(4, "lagt bort", agreed=BOTH, state=GoalState.ASIDE),
        builders.action(talk, "gjort", 1, state=ActionState.DONE),
        builders.action(talk, "ikke gjort", 2, owner=Owner.MENTOR),
        builders.action(talk, "lagt bort", 3, state=ActionState.ASIDE),
        builders.word(talk, "lyse ut", learnt=True),
        builders.word(talk, "vikar", 2),
        introduction(1, "Apoteket", result="omvisning", done_on=TOLD),
        introduction(2, "Biblioteket"),
        Job(uid="j", title="apotektekniker", **builders.times()),
        requirement(1, "norsk B2", has=False),
        requirement(2, "utdanning", has=True),
        skill(1, "ringe", Rating.A_LITTLE, Rating.WELL),
        skill(2, "skrive", Rating.WELL),
        skill(3, "lese", Rating.WELL, Rating.WELL),
    )


def test_what_was_reached_is_read_out_of_the_rest() -> None:
    reached = closing_view(whole_book()).reached
    assert reached.meetings == 1
    assert reached.goals == ("nådd",)
    assert [action.what for action in reached.actions] == ["gjort"]
    assert (len(reached.words), reached.words_learnt) == (2, 1)
    assert [(one.who, one.result) for one in reached.introductions] == [("Apoteket", "omvisning")]
    assert [one.text for one in reached.skills] == ["ringe"]


def test_what_remains_is_every_open_thing_once() -> None:
    assert [(one.kind, one.text) for one in closing_view(whole_book()).remaining] == [
        (OpenKind.GOAL, "åpent"),
        (OpenKind.ACTION, "ikke gjort"),
        (OpenKind.REQUIREMENT, "norsk B2"),
    ]


def test_a_requirement_tells_which_job_it_is_for() -> None:
    assert closing_view(whole_book()).remaining[-1].job == "apotektekniker"


def test_who_has_answered_is_told_and_never_what() -> None:
    book = whole_book()
    answered = Check(
        uid="check",
        kind=CheckKind.USEFULNESS,
        answers={Owner.MENTOR: {"useful": CANARY}},
        **builders.times(),
    )
    midway = Check(uid="z", kind=CheckKind.MIDWAY, answers={Owner.PARTICIPANT: {}}, **builders.times())
    builders.add(book, answered, midway)
    view = closing_view(book)
    assert (view.answered, view.opened) == ((Owner.MENTOR,), False)
    assert CANARY not in msgspec.json.encode(view).decode()


def test_nothing_of_the_mentors_own_is_in_the_view() -> None:
    book = whole_book()
    builders.add(
        book,
        Prepared(uid="p", question="limits", text=CANARY, answer=CANARY, **builders.times()),
        builders.private_note(book.meetings()[0], CANARY),
    )
    assert CANARY not in msgspec.json.encode(closing_view(book)).decode()
