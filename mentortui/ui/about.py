"""What help says of the thing in focus: widgets, pages and dialogs tell it of themselves in ``ABOUT``."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widget import Widget


def about(widget: Widget) -> str:
    """What a widget or a dialog says of itself: a gettext id; nothing when it is only a place for others."""
    told: str = getattr(widget, "ABOUT", "")
    return told


def in_focus(screen: Screen[Any]) -> tuple[str, ...]:
    """Gettext ids of what has the focus, from what it is in down to itself, without the screen."""
    at = screen.focused
    if at is None:
        return ()
    chain = [
        about(node) for node in at.ancestors_with_self if isinstance(node, Widget) and node is not screen
    ]
    return tuple(dict.fromkeys(text for text in reversed(chain) if text))
