"""The programs that are measured: how each is started, when it can be used, and how it is left."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, replace
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
    locked: re.Pattern[str] | None = None
    """What stands in the first frame, where something must be written before it can be used."""
    secret: bytes = b""
    """What is written then."""


def _python(module: str, *arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", module, *arguments)


BARE = Program("bare TextArea", _python("benchmarks.bare"), re.compile("ready"))


def home(root: Path) -> Program:
    """The first screen, with the mentorships of a workbook in it."""
    return Program("home", _python("mentortui", "--data-dir", str(root)), re.compile(r"\d møter"))


def meeting(root: Path) -> Program:
    """The meeting that is going on, at a question with a note: the cursor is where the note ends."""
    command = _python("mentortui", "--data-dir", str(root), "meet", ALIAS)
    return Program("live meeting", command, re.compile(re.escape(LAST_WORDS)))


_LOCKED = re.compile("gjenopprettingsnøkkel")


def locked(root: Path) -> Program:
    """An encrypted workbook at its start."""
    command = _python("mentortui", "--data-dir", str(root), "meet", ALIAS)
    return Program("locked", command, _LOCKED)


def unlocked_meeting(root: Path, passphrase: str) -> Program:
    """The meeting that is going on in an encrypted workbook, when it has been unlocked."""
    plain = meeting(root)
    return replace(plain, locked=_LOCKED, secret=f"{passphrase}\r".encode())
