"""The lock in a real terminal: by the key, before the shell stops the program, and killed while locked."""

from __future__ import annotations

import re
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mentortui.i18n import in_language
from tests.e2e.driving import begin_meeting, note_on, ready_to_write, running, unlock
from tests.e2e.memory import count_in_memory
from tests.e2e.terminal import Terminal

pytestmark = pytest.mark.fault("T10")

MARKER = "pangolinveien"
PUBLIC = ("Amina", "Kari", "ferie", MARKER, "kjent")
"""What everybody who sees the meeting knows of it."""
_ = in_language("nb")
LOCKED = _("Write the passphrase or the recovery key, and press Enter.")

WRONG = "That is not the right|Det er ikke riktig"


@contextmanager
def _meeting(home: Path) -> Iterator[Terminal]:
    begin_meeting(home, sealed=True)
    with running(home, "meet", "Amina", changes=("quick_keys=1",), size=(100, 30)) as terminal:
        unlock(terminal)
        _write(terminal)
        yield terminal


def _write(terminal: Terminal) -> None:
    terminal.wait_for(_("TOGETHER"))
    ready_to_write(terminal)
    terminal.press(MARKER)
    terminal.wait_for(MARKER)


def _locked(terminal: Terminal) -> None:
    screen = terminal.wait_for(LOCKED)
    assert not [word for word in PUBLIC if word in screen]


def test_locked_by_the_key_while_writing(tmp_path: Path) -> None:
    with _meeting(tmp_path) as terminal:
        terminal.press("f6")
        _locked(terminal)
        drawn = len(terminal.output)
        terminal.press("feil passord", "enter")
        terminal.wait_for(re.compile(WRONG))
        for key in ("f3", "f9", "f12"):
            terminal.press(key)
        terminal.press("ctrl+u")
        terminal.wait_until(lambda screen: "•" not in screen, "the field was not emptied")
        assert not [word for word in PUBLIC if word.encode() in terminal.output[drawn:]]
        unlock(terminal)
        terminal.wait_for(MARKER)
        terminal.press(" og mer")
        terminal.wait_for(f"{MARKER} og mer")
        assert b"\x1b[?1049l" not in terminal.output, "the screen that can be scrolled back was never shown"


def test_killed_while_locked(tmp_path: Path) -> None:
    with _meeting(tmp_path) as terminal:
        terminal.press("f6")
        _locked(terminal)
        terminal.kill()
        terminal.wait_exit()
    with running(tmp_path, "meet", "Amina", changes=("quick_keys=1",), size=(100, 30)) as terminal:
        _locked(terminal)
        unlock(terminal)
        terminal.wait_for(MARKER)
        assert note_on(terminal.screen())


def test_stopped_by_the_shell(tmp_path: Path) -> None:
    with _meeting(tmp_path) as terminal:
        terminal.kill(signal.SIGTSTP)
        _until_stopped(terminal)
        assert b"\x1b[?1049l" in terminal.output, "the shell's own screen is not back"
        drawn = len(terminal.output)
        terminal.kill(signal.SIGCONT)
        _locked(terminal)
        assert not [word for word in PUBLIC if word.encode() in terminal.output[drawn:]]
        unlock(terminal)
        terminal.wait_for(MARKER)


def _until_stopped(terminal: Terminal) -> None:
    end = time.monotonic() + 30
    stat = Path(f"/proc/{terminal.pid}/stat")
    while stat.read_text().rpartition(")")[2].split()[0] != "T":
        assert time.monotonic() < end, "it was never stopped"
        terminal.read_until(time.monotonic() + 0.05)


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of another program is read")
def test_little_of_the_notes_is_left_in_memory(tmp_path: Path) -> None:
    """Python cannot wipe a text; what nothing holds any more is given back as far as it goes."""
    with _meeting(tmp_path) as terminal:
        before = count_in_memory(terminal.pid, MARKER.encode())
        assert before, "this way of looking sees the marker while it is shown"
        terminal.press("f6")
        _locked(terminal)
        terminal.read_until(time.monotonic() + 1)
        left = count_in_memory(terminal.pid, MARKER.encode())
        assert left < before, f"{before} before, {left} after"
