"""The page that says where each sentence of the programme's guide works: what it names is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from mentortui.cli import _MODULES as CLI_COMMANDS
from mentortui.ui.command import Where
from mentortui.ui.commands import BY_ID

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "guide.md"
_CODE = re.compile(r"`([^`]+)`")


class Line(NamedTuple):
    """One line of the table."""

    name: str
    said: str
    screens: list[str]
    commands: list[str]
    tests: list[str]


def lines() -> list[Line]:
    found = []
    for row in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        if re.fullmatch(r"S\d+", cells[0]):
            name, said, *rest = cells
            found.append(Line(name, said, *(_CODE.findall(cell) for cell in rest)))
    return found


def test_every_sentence_has_one_line() -> None:
    assert [line.name for line in lines()] == [f"S{number}" for number in range(1, 48)]


@pytest.mark.parametrize("line", lines(), ids=lambda line: line.name)
def test_what_a_line_names_is_there(line: Line) -> None:
    assert line.said
    assert line.screens
    assert set(line.screens) <= {str(where) for where in Where}
    assert line.commands
    for command in line.commands:
        if command.startswith("mentortui "):
            assert command.split()[1] in CLI_COMMANDS, command
        else:
            assert set(map(str, BY_ID[command].where)) & set(line.screens), f"{command} is elsewhere"
    assert line.tests
    for test in line.tests:
        file, _, name = test.partition("::")
        assert name in _tests_in(ROOT / "tests" / file), test


def _tests_in(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }
