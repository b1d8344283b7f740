"""What holds for every test: no real home, one language to begin with, the same random cases each run."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from mentortui import i18n
from tests.styles import parsed_once

pytest_plugins = ["tests.faults.counting"]

_STORM = bool(os.environ.get("MENTORTUI_STORM"))
settings.register_profile(
    "repeatable",
    max_examples=100 if _STORM else 40,
    derandomize=not _STORM,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
settings.load_profile("repeatable")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test opens without saying where lies in a folder of its own."""
    home: Path = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("MENTORTUI_HOME", raising=False)


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    """Tests speak English unless they say otherwise."""
    i18n.use("en")
    yield
    i18n.use("en")


@pytest.fixture(scope="session", autouse=True)
def _styles() -> Iterator[None]:
    """No style sheet is parsed twice."""
    with parsed_once():
        yield


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A guess at a passphrase costs next to nothing, for tests that unlock often."""
    from tests.storage.keyrings import make_quick

    make_quick(monkeypatch)


def pytest_xdist_auto_num_workers() -> int:
    """``-n auto``: two more than there are cores, as pilots and real terminals mostly wait."""
    return (os.cpu_count() or 1) + 2
