"""Asks before something that is meant to be deliberate."""

from __future__ import annotations

from collections.abc import Iterable

from textual import on
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class Choose(Dialog[str]):
    """One of a few answers, each a row; the first one is the safe one."""

    ABOUT = N_("A question with a few answers. The first is the safe one, and Esc changes nothing.")

    def __init__(self, title: str, text: str, answers: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._title_text = title
        self._text = text
        self._answers = tuple(answers)

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter chooses · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """What it is about, and the answers."""
        if self._text:
            yield Sheet(plain(self._text))
            yield Sheet(plain(" "))
        yield Rows(Row(id_, plain(said)) for id_, said in self._answers)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def answer(self) -> str:
        """The row we are on."""
        return self.query_one(Rows).chosen or self._answers[0][0]
