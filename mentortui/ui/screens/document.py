"""A document to read together and share: the agreement, the closing, a paper form, a report."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget

from mentortui.sharing.handout import Handout
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.handing.sharing_room import SharingRoom
from mentortui.ui.handing.ways import Part
from mentortui.ui.widgets.summary_sheet import SummarySheet, typeset


class DocumentScreen(SharingRoom):
    """Shows exactly what will be shared."""

    WHERE = Where.DOCUMENT
    BINDINGS = bindings_of(Where.DOCUMENT)

    def __init__(self, handout: Handout, *, together: bool, who: str) -> None:
        super().__init__()
        self._handout = handout
        self.together = together
        self._who = who

    def parts(self) -> tuple[Part, ...]:
        """The whole of it."""
        return (Part("", self._handout),)

    def body(self) -> Iterable[Widget]:
        """The document."""
        yield SummarySheet(self.drawn)

    def drawn(self, width: int) -> Content:
        """What is read."""
        return typeset(self._handout.document.blocks, width)

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.top.where = self.place()
        self.top.who = self._who
        self.top.together = self.together
        self.query_one(SummarySheet).focus()

    def place(self) -> str:
        """What is said of it in the line at the top."""
        return self._handout.document.title
