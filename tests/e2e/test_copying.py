"""Nothing reaches the clipboard of the machine before the person at the keys has said so."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from tests.e2e.driving import Mentor, running

COPIES = b"\x1b]52;"


@pytest.mark.fault("T26")
@pytest.mark.parametrize("language", ["nb", "en"])
def test_copying_is_answered_before_it_is_done(tmp_path: Path, language: str) -> None:
    with running(tmp_path, "--lang", language, "demo", size=(100, 30)) as terminal:
        mentor = Mentor(terminal, language)
        terminal.wait_for("Oleksandr")
        mentor.key("enter")
        mentor.see("The workbook")
        mentor.key("r")
        mentor.see("Share")
        mentor.key("c")
        mentor.see("Copy the text?")
        assert COPIES not in terminal.output
        mentor.key("enter")
        mentor.gone("Copy the text?")
        terminal.wait_until(lambda _screen: COPIES in terminal.output, "nothing was copied")
        copied = terminal.output.split(COPIES + b"c;", 1)[1].split(b"\x07", 1)[0]
        assert "Amina" in base64.b64decode(copied).decode()
