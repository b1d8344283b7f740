"""Home: those who have ended stand last and say so."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from mentortui import i18n
from mentortui.ui.screens.home import entry_row
from mentortui.workbook.chapters.closing import Closings
from mentortui.workbook.chapters.pen import FilePen
from tests.ui.sitting_rooms import open_workbook


def test_an_ended_mentorship_stands_last_and_says_so(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    amina = workbook.add_participant("Amina", mentor="Kari")
    workbook.add_participant("Oleksandr", mentor="Kari")
    closing = Closings(FilePen(amina))
    closing.close(early=False)
    first, last = workbook.entries()
    assert (first.alias, last.alias) == ("Oleksandr", "Amina")
    assert "the mentorship has ended" in entry_row(last, dt.date(2027, 6, 1)).plain
    assert "More than a month" not in entry_row(last, dt.date(2027, 6, 1)).plain
    closing.open_again()
    assert [entry.alias for entry in workbook.entries()] == ["Amina", "Oleksandr"]
    workbook.close()
