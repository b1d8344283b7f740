"""Every row of the table of faults has tests, and no test names a row that is not there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.faults.rows import ROWS

TESTS = Path(__file__).parent


def _marked() -> Iterator[str]:
    for path in TESTS.rglob("test_*.py"):
        text = path.read_text(encoding="utf-8")
        if "mark.fault" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(node, ast.Call) and isinstance(called, ast.Attribute) and called.attr == "fault":
                yield from (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))


def test_every_row_has_a_test() -> None:
    assert set(_marked()) == set(ROWS)
