"""A workbook of the first format opens for ever: finished, going on, and in the middle of a question.

The files in ``format_1`` are never made anew. When the format changes, a migration is tested on them.
"""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from mentortui.model.chapters.records import Goal
from mentortui.model.records import Mark, Word
from mentortui.model.steps import Step
from mentortui.sharing.markdown import to_markdown
from mentortui.storage.meta import FORMAT
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.checking import check
from mentortui.workbook.entries import Draft
from mentortui.workbook.notebook import Notebook
from tests.workbook.golden import opened

WRITTEN = Path(__file__).parent / "format_1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WRITTEN, tmp_path / "notes"))


@pytest.fixture
def notebook(root: Path) -> Notebook:
    workbook = opened(root, read_only=True)
    return workbook.open(workbook.entry("Amina").uid)


def test_the_list(root: Path) -> None:
    entry = opened(root, read_only=True).entry("Amina")
    assert (entry.profession, entry.held, entry.open_actions) == ("farmasøyt", 1, 1)
    assert entry.next_date == dt.date(2026, 12, 18)
    assert entry.live


def test_a_finished_meeting(notebook: Notebook) -> None:
    book = notebook.book
    first = book.meetings()[0]
    (approved,) = book.approved(first.uid)
    assert to_markdown(notebook.summary(first.uid)) == approved.markdown
    assert "finn.no og nav.no – «åpne» søknader" in approved.markdown
    assert "lyse ut" in approved.markdown
    assert "Jeg vil lære mer." in approved.markdown
    assert notebook.private_text(first.uid) == "min egen tanke"
    assert [(a.what, a.due) for a in book.actions()] == [
        ("lese to annonser", dt.date(2026, 12, 18)),
        ("spørre om omvisning", dt.date(2027, 1, 8)),
    ]


def test_the_meeting_that_is_going_on(root: Path) -> None:
    workbook = opened(root)
    notebook = workbook.open(workbook.entry("Amina").uid)
    live = notebook.go_on().live
    view = live.view()
    assert "Har LESTt to annonser." in view.texts.values()
    assert [action.mark for action in view.standing] == [Mark.DONE, Mark.MOVED]
    assert live.meeting.extra_minutes == 5
    assert (live.meeting.step, live.meeting.question) == (Step.SINCE, 2)
    assert live.draft == Draft("later", ("skatte",))
    workbook.close()


def test_nothing_is_wrong_with_it(root: Path) -> None:
    findings = list(check(opened(root, read_only=True)))
    assert findings
    assert not any(finding.problems for finding in findings)


def test_it_is_brought_along_and_the_old_file_is_kept(root: Path) -> None:
    workbook = opened(root)
    notebook = workbook.open(workbook.entry("Amina").uid)
    sitting = notebook.go_on()
    Goals(sitting.live).add("Søke på to jobber")
    sitting.finish()
    workbook.close()
    (file,) = (root / "mentorships").glob("*.json")
    assert json.loads(file.read_bytes())["meta"]["1"]["format"] == FORMAT
    kept = [json.loads(path.read_bytes())["meta"]["1"]["format"] for path in root.glob("backups/*/*.json")]
    assert 1 in kept
    again = opened(root, read_only=True)
    book = again.open(again.entry("Amina").uid).book
    assert [goal.what for goal in book.all(Goal)] == ["Søke på to jobber"]
    assert [(word.word, word.known, word.learnt) for word in book.all(Word)] == [("lyse ut", 0, False)]
    assert all(action.goal == "" for action in book.actions())
