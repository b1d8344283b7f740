"""The line at the bottom: what can be done here, and with which key, right now."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.ui.commands import BY_ID, is_letter, say_key
from mentortui.ui.widgets.draw import join, lines, plain


class Offer(NamedTuple):
    """One command in the bar: its keys in force, and its short word."""

    id: str
    keys: tuple[str, ...]
    short: str


class CommandBar(Widget):
    """``Next Ctrl N   Back Ctrl T   Action Ctrl O …``; letters alone when nothing is being written."""

    offers: reactive[tuple[Offer, ...]] = reactive(())
    """The commands that apply here, most used first."""
    writing: reactive[bool] = reactive(False)
    """A note has the keys, so letters are letters."""

    class Chosen(Message):
        """A command was pointed at."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def render(self) -> Content:
        """As many as there is room for; the last place is kept for all the others."""
        width = self.size.width
        self._places: list[tuple[int, int, str]] = []
        parts: list[Content] = [plain(" ")]
        at = 1
        for offer in self._chosen(width):
            part = self._part(offer)
            self._places.append((at, at + part.cell_length, offer.id))
            parts.append(join(part, "   "))
            at += part.cell_length + 3
        return lines(plain("─" * width, "$foreground 30%"), Content("").join(parts))

    def _part(self, offer: Offer) -> Content:
        key = next((k for k in offer.keys if is_letter(k) != self.writing), None) or offer.keys[0]
        return join(_(offer.short), " ", (say_key(key), "$accent bold"))

    def _usable(self, offer: Offer) -> bool:
        return not self.writing or any(not is_letter(key) for key in offer.keys)

    def _chosen(self, width: int) -> list[Offer]:
        usable = [offer for offer in self.offers if self._usable(offer)]
        while usable and 1 + sum(self._part(offer).cell_length + 3 for offer in usable) - 3 > width:
            least = [offer for offer in usable if offer.id not in ("app.palette", "app.help")] or usable
            usable.remove(least[-1])
        return usable

    def on_click(self, event: events.Click) -> None:
        """A command can be pointed at."""
        for start, end, command in self._places:
            if start <= event.x < end and event.y == 1:
                self.post_message(self.Chosen(command))


def offers_of(ids: tuple[str, ...], keys: dict[str, tuple[str, ...]]) -> tuple[Offer, ...]:
    """Offers for commands, with the keys in force."""
    return tuple(Offer(id_, keys[id_], BY_ID[id_].short) for id_ in ids)
