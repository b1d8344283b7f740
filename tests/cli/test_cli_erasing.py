"""Erasing from the command line: nothing without the name or --yes, and then a receipt."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from mentortui.cli import output
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run


def names(home: Path) -> list[str]:
    return sorted(entry.alias for entry in Workbook(home, read_only=True).entries())


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(output, "can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_without_a_terminal_it_takes_a_yes(home: Path, run: Run) -> None:
    before = names(home)
    code, _out, err = run("erase", "amina")
    assert code == 1
    assert "--yes" in err
    assert names(home) == before
    code, out, err = run("erase", "amina", "--yes")
    assert (code, err) == (0, "")
    assert "cannot be undone" in out
    assert "Amina" not in out.partition("Receipt")[2]
    assert names(home) == [name for name in before if name != "Amina"]


@pytest.mark.parametrize(
    ("text", "erased"), [("amina\n", True), ("Amin\n", False), ("\n", False), ("", False)]
)
def test_on_a_terminal_the_name_is_asked_for_again(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch, text: str, erased: bool
) -> None:
    typed(monkeypatch, text)
    code, _out, _err = run("erase", "Amina")
    assert (code, "Amina" not in names(home)) == (0 if erased else 1, erased)


@pytest.mark.parametrize("delete", [False, True])
def test_files_that_were_given_are_named_and_deleted_when_asked(
    home: Path, run: Run, tmp_path: Path, delete: bool
) -> None:
    file = tmp_path.resolve() / "given.md"
    run("export", "amina", "-o", str(file))
    code, out, _err = run("erase", "amina", "--yes", *(["--files"] if delete else []))
    assert code == 0
    assert str(file) in out.partition("Receipt")[0]
    assert str(file) not in out.partition("Receipt")[2]
    assert file.exists() is not delete


def test_read_only_nothing_is_erased(home: Path, run: Run) -> None:
    before = names(home)
    assert run("--read-only", "erase", "amina", "--yes")[0] == 1
    assert run("erase", "nobody", "--yes")[0] == 1
    assert names(home) == before
