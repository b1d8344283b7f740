"""Plain text out: UTF-8 whatever the terminal says, and no character that a terminal would obey."""

from __future__ import annotations

import io
import os
import re
import sys
from typing import TextIO

import msgspec

from mentortui.text import clean, show

_ESCAPED = re.compile("[\x7f-\x9f\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


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


def give_json(value: object) -> None:
    """``value`` on stdout as JSON."""
    sys.stdout.write(as_json(value))


def as_json(value: object) -> str:
    """``value`` as JSON, ending in a newline; what a terminal would obey is escaped."""
    import json

    text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


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


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()
