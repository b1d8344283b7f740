"""A real program opens a workbook with one damaged file and gets everything back by its keys."""

from __future__ import annotations

from pathlib import Path

from mentortui.storage import generations
from mentortui.workbook.workbook import Workbook
from tests.e2e.driving import Mentor, on_disk, running
from tests.workbook.holding import Clock, amina, hold, opened, plan
from tests.workbook.test_recovering import damaged_workbook

PHRASE = "fire riktig hest stift"


def test_a_flipped_bit_costs_nothing(tmp_path: Path) -> None:
    uid, path, flipped = damaged_workbook(tmp_path / "mentortui", Clock())
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        mentor.see("Mentorships")
        terminal.press("enter")
        mentor.see("The file of this mentorship is damaged.")
        screen = terminal.wait_for("nav.nn")
        assert "nav.no" in screen, "not beside each other"
        assert path.read_bytes() == flipped
        terminal.press("1")
        mentor.see("Go on with what could be read of the damaged file?")
        mentor.key("down")
        terminal.press("enter")
        mentor.see("Themes: ")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert [aside.read_bytes() for aside in generations.aside(path)] == [flipped]
    with on_disk(tmp_path) as workbook:
        assert len(workbook.load(uid).book.meetings()) == 2, "the plan is in the damaged file only"


def test_a_damaged_encrypted_file_is_replaced_by_its_copy(tmp_path: Path) -> None:
    from mentortui.workbook.protection import new_recovery_key, protect

    with opened(tmp_path / "mentortui", Clock()) as workbook:
        hold(amina(workbook))
        protect(workbook, PHRASE, new_recovery_key())
        notebook = amina(workbook)
        notebook.plan(plan())
        path = workbook.layout.mentorship(notebook.uid)
        data = bytearray(path.read_bytes())
        data[-20] ^= 1
        path.write_bytes(data)
    with running(tmp_path) as terminal:
        mentor = Mentor(terminal, "nb")
        terminal.wait_until(lambda screen: bool(screen.strip()), "nothing was drawn")
        terminal.press(PHRASE)
        terminal.press("enter")
        mentor.see("Mentorships")
        terminal.press("enter")
        mentor.see("The file of this mentorship is damaged.")
        terminal.press("2")
        mentor.see("Go on with the earlier copy?")
        mentor.key("down")
        terminal.press("enter")
        mentor.see("Themes: ")
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
    assert [aside.read_bytes() for aside in generations.aside(path)] == [bytes(data)]
    again = Workbook(tmp_path / "mentortui", read_only=True)
    again.unlock(PHRASE)
    assert len(again.load(notebook.uid).book.held()) == 1
    again.close()
