"""Access and the information page on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mentortui.sharing.formats import FORMATS
from tests.cli.running import Run


def test_access_gives_two_files_and_remembers_them(home: Path, tmp_path: Path, run: Run) -> None:
    code, out, err = run("access", "amina", "-o", str(tmp_path))
    assert (code, err) == (0, "")
    files = [Path(line.removeprefix("Saved: ")) for line in out.splitlines() if line.startswith("Saved: ")]
    assert [file.suffix for file in files] == [".md", ".json"]
    assert "Names of other people" in out
    assert "Oleksandr" not in files[0].read_text(encoding="utf-8")
    assert json.loads(files[1].read_text(encoding="utf-8"))["tables"]["private_notes"]
    listed = json.loads(run("exports", "amina", "--json")[1])
    assert {one["path"] for one in listed} >= {str(file) for file in files}
    assert {one["what"] for one in listed if one["path"] in map(str, files)} == {"access"}


def test_access_without_a_folder_writes_where_one_is(
    home: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert run("access", "amina")[0] == 0
    assert len(list((tmp_path / "here").iterdir())) == 2


def test_access_to_a_folder_that_is_not_there(home: Path, tmp_path: Path, run: Run) -> None:
    code, out, err = run("access", "amina", "-o", str(tmp_path / "no" / "where"))
    assert (code, out) == (1, "")
    assert "folder" in err


def test_the_information_page_is_blank_or_filled_in(home: Path, run: Run) -> None:
    code, blank, err = run("information")
    assert (code, err) == (0, "")
    assert "Amina" not in blank
    assert "Participant: ____" in blank
    filled = run("information", "amina")[1]
    assert "Participant: Amina" in filled
    assert run("information", "amina", "--lang", "nb")[1] != filled


@pytest.mark.parametrize("form", ["md", "html", "eml"])
def test_the_information_page_as_a_file(home: Path, tmp_path: Path, run: Run, form: str) -> None:
    code, out, _err = run("information", "amina", "--format", form, "-o", str(tmp_path))
    assert code == 0
    assert Path(out.strip().removeprefix("Saved: ")).suffix == f".{FORMATS[form].suffix}"
    assert any(one["what"] == "information" for one in json.loads(run("exports", "amina", "--json")[1]))


def test_a_programmes_own_page_takes_its_place(home: Path, run: Run) -> None:
    folder = Path(json.loads(run("where", "--json")[1])["templates"]) / "en" / "chapters"
    folder.mkdir(parents=True)
    (folder / "information.md").write_text("# Ours\n\n## a: Who?\n\nAsk {mentor}.\n\n- line: Phone\n")
    said = run("information")[1]
    assert said.startswith("Ours")
    assert "Ask the mentor." in said
