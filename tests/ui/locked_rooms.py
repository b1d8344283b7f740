"""An encrypted workbook that opens at once, clocks that only move when told, and what is on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from mentortui.storage import slots
from mentortui.storage.keyfile import Cost
from mentortui.ui.app import MentorApp
from mentortui.ui.idle import Clocks
from mentortui.ui.locking import Locking
from mentortui.ui.opening import open_desk
from mentortui.workbook.planning import Plan
from mentortui.workbook.protection import new_recovery_key, protect
from mentortui.workbook.workbook import Workbook
from tests.ui.sitting_rooms import TEMPLATE

PASSPHRASE = "en lang passfrase"
MARKER = "zebrafinkerud"


class Ticking:
    """Three clocks that go together, or not."""

    def __init__(self) -> None:
        self.running = self.wall = self.boot = 1000.0

    @property
    def clocks(self) -> Clocks:
        """For the program."""
        return Clocks(lambda: self.running, lambda: self.wall, lambda: self.boot)

    def run(self, seconds: float) -> None:
        """Time goes on."""
        self.running += seconds
        self.wall += seconds
        self.boot += seconds

    def sleep(self, seconds: float) -> None:
        """The machine sleeps."""
        self.wall += seconds
        self.boot += seconds


def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Guessing costs nothing: for tests only."""
    monkeypatch.setattr(slots, "COST", Cost(64, 1, 1))
    monkeypatch.setattr(slots, "LEAST", Cost(64, 1, 1))


def encrypted(root: Path, *, live: bool = False) -> str:
    """An encrypted workbook with Amina and Oleksandr; with ``live``, in a meeting with Amina. The recovery
    key."""
    workbook = Workbook(root)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    workbook.add_participant("Oleksandr", mentor="Kari", language="en")
    key = new_recovery_key()
    protect(workbook, PASSPHRASE, key)
    if live:
        sitting = workbook.open(notebook.uid).start(Plan(template=TEMPLATE, title="", minutes=60))
        sitting.live.add_word(MARKER)
        sitting.live.go(3)
        sitting.pause()
    workbook.close()
    return key


def program(
    root: Path, *, meet: str = "", read_only: bool = False, ticking: Ticking | None = None
) -> MentorApp:
    """The program on a workbook, as ``run`` makes it."""
    desk, first = open_desk(
        root, root.parent / "settings.toml", read_only=read_only, meet=meet, demo=False, language="en"
    )
    app = MentorApp(desk, first)
    app.locking = Locking(app, desk, (ticking or Ticking()).clocks)
    return app


def on_top(app: MentorApp) -> Screen[object]:
    """The screen that is shown."""
    return app.screen


def painted(app: MentorApp) -> str:
    """All that is on the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def until(pilot: Pilot[int], holds: Callable[[], object]) -> None:
    """Wait until something holds; fails after many turns. A pilot's own pause would wait for the widgets of
    a screen that is just being removed."""
    for _turn in range(1000):
        await asyncio.sleep(0.01)
        if holds():
            return
    raise AssertionError(f"it never came:\n{painted(pilot.app)}")  # type: ignore[arg-type]


async def unlock(pilot: Pilot[int], secret: str = PASSPHRASE) -> None:
    """Write the passphrase and come in."""
    from mentortui.ui.screens.unlock import UnlockScreen

    field = pilot.app.screen.query_one(Input)
    field.insert_text_at_cursor(secret)  # a key for each letter takes a pilot long
    await pilot.press("enter")
    await until(pilot, lambda: not isinstance(pilot.app.screen, UnlockScreen))
    await pilot.pause()


async def lock(pilot: Pilot[int], *keys: str) -> None:
    """Lock by the key, or by other ones, and wait until all is gone."""
    from mentortui.ui.screens.unlock import UnlockScreen

    app = pilot.app
    assert isinstance(app, MentorApp)
    await pilot.press(*(keys or ("f6",)))
    await until(pilot, lambda: isinstance(app.screen, UnlockScreen))
    await app.locking.lock()
    await pilot.pause()
