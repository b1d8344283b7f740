"""The programs that are measured: how each is started, when it can be used, and how it is left."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.workbooks import ALIAS, LAST_WORDS

CTRL_Q = b"\x11"


@dataclass(frozen=True)
class Program:
    """A program as a person starts it, in a folder of its own.

    ``ready`` matches the text of the first frame in which it can be used. ``quit`` ends it from there.
    """

    name: str
    command: tuple[str, ...]
    ready: re.Pattern[str]
    quit: bytes = CTRL_Q


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)


BARE = Program("bare TextArea", _python("benchmarks.bare"), re.compile("ready"))


def home(root: Path) -> Program:
    """The first screen, with the mentorships of a workbook in it."""
    return Program("home", _python("mentortui", "--data-dir", str(root)), re.compile("møter holdt"))


def meeting(root: Path) -> Program:
    """The meeting that is going on, at a question with a note: the cursor is where the note ends."""
    command = _python("mentortui", "--data-dir", str(root), "meet", ALIAS)
    return Program("live meeting", command, re.compile(re.escape(LAST_WORDS)))
