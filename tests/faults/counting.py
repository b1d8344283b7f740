"""Counts how often the tests of a row let its fault happen, for the table. A pytest plugin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.faults.rows import FAULT, TRIALS

_count = 0


def happened(times: int = 1) -> None:
    """A fault was let happen. A test that never says so counts as one trial."""
    global _count
    _count += times


@pytest.fixture(autouse=True)
def _rows_of_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """The report tells of which rows the test is, and how often it tried."""
    global _count
    _count = 0
    yield
    rows = [row for marker in request.node.iter_markers(FAULT) for row in marker.args]
    if rows:
        request.node.user_properties += [*((FAULT, row) for row in rows), (TRIALS, _count)]
