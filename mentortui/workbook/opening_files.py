"""A file opened in the machine's own program for it. This program sends nothing anywhere itself."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

_OURS = ("TEXTUAL", "MENTORTUI")
"""What the names begin with of variables that are for this program alone."""


def open_in_own_program(file: Path) -> bool:
    """Whether a program could be started. It outlives this one and writes nothing on its screen."""
    place = str(file.absolute())  # begins with no hyphen, so it cannot pass for an option
    try:
        if sys.platform == "win32":
            os.startfile(place)
        else:
            _start("open" if sys.platform == "darwin" else "xdg-open", place)
    except OSError:
        return False
    return True


def _start(program: str, place: str) -> None:
    nothing = subprocess.DEVNULL
    started = subprocess.Popen(
        [program, place],
        stdin=nothing,
        stdout=nothing,
        stderr=nothing,
        start_new_session=True,
        env=_environment(os.environ),
    )
    threading.Thread(target=started.wait, daemon=True).start()  # or it stays in the list of processes


def _environment(ours: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in ours.items() if not name.startswith(_OURS)}
