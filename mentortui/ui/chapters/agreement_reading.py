"""The agreement to read aloud: the document as it will stand, and over it what to do."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from mentortui.sharing.documents import Document
from mentortui.sharing.handout import Handout
from mentortui.ui.screens.document import DocumentScreen
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.summary_sheet import typeset


class Told(Sheet):
    """What to do with the document."""

    DEFAULT_CSS = """
    Told { padding: 1 2 0 2; text-align: center; color: $text-muted; }
    """


class ReadingScreen(DocumentScreen):
    """``told`` stands over the document that is read aloud. What is shared from here is ``handout``, which
    says that it is a draft as long as it is one."""

    def __init__(self, document: Document, handout: Handout, *, together: bool, who: str, told: str) -> None:
        super().__init__(handout, together=together, who=who)
        self._document = document
        self._told = told

    def body(self) -> Iterable[Widget]:
        """What to do, and the document."""
        yield Told(plain(self._told))
        yield from super().body()

    def drawn(self, width: int) -> Content:
        """As it will stand."""
        return typeset(self._document.blocks, width)
