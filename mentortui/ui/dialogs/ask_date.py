"""Asks for a date in a short form, and shows at once how it was understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.i18n import _
from mentortui.model.dates import HINT, parse_due, say_date
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


def understood(text: str, today: dt.date) -> str:
    """How a date was understood, or what to write instead."""
    try:
        date = parse_due(text, today)
    except BadInput as problem:
        return str(problem)
    if date is None:
        return _("by the next meeting")
    return say_date(date, i18n.current(), weekday=True, year=date.year != today.year)


class AskDate(Dialog[dt.date]):
    """A date that is not left empty."""

    def __init__(self, title: str, today: dt.date, value: dt.date | None = None) -> None:
        super().__init__()
        self._title_text = title
        self._today = today
        self._value = value

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def fields(self) -> Iterable[Widget]:
        """The date, and how it was understood."""
        yield Field(self._value.isoformat() if self._value else "", id="date")
        yield Sheet(plain(_(HINT)), classes="muted", id="understood")

    @on(Input.Changed, "#date")
    def _tell(self, event: Input.Changed) -> None:
        said = understood(event.value, self._today) if event.value.strip() else _(HINT)
        self.query_one("#understood", Sheet).update(plain(said))

    def answer(self) -> dt.date:
        """The date. Raises BadInput."""
        date = parse_due(self.query_one("#date", Field).said, self._today)
        if date is None:
            raise BadInput(HINT)
        return date
