"""Drives the program as a mentor does: by its keys, seeing only the screen."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mentortui.i18n import in_language
from mentortui.templates.library import Library
from mentortui.workbook.planning import Plan
from mentortui.workbook.workbook import Workbook
from tests.e2e.terminal import ROOT, Terminal, environment
from tests.storage.keyrings import PASSPHRASE, keyring, make_quick


class Mentor:
    """Someone at the keys of a terminal, in one language."""

    def __init__(self, terminal: Terminal, language: str) -> None:
        self.terminal = terminal
        self.say = in_language(language)
        self.language = language

    def see(self, message: str, **values: object) -> str:
        """Wait for one of the program's texts, given in English; the screen."""
        return self.terminal.wait_for(self.say(message, **values))

    def see_summary(self) -> str:
        """Wait for the summary of a meeting; the screen."""
        return self.terminal.wait_for(self.say("Summary · {title}", title="").rstrip())

    def gone(self, message: str) -> str:
        """Wait until one of the program's texts has left the screen."""
        return self.terminal.wait_gone(self.say(message))

    def key(self, *keys: str) -> None:
        """Press keys, each when the one before has been drawn: for keys that are bound to something."""
        for key in keys:
            self.terminal.read_until(0)
            before = self.terminal.look()
            self.terminal.press(key)
            self.terminal.wait_until(
                lambda _, before=before: self.terminal.look() != before,  # type: ignore[misc]
                f"{key} drew nothing",
            )

    def write(self, text: str) -> None:
        """Type and see it."""
        self.terminal.press(text)
        self.terminal.wait_for(text)

    def fill(self, *values: str) -> None:
        """Fill in the fields of a dialog, in order; an empty one is passed over."""
        for place, value in enumerate(values):
            if place:
                self.key("tab")
            if value:
                self.write(value)

    def new_participant(self, alias: str, profession: str = "", mentor: str = "") -> None:
        """From home: write in a participant who meets in this language."""
        self.terminal.press("n")
        self.see("First name or alias")
        self.fill(alias, profession, mentor)
        if self.language == "en":
            self.key("tab", "right")
        self.terminal.press("enter")
        self.decline_encryption()
        self.see("Plan and start the next meeting")

    def decline_encryption(self) -> None:
        """Say "Not now" where encryption is offered, before the first participant."""
        offered, on = (
            self.say("Do you want to encrypt the notes?"),
            self.say("Plan and start the next meeting"),
        )
        screen = self.terminal.wait_until(lambda screen: offered in screen or on in screen, "no answer")
        if offered in screen:
            self.key("down")
            self.terminal.press("enter")

    def start_meeting(self) -> None:
        """From a mentorship: start the meeting that the plan suggests."""
        self.terminal.press("m")
        self.see("Plan a meeting")
        self.terminal.press("ctrl+n")
        self.see("TOGETHER")

    def new_meeting(self, alias: str = "Amina", mentor: str = "Kari") -> None:
        """From an empty folder to the first question of the first meeting."""
        self.see("Welcome")
        self.new_participant(alias, mentor=mentor)
        self.start_meeting()

    def out_of_note(self) -> None:
        """Esc: from now on letters are commands. Escape and a letter at once would be Alt and that letter."""
        ready_to_write(self.terminal)
        self.terminal.press("escape")
        self.terminal.wait_until(lambda screen: "Ctrl" not in screen.splitlines()[-1], "still in the note")

    def turn(self, seen: str) -> None:
        """The next page, where ``seen`` stands."""
        self.terminal.press("ctrl+n")
        self.terminal.wait_for(seen)


def questions(template: str, language: str) -> list[str]:
    """The questions of a built-in template, in order."""
    found = Library(None).get(template, language)
    assert found is not None
    return [question.text for step in found.agenda for question in step.questions]


@contextmanager
def running(
    home: Path,
    *arguments: str,
    changes: tuple[str, ...] = (),
    size: tuple[int, int] = (80, 24),
    env: dict[str, str] | None = None,
) -> Iterator[Terminal]:
    """The program in a terminal; with ``changes`` as in ``tests.e2e.runner``."""
    start = ("-m", "tests.e2e.runner", *changes, "--") if changes else ("-m", "mentortui")
    with Terminal.python(*start, *arguments, home=home, size=size, env=env) as terminal:
        yield terminal


def command(home: Path, *arguments: str, code: int = 0) -> str:
    """What a command of the command line says; it ends with ``code``."""
    done = subprocess.run(
        [sys.executable, "-m", "mentortui", *arguments],
        env=environment(home),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout if code == 0 else done.stderr


def as_json(home: Path, *arguments: str) -> Any:
    """What a command says with ``--json``."""
    return json.loads(command(home, *arguments, "--json"))


@contextmanager
def on_disk(home: Path) -> Iterator[Workbook]:
    """The workbook as another program finds it, read only."""
    workbook = Workbook(home / "mentortui", read_only=True)
    if workbook.is_locked:
        _unlock(workbook)
    try:
        yield workbook
    finally:
        workbook.close()


def kept_text(home: Path, *, question: str = "") -> str:
    """The shared notes of the meeting that is going on, as the disk has them; the one under ``question``."""
    with on_disk(home) as workbook:
        found = workbook.load(workbook.entries()[0].uid)
        assert found.live, "no meeting is going on"
        texts = [text for key, text in found.texts.items() if question in key]
    return "\n".join(texts)


def begin_meeting(home: Path, alias: str = "Amina", language: str = "nb", *, sealed: bool = False) -> None:
    """A folder with a first meeting going on, in which one word for later was kept, as the program leaves it
    when it is killed. ``sealed``: encrypted, and opened by ``PASSPHRASE`` where keys are quick."""
    template = Library(None).get("1-get-to-know", language)
    assert template is not None
    if sealed:
        keyring(home / "mentortui")
    workbook = Workbook(home / "mentortui")
    if sealed:
        _unlock(workbook)
    notebook = workbook.add_participant(alias, mentor="Kari", language=language)
    sitting = notebook.start(Plan(template=template, title=template.title, minutes=60))
    sitting.live.add_later("ferie")
    sitting.pause()
    workbook.close()


def unlock(terminal: Terminal, language: str = "nb") -> None:
    """Write the passphrase where the notes are locked. The program has to have quick keys."""
    terminal.wait_for(in_language(language)("Write the passphrase or the recovery key, and press Enter."))
    ready_to_write(terminal)
    terminal.press(PASSPHRASE)
    terminal.press("enter")
    terminal.wait_gone(in_language(language)("Write the passphrase or the recovery key, and press Enter."))


def _unlock(workbook: Workbook) -> None:
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        workbook.unlock(PASSPHRASE)


def note_on(screen: str) -> str:
    """What stands in the note, its rows put together: the text, where it has no spaces or newlines."""
    rows = [line.strip() for line in screen.splitlines()]
    return "".join(row[1:-1].strip() for row in rows if row.startswith("│") and row.endswith("│"))


def ready_to_write(terminal: Terminal) -> None:
    """Wait until a note or a field has the keys, as the line at the bottom tells."""
    terminal.wait_until(lambda screen: "Ctrl" in screen.splitlines()[-1], "nothing is being written")
    terminal.wait_still()
