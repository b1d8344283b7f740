"""A page of "since last time": the expectations that have no answer yet."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.app import ComposeResult
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.ui.chapters.expectation_rows import expectation_row
from mentortui.ui.screens.meeting.list_page import ListPage
from mentortui.ui.screens.meeting.said import AnswerAsked
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class ExpectationsPage(ListPage):
    """Enter asks for the answer; it then stands here."""

    ABOUT = N_("What you expect of each other and have not answered yet. Enter on a line writes the answer.")

    def compose(self) -> ComposeResult:
        """A heading, the expectations, and how to answer."""
        yield Sheet(plain(_("These expectations wait for an answer"), "bold"), classes="heading")
        yield Rows(self._rows(), id="expectations")
        yield Sheet(plain(_("Enter answers: can, partly or cannot.")), classes="tell")

    def list_rows(self, width: int) -> Iterable[Row]:
        """The expectations."""
        view = self._view
        for one in view.unanswered:
            yield Row(one.uid, expectation_row(one, view.participant, view.mentor, width, whole=True))

    def waits(self) -> Iterable[bool]:
        """No answer yet."""
        return (one.answer is None for one in self._view.unanswered)

    @on(OptionList.OptionSelected)
    def _answer(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(AnswerAsked(event.option.id))
