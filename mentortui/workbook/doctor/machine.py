"""What the doctor asks a machine. Tests give it another one."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_PATIENCE = 10.0
"""Seconds that a program of the system may take to answer."""


class Terminal(NamedTuple):
    """``is_there`` is false where the output goes to a file or another program."""

    is_there: bool
    columns: int
    lines: int
    encoding: str


class Machine:
    """This machine. Every method may raise OSError or ValueError; nothing is written."""

    platform = sys.platform
    env: Mapping[str, str] = os.environ

    def read(self, path: str) -> str:
        """A small text file of the system, stripped."""
        return Path(path).read_text("utf-8", "replace").strip()

    def names(self, path: str) -> list[str]:
        """The names in a folder, in order."""
        return sorted(os.listdir(path))

    def real(self, path: str) -> str:
        """``path`` with all links followed."""
        return os.path.realpath(path)

    def stat(self, path: str) -> os.stat_result:
        """Of ``path`` itself, also where it is a link."""
        return os.lstat(path)

    def run(self, *command: str) -> str:
        """What a program of the system says."""
        import subprocess

        try:
            done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        except subprocess.SubprocessError as error:
            raise OSError(str(error)) from error
        return done.stdout.decode("utf-8", "replace").strip()

    def free_bytes(self, path: str) -> int:
        """Room left on the disk that holds ``path``."""
        import shutil

        return shutil.disk_usage(path).free

    def now(self) -> dt.datetime:
        """The clock, with the zone of this machine."""
        return dt.datetime.now().astimezone()

    def user(self) -> int | None:
        """The number of the user; None where users have none."""
        return os.getuid() if sys.platform != "win32" else None

    def core_limit(self) -> int | None:
        """Bytes of memory that the system may write down when this program dies; -1 for all of it."""
        if sys.platform == "win32":
            return None
        import resource

        return resource.getrlimit(resource.RLIMIT_CORE)[0]

    def terminal(self) -> Terminal:
        """Where the output goes."""
        import shutil

        columns, lines = shutil.get_terminal_size()
        # The output is UTF-8 whatever the terminal says, so it is asked by its settings.
        said = next((self.env[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if self.env.get(name)), "")
        encoding = "utf-8" if self.platform in ("darwin", "win32") else said.partition(".")[2]
        return Terminal(sys.stdout.isatty(), columns, lines, encoding)

    def version(self, package: str) -> str:
        """Of an installed package; empty when it is not there."""
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version(package)
        except PackageNotFoundError:
            return ""
