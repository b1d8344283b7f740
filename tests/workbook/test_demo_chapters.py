"""The chapters of the example: something in each of them, alike in both languages, in step with the talks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import msgspec
import pytest

from mentortui.model.book import Book
from mentortui.model.chapters.agreement import agreement_view, shared_agreement
from mentortui.model.chapters.agreement_wording import BLANK
from mentortui.model.chapters.checks import shared_checks
from mentortui.model.chapters.closing import closing_view
from mentortui.model.chapters.competence import moved, shared_skills
from mentortui.model.chapters.dates import gaps, shared_dates
from mentortui.model.chapters.expectations import shared_expectations
from mentortui.model.chapters.goals import shared_goals
from mentortui.model.chapters.introductions import Door, shared_introductions
from mentortui.model.chapters.jobs import shared_jobs
from mentortui.model.chapters.norms import shared_norms
from mentortui.model.chapters.records import (
    Agreement,
    AgreementState,
    Answer,
    Card,
    CardKind,
    Check,
    CheckKind,
    Consent,
    Contact,
    DateState,
    GoalState,
    Introduction,
    Left,
    NotesAfter,
    Outcome,
    Placement,
    Prepared,
    Way,
)
from mentortui.model.chapters.words import Pile, shared_words
from mentortui.model.records import ActionState, Owner
from mentortui.model.tables import CHAPTER_NAMES
from mentortui.sharing.agreement_changes import changed_parts
from mentortui.templates.content import read_content
from tests.workbook.test_demo import NOW, book_in

LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])


@LANGUAGES
def test_every_chapter_has_something_to_show(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    assert {name for name in CHAPTER_NAMES if not book.tables[name]} == set()


def shape(value: object) -> object:
    """A value with its texts left out."""
    if type(value) is str:
        return bool(value)
    if isinstance(value, dict):
        return {key: shape(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [shape(each) for each in value]
    if isinstance(value, msgspec.Struct):
        return [shape(getattr(value, field)) for field in value.__struct_fields__]
    return value


@pytest.mark.parametrize("alias", ["Amina", "Oleksandr"])
def test_both_languages_tell_the_same(tmp_path: Path, alias: str) -> None:
    shapes = []
    for language in ("nb", "en"):
        book = book_in(tmp_path / language, language, alias)
        rows = {name: book.tables[name].values() for name in (*CHAPTER_NAMES, "words", "actions")}
        shapes.append({name: [shape(row) for row in found] for name, found in rows.items()})
    assert shapes[0] == shapes[1]


@LANGUAGES
def test_what_is_told_is_asked_in_the_content_files(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    content = {name: read_content(name, language) for name in ("preparation", "agreement", "norms", "checks")}
    ids = {name: {card.id for card in each.cards} for name, each in content.items()}
    assert {line.question for line in book.all(Prepared)} == ids["preparation"]
    assert book.all(Agreement)[0].answers.keys() == ids["agreement"]
    assert {c.key for c in book.all(Card) if c.kind is CardKind.NORM and c.key} < ids["norms"]
    options = {key for key, _text in content["checks"].card("options").pairs}  # type: ignore[union-attr]
    for check in book.all(Check):
        asked = {key for key, _text in content["checks"].card(check.kind).pairs}  # type: ignore[union-attr]
        for said in check.answers.values():
            assert said.keys() <= asked | {"words"}
            assert {answer for question, answer in said.items() if question != "words"} <= options


@LANGUAGES
def test_the_agreement_is_signed_and_still_holds(tmp_path: Path, language: str) -> None:
    view = agreement_view(book_in(tmp_path, language))
    assert view.state is AgreementState.SIGNED
    assert view.agreement.read_on == view.agreement.signed_on
    assert view.agreement.place
    assert view.agreement.paper
    assert changed_parts(view) == ()
    assert view.delete_on
    assert view.delete_on > max(day.date for day in view.dates)
    assert BLANK not in view.agreement.text
    assert all(goal.what in view.agreement.text for goal in view.goals)


@LANGUAGES
def test_goals_are_to_be_reached_while_the_two_still_meet(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    last = max(day.date for day in shared_dates(book))
    dues = [due for goal in shared_goals(book) for due in (goal.due, *(sub.due for sub in goal.subs))]
    assert len(dues) == 4
    assert all(due is not None and due <= last for due in dues)


def test_goals_stand_at_every_stage(tmp_path: Path) -> None:
    (big,) = shared_goals(book_in(tmp_path, "nb"))
    assert big.active
    assert [
        (sub.state, sub.active, [a.state is ActionState.DONE for a in sub.actions]) for sub in big.subs
    ] == [
        (GoalState.REACHED, False, [True]),
        (GoalState.OPEN, True, [False]),
        (GoalState.OPEN, False, [False]),
    ]


def test_expectations_are_answered_in_every_way_and_one_waits(tmp_path: Path) -> None:
    first, *rest = shared_expectations(book_in(tmp_path, "nb"))
    assert first.answer is None
    assert {one.answer for one in rest} == set(Answer)
    assert {one.by for one in rest} == set(Owner)
    assert all(one.reason for one in rest if one.answer is not Answer.CAN)


@pytest.mark.parametrize("days", range(0, 370, 74))
def test_the_plan_follows_the_calendar(tmp_path: Path, days: int) -> None:
    now = NOW + dt.timedelta(days=days)
    book = book_in(tmp_path, "nb", now=now)
    plan = shared_dates(book)
    held = [day for day in plan if day.state is DateState.HELD]
    ahead = plan[len(held) :]
    assert [day.meeting for day in held] == [meeting.uid for meeting in book.held()]
    assert sum(bool(day.moved_from) for day in plan) == 1
    assert [(day.theme, bool(day.title)) for day in ahead] == [(5, False), (None, True), (6, False)]
    assert held[-1].date < now.date() < ahead[0].date == book.held()[-1].next_date
    assert gaps(book, now.date()) == ()
    for name in CHAPTER_NAMES:
        assert all(record.created <= record.changed < now for record in book.tables[name].values())


def test_skills_are_rated_again_midway(tmp_path: Path) -> None:
    assert moved(shared_skills(book_in(tmp_path, "nb"))) == (6, 4, 1)


def test_jobs_lack_something_and_there_is_a_way(tmp_path: Path) -> None:
    jobs = shared_jobs(book_in(tmp_path, "nb"))
    assert [job.is_goal for job in jobs] == [True, False, False]
    assert all(job.has and job.lacks for job in jobs)
    ways = {one.way for job in jobs for one in job.lacks}
    assert ways == set(Way) - {Way.OTHER}


def test_words_are_due_known_and_not_yet(tmp_path: Path) -> None:
    words = shared_words(book_in(tmp_path, "nb"), NOW.date())
    assert {word.pile for word in words} == {Pile.NOW, Pile.LATER}
    assert {word.known for word in words} == {0, 1, 2}


def test_no_door_is_promised_before_the_yes(tmp_path: Path) -> None:
    book = book_in(tmp_path, "nb")
    doors = shared_introductions(book)
    assert [one.door for one in doors] == [Door.DONE, Door.PROMISED, Door.UNASKED]
    assert doors[1].promised_by
    assert doors[1].promised_by > NOW.date()
    assert not any("Amina" in one.who + one.purpose for one in book.all(Introduction))
    assert doors[2].consent is Consent.UNASKED
    assert not doors[2].name


def test_the_midway_check_waits_for_the_other(tmp_path: Path) -> None:
    chemistry, midway = shared_checks(book_in(tmp_path, "nb"))
    assert chemistry.kind is CheckKind.CHEMISTRY
    assert len(chemistry.answers) == 2
    assert midway.kind is CheckKind.MIDWAY
    assert not midway.answers
    assert not midway.opened


@LANGUAGES
@pytest.mark.parametrize("days", range(0, 370, 74))
def test_the_two_speak_of_the_end_and_nothing_ends(tmp_path: Path, language: str, days: int) -> None:
    book = book_in(tmp_path, language, now=NOW + dt.timedelta(days=days))
    view = closing_view(book)
    placed = [one for one in view.remaining if one.left is not None]
    assert {one.uid for one in placed} == {placement.of for placement in book.all(Placement)}
    assert [(one.left, bool(one.who)) for one in placed] == [(Left.SOMEONE, True), (Left.ALONE, False)]
    assert view.unplaced > len(placed)
    said = view.said
    assert (said.contact, said.notes) == (Contact.MAYBE, NotesAfter.GIVEN)
    assert said.contact_how
    assert "Amina" in said.learnt
    assert said.delete_on == agreement_view(book).delete_on
    assert (said.closed_on, said.early, said.outcome) == (None, False, Outcome.UNSAID)


@LANGUAGES
def test_nothing_private_is_in_what_both_see(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    shown = shared_text(book, language)
    hidden = [line.text for line in book.all(Prepared)]
    hidden += [note.text for meeting in book.held() if (note := book.private_note(meeting.uid))]
    check = next(check for check in book.all(Check) if check.kind is CheckKind.MIDWAY)
    hidden += [said["words"] for said in check.answers.values()]
    assert all(hidden)
    assert [text for text in hidden if text in shown] == []


def shared_text(book: Book, language: str) -> str:
    """Everything that the chapters show Together."""
    views = (
        shared_agreement(book),
        shared_goals(book),
        shared_expectations(book),
        shared_dates(book),
        shared_skills(book),
        shared_jobs(book),
        shared_words(book, NOW.date()),
        shared_introductions(book),
        shared_norms(book, read_content("norms", language)),
        shared_checks(book),
        closing_view(book),
    )
    return msgspec.json.encode(views).decode()


@LANGUAGES
def test_oleksandr_has_just_begun(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language, "Oleksandr")
    (draft,) = book.all(Agreement)
    assert draft.state is AgreementState.DRAFT
    assert 0 < len(draft.answers) <= len(read_content("agreement", language).cards) // 2
    (goal,) = shared_goals(book)
    assert not goal.agreed
    assert not goal.subs
    begun = {name for name in CHAPTER_NAMES if book.tables[name]}
    assert begun == {"agreements", "goals", "meeting_dates"}
