"""A page to read in the Safety room: what is protected, how earlier copies are kept, what a check found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from textual.content import Content
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.sharing.blocks import Block
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.safety.texts import copies_blocks, what_blocks
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.summary_sheet import SummarySheet, typeset

_PAGES: Mapping[str, Callable[[], Iterable[Block]]] = {"what": what_blocks, "copies": copies_blocks}


class SafetyPage(Room):
    """``page`` names one of those there are; ``blocks`` are what another one says."""

    WHERE = Where.SAFETY
    BINDINGS = bindings_of(Where.SAFETY)

    def __init__(self, page: str, blocks: Callable[[], Iterable[Block]] | None = None) -> None:
        super().__init__()
        self._blocks = blocks or _PAGES[page]

    def body(self) -> Iterable[Widget]:
        """The page."""
        yield SummarySheet(self._drawn)

    def _drawn(self, width: int) -> Content:
        return typeset(self._blocks(), width)

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.say_where()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Safety")
        self.query_one(SummarySheet).focus()
