"""A file is opened in the machine's own program: by its whole path, without a shell, and without our own."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from mentortui.workbook.opening_files import open_in_own_program

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="xdg-open is of other systems")

_FAKE = """#!/bin/sh
{ printf '%s\\n' "$#" "$@"; env; } > "$PLACE.new"
mv "$PLACE.new" "$PLACE"
"""


def told_to(tmp_path: Path) -> list[str]:
    """What the fake xdg-open was told, once it is done: how many arguments, these, and its environment."""
    for _again in range(500):
        if (tmp_path / "told").exists():
            break
        time.sleep(0.02)
    return (tmp_path / "told").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", ["-rf; echo $HOME.pdf", "møte 3.pdf", "https:x.html"])
def test_the_program_is_given_the_whole_path_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fake = tmp_path / "bin" / "xdg-open"
    fake.parent.mkdir()
    fake.write_text(_FAKE)
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", f"{fake.parent}:/usr/bin:/bin")
    monkeypatch.setenv("PLACE", str(tmp_path / "told"))
    monkeypatch.setenv("TEXTUAL_LOG", "x")
    monkeypatch.setenv("MENTORTUI_HOME", "x")
    monkeypatch.chdir(tmp_path)
    assert open_in_own_program(Path(name))
    count, place, *environment = told_to(tmp_path)
    assert (count, place) == ("1", str(tmp_path / name))
    assert not [line for line in environment if line.startswith(("TEXTUAL", "MENTORTUI"))]


def test_without_such_a_program_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not open_in_own_program(tmp_path / "a.pdf")
