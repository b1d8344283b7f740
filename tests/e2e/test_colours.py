"""In the terminal's own sixteen colours, and without any, all that is told is told by signs and words too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.e2e.driving import Mentor, running

MIXED = re.compile(rb"[34]8;[25];")
"""A colour that is not one of the terminal's own."""
GIVEN = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")
REVERSED = re.compile(rb"\x1b\[[0-9;]*\b7\b[0-9;]*m[^\x1b]*Amina")


def choose_theme(home: Path, theme: str) -> None:
    """As the mentor's settings say it; the example is at home in a folder of its own."""
    folder = home / "mentortui"
    folder.mkdir()
    (folder / "settings.toml").write_text(f'theme = "{theme}"\nlanguage = "en"\n')


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light", "mentortui-dark"])
def test_the_terminals_own_colours_are_used_when_they_are_chosen(theme: str, tmp_path: Path) -> None:
    choose_theme(tmp_path, theme)
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "en")
        mentor.see("Welcome")
        mentor.key("n")
        mentor.see("First name or alias")
        terminal.press("Amina", "enter")
        mentor.see("Do you want to encrypt the notes?")
        mentor.key("escape")
        mentor.see("Plan and start the next meeting")
        mentor.key("escape")
        mentor.see("Mentorships")
        own = theme.startswith("ansi")
        assert bool(MIXED.search(terminal.output)) is not own
        terminal.wait_until(lambda _: bool(REVERSED.search(terminal.output)) is own, "the row is not marked")


def test_without_colour_there_are_only_greys_and_the_mode_is_a_word(tmp_path: Path) -> None:
    choose_theme(tmp_path, "mentortui-dark")
    with running(tmp_path, "demo", env={"NO_COLOR": "1"}) as terminal:
        mentor = Mentor(terminal, "en")
        terminal.wait_for("Amina")
        mentor.see("ALONE")
        mentor.key("enter")
        mentor.see("Plan and start the next meeting")
        mentor.key("s")
        mentor.see("TOGETHER")
        colours = {tuple(map(int, found)) for found in GIVEN.findall(terminal.output)}
        assert colours
        assert all(max(colour) - min(colour) <= 1 for colour in colours)
