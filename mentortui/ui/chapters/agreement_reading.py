"""The agreement to read aloud: the document as it will stand, and over it what to do."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from mentortui.sharing.documents import Document
from mentortui.ui.screens.document import DocumentScreen
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet


class Told(Sheet):
    """What to do with the document."""

    DEFAULT_CSS = """
    Told { padding: 1 2 0 2; text-align: center; color: $text-muted; }
    """


class ReadingScreen(DocumentScreen):
    """``told`` stands over the document; "" for one that is only shown."""

    def __init__(self, document: Document, *, together: bool, who: str, told: str) -> None:
        super().__init__(document, together=together, who=who)
        self._told = told

    def body(self) -> Iterable[Widget]:
        """What to do, and the document."""
        if self._told:
            yield Told(plain(self._told))
        yield from super().body()
