"""One of a few: left and right choose, and all of them can be seen."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from mentortui.i18n import N_
from mentortui.ui.widgets.draw import join


class Choice(Widget, can_focus=True):
    """``Who:   ● Amina   ○ Kari   ○ both``."""

    ABOUT = N_("One of a few: the left and right keys choose, and so does a click. Tab goes on.")

    BINDINGS = [
        Binding("left", "move(-1)", N_("Left"), show=False, id="choice.left"),
        Binding("right", "move(1)", N_("Right"), show=False, id="choice.right"),
        Binding("space", "turn", N_("Choose"), show=False, id="choice.turn"),
    ]

    chosen: reactive[int] = reactive(0)
    """Which one, from 0."""

    def __init__(self, label: str, names: tuple[str, ...], chosen: int = 0, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._label = label
        self._names = names
        self.set_reactive(Choice.chosen, chosen)

    def action_move(self, by: int) -> None:
        """The one beside it. At an end it stays: nobody goes from the most to the least by mistake."""
        self.chosen = min(max(self.chosen + by, 0), len(self._names) - 1)

    def action_turn(self) -> None:
        """The next one, round and round."""
        self.chosen = (self.chosen + 1) % len(self._names)

    def render(self) -> Content:
        """Sign and colour both tell which one."""
        parts: list[Content] = [join((f"{self._label}  ", "$text-muted"))]
        self._places: list[tuple[int, int]] = []
        at = parts[0].cell_length
        for place, name in enumerate(self._names):
            sign = "●" if place == self.chosen else "○"
            style = "$accent bold" if place == self.chosen else ""
            if place == self.chosen and self.has_focus:
                style += " reverse"
            part = join((f"{sign} {name}", style))
            self._places.append((at, at + part.cell_length))
            parts.append(join(part, "   "))
            at += part.cell_length + 3
        return Content("").join(parts)

    def on_click(self, event: events.Click) -> None:
        """One can be pointed at."""
        for place, (start, end) in enumerate(self._places):
            if start <= event.x - 1 < end:
                self.chosen = place

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Focus is shown."""
        self.refresh()
