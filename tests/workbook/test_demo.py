"""The example: whole, consistent with its own dates, alike in both languages, and quick to make."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest

from mentortui.model.book import Book
from mentortui.model.records import MeetingState
from mentortui.model.summary import approved_summary
from mentortui.templates.library import Library
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook

NOW = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])


def book_in(root: Path, language: str, alias: str = "Amina", now: dt.datetime = NOW) -> Book:
    make_demo(root, language, Library(None), now=now)
    workbook = Workbook(root, read_only=True, clock=lambda: now)
    return workbook.open(workbook.entry(alias).uid).book


@LANGUAGES
def test_home_has_two_lines(tmp_path: Path, language: str) -> None:
    make_demo(tmp_path, language, Library(None), now=NOW)
    entries = Workbook(tmp_path, read_only=True, clock=lambda: NOW).entries()
    assert [(e.alias, e.held, e.live) for e in entries] == [("Amina", 4, ""), ("Oleksandr", 1, "")]
    assert all(e.next_date and e.next_date > NOW.date() and e.open_actions for e in entries)


@pytest.mark.parametrize("days", range(7))
def test_amina_is_met_before_oleksandr_whatever_day_it_is(tmp_path: Path, days: int) -> None:
    now = NOW + dt.timedelta(days=days)
    make_demo(tmp_path, "nb", Library(None), now=now)
    workbook = Workbook(tmp_path, read_only=True, clock=lambda: now)
    amina, oleksandr = (entry.next_date for entry in workbook.entries())
    assert amina
    assert oleksandr == amina + dt.timedelta(days=1)


@LANGUAGES
def test_every_screen_has_something_to_show(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    for meeting in book.held():
        summary = approved_summary(book, meeting)
        assert summary.version == 1
        assert summary.language == language
        assert book.words(meeting.uid)
        assert all(word.own_language for word in book.words(meeting.uid))
        assert book.private_note(meeting.uid)
        assert book.agreed_in(meeting.uid)
    assert [m.theme for m in book.held()] == [1, 2, 3, 4]
    marks = {event.mark for action in book.actions() for event in action.history}
    assert {"done", "moved", "partly"} <= marks
    assert len(book.laters()) < len(book.tables["laters"])


@LANGUAGES
def test_every_note_answers_a_question_that_was_asked(tmp_path: Path, language: str) -> None:
    book = book_in(tmp_path, language)
    for meeting in book.held():
        asked = {question.id for step in meeting.agenda for question in step.questions}
        assert book.notes(meeting.uid).keys() <= asked


@pytest.mark.parametrize("days", range(0, 370, 37))
def test_the_talks_are_four_weeks_apart_and_the_next_is_to_come(tmp_path: Path, days: int) -> None:
    now = NOW + dt.timedelta(days=days, hours=days % 24)
    held = book_in(tmp_path, "nb", now=now).held()
    dates = [m.date for m in held if m.date]
    assert {(b - a).days for a, b in itertools.pairwise(dates)} == {28}
    assert held[-1].next_date == dates[-1] + dt.timedelta(days=28)
    assert dates[-1] < now.date() < held[-1].next_date
    assert all(m.state is MeetingState.HELD and m.finished and m.finished < now for m in held)


def test_both_languages_tell_the_same_story(tmp_path: Path) -> None:
    nb, en = (book_in(tmp_path / language, language) for language in ("nb", "en"))
    for one, other in zip(nb.held(), en.held(), strict=True):
        assert nb.notes(one.uid).keys() == en.notes(other.uid).keys()
    assert [(a.owner, a.state, a.due) for a in nb.actions()] == [
        (a.owner, a.state, a.due) for a in en.actions()
    ]


def test_a_meeting_can_follow(tmp_path: Path) -> None:
    from mentortui.workbook.planning import Plan

    make_demo(tmp_path, "nb", Library(None), now=NOW)
    workbook = Workbook(tmp_path)
    notebook = workbook.open(workbook.entry("Amina").uid)
    template = Library(None).get("5-workplace", "nb")
    assert template is not None
    sitting = notebook.start(Plan(template=template, title="", minutes=60))
    assert len(sitting.live.view().standing) == len(notebook.book.open_actions()) == 5
    sitting.leave()
    workbook.close()
