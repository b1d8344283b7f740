"""A workbook of the third format, where planned days have a time, opens for ever.

The files in ``format_3`` are never made anew. When the format changes, a migration is tested on them.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from mentortui.model.chapters.dates import shared_dates, usual_time
from mentortui.model.chapters.records import DateState, MeetingDate
from mentortui.model.tables import TABLES
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.checking import check
from mentortui.workbook.entries import Draft
from tests.workbook.golden import LATER, opened, read

WRITTEN = Path(__file__).parent / "format_3"
D, FIVE = dt.date, dt.time(17)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WRITTEN, tmp_path / "notes"))


def test_every_table_it_had_is_filled(root: Path) -> None:
    books = [read(root, alias).book for alias in ("Amina", "Oleksandr")]
    assert {name for book in books for name in TABLES if book.tables[name]} == set(TABLES) - LATER


def test_the_days_have_their_times(root: Path) -> None:
    book = read(root, "Amina").book
    ahead = [(day.date, day.time) for day in shared_dates(book) if day.state is DateState.PLANNED]
    half_past = dt.time(17, 30)
    assert ahead == [(D(2026, 12, 10), half_past), (D(2027, 1, 6), FIVE), (D(2027, 2, 3), None)]
    assert {day.time for day in book.all(MeetingDate) if day.state is DateState.HELD} == {FIVE}
    assert usual_time(book) == FIVE


def test_what_was_approved_has_the_time_of_the_next_meeting(root: Path) -> None:
    notebook = read(root, "Amina")
    last = notebook.book.held()[-1]
    summary = notebook.summary(last.uid)
    assert (summary.next_date, summary.next_time, summary.version) == (D(2026, 12, 9), FIVE, 1)
    (approved,) = notebook.book.approved(last.uid)
    assert 'next_time: "17:00"' in approved.markdown
    assert "onsdag 9. desember 2026 kl. 17.00" in approved.markdown


def test_the_list(root: Path) -> None:
    entry = opened(root, read_only=True).entry("Amina")
    assert entry.live
    assert len(entry.days) == len(entry.times) == 3


def test_the_meeting_that_is_going_on_with_a_question_half_answered(root: Path) -> None:
    workbook = opened(root)
    live = workbook.open(workbook.entry("Amina").uid).go_on().live
    assert Goals(live).view()[-1].what == "holde en lang samtale i telefonen"
    assert live.draft == Draft("dates/date_series/", ("fre kl. 18", "4", "0", "3"))
    assert (live.meeting.next_date, live.view().next_time) == (D(2026, 12, 10), dt.time(17, 30))
    assert [word.answer for word in live.view().recall].count(True) == 1
    workbook.close()


def test_nothing_is_wrong_with_it(root: Path) -> None:
    findings = list(check(opened(root, read_only=True)))
    assert findings
    assert not any(finding.problems for finding in findings)
