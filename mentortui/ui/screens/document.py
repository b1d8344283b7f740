"""A document to read together, save and copy: the agreement, the closing, the words, a report."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from mentortui.i18n import N_
from mentortui.sharing.documents import Document
from mentortui.sharing.markdown import document_markdown
from mentortui.ui import sharing_actions
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.summary_sheet import SummarySheet, typeset


class DocumentScreen(Room):
    """Shows exactly what will be saved."""

    WHERE = Where.DOCUMENT
    BINDINGS = [
        *bindings_of(Where.DOCUMENT),
        Binding("escape", "go_back", N_("Back"), show=False, id="document.back"),
    ]

    def __init__(self, document: Document, *, together: bool, who: str) -> None:
        super().__init__()
        self._document = document
        self._together = together
        self._who = who

    def body(self) -> Iterable[Widget]:
        """The document."""
        yield SummarySheet(self._drawn)

    def _drawn(self, width: int) -> Content:
        return typeset(self._document.blocks, width)

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.top.where = self._document.title
        self.top.who = self._who
        self.top.together = self._together
        self.query_one(SummarySheet).focus()

    @work
    async def action_document_export(self) -> None:
        """Save it as a file."""
        await sharing_actions.export_document(self, self._document)

    def action_document_copy(self) -> None:
        """Copy it."""
        sharing_actions.copy_text(self, document_markdown(self._document))

    def action_go_back(self) -> None:
        """Where we came from."""
        self.dismiss()
