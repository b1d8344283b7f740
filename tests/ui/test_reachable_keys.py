"""Every command has a key that reaches the program, in each of the usual places that a terminal stands in."""

from __future__ import annotations

import pytest

from mentortui.ui.command import Where
from mentortui.ui.commands import COMMANDS, is_letter

KEPT = {
    # A terminal sends the same byte for these: ECMA-48 control characters.
    "any terminal": "ctrl+i ctrl+j ctrl+m ctrl+h ctrl+[",
    # The prefix, as it is set from the start: man tmux, under DEFAULT KEY BINDINGS.
    "tmux": "ctrl+b",
    # commandsToSkipShell, as it is set from the start: quick open, find, the last directory, the side bar and
    # the panel; the function keys of help, find, breakpoints, run, step, problems, definition and tools.
    "VS Code": "ctrl+e ctrl+p ctrl+f ctrl+g ctrl+b ctrl+j ctrl+k ctrl+q f1 f3 f5 f6 f8 f9 f10 f11 f12",
    # Its own actions stand on ctrl+shift, alt and f11 alone: defaults.json of Windows Terminal.
    "Windows Terminal": "f11 alt+f4 alt+enter ctrl+comma",
    # Help, menu and full screen of the usual desktops' terminals.
    "GNOME Terminal": "f1 f10 f11",
    # ssh takes only Enter and ~; some chains of terminals send no function keys as they should.
    "ssh": " ".join(f"f{n}" for n in range(1, 13)),
    # Flow control, where it was left on; the program turns it off, and not everything between obeys.
    "a line with flow control": "ctrl+s ctrl+q",
}


BY_PALETTE = {"app.quit"}
"""No letter alone ends the program by mistake; where Ctrl Q does not come through, all commands are found by
a letter, and it among them."""


@pytest.mark.parametrize("place", KEPT)
def test_a_key_of_every_command_reaches_the_program(place: str) -> None:
    kept = set(KEPT[place].split())
    assert {one.id for one in COMMANDS if not set(one.keys) - kept} <= BY_PALETTE


def test_outside_a_note_one_plain_key_is_enough() -> None:
    """Where all keys but the plain ones are kept by something, Esc and a letter still do it."""
    outside = [one for one in COMMANDS if one.where != (Where.LOCKED,)]  # there one always writes
    plain = {one.id for one in outside if "escape" in one.keys or any(map(is_letter, one.keys))}
    assert {one.id for one in outside} - plain <= BY_PALETTE
