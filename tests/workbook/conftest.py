"""A folder, a clock and Amina's notebook for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.workbook.holding import Clock, amina, opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def workbook(root: Path, clock: Clock) -> Iterator[Workbook]:
    with opened(root, clock) as workbook:
        yield workbook


@pytest.fixture
def notebook(workbook: Workbook) -> Notebook:
    return amina(workbook)
