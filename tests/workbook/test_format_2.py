"""A workbook of the second format, with every chapter in it, opens for ever.

The files in ``format_2`` are never made anew. When the format changes, a migration is tested on them.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from mentortui.model.chapters.agreement import shared_agreement
from mentortui.model.chapters.checks import shared_checks
from mentortui.model.chapters.records import (
    AgreementState,
    Closing,
    Contact,
    Left,
    MeetingDate,
    NotesAfter,
    Outcome,
    Placement,
    Prepared,
    RatedAt,
    Skill,
)
from mentortui.model.records import Word
from mentortui.model.tables import CHAPTER_NAMES
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.checking import check
from mentortui.workbook.entries import Draft
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook

WRITTEN = Path(__file__).parent / "format_2"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WRITTEN, tmp_path / "notes"))


def read(root: Path, alias: str) -> Notebook:
    workbook = Workbook(root, read_only=True)
    return workbook.open(workbook.entry(alias).uid)


def test_every_chapter_is_there(root: Path) -> None:
    books = [read(root, alias).book for alias in ("Amina", "Oleksandr")]
    assert {name for book in books for name in CHAPTER_NAMES if book.tables[name]} == set(CHAPTER_NAMES)


def test_what_the_chapters_say(root: Path) -> None:
    book = read(root, "Amina").book
    agreement = shared_agreement(book)
    assert agreement is not None
    assert agreement.state is AgreementState.SIGNED
    assert agreement.agreement.text.startswith("# Mentoravtale")
    assert [check.both_in for check in shared_checks(book)] == [True, False]
    assert any(RatedAt.MIDWAY in skill.ratings for skill in book.all(Skill))
    assert any(day.moved_from for day in book.all(MeetingDate))
    assert all(line.text for line in book.all(Prepared))
    assert any(word.asked for word in book.all(Word))


def test_the_closing(root: Path) -> None:
    book = read(root, "Oleksandr").book
    (closing,) = book.all(Closing)
    assert (closing.contact, closing.contact_how) == (Contact.MAYBE, "én melding i året")
    assert (closing.notes, closing.delete_on) == (NotesAfter.GIVEN, dt.date(2027, 6, 30))
    assert (closing.outcome, closing.early) == (Outcome.PRACTICE, True)
    (placement,) = book.all(Placement)
    assert (placement.left, placement.who) == (Left.SOMEONE, "Karrieresenteret")


def test_the_meeting_that_is_going_on_with_a_question_half_answered(root: Path) -> None:
    workbook = Workbook(root)
    live = workbook.open(workbook.entry("Amina").uid).go_on().live
    assert Goals(live).view()[-1].what == "holde en lang samtale i telefonen"
    assert live.draft == Draft("goals/chapter_new/", ("bestå B2", "", ""))
    assert [word.answer for word in live.view().recall].count(True) == 1
    workbook.close()


def test_nothing_is_wrong_with_it(root: Path) -> None:
    findings = list(check(Workbook(root, read_only=True)))
    assert findings
    assert not any(finding.problems for finding in findings)
