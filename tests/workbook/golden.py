"""The workbooks of earlier formats, each in a copy of its own."""

from __future__ import annotations

from pathlib import Path

from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook

LATER = frozenset({"rights", "statements"})
"""The tables that came with format 4."""


def read(root: Path, alias: str) -> Notebook:
    """A mentorship of the workbook in ``root``, without writing anything."""
    workbook = Workbook(root, read_only=True)
    return workbook.open(workbook.entry(alias).uid)
