"""As what something is handed over: each way a row with a letter; above them, what of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual import events, on
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import N_, _
from mentortui.text import show
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.handing.ways import Part, Way, ways_of
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet


class Chosen(NamedTuple):
    """What is handed over, and how. ``place`` is that of the part, from 0."""

    place: int
    way: Way


class ShareMenu(Dialog[Chosen]):
    """Where there are several parts, left and right choose between them. ``problem`` is what went wrong
    with the way that was chosen before."""

    ABOUT = N_(
        "Choose how the participant gets it: on paper, as a file or by e-mail. Nothing is sent by itself."
    )

    BINDINGS = [
        Binding("left", "part(-1)", N_("Left"), show=False, id="share.left"),
        Binding("right,space", "part(1)", N_("Right"), show=False, id="share.right"),
    ]

    def __init__(
        self, parts: tuple[Part, ...], *, copying: bool, before: Chosen | None = None, problem: str = ""
    ) -> None:
        super().__init__()
        self._parts = parts
        self._copying = copying
        self._place = before.place if before else 0
        self._before = before.way.format if before else ""
        self._problem = problem

    def title_text(self) -> str:
        """What is asked."""
        return _("Share as what?")

    def keys_text(self) -> str:
        """How to answer."""
        if len(self._parts) > 1:
            return _("The letter chooses · ← → what of it · Esc goes back")
        return _("The letter chooses · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """What of it, and a row a way."""
        if len(self._parts) > 1:
            choice = Choice("", tuple(part.name for part in self._parts), self._place)
            choice.can_focus = False
            yield choice
            yield Sheet(plain(" "))
        else:
            yield Sheet(plain(show(self._parts[0].handout.document.title), "$text-muted"))
            yield Sheet(plain(" "))
        yield Rows(self._rows())

    def on_mount(self) -> None:
        """Begin where one was."""
        rows = self.query_one(Rows)
        if any(way.format == self._before for way in self._ways()):
            rows.highlighted = rows.get_option_index(self._before)
        self.explain(self._problem)

    def _ways(self) -> tuple[Way, ...]:
        return ways_of(self._parts[self._place].handout, copying=self._copying)

    def _rows(self) -> Iterable[Row]:
        ways = self._ways()
        column = max((len(_(way.gets)) for way in ways), default=0)
        return [Row(way.format, _look(way, column)) for way in ways]

    def action_part(self, by: int) -> None:
        """Another part of it."""
        self._turn_to(min(max(self._place + by, 0), len(self._parts) - 1))

    def _turn_to(self, place: int) -> None:
        if place != self._place:
            self._place = place
            for choice in self.query(Choice):
                choice.chosen = place
            self.query_one(Rows).show_rows(self._rows())

    @on(events.Click)
    def _pointed(self) -> None:
        for choice in self.query(Choice):
            self._turn_to(choice.chosen)

    def on_key(self, event: events.Key) -> None:
        """A letter is an answer."""
        for way in self._ways():
            if event.key == way.letter:
                event.stop()
                self.dismiss(Chosen(self._place, way))

    @on(OptionList.OptionSelected)
    def _selected(self) -> None:
        self.dismiss(self.answer())

    def answer(self) -> Chosen:
        """The row we are on."""
        ways = self._ways()
        chosen = self.query_one(Rows).chosen
        return Chosen(self._place, next((way for way in ways if way.format == chosen), ways[0]))


def _look(way: Way, column: int) -> Content:
    return join(
        (way.letter, "$accent bold"), f"  {_(way.gets):<{column}}", (f"   {_(way.how)}", "$text-muted")
    )
