"""The line at the bottom: what can be done here, and with which key, right now."""

from __future__ import annotations

import msgspec
from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.ui.commands import BY_ID, is_letter, say_key
from mentortui.ui.widgets.draw import join, lines, plain

_CTRL = "Ctrl + "
_GAP = "  "
_LEAD_ON = ("chapter.read_on", "app.palette", "app.help", "app.back")
_FEW = 6


class Offer(msgspec.Struct, frozen=True):
    """One command in the bar: its keys in force, and its short word."""

    id: str
    keys: tuple[str, ...]
    short: str


class CommandBar(Widget):
    """``Ctrl + N Next  T Back  O Action …`` while writing; ``n Next  t Back …`` when letters are free."""

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
        """As many as there is room for; all the others are one key away."""
        width = self.size.width
        self._places: list[tuple[int, int, str]] = []
        offers = self._fitting(width)
        held = self.writing and any(_is_held(self._key(offer)) for offer in offers)
        parts = [plain(f" {_CTRL}" if held else " ", "$text-muted")]
        at = parts[0].cell_length
        for offer in offers:
            part = self._part(offer)
            self._places.append((at, at + part.cell_length, offer.id))
            parts.append(join(part, _GAP))
            at += part.cell_length + len(_GAP)
        return lines(plain("─" * width, "$foreground 30%"), Content("").join(parts))

    def _key(self, offer: Offer) -> str:
        return next((key for key in offer.keys if is_letter(key) != self.writing), offer.keys[0])

    def _part(self, offer: Offer) -> Content:
        key = self._key(offer)
        label = key.removeprefix("ctrl+").upper() if _is_held(key) and self.writing else say_key(key)
        return join((label, "$accent bold"), " ", _(offer.short))

    def _fitting(self, width: int) -> list[Offer]:
        usable = [o for o in self.offers if not self.writing or any(not is_letter(key) for key in o.keys)]
        lengths = {offer.id: self._part(offer).cell_length + len(_GAP) for offer in usable}
        room = width - (len(_CTRL) if self.writing else 0) - 1 + len(_GAP)
        kept = list(usable)
        while kept and sum(lengths[offer.id] for offer in kept) > room:
            kept.remove(_least(kept, writing=self.writing))
        # A longer one that gave way too may leave room again for what leads to all the others.
        back = [offer for offer in usable if offer in kept or offer.id == "app.palette"]
        return back if sum(lengths[offer.id] for offer in back) <= room else kept

    def on_click(self, event: events.Click) -> None:
        """A command can be pointed at."""
        for start, end, command in self._places:
            if start <= event.x < end and event.y == 1:
                self.post_message(self.Chosen(command))


def _least(offers: list[Offer], *, writing: bool) -> Offer:
    """The one to do without: the last, but what leads to all the others and back stays. While one writes, the
    hands are on the keys, and the few that a talk needs come before what leads to the others."""
    others = [offer for offer in offers if offer.id not in _LEAD_ON] or offers
    palette = next((offer for offer in offers if offer.id == "app.palette"), None)
    return palette if palette is not None and writing and len(others) <= _FEW else others[-1]


def _is_held(key: str) -> bool:
    return key.startswith("ctrl+")


def offers_of(ids: tuple[str, ...], keys: dict[str, tuple[str, ...]]) -> tuple[Offer, ...]:
    """Offers for commands, with the keys in force."""
    return tuple(Offer(id_, keys[id_], BY_ID[id_].short) for id_ in ids)
