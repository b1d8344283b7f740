"""The passphrase on the command line: asked for, or read from a file. Never an argument or a variable, which
other programs on the machine can read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from mentortui.cli import output
from mentortui.cli.options import Options
from mentortui.errors import BadInput, WrongSecret
from mentortui.i18n import N_, _
from mentortui.workbook.workbook import Workbook

Ask = Callable[[str], str]
"""What is asked for, a gettext id -> what was answered. Raises BadInput when nobody answers."""

TRIES = 3
"""How often a person is asked."""
EITHER = N_("Passphrase or recovery key")
_LONGEST = 10_000
_NOBODY = N_(
    "The notes are encrypted, and here is nobody to ask for the passphrase. Nothing was read or changed. "
    "Run the command in a terminal, or put the passphrase in a file that only you can read and add "
    "--passphrase-from FILE."
)
_NO_FILE = N_(
    "The passphrase could not be read from {file}. Nothing was changed. Check the name of the file."
)
_TOO_FEW = N_("Line {count} of {file} is missing. It has to say: {what}. Nothing was changed.")


def unlocked(workbook: Workbook, options: Options) -> Workbook:
    """``workbook`` itself, unlocked when it is encrypted; closed when that cannot be done.

    Raises BadInput, WrongSecret, DamagedFile, NewerFormat and NotSaved.
    """
    try:
        unlock(workbook, asking(options), 1 if options.passphrase_from else TRIES)
    except BaseException:
        workbook.close()
        raise
    return workbook


def unlock(workbook: Workbook, ask: Ask, tries: int = 1) -> str:
    """Unlock what is locked; what it was unlocked with, "" when nothing was locked. Raises as
    ``unlocked``."""
    while workbook.is_locked:
        said = ask(EITHER)
        tries -= 1
        try:
            workbook.unlock(said)
        except WrongSecret as wrong:
            if not tries:
                raise
            output.complain(str(wrong))
        else:
            return said
    return ""


def secret(options: Options) -> str:
    """The passphrase or recovery key: the first line of the file that was told of, else asked for. Raises
    BadInput."""
    return asking(options)(EITHER)


def asking(options: Options) -> Ask:
    """A way to ask for secrets: each time the next line of the file that was told of, else a person."""
    return _next_line(options.passphrase_from) if options.passphrase_from else _person


def _next_line(file: str) -> Ask:
    lines: list[str] | None = None
    read = 0

    def ask(what: str) -> str:
        nonlocal lines, read
        lines = _lines_of(file) if lines is None else lines
        read += 1
        if read > len(lines) or not lines[read - 1].strip():
            raise BadInput(_TOO_FEW, count=read, file=file, what=_(what))
        return lines[read - 1]

    return ask


def _lines_of(file: str) -> list[str]:
    try:
        if file == "-":
            return sys.stdin.buffer.read(_LONGEST).decode("utf-8-sig").splitlines()
        with Path(file).open("rb") as stream:
            return stream.read(_LONGEST).decode("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise BadInput(_NO_FILE, file=file) from None


def _person(what: str) -> str:
    if not output.can_ask():
        raise BadInput(_NOBODY)
    from getpass import getpass

    try:
        return getpass(f"{_(what)}: ")
    except EOFError:
        raise BadInput(_NOBODY) from None
