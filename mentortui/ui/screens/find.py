"""Find as you type, in all that may be seen: a line to write in, what was found under it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from textual import getters, on, work
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.worker import get_current_worker

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.dates import say_date
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.register import title_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.finding import FindIndex, Hit
from mentortui.workbook.finding_units import FoundKind

MOST = 60
"""Hits that are shown; who needs more writes one more word."""

_KINDS = {
    FoundKind.NOTE: N_("note"),
    FoundKind.ACTION: N_("action"),
    FoundKind.WORD: N_("work word"),
    FoundKind.LATER: N_("for later"),
    FoundKind.PRIVATE: N_("own note"),
    FoundKind.CHAPTER: N_("workbook"),
}
_EMPTY = N_("Notes, actions, words and chapters are looked in as you type. Enter opens, Esc goes back.")


class FindScreen(Room):
    """The keys stay in the line to write in; the arrows move among the hits all the same.

    ``build`` is called in a thread and gives an index that need not be complete. Typing never waits: both
    reading and looking are done there, and only the answer to the newest question is shown.
    """

    WHERE = Where.FIND
    CSS_PATH = "find.tcss"
    BINDINGS = [
        *bindings_of(Where.FIND),
        Binding("down", "rows('cursor_down')", N_("Down"), show=False, id="find.down"),
        Binding("up", "rows('cursor_up')", N_("Up"), show=False, id="find.up"),
        Binding("pagedown", "rows('page_down')", N_("Page down"), show=False, id="find.page_down"),
        Binding("pageup", "rows('page_up')", N_("Page up"), show=False, id="find.page_up"),
    ]

    class Read(Message):
        """More of the meetings can be looked in."""

    class Looked(Message):
        """The answer to a question; ``complete`` when every meeting has been looked in."""

        def __init__(self, sought: str, hits: list[Hit], complete: bool) -> None:
            super().__init__()
            self.sought = sought
            self.hits = hits
            self.complete = complete

    rows = getters.query_one(Rows)
    field = getters.query_one(Field)

    def __init__(
        self, build: Callable[[], FindIndex], together: bool, on_open: Callable[[Hit], None]
    ) -> None:
        super().__init__()
        self._build = build
        self._together = together
        self._on_open = on_open
        self._index: FindIndex | None = None
        self._one_at_a_time = threading.Lock()
        self._hits: list[Hit] = []

    def body(self) -> Iterable[Widget]:
        """What to look for, how it goes, what was found."""
        yield Field(placeholder=_("What are you looking for?"), id="sought")
        yield Sheet(id="found")
        yield Rows(id="hits")

    def on_mount(self) -> None:
        """Start reading the meetings while the first word is written."""
        self.top.where = _("Find")
        self.top.together = self._together
        self._tell("")
        self.field.focus()
        self._read()

    @work(thread=True, group="read")
    def _read(self) -> None:
        worker = get_current_worker()
        index = self._build()
        self._index = index
        for waiting in index.build():
            if worker.is_cancelled:
                return
            if waiting % 500 == 0:
                self.post_message(self.Read())
        self.post_message(self.Read())

    @on(Read)
    def _look_again(self) -> None:
        self._look(self.field.value)

    @on(Input.Changed)
    def _written(self, event: Input.Changed) -> None:
        event.stop()
        self._look(event.value)

    @work(thread=True, group="look", exclusive=True)
    def _look(self, sought: str) -> None:
        worker, index = get_current_worker(), self._index
        if index is None:
            return
        with self._one_at_a_time:
            hits = [] if worker.is_cancelled else index.find(sought, MOST)
        if not worker.is_cancelled:
            self.post_message(self.Looked(sought, hits, index.complete))

    @on(Looked)
    def _show(self, answer: Looked) -> None:
        sought, hits = answer.sought, answer.hits
        if sought != self.field.value:
            return
        self._hits = hits
        self.rows.clear_options()
        self.rows.show_rows(
            Row(str(place), _row(hit, alias=not self._together)) for place, hit in enumerate(hits)
        )
        self.rows.highlighted = 0 if hits else None
        self._tell(_say(sought, len(hits), answer.complete))

    def _tell(self, said: str) -> None:
        self.query_one("#found", Sheet).update(plain(said or _(_EMPTY)))

    def action_rows(self, action: str) -> None:
        """Move among the hits."""
        if self._hits:
            getattr(self.rows, f"action_{action}")()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._open(self.rows.chosen)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._open(event.option.id)

    def _open(self, row: str | None) -> None:
        if row is not None:
            self._on_open(self._hits[int(row)])


def _say(sought: str, count: int, complete: bool) -> str:
    if not sought.strip():
        return ""
    if count >= MOST:
        return _("The {count} newest. One more word finds fewer.", count=count)
    if not complete:
        return _("Still reading the meetings …")
    if not count:
        return _("Nothing was found. Try fewer or shorter words, or Esc to go back.")
    return _n("{count} found", "{count} found", count)


def _row(hit: Hit, *, alias: bool) -> Content:
    """Where it was found, and under it the line with what was found in it; ``alias`` tells with whom."""
    if hit.chapter:
        where = title_of(hit.chapter)
    else:
        where = _("Meeting {number} · {title}", number=hit.number, title=hit.title)
    who = f"{hit.alias} · " if alias else ""
    when = f" · {say_date(hit.date, i18n.current(), year=True)}" if hit.date else ""
    kind = (_(_KINDS[hit.kind]), "$warning" if hit.kind is FoundKind.PRIVATE else "$text-muted")
    head = join((f"{who}{where}{when}   ", "$text-muted"), kind)
    line = join(hit.line[: hit.start], (hit.line[hit.start : hit.end], "$accent bold"), hit.line[hit.end :])
    return join(head, "\n  ", line)
