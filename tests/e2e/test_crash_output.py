"""When the program itself fails: plain words, a terminal that works, no note text anywhere, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.driving import Mentor, begin_meeting, ready_to_write, running

SECRET = "barnehageplass"


@pytest.mark.fault("T24")
@pytest.mark.parametrize("method", ["action_meeting_more_time", "action_meeting_later"])
def test_a_failure_tells_no_note_and_loses_none(method: str, tmp_path: Path) -> None:
    begin_meeting(tmp_path)
    with running(tmp_path, "meet", "Amina", changes=(f"raise_in={method}",)) as terminal:
        ready_to_write(terminal)
        mentor = Mentor(terminal, "nb")
        mentor.write(SECRET)
        if method.endswith("later"):
            terminal.press("ctrl+l")
        else:
            terminal.press("escape")
            terminal.wait_for("n Neste")
            terminal.press("g")
        assert terminal.wait_exit() == 1
        assert terminal.is_cooked()
        left = terminal.output[terminal.output.rindex(b"\x1b[?1049l") :].decode()
    assert "RuntimeError" in left
    assert SECRET not in left
    assert "Traceback" not in left
    report = tmp_path / "mentortui" / "crash.txt"
    assert SECRET not in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o077 == 0
    with running(tmp_path, "meet", "Amina") as terminal:
        terminal.wait_for(SECRET)
