"""Which chapter to look up: those of today's theme first, each with a letter of its own."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events, on
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.ui.chapters.register import Entry
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.rows import Row, Rows


class ChapterMenu(Dialog[str]):
    """Answers with a chapter's id. Its letter, or Enter on its row, chooses it."""

    ABOUT = N_("Look something up together without leaving the talk. Esc brings you back to where you were.")

    def __init__(self, entries: Iterable[Entry], theme: int | None) -> None:
        super().__init__()
        self._theme = theme
        self._entries = sorted(entries, key=lambda entry: not self._fits(entry))

    def _fits(self, entry: Entry) -> bool:
        return self._theme is not None and self._theme in entry.themes

    def title_text(self) -> str:
        """What is asked."""
        return _("What shall we look up?")

    def keys_text(self) -> str:
        """How to answer."""
        return _("The letter opens it · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """A row a chapter."""
        yield Rows(self._rows())

    def _rows(self) -> Iterable[Row]:
        fits = False
        for entry in self._entries:
            if fits is not self._fits(entry):
                fits = self._fits(entry)
                yield from self._above(fits)
            yield Row(entry.id, join((entry.letter, "$accent bold"), "  ", _(entry.title)))

    @staticmethod
    def _above(fits: bool) -> Iterable[Row]:
        """Over those of today's theme their heading, over the others an empty line."""
        yield Row(None, plain(_("For today's theme"), "$text-muted") if fits else plain(" "))

    def on_key(self, event: events.Key) -> None:
        """A letter is an answer."""
        for entry in self._entries:
            if event.key == entry.letter:
                event.stop()
                self.dismiss(entry.id)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def answer(self) -> str:
        """The row we are on."""
        return self.query_one(Rows).chosen or self._entries[0].id
