"""Jobs with what they require, how far any has come, and the places to look."""

from __future__ import annotations

import pytest

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.jobs import outcome_stage, shared_jobs
from mentortui.model.chapters.records import Card, CardKind, Job, JobStage, Requirement
from mentortui.model.chapters.sources import sources
from mentortui.model.content import ContentCard
from mentortui.model.records import Record
from tests.builders import times

KNOWN = tuple(ContentCard(id=name, heading=name, text=f"how to use {name}") for name in ("finn", "nav"))


def book_of(*records: Record) -> Book:
    book = Book()
    book.apply(Change(None, record) for record in records)
    return book


def job(uid: str, *, is_goal: bool = False, stage: JobStage = JobStage.MAPPED) -> Job:
    return Job(uid=uid, **times(), title=uid, is_goal=is_goal, stage=stage)


def required(uid: str, of: str, *, has: bool = False) -> Requirement:
    return Requirement(uid=uid, **times(), job=of, text=uid, has=has)


def card(uid: str, key: str = "", *, title: str = "", hidden: bool = False) -> Card:
    return Card(uid=uid, **times(), kind=CardKind.SOURCE, key=key, title=title or uid, hidden=hidden)


def test_the_job_goal_is_first_and_each_has_its_own_requirements() -> None:
    book = book_of(job("a"), job("b", is_goal=True), required("r", "b", has=True), required("s", "b"))
    first, second = shared_jobs(book)
    assert [one.uid for one in first.has] == ["r"]
    assert [one.uid for one in first.lacks] == ["s"]
    assert (first.uid, second.uid, second.requirements) == ("b", "a", ())


@pytest.mark.parametrize("furthest", list(JobStage))
def test_the_outcome_is_the_furthest_that_any_came(furthest: JobStage) -> None:
    assert outcome_stage(book_of()) is None
    stages = list(JobStage)[: list(JobStage).index(furthest) + 1]
    jobs = [job(f"{place}", stage=stage) for place, stage in enumerate(reversed(stages))]
    assert outcome_stage(book_of(*jobs)) is furthest


def test_places_begin_with_those_of_the_file() -> None:
    found = sources(book_of(card("own")), KNOWN)
    assert [(one.id, one.text) for one in found] == [
        ("source-finn", "how to use finn"),
        ("source-nav", "how to use nav"),
        ("own", ""),
    ]


def test_a_changed_place_stands_where_it_stood_and_a_hidden_one_does_not() -> None:
    found = sources(
        book_of(card("1", "finn", title="finn.no, under Jobb"), card("2", "nav", hidden=True)), KNOWN
    )
    assert [(one.id, one.title) for one in found] == [("source-finn", "finn.no, under Jobb")]


def test_a_changed_place_that_the_file_no_longer_has_is_not_lost() -> None:
    found = sources(book_of(card("1", "gone", title="torget"), card("2", "gone-too", hidden=True)), KNOWN)
    assert [one.title for one in found] == ["finn", "nav", "torget"]


def test_cards_of_other_lists_are_no_places() -> None:
    norm = Card(uid="1", **times(), kind=CardKind.NORM, key="finn", title="møte presis")
    assert [one.title for one in sources(book_of(norm), KNOWN)] == ["finn", "nav"]
