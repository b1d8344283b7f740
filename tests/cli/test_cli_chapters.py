"""The chapters and the report on the command line: complete, in both languages, nothing private unasked."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from mentortui.model.chapters.records import Prepared
from mentortui.model.dates import say_date
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.workbook.handing import HANDOUTS
from mentortui.workbook.workbook import Workbook
from tests.cli.running import Run

SHARED = [entry.id for entry in CHAPTERS if not entry.private]


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def own_lines(home: Path) -> list[str]:
    workbook = Workbook(home, read_only=True)
    book = workbook.open(workbook.entry("Amina").uid).book
    return [text for line in book.all(Prepared) for text in (line.text, line.answer) if text]


def test_every_chapter_is_handed_over_but_what_is_private() -> None:
    assert list(HANDOUTS) == SHARED


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize("chapter", SHARED)
def test_a_chapter_is_read_in_each_format_and_nothing_is_written(
    home: Path, run: Run, chapter: str, language: str
) -> None:
    before = everything(home)
    for format_ in ("txt", "md", "json"):
        code, out, err = run("--lang", language, "chapter", chapter, "amina", "--format", format_)
        assert (code, err) == (0, "")
        assert out.endswith("\n")
        assert len(out) > 200
        assert format_ != "json" or json.loads(out)
    assert (
        run("chapter", chapter, "amina", "--json")[1] == run("chapter", chapter, "amina", "--format=json")[1]
    )
    assert everything(home) == before


@pytest.mark.parametrize("chapter", SHARED)
def test_an_empty_chapter_says_so(tmp_path: Path, run: Run, chapter: str) -> None:
    workbook = Workbook(tmp_path / "home")
    workbook.add_participant("Oleksandr", language="en")
    workbook.close()
    code, out, err = run("chapter", chapter, "Oleksandr")
    assert (code, err) == (0, "")
    if chapter not in ("closing", "norms", "jobs", "rights"):
        assert "Nothing is written here yet." in out


@pytest.mark.parametrize(
    ("chapter", "said"),
    [
        ("agreement", "Between Amina (participant) and Kari (mentor)."),
        ("goals", "☑ Sub-goal: talk about my work in Norwegian for two minutes"),
        (
            "expectations",
            "• Amina expects: You find me a job\n    can be met in part: I cannot get you a job.",
        ),
        ("competence", "talk to customers in Norwegian\n      From a little to well since the start."),
        ("jobs", "pharmacist in a pharmacy (job goal)"),
        ("words", "• lyse ut = to advertise a job"),
        ("introductions", "Not asked yet whether the name may be said."),
        ("norms", "• A leader expects: That you read the contract and keep to it."),
        ("checks", "• Kari: Not sure"),
        ("closing", "Thank you for the time together, Amina. Good luck!"),
        ("rights", "• Amina: There were four of them: three by day and one in the evening."),
    ],
)
def test_what_was_said_is_there(home: Path, run: Run, chapter: str, said: str) -> None:
    assert said in run("chapter", chapter, "Amina")[1]


def test_a_day_that_was_moved_is_told_with_the_day_before(home: Path, run: Run) -> None:
    workbook = Workbook(home, read_only=True)
    held = workbook.open(workbook.entry("Amina").uid).book.held()[-1].date
    assert held
    before = say_date(held - dt.timedelta(days=7), "en", year=True)
    assert f"Moved from {before}" in run("chapter", "dates", "Amina")[1]


@pytest.mark.parametrize(
    ("language", "month", "then"), [("nb", "august", "Da og nå"), ("en", "August", "Then and now")]
)
def test_the_story_is_given_in_words_and_pictures(
    home: Path, run: Run, language: str, month: str, then: str
) -> None:
    for format_ in ("txt", "md", "html", "json"):
        code, out, err = run("--lang", language, "chapter", "story", "amina", "--format", format_)
        assert (code, err) == (0, "")
        assert format_ == "json" or then in out
        assert format_ != "txt" or month in out
        assert ("<svg" in out) is (format_ == "html")


def test_the_preparation_comes_only_when_asked_for(home: Path, run: Run) -> None:
    own = own_lines(home)
    assert own
    code, out, err = run("chapter", "preparation", "amina")
    assert (code, out) == (1, "")
    assert "--private" in err
    said = run("chapter", "preparation", "amina", "--private")[1]
    assert [line for line in own if line not in said] == []
    for chapter in SHARED:
        for format_ in ("txt", "json"):
            out = run("chapter", chapter, "amina", "--private", "--format", format_)[1]
            assert [line for line in own if line in out] == []


def test_the_words_are_given_for_anki(home: Path, tmp_path: Path, run: Run) -> None:
    out = run("chapter", "words", "amina", "--format", "tsv")[1]
    assert out.startswith("#separator:tab\n")
    assert "lyse ut\tto advertise a job\t" in out
    code, saved, _err = run("chapter", "words", "amina", "--format", "tsv", "-o", str(tmp_path))
    assert (code, saved) == (0, f"Saved: {tmp_path / 'work-words-amina.txt'}\n")
    code, _out, err = run("chapter", "goals", "amina", "--format", "tsv")
    assert code == 1
    assert "nothing to give as tsv" in err


def test_a_file_is_never_written_over_unasked(home: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "closing.md"
    argv = ("chapter", "closing", "amina", "--format", "md", "-o", str(file))
    assert run(*argv)[0] == 0
    assert file.read_text(encoding="utf-8") == run("chapter", "closing", "amina", "--format", "md")[1]
    file.write_text("mine")
    assert run(*argv)[0] == 1
    assert file.read_text() == "mine"
    assert run(*argv, "--force")[0] == 0


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (["chapter"], 2),
        (["chapter", "goals"], 2),
        (["chapter", "nosuch", "amina"], 2),
        (["report", "--format", "docx"], 2),
        (["chapter", "goals", "Nobody"], 1),
    ],
)
def test_wrong_use_is_told_by_the_exit_code(home: Path, run: Run, argv: list[str], code: int) -> None:
    assert run(*argv)[0] == code


def test_the_report_is_numbers_and_no_names(home: Path, tmp_path: Path, run: Run) -> None:
    code, out, err = run("report")
    assert (code, err) == (0, "")
    assert "• Mentorships: 2\n" in out
    found = json.loads(run("report", "--json")[1])
    assert (found["mentorships"], found["unread"]) == (2, 0)
    file = tmp_path / "report.md"
    assert run("report", "--format", "md", "-o", str(file))[0] == 0
    for said in (out, json.dumps(found), file.read_text(encoding="utf-8")):
        assert [name for name in ("Amina", "Oleksandr", "Kari", "pharmacist") if name in said] == []
    assert run("report", "-o", str(file))[0] == 1


def test_the_report_over_nothing_is_well(run: Run) -> None:
    assert "• Mentorships: 0\n" in run("report")[1]
