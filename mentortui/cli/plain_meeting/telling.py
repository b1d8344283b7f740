"""Says things: plain lines as wide as the terminal, never a colour, never a move of the cursor."""

from __future__ import annotations

import shutil

from mentortui.cli import output
from mentortui.cli.plain_meeting.wrapping import wrapped
from mentortui.text import show

_USUAL = (80, 24)


def say(text: str = "", first: str = "", hang: str = "  ") -> None:
    """``text`` behind ``first``; what is broken hangs under it. Raises OSError when nobody listens."""
    width = shutil.get_terminal_size(_USUAL).columns
    for line in wrapped(show(text), width, first, hang):
        output.say(line)


def heading(text: str) -> None:
    """An empty line, and what comes now."""
    output.say()
    say(text, hang="")


def item(text: str, number: int | None = None) -> None:
    """A line of a list, with its number where one can be chosen."""
    say(text, "- " if number is None else f"{number}. ", "   ")
