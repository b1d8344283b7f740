"""The programs that are measured: how each is started, when it can be used, and how it is left."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field

CTRL_Q = b"\x11"


@dataclass(frozen=True)
class Program:
    """A program as a person starts it.

    ``ready`` matches the text of the first frame in which it can be used. ``setup`` is written after that,
    to get to a note; ``noted``, if given, matches when it is there. ``quit`` ends the program from ``ready``.
    """

    name: str
    command: tuple[str, ...]
    ready: re.Pattern[str]
    env: Mapping[str, str] = field(default_factory=dict)
    setup: bytes = b""
    noted: re.Pattern[str] | None = None
    quit: bytes = CTRL_Q


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)


BARE = Program("bare TextArea", _python("benchmarks.bare"), re.compile("ready"))
NOTE = Program("our note alone", _python("benchmarks.note_app"), re.compile("ready"))

PROGRAMS = (NOTE,)
"""What is set beside ``BARE``."""
