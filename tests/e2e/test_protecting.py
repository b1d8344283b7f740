"""Encryption from the first start, in a real terminal: offered, done, and asked for the next time."""

from __future__ import annotations

import re
from pathlib import Path

from tests.e2e.driving import Mentor, command, running

PASSPHRASE = "fem rolige ord"


def test_first_start_with_encryption(tmp_path: Path) -> None:
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Welcome")
        terminal.press("n")
        mentor.see("First name or alias")
        mentor.write("Amina")
        terminal.press("enter")
        mentor.see("Do you want to encrypt the notes?")
        terminal.press("enter")
        mentor.see("Choose a passphrase")
        terminal.press(PASSPHRASE, "tab", PASSPHRASE)
        terminal.wait_until(
            lambda screen: screen.count("•" * len(PASSPHRASE)) == 2, "it was not hidden twice"
        )
        terminal.press("enter")
        screen = mentor.see("I have written it down")
        groups = re.findall(r"\b[A-Z2-7]{4}\b", screen.partition(mentor.say("Your recovery key"))[2])
        assert len(groups) == 9
        terminal.press("enter")
        mentor.see("Write the recovery key from your paper")
        terminal.press("".join(groups).lower(), "enter")
        mentor.see("Plan and start the next meeting")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    files = [path for path in (tmp_path / "mentortui").rglob("*") if path.is_file()]
    assert files
    assert not [path for path in files if b"Amina" in path.read_bytes()]
    assert PASSPHRASE.encode() not in terminal.output
    secret = tmp_path / "secret"
    for said in (PASSPHRASE, "-".join(groups)):
        secret.write_text(said, encoding="utf-8")
        assert command(tmp_path, "list", "--passphrase-from", str(secret)).startswith("Amina")
    assert "Amina" not in command(tmp_path, "list", code=1)
