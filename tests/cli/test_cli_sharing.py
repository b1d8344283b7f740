"""What leaves the workbook from the command line: every format, whole mentorships, and what is taken in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from mentortui.cli import main, output
from mentortui.sharing.formats import FORMATS
from mentortui.templates.library import Library
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run

TEXTS = ("md", "txt", "html", "json", "qr")
"""What a meeting's summary can be read as on the terminal."""


@pytest.mark.parametrize("format_", [name for name in FORMATS if name != "tsv"])
@pytest.mark.parametrize("what", ["summary", "tasks"])
def test_a_meeting_is_given_in_every_format(
    home: Path, tmp_path: Path, run: Run, format_: str, what: str
) -> None:
    code, out, err = run("export", "amina", "--what", what, "--format", format_, "-o", str(tmp_path))
    assert (code, err) == (0, "")
    file = Path(out.strip().removeprefix("Saved: "))
    assert file.parent == tmp_path
    assert file.suffix == f".{FORMATS[format_].suffix}"
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("format_", TEXTS)
def test_what_is_text_can_be_read_at_once(home: Path, run: Run, format_: str) -> None:
    code, out, err = run("export", "amina", "--format", format_)
    assert (code, err) == (0, "")
    assert "Amina" in out


def test_what_no_terminal_can_show_asks_for_a_file(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "is_terminal", lambda: True)
    code, out, err = run("export", "amina", "--format", "pdf")
    assert (code, out) == (1, "")
    assert "-o" in err


def test_a_pdf_and_a_calendar_go_through_a_pipe_to_the_byte(
    home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "amina", "--format", "pdf"]) == 0
    assert capsysbinary.readouterr().out.startswith(b"%PDF-")
    assert main(["chapter", "dates", "amina", "--format", "ics"]) == 0
    data = capsysbinary.readouterr().out
    assert data.count(b"\n") == data.count(b"\r\n")
    assert Calendar.from_ical(data).walk("VEVENT")


def test_what_has_nothing_to_say_in_a_format_is_told(home: Path, run: Run) -> None:
    code, out, err = run("export", "amina", "--format", "tsv")
    assert (code, out) == (1, "")
    assert "nothing to give as tsv" in err


def test_the_files_that_were_given_are_listed(home: Path, tmp_path: Path, run: Run) -> None:
    assert "No file" in run("exports", "amina")[1]
    for format_ in ("md", "html"):
        assert run("export", "amina", "--format", format_, "-o", str(tmp_path))[0] == 0
    (gone,) = tmp_path.glob("*.md")
    gone.unlink()
    newest, before = run("exports", "amina")[1].splitlines()
    assert newest.endswith(".html")
    assert before.endswith(f"{gone} · no longer there")
    assert [one["format"] for one in json.loads(run("exports", "amina", "--json")[1])] == ["html", "md"]


def test_reading_on_the_terminal_gives_no_file(home: Path, run: Run) -> None:
    run("export", "amina", "--format", "html")
    assert "No file" in run("exports", "amina")[1]


def test_a_whole_mentorship_goes_out_and_comes_in(home: Path, tmp_path: Path, run: Run) -> None:
    code, _out, err = run("export", "amina", "--what", "all", "--private", "-o", str(tmp_path))
    assert (code, err) == (0, "")
    (file,) = tmp_path.glob("*.mentorship.json")
    code, out, err = run("--data-dir", str(tmp_path / "new"), "import", str(file))
    assert (code, err) == (0, "")
    assert "Amina" in out
    before, after = (Workbook(root, read_only=True) for root in (home, tmp_path / "new"))
    uid = before.entry("amina").uid
    assert after.open(uid).book.tables["actions"] == before.open(uid).book.tables["actions"]
    assert after.open(uid).book.tables["private_notes"] == before.open(uid).book.tables["private_notes"]


def test_the_own_notes_go_along_only_when_asked_for(home: Path, tmp_path: Path, run: Run) -> None:
    workbook = Workbook(home, read_only=True)
    notebook = workbook.open(workbook.entry("amina").uid)
    own = [note for m in notebook.book.held() if (note := notebook.private_text(m.uid))]
    assert own
    shared = run("export", "amina", "--what", "all")[1]
    assert not any(line in shared for note in own for line in note.splitlines() if line)
    whole = json.loads(run("export", "amina", "--what", "all", "--private")[1])
    assert {note["text"] for note in whole["tables"]["private_notes"]} >= set(own)


@pytest.mark.parametrize(
    "argv",
    [
        ["export", "amina", "--private"],
        ["export", "amina", "--what", "all", "--format", "pdf"],
        ["chapter", "preparation", "amina", "--private", "--format", "html"],
        ["templates", "form", "no-such"],
        ["import", "no-such-file"],
        ["--read-only", "import", "no-such-file"],
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    home: Path, tmp_path: Path, run: Run, argv: list[str]
) -> None:
    before = {file: file.read_bytes() for file in home.rglob("*") if file.is_file() and file.name != "lock"}
    code, out, err = run(*argv)
    assert (code, out) == (1, "")
    assert err
    assert {
        file: file.read_bytes() for file in home.rglob("*") if file.is_file() and file.name != "lock"
    } == before


def test_a_template_is_a_form_on_paper(home: Path, run: Run) -> None:
    template = Library(None).all("en").templates[0]
    code, out, _err = run("templates", "form", template.id)
    assert code == 0
    assert all(question.text in out for step in template.agenda for question in step.questions)
