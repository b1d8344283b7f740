"""Every kind of record has one table, and the chapters' are known without being loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from mentortui.model.chapters.records import CHAPTER_RECORDS
from mentortui.model.records import Record
from mentortui.model.tables import CHAPTER_NAMES, TABLES


def test_every_kind_of_record_has_one_table() -> None:
    assert tuple(kind.TABLE for kind in CHAPTER_RECORDS) == CHAPTER_NAMES
    assert {kind.TABLE: kind for kind in Record.__subclasses__()} == dict(TABLES)
    assert len(TABLES) == len(list(TABLES))


def test_reading_meetings_does_not_load_the_chapters() -> None:
    code = """
import sys, mentortui.model.book, mentortui.storage.codec
mentortui.model.book.Book({})
print("mentortui.model.chapters.records" in sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "False\n"
