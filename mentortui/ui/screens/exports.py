"""The files that were given of one mentorship: where they are, as far as is known. For the mentor alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.widget import Widget

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.dates import say_date
from mentortui.sharing.blocks import Block, Item, Items, Notice, Paragraph, one_line
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.handing.kinds import say_kind
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.summary_sheet import SummarySheet, typeset
from mentortui.workbook.known_exports import KnownExport


class ExportsScreen(Room):
    """``known`` are the files, the newest first; ``unread`` is how many lines of the list are damaged."""

    WHERE = Where.EXPORTS
    BINDINGS = bindings_of(Where.EXPORTS)

    def __init__(self, known: tuple[KnownExport, ...], unread: int, *, who: str) -> None:
        super().__init__()
        self._known = known
        self._unread = unread
        self._who = who

    def body(self) -> Iterable[Widget]:
        """The list."""
        yield SummarySheet(self._drawn)

    def _drawn(self, width: int) -> Content:
        return typeset(exports_blocks(self._known, self._unread), width)

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.say_where()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Files that were given")
        self.top.who = self._who
        self.top.together = False
        self.query_one(SummarySheet).focus()


def exports_blocks(known: tuple[KnownExport, ...], unread: int) -> Iterator[Block]:
    """Each file with what it is, when it was written and where, in the language that is spoken."""
    yield Paragraph(
        _("What was sent on, copied or printed since is not known here. No file is deleted from here.")
    )
    if unread:
        yield Notice(_("Some lines of the list could not be read: {count}.", count=unread))
    if not known:
        yield Paragraph(_("No file has been given that this workbook knows of. What you share stands here."))
        return
    yield Items(tuple(map(_item, known)))


def _item(one: KnownExport) -> Item:
    day = say_date(one.when.astimezone().date(), i18n.current(), year=True)
    under = [one_line(str(one.path.parent))]
    if not one.is_there():
        under.append(_("no longer there"))
    return Item(f" · {say_kind(one.what)} · {day}", one_line(one.path.name), under=tuple(under))
