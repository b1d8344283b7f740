"""How the program ends: told to by the system, by a closed terminal, by its own key, or not begun at all."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

import pytest

from tests.e2e.driving import (
    Mentor,
    begin_meeting,
    kept_text,
    note_on,
    on_disk,
    ready_to_write,
    running,
)
from tests.e2e.terminal import Terminal

LEFT = b"\x1b[?1049l"
"""The terminal's own screen is back."""
CURSOR = b"\x1b[?25h"


@pytest.mark.fault("T9")
@pytest.mark.parametrize("rate", [40, 250])
def test_told_to_end_while_typing(rate: int, tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as terminal:
        _type(terminal, rate, 0.5)
        terminal.kill(signal.SIGTERM)
        shown = _type_on(terminal, rate)
        assert terminal.wait_exit() == 128 + signal.SIGTERM
        _restored(terminal)
    assert kept_text(tmp_path).startswith(shown)


@pytest.mark.fault("T9")
@pytest.mark.parametrize("close", [True, False], ids=["terminal closed", "signal"])
def test_hung_up_while_typing(close: bool, tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as terminal:
        _type(terminal, 100, 0.5)
        shown = note_on(terminal.screen())
        if close:
            terminal.hang_up()
        else:
            terminal.kill(signal.SIGHUP)
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert kept_text(tmp_path).startswith(shown)
    assert not list(tmp_path.glob("mentortui/crash.txt"))


@pytest.mark.fault("T9")
def test_the_quit_key_keeps_the_meeting(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as terminal:
        ready_to_write(terminal)
        mentor = Mentor(terminal, "nb")
        mentor.write("finn.no og nav.no")
        terminal.press("ctrl+c")
        mentor.write(" og venner")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        _restored(terminal)
    with running(tmp_path, "meet", "Amina") as terminal:
        terminal.wait_for("finn.no og nav.no og venner")


@pytest.mark.fault("T8")
def test_a_second_window_is_told_who_has_the_workbook(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as first:
        ready_to_write(first)
        with running(tmp_path) as second:
            mentor = Mentor(second, "nb")
            mentor.see("Mentorships")
            second.wait_for(str(first.pid))
            second.press("enter")
            mentor.see("Themes: ")
            assert mentor.say("Plan and start the next meeting") not in second.screen()
            assert "1/2" not in second.screen()
            second.press("ctrl+q")
            assert second.wait_exit() == 0
        Mentor(first, "nb").write("videre")
        first.kill()
        first.wait_exit()
    with running(tmp_path, "meet", "Amina") as third:
        third.wait_for("videre")


def test_nothing_is_found_of_a_meeting_that_was_only_looked_at(tmp_path: Path) -> None:
    with running(tmp_path, "--lang", "nb") as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.new_meeting()
        ready_to_write(terminal)
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    with on_disk(tmp_path) as workbook:
        (entry,) = workbook.entries()
        assert not entry.live
    assert not list((tmp_path / "mentortui" / "live").iterdir())


@pytest.mark.fault("T25")
def test_switches_of_the_terminal_library_leave_no_file(tmp_path: Path) -> None:
    home, watched = tmp_path / "home", tmp_path / "watched"
    home.mkdir()
    watched.mkdir()
    switches = {
        "TEXTUAL_LOG": str(watched / "keys.log"),
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL_SCREENSHOT_LOCATION": str(watched),
        "TEXTUAL_SCREENSHOT_FILENAME": "notes.svg",
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_PRESS": "h,e,m",
        "textual_log": str(watched / "small.log"),
    }
    begin_meeting(home)
    with running(home, "meet", "Amina", env=switches) as terminal:
        ready_to_write(terminal)
        Mentor(terminal, "nb").write("privat sak")
        terminal.read_until(time.monotonic() + 1.5)  # the screenshot would come after a second
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert not list(watched.iterdir())
    assert {file.suffix for file in home.rglob("*") if file.is_file()} <= {
        ".json",
        ".journal",
        "",
        ".reserve",
    }
    assert kept_text(home) == "privat sak", "the switch pressed keys"


def _type(terminal: Terminal, rate: int, seconds: float) -> None:
    """Type into the note for a while, at so many letters a second."""
    ready_to_write(terminal)
    terminal.press("A")
    terminal.wait_until(lambda screen: note_on(screen) == "A", "the note took no key")
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        terminal.press(random.choice("abcdefgh"))
        terminal.read_until(time.monotonic() + 1 / rate)


def _type_on(terminal: Terminal, rate: int) -> str:
    """Type until the program has let go of the screen; what stood last in the note."""
    shown = note_on(terminal.screen())
    while LEFT not in terminal.output and terminal.runs:
        terminal.press("x")
        terminal.read_until(time.monotonic() + 1 / rate)
        now = note_on(terminal.screen())
        if not terminal.is_cooked():  # else the terminal may have written the letter itself
            shown = max(shown, now, key=len)
    return shown


def _restored(terminal: Terminal) -> None:
    """The terminal is as it was: its own screen, a cursor, no mouse, no bracketed paste."""
    tail = terminal.output[terminal.output.rindex(LEFT) - 200 :]
    assert CURSOR in tail
    for off in (b"\x1b[?1000l", b"\x1b[?2004l"):
        assert off in terminal.output[-600:], off
    assert terminal.is_cooked()
