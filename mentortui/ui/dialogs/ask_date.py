"""Asks for a date in a short form, and shows at once how it was understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.dates import HINT, parse_due, say_date
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet

T = TypeVar("T")


def understood(text: str, today: dt.date) -> str:
    """How a date was understood, or what to write instead."""
    try:
        date = parse_due(text, today)
    except BadInput as problem:
        return str(problem)
    if date is None:
        return _("by the next meeting")
    return say_date(date, i18n.current(), weekday=True, year=date.year != today.year)


class AskWhen(Dialog[T], Generic[T]):
    """A line to say it in, and under it how it was understood."""

    ABOUT = N_(
        "Write a day in a short form: fri, 12.12, tomorrow or +2w. Below you see at once how it is "
        "understood."
    )

    HINT_TEXT: ClassVar[str]
    """What to write: a gettext id."""

    def __init__(self, title: str, today: dt.date, value: str) -> None:
        super().__init__()
        self._title_text = title
        self._today = today
        self._value = value

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def fields(self) -> Iterable[Widget]:
        """The date, and how it was understood."""
        yield Field(self._value, id="date")
        yield Sheet(plain(_(self.HINT_TEXT)), classes="muted", id="understood")

    @on(Input.Changed, "#date")
    def _tell(self, event: Input.Changed) -> None:
        said = self.understood(event.value) if event.value.strip() else _(self.HINT_TEXT)
        self.query_one("#understood", Sheet).update(plain(said))

    def understood(self, text: str) -> str:
        """How it was understood, or what to write instead."""
        raise NotImplementedError

    @property
    def said(self) -> str:
        """What stands in the line."""
        return self.query_one("#date", Field).said


class AskDate(AskWhen[dt.date]):
    """A date that is not left empty."""

    HINT_TEXT = HINT

    def __init__(self, title: str, today: dt.date, value: dt.date | None = None) -> None:
        super().__init__(title, today, value.isoformat() if value else "")

    def understood(self, text: str) -> str:
        """The date in words."""
        return understood(text, self._today)

    def answer(self) -> dt.date:
        """The date. Raises BadInput."""
        date = parse_due(self.said, self._today)
        if date is None:
            raise BadInput(HINT)
        return date
