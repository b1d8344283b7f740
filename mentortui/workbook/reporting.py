"""The report on the programme's aims, over all mentorships in the workbook."""

from __future__ import annotations

from mentortui.model.report import Report, counts
from mentortui.workbook.finding import all_books
from mentortui.workbook.workbook import Workbook


def make_report(workbook: Workbook) -> Report:
    """The counts as of today; how many mentorships could not be read is one of them."""
    books = list(all_books(workbook))
    unread = len(workbook.entries()) - len(books)
    return counts(books, workbook.clock().astimezone().date(), unread=unread)
