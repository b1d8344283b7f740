"""A page of "since last time": the expectations that have no answer yet."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from mentortui.i18n import _
from mentortui.model.shared import LiveView
from mentortui.ui.chapters.expectation_rows import expectation_row
from mentortui.ui.screens.meeting.said import AnswerAsked
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class ExpectationsPage(Vertical):
    """Enter asks for the answer; it then stands here."""

    def __init__(self, view: LiveView) -> None:
        super().__init__(classes="page")
        self._view = view

    def compose(self) -> ComposeResult:
        """A heading, the expectations, and how to answer."""
        yield Sheet(plain(_("These expectations wait for an answer"), "bold"), classes="heading")
        yield Rows(self._rows(), id="expectations")
        yield Sheet(plain(_("Enter answers: can, partly or cannot.")), classes="tell")

    def on_mount(self) -> None:
        """Start at the first one without an answer."""
        rows = self.query_one(Rows)
        waiting = [i for i, one in enumerate(self._view.unanswered) if one.answer is None]
        rows.highlighted = waiting[0] if waiting else 0
        rows.focus()

    def show(self, view: LiveView) -> None:
        """The expectations as they now stand."""
        self._view = view
        self.query_one(Rows).show_rows(self._rows())

    def _rows(self) -> list[Row]:
        view, width = self._view, max(self.size.width - 3, 20)
        return [
            Row(one.uid, expectation_row(one, view.participant, view.mentor, width, whole=True))
            for one in view.unanswered
        ]

    def on_resize(self) -> None:
        """Lines follow the width."""
        self.show(self._view)

    @on(OptionList.OptionSelected)
    def _answer(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(AnswerAsked(event.option.id))
