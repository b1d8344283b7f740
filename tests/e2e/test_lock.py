"""What a locked screen, its keys and the command line give away: nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.e2e.driving import (
    Mentor,
    begin_meeting,
    command,
    kept_text,
    note_on,
    ready_to_write,
    running,
    unlock,
)
from tests.e2e.terminal import Terminal

WORDS = "grevlinghi og maurtue"
ASKED = "Write the passphrase or the recovery key, and press Enter."
WRONG = "That is not the right passphrase or recovery key. Nothing was changed."

pytestmark = pytest.mark.fault("T10")


def _write(terminal: Terminal) -> None:
    unlock(terminal)
    ready_to_write(terminal)
    Mentor(terminal, "nb").write(WORDS)


def _shows_nothing(terminal: Terminal) -> None:
    """No name, no word and no question of the meeting; nothing behind either, as no scroll-back is used."""
    terminal.read_until(time.monotonic() + 0.3)
    screen = terminal.screen()
    for word in ("Amina", "Kari", "maurtue", "grevlinghi", "SAMMEN", "min igjen"):
        assert word not in screen


def test_locked_by_its_key_and_opened_where_one_was(tmp_path: Path) -> None:
    begin_meeting(tmp_path, sealed=True)
    with running(tmp_path, "meet", "Amina", changes=("quick_keys=1",)) as terminal:
        mentor = Mentor(terminal, "nb")
        _write(terminal)
        terminal.press("f6")
        mentor.see(ASKED)
        _shows_nothing(terminal)
        terminal.press("ikke dette", "enter")
        mentor.see("Locked")
        terminal.wait_for(mentor.say(ASKED))
        terminal.wait_until(lambda screen: "••••" in screen, "what was written is gone")
        for keys in (("ctrl+p", "escape"), ("f3",), ("ctrl+n",), ("ctrl+o",)):
            terminal.press(*keys)
            _shows_nothing(terminal)
        terminal.press("ctrl+u")
        terminal.wait_until(lambda screen: "••" not in screen, "not emptied")
        unlock(terminal)
        terminal.wait_until(lambda screen: note_on(screen) == WORDS, "not where one was")
        assert "SAMMEN" in terminal.screen()
        ready_to_write(terminal)
        mentor.write(" videre")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert kept_text(tmp_path) == f"{WORDS} videre"


def test_locked_the_command_line_gives_nothing_away(tmp_path: Path) -> None:
    begin_meeting(tmp_path, sealed=True)
    with running(tmp_path, "meet", "Amina", changes=("quick_keys=1",)) as terminal:
        _write(terminal)
        terminal.press("f6")
        Mentor(terminal, "nb").see(ASKED)
        for words in (
            ("list",),
            ("show", "Amina"),
            ("search", "maurtue"),
            ("export", "Amina", "--what", "all"),
        ):
            told = command(tmp_path, *words, code=1)
            assert "Amina" not in told.replace(" ".join(words), "")
            assert "maurtue" not in told
        terminal.kill()
        terminal.wait_exit()
