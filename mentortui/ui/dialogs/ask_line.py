"""Asks for one line: something for later, other words, a folder."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class AskLine(Dialog[str]):
    """One line of text, not empty."""

    ABOUT = N_("One line is enough. Enter keeps it.")

    def __init__(self, title: str, value: str = "", *, hint: str = "") -> None:
        super().__init__()
        self._title_text = title
        self._value = value
        self._hint = hint

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def fields(self) -> Iterable[Widget]:
        """The one field."""
        yield Field(self._value, id="line")
        if self._hint:
            yield Sheet(plain(self._hint), classes="muted")

    def answer(self) -> str:
        """The line. Raises BadInput when empty."""
        said = self.query_one("#line", Field).said
        if not said:
            raise BadInput(_("Write a few words first, or press Esc to go back."))
        return said
