"""A workbook of the second format, with every chapter in it, opens for ever.

The files in ``format_2`` are never made anew. When the format changes, a migration is tested on them.
"""

from __future__ import annotations

import datetime as dt
import json
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
from mentortui.model.records import Record, Word
from mentortui.model.tables import CHAPTER_NAMES, TABLES
from mentortui.storage.meta import FORMAT
from mentortui.workbook.chapters.dates import Dates
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.checking import check
from mentortui.workbook.entries import Draft
from mentortui.workbook.notebook import Notebook
from tests.workbook.golden import LATER, opened, read

WRITTEN = Path(__file__).parent / "format_2"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WRITTEN, tmp_path / "notes"))


def test_every_chapter_is_there(root: Path) -> None:
    books = [read(root, alias).book for alias in ("Amina", "Oleksandr")]
    there = {name for book in books for name in CHAPTER_NAMES if book.tables[name]}
    assert there == set(CHAPTER_NAMES) - LATER


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
    workbook = opened(root)
    live = workbook.open(workbook.entry("Amina").uid).go_on().live
    assert Goals(live).view()[-1].what == "holde en lang samtale i telefonen"
    assert live.draft == Draft("goals/chapter_new/", ("bestå B2", "", ""))
    assert [word.answer for word in live.view().recall].count(True) == 1
    workbook.close()


def test_nothing_is_wrong_with_it(root: Path) -> None:
    findings = list(check(opened(root, read_only=True)))
    assert findings
    assert not any(finding.problems for finding in findings)


def records(notebook: Notebook) -> dict[str, Record]:
    """Every record by uid."""
    return {uid: record for table in TABLES for uid, record in notebook.book.tables[table].items()}


def formats(root: Path, uid: str) -> list[int]:
    """The format of the mentorship's file, and of those that were kept."""
    files = [root / "mentorships" / f"{uid}.json", *root.glob(f"backups/{uid}/*.json")]
    return [json.loads(path.read_bytes())["meta"]["1"]["format"] for path in files]


def test_changed_and_saved_it_holds_all_it_held_and_the_old_file_is_kept(root: Path) -> None:
    before = records(read(root, "Oleksandr"))
    workbook = opened(root)
    notebook = workbook.open(workbook.entry("Oleksandr").uid)
    added = Dates(FilePen(notebook)).add(dt.date(2027, 5, 4), time=dt.time(17, 30))
    workbook.close()
    after = records(read(root, "Oleksandr"))
    day = after.pop(added)
    assert isinstance(day, MeetingDate)
    assert day.time == dt.time(17, 30)
    assert after == before
    assert formats(root, notebook.uid) == [FORMAT, 2]


def test_the_meeting_is_finished_with_a_time_for_the_next(root: Path) -> None:
    workbook = opened(root)
    notebook = workbook.open(workbook.entry("Amina").uid)
    sitting = notebook.go_on()
    before = records(notebook)
    sitting.live.set_next_date(dt.date(2026, 12, 10), dt.time(17, 30))
    sitting.finish()
    workbook.close()
    again = read(root, "Amina")
    after = records(again)
    assert before.keys() <= after.keys()
    held = again.book.held()[-1]
    changed = {uid for uid, record in before.items() if after[uid] != record}
    assert {type(after[uid]).__name__ for uid in changed} == {"Meeting", "MeetingDate"}
    summary = again.summary(held.uid)
    assert (summary.next_date, summary.next_time) == (dt.date(2026, 12, 10), dt.time(17, 30))
    earlier = [again.summary(meeting.uid) for meeting in again.book.held()[:-1]]
    assert {summary.next_time for summary in earlier} == {None}
    assert FORMAT in formats(root, again.uid)
    assert 2 in formats(root, again.uid)
