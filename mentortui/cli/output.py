"""Plain text out: UTF-8 whatever the terminal says, and no character that a terminal would obey."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO

from mentortui.text import clean, show


def prepare() -> None:
    """Write UTF-8 on both streams from now on."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str = "") -> None:
    """A line, or more, on stdout. Raises BrokenPipeError when nobody listens any more."""
    sys.stdout.write(f"{show(text)}\n")


def give(document: str) -> None:
    """A document on stdout as a file would have it, with marks for what reorders text only on a terminal."""
    sys.stdout.write(show(document) if _is_terminal(sys.stdout) else clean(document))


def give_exactly(data: bytes) -> None:
    """A file whose every byte counts, on stdout. A terminal gets text that it cannot obey."""
    if is_terminal():
        sys.stdout.write(show(data.decode("utf-8", errors="replace")))
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)


def is_terminal() -> bool:
    """A person reads what is written."""
    return _is_terminal(sys.stdout)


def give_json(value: object) -> None:
    """``value`` on stdout as JSON."""
    from mentortui.sharing.as_json import data_json

    sys.stdout.write(data_json(value))


def complain(text: str) -> None:
    """A problem, on stderr."""
    sys.stderr.write(f"{show(text)}\n")


def flush() -> None:
    """Send what was said. Raises BrokenPipeError when nobody listens any more."""
    sys.stdout.flush()


def abandon() -> None:
    """Nobody listens: what is left goes nowhere, without a word at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def has_screen() -> bool:
    """Keys can be read and a screen drawn."""
    drawn_on = sys.stdout if sys.platform == "win32" else sys.stderr
    return _is_terminal(sys.stdin) and _is_terminal(drawn_on)


def can_ask() -> bool:
    """A person can be asked for something on the keyboard."""
    return _is_terminal(sys.stdin)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
