"""The codes for the participant's phone, as large as the terminal allows: text, and no link."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from mentortui.i18n import N_, _
from mentortui.sharing.handout import Handout
from mentortui.sharing.qr import Code, codes, event_code
from mentortui.sharing.qr_parts import LINE
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import hung, lines, plain
from mentortui.ui.widgets.qr_picture import QrPicture, most_modules
from mentortui.ui.widgets.summary_sheet import SummarySheet

_BESIDE = 24
"""Cells at least for the words beside the code."""
_ROOM_FOR_TEXT = 80
"""Cells across from which the text itself stands beside the code."""
_AROUND = 3
"""Rows that the lines at the top and the bottom take."""

_TEXT = N_("The code holds this text and no link. Take a picture of it with the phone.")
_UNSEEN_TEXT = N_(
    "The code holds text and no link: who does what, and the next date. Take a picture of it with the phone."
)
_SEVERAL = N_("The text goes on in the next code. In a larger window there are fewer codes.")
_EVENT = N_("This code puts the next meeting in the phone's calendar. It holds the day, and no link.")
_TOO_SMALL = N_("This window is too small for a QR code. Make it larger, or its letters smaller.")
_NOTHING = N_("There is nothing for a code yet: no task, and no next meeting.")


class _Page(NamedTuple):
    """A code and which it is of its kind."""

    code: Code
    number: int
    of: int
    is_event: bool = False


class QrScreen(Room):
    """One code at a time; after those with text the next meeting, for the calendar."""

    WHERE = Where.QR
    BINDINGS = bindings_of(Where.QR)
    CSS = "#qr { height: 1fr; }"

    def __init__(self, handout: Handout, *, together: bool, who: str) -> None:
        super().__init__()
        self._handout = handout
        self._together = together
        self._who = who
        self._pages: tuple[_Page, ...] = ()
        self._most: int | None = None
        self._at = 0

    def body(self) -> Iterable[Widget]:
        """The code, and words beside it."""
        with Horizontal(id="qr"):
            yield QrPicture()
            yield SummarySheet(self._words)

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.say_where()

    def say_where(self) -> None:
        """What the codes are of."""
        self.top.where = _("QR code · {title}", title=self._handout.document.title)
        self.top.who = self._who
        self.top.together = self._together
        self._draw()
        self.query_one(SummarySheet).focus()

    def on_resize(self, event: events.Resize) -> None:
        """Another size, other codes."""
        self._draw()

    def _room(self) -> tuple[int, int]:
        """Columns and rows for the code."""
        return self.size.width - _BESIDE, self.size.height - _AROUND

    def _draw(self) -> None:
        most = most_modules(*self._room())
        if most != self._most:
            self._most = most
            self._pages = tuple(_pages(self._handout, most))
        self._at = max(0, min(self._at, len(self._pages) - 1))
        picture = self.query_one(QrPicture)
        picture.display = bool(self._pages)
        if self._pages:
            picture.show(self._pages[self._at].code, *self._room())
        self.query_one(SummarySheet).show(self._words)
        self.show_offers()
        self.refresh_bindings()

    def _words(self, width: int) -> Content:
        if not self._pages:
            has_something = self._handout.pocket or self._handout.appointments
            return lines(*hung(plain(_(_TOO_SMALL if has_something else _NOTHING)), width, ""))
        page = self._pages[self._at]
        shows_text = self.size.width >= _ROOM_FOR_TEXT and not page.is_event
        said = [plain(_title(page), "$accent bold")]
        said.append(plain(_(_EVENT if page.is_event else _TEXT if shows_text else _UNSEEN_TEXT)))
        if page.number < page.of:
            said.append(plain(_(_SEVERAL), "$text-muted"))
        rows = [row for one in said for row in (*hung(one, width, ""), Content(""))]
        return lines(*rows, *(_text_rows(page.code, width) if shows_text else ()))

    def applies(self, command: str) -> bool:
        """There is a code before, or after, this one."""
        if command == "qr.next":
            return self._at + 1 < len(self._pages)
        return command != "qr.previous" or self._at > 0

    def action_qr_next(self) -> None:
        """The code after this one."""
        self._at += 1
        self._draw()

    def action_qr_previous(self) -> None:
        """The code before this one."""
        self._at -= 1
        self._draw()


def _pages(handout: Handout, most: int) -> Iterable[_Page]:
    found = codes(handout, most)
    yield from (_Page(code, place + 1, len(found)) for place, code in enumerate(found))
    if event := event_code(handout, most):
        yield _Page(event, 1, 1, is_event=True)


def _text_rows(code: Code, width: int) -> Iterable[Content]:
    """The text as a phone shows it."""
    for line in code.text.split("\n"):
        mark = LINE if line.startswith(LINE) else ""
        yield from hung(plain(line.removeprefix(mark)), width, mark)


def _title(page: _Page) -> str:
    if page.is_event:
        return _("For the calendar")
    if page.of == 1:
        return _("Who does what")
    return _("{number} of {count}", number=page.number, count=page.of)
