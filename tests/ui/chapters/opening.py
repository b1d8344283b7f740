"""A chapter of Amina's workbook over another screen, as it is opened in the program, outside a meeting."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from textual.events import Paste
from textual.pilot import Pilot

from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.register import screen_of
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.widgets.flow import Flow
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.notebook import Notebook
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook


class Opened:
    """A chapter and its keys."""

    def __init__(self, pilot: Pilot[int], notebook: Notebook, screen: ChapterScreen) -> None:
        self.pilot = pilot
        self.notebook = notebook
        self.screen = screen
        self.pen = screen.pen

    async def keys(self, *keys: str) -> None:
        """Press keys; a text of several words is pasted where one writes, which takes no time a letter."""
        for key in keys:
            if " " in key:
                assert self.pilot.app.focused is not None
                self.pilot.app.focused.post_message(Paste(key))
                await self.pilot.pause()
            else:
                await self.pilot.press(key)

    def text(self) -> str:
        """Everything on the screen."""
        return on_screen(cast(MentorApp, self.pilot.app))

    def card(self) -> str:
        """All the card says, wherever its lines break and however far down."""
        return " ".join(str(self.screen.query_one("#card", Flow).render()).split())


@asynccontextmanager
async def opened(
    root: Path, chapter: str, *, together: bool = True, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Opened]:
    """The chapter on the screen. The mentor is Kari, the participant Amina; today is that of the builders."""
    workbook = open_workbook(root)
    notebook = workbook.add_participant("Amina", "farmasøyt", mentor="Kari", language="en")
    screen = screen_of(chapter)(FilePen(notebook), together=together)
    app = app_with(screen, workbook, root)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Opened(pilot, notebook, screen)
    workbook.close()
