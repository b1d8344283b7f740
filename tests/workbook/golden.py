"""The workbooks of earlier formats, each in a copy of its own."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook

LATER = frozenset({"rights", "statements"})
"""The tables that came with format 4."""


NOW = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
"""Their last meeting is not long ago, and the next one is to come."""


def opened(root: Path, *, read_only: bool = False) -> Workbook:
    """The workbook in ``root`` on a day that it was in use."""
    return Workbook(root, read_only=read_only, clock=lambda: NOW)


def read(root: Path, alias: str) -> Notebook:
    """A mentorship of the workbook in ``root``, without writing anything."""
    workbook = opened(root, read_only=True)
    return workbook.open(workbook.entry(alias).uid)
