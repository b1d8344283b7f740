"""A folder, a clock and Amina's notebook for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, opened


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[Workbook]:
    with opened(tmp_path / "data", Clock()) as workbook:
        yield workbook


@pytest.fixture
def notebook(workbook: Workbook) -> Notebook:
    return amina(workbook)
