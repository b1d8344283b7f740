"""Kill -9 while one answers unseen: nothing is lost, and nothing is shown to the other before both look."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.model.chapters.checks import shared_checks
from mentortui.model.records import Owner
from tests.e2e.driving import Mentor, begin_meeting, on_disk, ready_to_write, running
from tests.e2e.terminal import Terminal

WORD = "kanarifugl"
FIVE_YES = ("1", "1", "1", "1", "1")


@pytest.mark.fault("T1")
def test_a_kill_loses_no_answer_and_shows_none(tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina") as terminal:
        amina = Mentor(terminal, "nb")
        _look_up_checks(amina)
        amina.key("s", "enter", *FIVE_YES)
        amina.write(WORD)
        _cut_off(terminal)
    with running(tmp_path, "meet", "Amina") as terminal:
        amina = Mentor(terminal, "nb")
        amina.see("{name} was answering", name="Amina")
        assert WORD.encode() not in terminal.output, "nobody knows yet who sits there"
        amina.key("down", "enter")
        terminal.wait_for(WORD)
        amina.key("enter")
        amina.see("Give the keyboard to {name}", name="Kari")
        assert WORD not in terminal.screen()
        _cut_off(terminal)
    with on_disk(tmp_path) as workbook:
        (check,) = shared_checks(workbook.load(workbook.entries()[0].uid).book)
        assert check.answered == (Owner.PARTICIPANT,)
    with running(tmp_path, "meet", "Amina") as terminal:
        kari = Mentor(terminal, "nb")
        _look_up_checks(kari)
        kari.key("s", "enter", *FIVE_YES, "enter")
        kari.see("Both have answered")
        assert WORD.encode() not in terminal.output
        kari.key("enter", "space")
        terminal.wait_for(WORD)


def _look_up_checks(mentor: Mentor) -> None:
    ready_to_write(mentor.terminal)
    mentor.key("escape", "m", "h")
    mentor.see("How are we doing?")


def _cut_off(terminal: Terminal) -> None:
    terminal.kill()
    terminal.wait_exit()
