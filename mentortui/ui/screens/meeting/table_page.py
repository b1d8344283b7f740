"""The last step as a table: what, who, by when, own words; and the next meeting's date."""

from __future__ import annotations

import datetime as dt

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.dates import short_date
from mentortui.model.moments import say_moment
from mentortui.model.records import ActionState
from mentortui.model.shared import LiveView, SharedAction
from mentortui.model.template import Question
from mentortui.ui.people import owner_name, quoted
from mentortui.ui.screens.meeting.said import NEW, NEXT_DATE, ChangeAsked, RemoveAsked
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

_COLUMNS = (16, 16)
"""Cells for who and by when."""
_NARROW = (12, 14)
_WIDE_FROM = 64


class TablePage(Vertical):
    """Enter on a row changes it; Delete takes an action away."""

    ABOUT = N_(
        "Who does what, and by when. Enter changes a line, and Delete takes it away. The last line is "
        "the next meeting."
    )

    def __init__(self, view: LiveView, question: Question | None) -> None:
        super().__init__(classes="page")
        self._view = view
        self._question = question

    def compose(self) -> ComposeResult:
        """The prompt and the table."""
        text = self._question.text if self._question else _("Who does what until next time?")
        yield Sheet(plain(text, "bold"), classes="heading")
        yield Sheet(id="columns")
        yield Rows(id="table")

    def on_mount(self) -> None:
        """The table takes the keys."""
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.show(self._view)

    def show(self, view: LiveView) -> None:
        """The table as it now stands."""
        self._view = view
        self.query_one("#columns", Sheet).update(self._line(_("What"), _("Who"), _("By when"), "$text-muted"))
        self.query_one(Rows).show_rows(self._rows())

    def _rows(self) -> list[Row]:
        view = self._view
        earlier = [a for a in view.standing if a.state is ActionState.OPEN]
        rows = [Row(action.uid, self._action(action)) for action in (*view.agreed, *earlier)]
        rows.append(Row(NEW, plain(_("+ one more action"), "$text-muted")))
        rows.append(Row(None, plain("")))
        date = view.meeting.next_date
        said = _("no date yet – Enter sets it")
        if date:
            said = say_moment(date, view.next_time, i18n.current(), weekday=True)
        rows.append(Row(NEXT_DATE, join((_("Next meeting: "), "bold"), (said, "" if date else "$warning"))))
        return rows

    def _action(self, action: SharedAction) -> Content:
        view = self._view
        who = owner_name(action.owner, view.participant, view.mentor)
        ahead = action.due if action.due and action.due > (view.meeting.date or dt.date.min) else None
        due = short_date(ahead, i18n.current()) if ahead else _("next meeting")
        row = self._line(action.what, who, due)
        if action.own_words:
            return lines(row, join("   ", (quoted(action.own_words), "$text-muted italic")))
        return row

    def _line(self, what: str, who: str, due: str, style: str = "") -> Content:
        """One row; a long action goes on under itself."""
        whose, when = _COLUMNS if self.size.width >= _WIDE_FROM else _NARROW
        room = max(self.size.width - 4, 30) - whose - when
        first, *rest = plain(what, style).wrap(room - 2)
        cells = (_cell(first, room), _cell(plain(who, style), whose), _cell(plain(due, style), when))
        return lines(Content("").join(cells), *rest)

    def on_key(self, event: events.Key) -> None:
        """Delete takes an action away; it can be taken back."""
        chosen = self.query_one(Rows).chosen
        if event.key == "delete" and chosen not in (None, NEW, NEXT_DATE):
            event.stop()
            self.post_message(RemoveAsked(chosen or ""))

    @on(OptionList.OptionSelected)
    def _change(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(ChangeAsked(event.option.id or ""))


def _cell(text: Content, width: int) -> Content:
    cell = text.truncate(width - 2, ellipsis=True)
    return join(cell, " " * (width - cell.cell_length))
