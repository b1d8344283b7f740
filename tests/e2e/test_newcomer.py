"""A newcomer's first hour: from the welcome to a summary that can be taken home, in few key presses."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.i18n import LANGUAGES
from tests.e2e.driving import Mentor, questions, running
from tests.e2e.terminal import Terminal

FEW = 12
NOTE = "Hun vil jobbe på apotek."


class Presses:
    """Counts every key press that is not text being typed."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self.made: list[str] = []

    def __call__(self, key: str) -> None:
        self.made.append(key)
        self._terminal.press(key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_newcomer_gives_the_first_summary_with_few_key_presses(language: str, tmp_path: Path) -> None:
    with running(tmp_path, "--lang", language) as terminal:
        mentor, press = Mentor(terminal, language), Presses(terminal)
        mentor.see("Welcome")
        press("n")
        mentor.see("First name or alias")
        mentor.write("Amina")
        press("enter")
        mentor.see("Do you want to encrypt the notes?")
        press("escape")
        mentor.see("Plan and start the next meeting")
        press("m")
        mentor.see("Plan a meeting")
        press("ctrl+n")
        terminal.wait_for(questions("1-get-to-know", "nb")[0][:30])
        mentor.write(NOTE)
        press("ctrl+f")
        mentor.see("Read this aloud together. Nothing else is shared.")
        assert NOTE in terminal.screen()
        press("g")
        terminal.wait_for("☑ Amina")
        press("g")
        mentor.see("Both have approved. {key} closes the meeting.", key="f")
        press("f")
        mentor.see_summary()
        press("e")
        mentor.see("Share as what?")
        press("m")
        mentor.see("Save as a file: in which folder or file?")
        press("enter")
        terminal.wait_for(mentor.say("The file is here: {file}", file="").strip())
    (summary,) = tmp_path.rglob("*.md")
    assert NOTE in summary.read_text(encoding="utf-8")
    assert len(press.made) <= FEW, press.made
