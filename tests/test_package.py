"""The package: what it says it needs, with reasons, and where the notes lie on each system."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

import platformdirs
import pytest
from platformdirs.api import PlatformDirsABC
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from mentortui import paths

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
TEXT = PYPROJECT.read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)["project"]
RUN_WITH = [*PROJECT["dependencies"], *chain(*PROJECT["optional-dependencies"].values())]
NO_API_OF_THEIRS = ("pillow", "tzdata")
"""Used for a thing or two that never changes, or data alone: no upper bound."""


@pytest.mark.parametrize("line", RUN_WITH)
def test_what_is_needed_has_bounds(line: str) -> None:
    assert ">=" in line
    assert "<" in line or line.startswith(NO_API_OF_THEIRS)


@pytest.mark.parametrize("line", PROJECT["dependencies"])
def test_what_is_needed_has_its_reason_beside_it(line: str) -> None:
    lines = TEXT.splitlines()
    (at,) = [place for place, text in enumerate(lines) if text.strip().startswith(f'"{line}"')]
    assert re.match(r" *# [A-Z].{10,}", lines[at - 1])


def test_the_name_on_the_command_line_is_there() -> None:
    assert PROJECT["scripts"] == {"mentortui": "mentortui.__main__:main"}
    assert PROJECT["requires-python"] == ">=3.11"


@pytest.mark.parametrize(
    ("system", "data", "settings"),
    [
        (Unix, ".local/share/mentortui", ".config/mentortui/settings.toml"),
        (
            MacOS,
            "Library/Application Support/mentortui",
            "Library/Application Support/mentortui/settings.toml",
        ),
    ],
)
def test_where_it_all_lies(
    system: type[PlatformDirsABC],
    data: str,
    settings: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    home = tmp_path / "Åse Ødegård"
    for name in ("MENTORTUI_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(platformdirs, "PlatformDirs", system)
    assert paths.data_dir() == home / data
    assert paths.settings_file() == home / settings
    assert paths.templates_dir() == home / data / "meeting_templates"
    assert not home.exists()


def test_where_it_all_lies_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of the class that is used there; the folder itself is told by the system."""
    local = tmp_path / "Åse Ødegård" / "AppData" / "Local"
    monkeypatch.delenv("MENTORTUI_HOME", raising=False)
    monkeypatch.setattr(platformdirs, "PlatformDirs", Windows)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _name: str(local))
    assert paths.data_dir() == local / "mentortui"
    assert paths.settings_file() == local / "mentortui" / "settings.toml"
    assert not local.exists()


@pytest.mark.parametrize("chosen", ["~/Mine notater", "Åse/notater"])
def test_what_is_chosen_is_used(chosen: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    wanted = tmp_path / chosen.removeprefix("~/")
    assert paths.data_dir(chosen) == wanted
    assert paths.settings_file(chosen) == wanted / "settings.toml"
