"""Where the notes and the settings lie on this machine. Asking makes nothing."""

from __future__ import annotations

import os
from pathlib import Path

HOME_VARIABLE = "MENTORTUI_HOME"


def data_dir(chosen: str | None = None) -> Path:
    """The notes' folder: what was chosen, else ``MENTORTUI_HOME``, else the system's place."""
    if found := chosen or os.environ.get(HOME_VARIABLE):
        return Path(found).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("mentortui", appauthor=False)


def settings_file(chosen: str | None = None) -> Path:
    """The settings: beside the notes when their folder was chosen, else the system's place."""
    if chosen or os.environ.get(HOME_VARIABLE):
        return data_dir(chosen) / "settings.toml"
    from platformdirs import user_config_path

    return user_config_path("mentortui", appauthor=False) / "settings.toml"


def templates_dir(chosen: str | None = None) -> Path:
    """The folder of the user's own meeting templates."""
    return data_dir(chosen) / "meeting_templates"
