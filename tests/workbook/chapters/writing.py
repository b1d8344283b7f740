"""A chapter of Amina's workbook to write in, with and without a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.notebook import Notebook
from tests.workbook.holding import Clock, amina, opened, plan


@contextmanager
def writing(root: Path, clock: Clock | None = None) -> Iterator[FilePen]:
    """A pen for Amina's workbook outside a meeting."""
    with opened(root, clock or Clock()) as workbook:
        yield FilePen(amina(workbook))


@contextmanager
def reread(root: Path, clock: Clock | None = None) -> Iterator[Notebook]:
    """Amina's notebook as it is on disk."""
    with opened(root, clock or Clock(), read_only=True) as workbook:
        yield amina(workbook)


@contextmanager
def in_meeting(root: Path, clock: Clock | None = None) -> Iterator[LiveMeeting]:
    """A pen for Amina's workbook in a meeting. Afterwards the program is gone, as if it was cut off."""
    with opened(root, clock or Clock()) as workbook:
        notebook = amina(workbook)
        sitting = notebook.go_on() if notebook.live_meeting() else notebook.start(plan())
        yield sitting.live
        sitting.keeper.close()
