"""Kill -9 while someone types: every character that was on the screen is on the disk."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.e2e.driving import begin_meeting, kept_text, note_on, ready_to_write, running
from tests.e2e.terminal import Terminal

STORM = bool(os.environ.get("MENTORTUI_STORM"))
ROUNDS = 5
KILLS = 100 if STORM else 10
"""A round: 50 kills in the normal run, 500 in a storm."""
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå0123456789"
"""No spaces, so that the rows of the note are its text."""


@pytest.mark.fault("T1")
@pytest.mark.storm
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_shown_character_is_lost(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    for nth in range(KILLS):
        home = tmp_path / str(nth)
        shown = _type_and_kill(home, chance)
        kept = kept_text(home)
        assert kept.startswith(shown), f"{len(shown)} characters were shown and {len(kept)} kept"


@pytest.mark.fault("T1")
def test_the_test_sees_a_loss(tmp_path: Path) -> None:
    """A journal that waits for a rest in the typing loses characters, and this way of looking tells."""
    chance = random.Random(0)
    for nth in range(2):
        home = tmp_path / str(nth)
        shown = _type_and_kill(home, chance, "lazy_journal=1")
        assert len(kept_text(home)) < len(shown)


def _type_and_kill(home: Path, chance: random.Random, *changes: str) -> str:
    """Type into the meeting's note and end the program at a random moment; what the screen then shows."""
    begin_meeting(home)
    with running(home, "meet", "Amina", changes=changes) as terminal:
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
