"""The meeting line by line in a real terminal: killed, left, and gone on with, there and on the screen."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest

from mentortui.i18n import in_language
from tests.e2e.driving import begin_meeting, kept_text, on_disk, running
from tests.e2e.terminal import Terminal


def say(terminal: Terminal, line: str, seen: str | re.Pattern[str]) -> None:
    """Write a line, and wait for what it brings."""
    terminal.press(f"{line}\n")
    terminal.wait_for(seen)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_killed_it_goes_on_at_the_same_question_with_all_text(tmp_path: Path, language: str) -> None:
    t = in_language(language)
    begin_meeting(tmp_path, language=language)
    arguments = ("--lang", language, "meet", "Amina", "--plain")
    size = (80, 40)
    with running(tmp_path, *arguments, size=size) as terminal:
        terminal.wait_for("\n>")
        say(terminal, "første linje", "> første linje\n>")
        say(terminal, "andre linje", "> andre linje\n>")
        say(terminal, "", re.compile(r"\(2 [^>]*\n>"))
        say(terminal, "tredje", "> tredje\n>")
        terminal.kill()
        assert terminal.wait_exit() == -signal.SIGKILL
    assert kept_text(tmp_path, question="since-1") == "første linje\nandre linje"
    with running(tmp_path, *arguments, size=size) as terminal:
        screen = terminal.wait_for("| tredje\n>")
        assert t("Written already:") in screen
        assert "andre linje" not in screen
        say(terminal, "/b", "| andre linje\n>")
        terminal.press("ctrl+c")
        terminal.wait_for("mentortui meet Amina --plain")
        assert terminal.wait_exit() == 128 + signal.SIGINT
    with running(tmp_path, "--lang", language, "meet", "Amina") as terminal:
        terminal.wait_for(t("TOGETHER"))
        terminal.wait_for("andre linje")


def test_the_end_of_the_input_and_a_closed_window_lose_nothing(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina", "--plain") as terminal:
        terminal.wait_for("\n>")
        say(terminal, "en linje", "> en linje\n>")
        terminal.press("ctrl+d")
        terminal.wait_for("mentortui meet Amina --plain")
        assert terminal.wait_exit() == 0
    with running(tmp_path, "meet", "Amina", "--plain") as terminal:
        terminal.wait_for("| en linje\n>")
        say(terminal, "en til", "> en til\n>")
        terminal.hang_up()
        assert terminal.wait_exit() == 128 + signal.SIGHUP
    assert kept_text(tmp_path, question="since-1") == "en linje\nen til"
    with on_disk(tmp_path) as workbook:
        assert not list((tmp_path / "mentortui").rglob("*crash*"))
        assert workbook.entries()[0].live
