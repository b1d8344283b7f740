"""Tells when a key has done all it does: moved the focus, turned the page, opened the dialog.

Textual hands each key at once to what has the focus just then. Of keys that come in one burst, as over a slow
line or from a fast hand, the letters after a Tab would land in the field before it.
"""

from __future__ import annotations

import asyncio
import threading

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input, TextArea

AT_MOST = 1.0
"""Seconds that a key waits for the one before it."""
_WORKER_STARTS = 0.01
"""Seconds until a worker that the key started has put its dialog on the screen."""


def is_text(app: App[object], key: events.Key) -> bool:
    """The key only writes a letter where one is writing."""
    screen = _on_top(app)
    return key.is_printable and screen is not None and isinstance(screen.focused, Input | TextArea)


def _on_top(app: App[object]) -> Screen[object] | None:
    """The screen that gets the keys; None when the program ends and has none."""
    stack = app.screen_stack
    return stack[-1] if stack else None


def when_settled(app: App[object], loop: asyncio.AbstractEventLoop) -> threading.Event:
    """An event that is set when the key just handed to ``app`` has done all it does. For the keys' thread."""
    settled = threading.Event()

    def from_the_focus() -> None:
        # The key bubbles up from here, one queue at a time; so do we, right behind it.
        screen = _on_top(app)
        start = screen and (screen.focused or screen)
        climb([node for node in start.ancestors_with_self if node is not app] if start else [])

    def climb(above: list[DOMNode]) -> None:
        for place, node in enumerate(above):
            if node.call_later(climb, above[place + 1 :]):  # not one that leaves the screen
                return
        app.call_later(loop.call_later, _WORKER_STARTS, on_the_screen)

    def on_the_screen() -> None:
        screen = _on_top(app)
        if screen is None:
            settled.set()
        else:
            screen.call_after_refresh(in_focus)

    def in_focus() -> None:
        # What a new page has put in focus waits in the app's queue, before this.
        app.call_later(settled.set)

    loop.call_soon_threadsafe(app.call_later, from_the_focus)
    return settled
