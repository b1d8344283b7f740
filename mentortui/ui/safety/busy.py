"""Something that takes a moment, done in a thread under a quiet word."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import LoadingIndicator
from textual.worker import WorkerFailed

from mentortui.i18n import _
from mentortui.ui import dialogs
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet

T = TypeVar("T")


class Busy(ModalScreen[None]):
    """Takes no keys: what has begun is done to its end."""

    CSS_PATH = Path(dialogs.__file__).with_name("dialog.tcss")
    DEFAULT_CSS = """
    Busy > #box { width: 52; height: auto; padding: 1 2; background: $surface; border: round $accent; }
    Busy LoadingIndicator { height: 1; margin-top: 1; }
    """

    def __init__(self, said: str) -> None:
        super().__init__()
        self._said = said
        self.on_top = asyncio.Event()
        """Not set while the lock covers it."""

    def on_screen_resume(self) -> None:
        """It can be taken away."""
        self.on_top.set()

    def on_screen_suspend(self) -> None:
        """Something came over it."""
        self.on_top.clear()

    def compose(self) -> ComposeResult:
        """A box with one line."""
        with Vertical(id="box"):
            yield Sheet(plain(self._said), classes="heading")
            yield Sheet(plain(_("This takes a moment. Do not close the program.")))
            yield LoadingIndicator()


async def while_busy(room: Room, said: str, work: Callable[[], T]) -> T:
    """What ``work`` gives, done in a thread. For a worker of ``room``. Raises what ``work`` does."""
    busy = Busy(said)
    await room.app.push_screen(busy)
    worker = room.run_worker(work, thread=True, group="protecting", exit_on_error=False)
    try:
        return await worker.wait()
    except WorkerFailed as failed:
        raise failed.error from None
    finally:
        await busy.on_top.wait()
        await busy.dismiss()
