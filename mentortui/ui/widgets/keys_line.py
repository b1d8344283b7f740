"""The line of a question that tells how to answer; each part of it can be pointed at."""

from __future__ import annotations

import re

from textual import events
from textual.content import Content
from textual.style import Style

from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet

_BETWEEN = " · "
_KEY = re.compile(r"(Enter|Esc|Tab|Ctrl [A-Z]|←|↑)(?= )")
_NAMES = {"Enter": "enter", "Esc": "escape", "Tab": "tab", "←": "left", "↑": "up"}
_META = "key"


class KeysLine(Sheet):
    """``Enter keeps · Tab to the next field · Esc goes back``: a click does what the key does."""

    def __init__(self, text: str) -> None:
        super().__init__(_parts(text), classes="keys")

    def tell(self, text: str) -> None:
        """Another way to answer."""
        self.update(_parts(text))

    def on_click(self, event: events.Click) -> None:
        """As if the key had been pressed."""
        if key := event.style.meta.get(_META):
            event.stop()
            self.app.simulate_key(key)


def _parts(text: str) -> Content:
    return Content(_BETWEEN).join(map(_part, text.split(_BETWEEN)))


def _part(text: str) -> Content:
    told = _KEY.match(text)
    if told is None:
        return plain(text)
    name = told[1]
    key = _NAMES.get(name) or f"ctrl+{name[-1].lower()}"
    return plain(text).stylize(Style.from_meta({_META: key}))
