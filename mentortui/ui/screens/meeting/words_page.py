"""The words of last time, to recall: the word first, what it means when asked for."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList

from mentortui.i18n import _
from mentortui.model.shared import SharedWord
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class WordsPage(Vertical):
    """Enter shows what the word means, and hides it again."""

    def __init__(self, words: tuple[SharedWord, ...]) -> None:
        super().__init__(classes="page")
        self._words = words
        self._known: set[str] = set()

    def compose(self) -> ComposeResult:
        """A heading and the words."""
        yield Sheet(plain(_("Words from last time. What do they mean?"), "bold"), classes="heading")
        yield Rows(self._rows(), id="words")
        yield Sheet(plain(_("Enter shows what the word means.")), classes="tell")

    def on_mount(self) -> None:
        """Begin with the first word."""
        self.query_one(Rows).focus()

    def _rows(self) -> list[Row]:
        return [Row(word.uid, word_row(word, whole=word.uid in self._known)) for word in self._words]

    @on(OptionList.OptionSelected)
    def _turn(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._known ^= {event.option.id or ""}
        self.query_one(Rows).show_rows(self._rows())


def word_row(word: SharedWord, *, whole: bool) -> Content:
    """The word, or the word with all that was told of it."""
    told = [part for part in (word.explanation, word.own_language, word.example) if part]
    if not whole or not told:
        return plain(word.word, "bold")
    return join((word.word, "bold"), " = ", " · ".join(told))
