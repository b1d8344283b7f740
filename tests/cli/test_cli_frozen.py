"""What is frozen can be read on the command line, and is not given away."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.rights import PersonsRights
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run


@pytest.fixture
def frozen(home: Path) -> Path:
    workbook = Workbook(home)
    PersonsRights(FilePen(workbook.open(workbook.entry("Amina").uid))).freeze()
    workbook.close()
    return home


@pytest.mark.parametrize(
    "argv",
    [
        ["export", "Amina"],
        ["export", "Amina", "--format", "pdf"],
        ["export", "Amina", "--what", "tasks"],
        ["export", "Amina", "--what", "all"],
        ["chapter", "goals", "Amina", "--format", "eml"],
        ["chapter", "goals", "Amina", "--format", "md", "-o", "FILE"],
        ["chapter", "preparation", "Amina", "--private", "--format", "md", "-o", "FILE"],
    ],
    ids=" ".join,
)
def test_nothing_is_given_away(frozen: Path, tmp_path: Path, run: Run, argv: list[str]) -> None:
    file = tmp_path / "out"
    code, out, err = run(*(str(file) if word == "FILE" else word for word in argv))
    assert (code, out) == (1, "")
    assert "frozen" in err
    assert not file.exists()


@pytest.mark.parametrize(
    "argv", [["show", "Amina"], ["chapter", "goals", "Amina"], ["chapter", "rights", "Amina"]], ids=" ".join
)
def test_it_can_be_read(frozen: Path, run: Run, argv: list[str]) -> None:
    code, out, err = run(*argv)
    assert (code, err) == (0, "")
    assert out


def test_the_others_are_given_as_before(frozen: Path, tmp_path: Path, run: Run) -> None:
    code, _out, _err = run("chapter", "goals", "Oleksandr", "--format", "md", "-o", str(tmp_path / "x.md"))
    assert code == 0
