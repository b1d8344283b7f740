"""A question, what the mentor may tell first, what is written already, and the lines that are written now."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.notes import add_line, read_out
from mentortui.cli.plain_meeting.obeying import obey
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import _
from mentortui.model.pages import Page, PageKind


def lead_question(table: Table, page: Page) -> None:
    """Ask, and keep each line as it is entered until an empty one. Raises Turned and Gone."""
    question = page.question
    assert question is not None
    telling.heading(question.text + _place(table, page))
    for told in question.tell:
        telling.say(_("Tell about yourself: ") + told)
    if written := table.live.text(question.id):
        telling.say(_("Written already:"))
        read_out(written)
    asking = table.asking.within(lambda do: obey(table, do, question.id))
    while (line := asking.text()).strip():
        add_line(table, question.id, line)


def _place(table: Table, page: Page) -> str:
    pages = table.live.pages()
    alike = [p for p in pages if p.step is page.step and p.kind is PageKind.QUESTION]
    if len(alike) < 2:
        return ""
    return " (" + _("{place} of {count}", place=alike.index(page) + 1, count=len(alike)) + ")"
