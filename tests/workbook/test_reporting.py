"""The report over a whole workbook."""

from __future__ import annotations

from pathlib import Path

from mentortui.workbook.reporting import make_report
from tests.workbook.holding import Clock, opened


def test_every_mentorship_is_counted_and_the_unreadable_are_told_of(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        for alias in ("Amina", "Oleksandr", "Kari"):
            broken = workbook.add_participant(alias)
        workbook.layout.mentorship(broken.uid).write_bytes(b"{")
        report = make_report(workbook)
    assert (report.mentorships, report.unread) == (2, 1)
