"""A workbook of the fourth format, with the person's rights in it, opens for ever.

The files in ``format_4`` are never made anew. When the format changes, a migration is tested on them.
"""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from mentortui.model.chapters.records import Statement, Wording
from mentortui.model.chapters.rights import deletion_day, rights_of
from mentortui.model.records import Owner
from mentortui.model.tables import TABLES
from mentortui.workbook.checking import check
from mentortui.workbook.entries import Draft
from tests.workbook.golden import opened, read

WRITTEN = Path(__file__).parent / "format_4"
D = dt.date


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WRITTEN, tmp_path / "notes"))


def test_every_table_is_filled(root: Path) -> None:
    books = [read(root, alias).book for alias in ("Amina", "Oleksandr")]
    assert {name for book in books for name in TABLES if book.tables[name]} == set(TABLES)


def test_what_is_agreed_about_the_notes(root: Path) -> None:
    amina, oleksandr = read(root, "Amina"), read(root, "Oleksandr")
    assert deletion_day(amina.book) == D(2027, 12, 10)
    assert rights_of(amina.book).agreed_on == D(2026, 12, 10)
    assert amina.frozen is None
    assert deletion_day(oleksandr.book) == D(2027, 7, 30)
    assert oleksandr.frozen == D(2027, 1, 6)


def test_a_correction_holds_how_it_was_and_how_it_read_before(root: Path) -> None:
    book = read(root, "Amina").book
    corrected, own, live = book.all(Statement)
    assert (corrected.by, corrected.was) == (Owner.PARTICIPANT, "Amina søkte på to jobber")
    assert corrected.said == "Jeg søkte på tre jobber, og fikk ett svar"
    assert corrected.earlier == (Wording("Jeg søkte på tre jobber", D(2026, 12, 10)),)
    assert book.meeting(corrected.meeting).number == book.meeting(own.meeting).number == 5
    assert (live.by, live.meeting) == (Owner.BOTH, "")


def test_the_list(root: Path) -> None:
    workbook = opened(root, read_only=True)
    amina, oleksandr = workbook.entry("Amina"), workbook.entry("Oleksandr")
    assert (amina.delete_on, amina.frozen, bool(amina.live)) == (D(2027, 12, 10), False, True)
    assert (oleksandr.delete_on, oleksandr.frozen) == (D(2027, 7, 30), True)
    assert amina.regret_until is oleksandr.regret_until is None


def test_the_meeting_that_is_going_on_with_a_question_half_answered(root: Path) -> None:
    workbook = opened(root)
    live = workbook.open(workbook.entry("Amina").uid).go_on().live
    assert live.text("since-1") == "Vi snakket om pauser – og «kaffe»."
    assert live.draft == Draft("rights/chapter_new/", ("Jeg vil ha med", "", ""))
    workbook.close()


def test_nothing_is_wrong_with_it(root: Path) -> None:
    findings = list(check(opened(root, read_only=True)))
    assert findings
    assert not any(finding.problems for finding in findings)
