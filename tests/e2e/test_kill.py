"""Kill -9 while someone types: every character that was on the screen is on the disk."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.e2e.driving import begin_meeting, kept_text, note_on, ready_to_write, running, unlock
from tests.e2e.terminal import Terminal
from tests.faults.counting import happened

STORM = os.environ.get("MENTORTUI_STORM", "")
ROUNDS = 5
KILLS = {False: {"": 2, "long": 20}.get(STORM, 10), True: {"": 2, "long": 100}.get(STORM, 20)}
"""A round, with plain notes and with encrypted ones: 20 kills in the normal run, 150 in a storm, 600 in a
long one."""
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå0123456789"
"""No spaces, so that the rows of the note are its text."""


@pytest.mark.fault("T1")
@pytest.mark.storm
@pytest.mark.parametrize("seed", range(ROUNDS))
@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
def test_no_shown_character_is_lost(sealed: bool, seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for nth in range(KILLS[sealed]):
        happened()
        home = tmp_path / str(nth)
        shown = _type_and_kill(home, chance, sealed=sealed)
        kept = kept_text(home)
        assert kept.startswith(shown), f"{len(shown)} characters were shown and {len(kept)} kept"
        if sealed:
            assert not [file for file in (home / "mentortui").rglob("*") if _tells(file)]


def _tells(file: Path) -> bool:
    """What everybody knows of the meeting can be read in the file."""
    return file.is_file() and (b"Amina" in file.read_bytes() or b"ferie" in file.read_bytes())


@pytest.mark.fault("T1")
@pytest.mark.parametrize("sealed", [False, True], ids=["plain", "sealed"])
def test_the_test_sees_a_loss(sealed: bool, tmp_path: Path) -> None:
    """A journal that waits for a rest in the typing loses characters, and this way of looking tells."""
    chance = random.Random(0)
    for nth in range(2):
        home = tmp_path / str(nth)
        shown = _type_and_kill(home, chance, "lazy_journal=1", sealed=sealed)
        assert len(kept_text(home)) < len(shown)


def _type_and_kill(home: Path, chance: random.Random, *changes: str, sealed: bool) -> str:
    """Type into the meeting's note and end the program at a random moment; what the screen then shows."""
    begin_meeting(home, sealed=sealed)
    with running(home, "meet", "Amina", changes=("quick_keys=1", *changes)) as terminal:
        if sealed:
            unlock(terminal)
        ready_to_write(terminal)
        terminal.press("A")
        terminal.wait_until(lambda screen: note_on(screen) == "A", "the note took no key")
        _type_until(terminal, chance, time.monotonic() + chance.uniform(0.02, 0.6))
        terminal.kill()
        terminal.wait_exit()
        shown = note_on(terminal.screen())
    assert shown.startswith("A")
    return shown


def _type_until(terminal: Terminal, chance: random.Random, end: float) -> None:
    """30 to 300 letters a second."""
    pause = 1 / chance.uniform(30, 300)
    due = time.monotonic()
    while due < end:
        terminal.press(chance.choice(LETTERS))
        due += pause
        terminal.read_until(due)
