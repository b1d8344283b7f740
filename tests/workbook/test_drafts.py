"""What stands in an open question is journaled too, and asked again after a kill."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.workbook.entries import Draft
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.recorder import NO_DRAFT
from tests.workbook.holding import Clock, opened, plan

ASKED = Draft("action", ("lese to annonser", "1", "fre", ""))


@pytest.mark.parametrize("snapshot", [False, True])
def test_an_open_question_is_there_after_a_kill(
    root: Path, clock: Clock, notebook: Notebook, snapshot: bool
) -> None:
    sitting = notebook.start(plan())
    sitting.live.keep_draft(Draft("action", ("lese", "0", "", "")))
    sitting.live.keep_draft(ASKED)
    if snapshot:
        sitting.keeper.save()
    with opened(root, clock, read_only=True) as later:
        assert later.load(notebook.uid).draft == ASKED


def test_an_answered_question_is_not_asked_again(root: Path, clock: Clock, notebook: Notebook) -> None:
    sitting = notebook.start(plan())
    sitting.live.keep_draft(ASKED)
    sitting.live.keep_draft(NO_DRAFT)
    with opened(root, clock, read_only=True) as later:
        assert later.load(notebook.uid).draft == NO_DRAFT


def test_the_meeting_goes_on_with_its_question(notebook: Notebook) -> None:
    sitting = notebook.start(plan())
    sitting.live.edit_text("today-1", 0, 0, "finn.no")
    sitting.live.keep_draft(ASKED)
    sitting.pause()
    live = notebook.go_on().live
    assert live.draft == ASKED
    assert live.text("today-1") == "finn.no"
