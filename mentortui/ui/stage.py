"""Puts one screen in the place of all others: Textual cannot do that to the first, but modes can."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from textual.app import App
from textual.await_complete import AwaitComplete
from textual.screen import Screen

_numbers = count(1)


def show_beside(app: App[Any], make: Callable[[], Screen[None]]) -> str:
    """Show the screen that ``make`` gives, with those before it unseen and as they were: the mode they are
    in. From now on keys go to the new one."""
    before = app.current_mode
    mode = f"stage-{next(_numbers)}"
    app.add_mode(mode, make)
    app.switch_mode(mode)
    return before


async def show_again(app: App[Any], mode: str) -> None:
    """Back to what was left by ``show_beside``; what was shown since is removed."""
    now = app.current_mode
    await app.switch_mode(mode)
    await _removed(app, now)


async def let_go(app: App[Any], mode: str) -> None:
    """Remove the screens of a mode that is not shown."""
    await _removed(app, mode)


async def show_instead(app: App[Any], make: Callable[[], Screen[None]]) -> None:
    """Show the screen that ``make`` gives; all others are removed."""
    await let_go(app, show_beside(app, make))


def _removed(app: App[Any], mode: str) -> AwaitComplete:
    if mode == app.DEFAULT_MODE:
        app.add_mode(mode, "")  # only a mode that was added can be removed
    return app.remove_mode(mode)
