"""Waits until a screen of some kind is on top: what happens in a thread takes its time."""

from __future__ import annotations

import asyncio
from typing import Any, TypeVar

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from mentortui.ui.safety.recovery_key import ShowRecoveryKey

S = TypeVar("S", bound=Screen[Any])
_TRIES = 500


async def at(pilot: Pilot[int], kind: type[S]) -> S:
    """The screen of this kind, when it is on top and drawn."""
    for _ in range(_TRIES):
        await pilot.pause()
        if isinstance(pilot.app.screen, kind):
            return pilot.app.screen
        await asyncio.sleep(0.01)
    raise AssertionError(f"{pilot.app.screen} is on top, not {kind.__name__}")


def shown_key(app: App[int]) -> str:
    """The recovery key on the screen."""
    assert isinstance(app.screen, ShowRecoveryKey)
    return app.screen._key


async def write(pilot: Pilot[Any], text: str) -> None:
    """Write where the cursor is, all at once: a key for each letter takes a pilot long."""
    field = pilot.app.screen.focused
    assert isinstance(field, Input)
    field.insert_text_at_cursor(text)
    await pilot.pause()
