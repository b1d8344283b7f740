"""The command line in English, at a home of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.cli import main
from mentortui.templates.library import Library
from mentortui.workbook.demo import make_demo
from tests.cli.running import Run


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORTUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr(i18n, "_language", "en")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A filled workbook."""
    make_demo(tmp_path / "home", "en", Library(None))
    return tmp_path / "home"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
