"""The command line in English, at a home of its own."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.cli import main
from mentortui.templates.library import Library
from mentortui.workbook.demo import make_demo
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTORTUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.setattr(i18n, "_language", "en")


@pytest.fixture(scope="session")
def _example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as it is made; every test gets a copy."""
    folder = tmp_path_factory.mktemp("example") / "home"
    make_demo(folder, "en", Library(None), now=NOW)
    return folder


@pytest.fixture
def home(_example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A filled workbook, two weeks after the last meeting whatever day it is."""
    defaults = Workbook.__init__.__kwdefaults__
    assert defaults
    monkeypatch.setitem(defaults, "clock", lambda: NOW)
    home = Path(shutil.copytree(_example, tmp_path / "home"))
    Workbook(home).close()  # its list of mentorships knows the files of the copy
    return home


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
