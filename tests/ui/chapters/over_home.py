"""A chapter over another screen, as it always is in the program: its styles are read when it is opened."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from mentortui.ui.chapters.register import screen_of
from mentortui.workbook.chapters.pen import FilePen
from tests.ui.chapters.opening import Opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook


@asynccontextmanager
async def opened_over(
    root: Path, chapter: str, *, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[Opened]:
    """The chapter on the screen, Together. The mentor is Kari, the participant Amina."""
    workbook = open_workbook(root)
    notebook = workbook.add_participant("Amina", "farmasøyt", mentor="Kari", language="en")
    screen = screen_of(chapter)(FilePen(notebook), together=True)
    async with app_with(screen, workbook, root).run_test(size=size) as pilot:
        await pilot.pause()
        yield Opened(pilot, notebook, screen)
    workbook.close()
