"""A file by its path, as the command line takes it in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.sharing.as_json import to_json
from mentortui.workbook.importing.files import import_file, read_file
from mentortui.workbook.importing.trouble import BadImport
from mentortui.workbook.whole import export_whole
from tests.sharing.summaries import labour_market
from tests.sharing.test_minutes import OLD
from tests.workbook.holding import hold
from tests.workbook.importing.taking import new_mentorship


def written(folder: Path, text: str) -> Path:
    file = folder / "file.json"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_was_done_is_said(tmp_path: Path) -> None:
    with new_mentorship() as (workbook, notebook):
        said = import_file(workbook, written(tmp_path, to_json(labour_market())), "amina")
        assert said == "Taken in: Meeting 3 · Arbeidsmarkedet, 23 November 2026, 3 tasks, 2 words."
        assert notebook.uid == workbook.entry("Amina").uid
    with new_mentorship() as (workbook, _notebook):
        i18n.use("en")
        said = import_file(workbook, written(tmp_path, OLD), "Amina")
        assert said == "Taken in: Meeting 1 · Arbeidsmarkedet, 28 October 2026, 4 tasks, 2 words, a draft."


def test_a_whole_mentorship_says_whose_it_is(tmp_path: Path) -> None:
    with new_mentorship() as (_elsewhere, other):
        hold(other)
        own, shared = (export_whole(other, private=private) for private in (True, False))
    assert own.name == "2030-06-01-amina.mentorship.json"
    with new_mentorship("Oleksandr") as (workbook, _notebook):
        with pytest.raises(BadInput, match="Write no name"):
            import_file(workbook, written(tmp_path, own.text), "Oleksandr")
        assert import_file(workbook, written(tmp_path, own.text)) == (
            "Taken in: the mentorship with Amina, 1 meeting, with the mentor's own notes."
        )
        assert [entry.alias for entry in workbook.entries()] == ["Amina", "Oleksandr"]
    with new_mentorship("Oleksandr") as (workbook, _notebook):
        said = import_file(workbook, written(tmp_path, shared.text))
        assert said == "Taken in: the mentorship with Amina, 1 meeting."


def test_one_meeting_needs_a_name(tmp_path: Path) -> None:
    with new_mentorship() as (workbook, _notebook):
        file = written(tmp_path, to_json(labour_market()))
        with pytest.raises(BadInput, match="Say whose it is"):
            import_file(workbook, file)
        with pytest.raises(BadInput, match="no participant called Per"):
            import_file(workbook, file, "Per")


def test_what_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
    for place in (tmp_path, pipe, tmp_path / "no", tmp_path / "a\0b", tmp_path / ("x" * 300)):
        with pytest.raises(BadInput, match="Nothing was taken in") as error:
            read_file(place)
        assert not isinstance(error.value, BadImport)
    with pytest.raises(BadInput):
        read_file(Path("~nobody-of-that-name/file"))


def test_a_file_too_big_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "big.json"
    with file.open("wb") as big:
        big.truncate(100_000_000)
    with pytest.raises(BadImport, match="too big"):
        read_file(file)
