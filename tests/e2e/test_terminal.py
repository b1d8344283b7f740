"""The tests' terminal shows what a bare program shows, and tells how it ended."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal

APP = """
from textual.app import App
from textual.widgets import Footer, TextArea

class Bare(App[None]):
    BINDINGS = [("f1", "notify('hjelp')", "Hjelp"), ("ctrl+t", "exit_five", "Slutt")]
    def compose(self):
        yield TextArea(placeholder="klar")
        yield Footer()
    def on_resize(self, event):
        self.query_one(TextArea).border_title = f"{event.size.width} x {event.size.height}"
    def action_exit_five(self):
        self.exit(return_code=5)

raise SystemExit(Bare().run() or 5)
"""


def test_keys_paste_resize_and_exit(tmp_path: Path) -> None:
    with Terminal.python("-c", APP, home=tmp_path, size=(60, 12)) as terminal:
        terminal.wait_for("klar")
        terminal.press("Møtet ble ", "enter", "bra – 日本")
        terminal.wait_for("bra – 日")
        terminal.press("home")
        terminal.wait_until(lambda _: terminal.cursor == (2, 2), "the cursor is not at the start of the line")
        terminal.press("X")
        screen = terminal.wait_for(re.compile(r"Møtet ble\s.*\n.*Xbra – 日", re.MULTILINE))
        assert len(screen.splitlines()) == 12
        terminal.paste("limt\ninn ")
        terminal.wait_for("inn bra")
        terminal.press("f1")
        terminal.wait_for("hjelp")
        terminal.resize(40, 10)
        assert len(terminal.wait_for("40 x 10").splitlines()) == 10
        terminal.press("ctrl+t")
        assert terminal.wait_exit() == 5


def test_a_wait_in_vain_shows_the_screen(tmp_path: Path) -> None:
    with Terminal.python("-c", APP, home=tmp_path) as terminal:
        terminal.wait_for("klar")
        with pytest.raises(AssertionError, match=r"never showed 'noe annet'(.|\n)*klar"):
            terminal.wait_for("noe annet", timeout=0)


def test_kill_and_hang_up(tmp_path: Path) -> None:
    with Terminal.python("-c", APP, home=tmp_path) as terminal:
        terminal.wait_for("klar")
        terminal.kill()
        assert terminal.wait_exit() == -signal.SIGKILL
    with Terminal.python("-c", APP, home=tmp_path) as terminal:
        terminal.wait_for("klar")
        terminal.hang_up()
        assert terminal.wait_exit() == -signal.SIGHUP
