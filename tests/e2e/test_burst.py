"""Keys that come in one burst, as over a slow line, each do what they would have done one by one."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.driving import on_disk, running


def test_a_burst_of_keys_does_what_the_keys_do(tmp_path: Path) -> None:
    with running(tmp_path, "--lang", "en") as terminal:
        terminal.wait_for("Welcome")
        terminal.press("n", "Amina", "tab", "pharmacist", "tab", "Kari", "enter", "down", "enter")
        terminal.wait_for("Plan and start the next meeting")
        terminal.press("m", "s")
        terminal.wait_for("TOGETHER")
        terminal.press("one two", "ctrl+o", "read the notice", "tab", "tab", "fri", "enter")
        terminal.press(" three", "ctrl+n", "second note", "ctrl+t", "!", "ctrl+q")
        assert terminal.wait_exit() == 0
    with on_disk(tmp_path) as workbook:
        book = workbook.open(workbook.entry("Amina").uid).book
        live = book.live()
        assert live is not None
        assert [note.text for note in book.notes(live.uid).values()] == ["one two three!", "second note"]
        assert [action.what for action in book.actions()] == ["read the notice"]
        assert (book.mentorship.profession, book.mentorship.mentor) == ("pharmacist", "Kari")
