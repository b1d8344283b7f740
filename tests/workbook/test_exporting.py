"""Summaries as files: where they land, who may read them, and what is never written over."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from mentortui.errors import BadInput, NotSaved
from mentortui.model.summary import Summary, summarise
from mentortui.sharing.handouts import summary_handout
from mentortui.sharing.markdown import to_markdown
from mentortui.sharing.naming import summary_name
from mentortui.workbook.exporting import AlreadyThere
from tests.builders import build_book
from tests.sharing.exporting import export


@pytest.fixture
def summary() -> Summary:
    book = build_book()
    return summarise(book, book.held()[-1])


def test_a_folder_gets_a_file_with_its_own_name(summary: Summary, tmp_path: Path) -> None:
    file = export(summary_handout(summary), "md", tmp_path)
    assert file == tmp_path / f"{summary_name(summary)}.md"
    assert file.read_text(encoding="utf-8") == to_markdown(summary)


def test_json_is_json(summary: Summary, tmp_path: Path) -> None:
    file = export(summary_handout(summary), "json", tmp_path / "out.json")
    assert json.loads(file.read_text(encoding="utf-8"))["participant"] == summary.participant


def test_the_file_is_for_its_owner_only(summary: Summary, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        assert export(summary_handout(summary), "md", tmp_path / "a.md").stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)


def test_an_existing_file_is_left_until_told_otherwise(summary: Summary, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("mine")
    with pytest.raises(AlreadyThere) as told:
        export(summary_handout(summary), "md", file)
    assert (told.value.file, file.read_text()) == (file, "mine")
    export(summary_handout(summary), "md", file, overwrite=True)
    assert file.read_text(encoding="utf-8") == to_markdown(summary)


@pytest.mark.fault("T21")
def test_a_symlink_is_replaced_and_its_target_untouched(summary: Summary, tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "a.md"
    target.write_text("mine")
    link.symlink_to(target)
    with pytest.raises(AlreadyThere):
        export(summary_handout(summary), "md", link)
    export(summary_handout(summary), "md", link, overwrite=True)
    assert target.read_text() == "mine"
    assert not link.is_symlink()


def test_a_symlink_to_nowhere_counts_as_there(summary: Summary, tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "nowhere")
    with pytest.raises(AlreadyThere):
        export(summary_handout(summary), "md", tmp_path / "a.md")


@pytest.mark.parametrize("name", ["missing/a.md", "~nobody-of-that-name/a.md", "a\0b.md"])
def test_a_place_that_is_not_there_is_told_plainly(summary: Summary, tmp_path: Path, name: str) -> None:
    target = Path(name) if name.startswith("~") else tmp_path / name
    with pytest.raises(BadInput):
        export(summary_handout(summary), "md", target)
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_for_the_disk_is_not_saved(summary: Summary, tmp_path: Path) -> None:
    with pytest.raises(NotSaved):
        export(summary_handout(summary), "md", tmp_path / ("a" * 300))


def test_names_that_look_like_options_are_names(summary: Summary, tmp_path: Path) -> None:
    assert export(summary_handout(summary), "md", tmp_path / "-rf").name == "-rf"
