"""What is beside the talk: everything but what the page itself shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.pages import PageKind
from mentortui.model.records import Owner
from mentortui.ui.screens.meeting.side_panel import side_text
from tests.ui.sitting_rooms import open_workbook, sit_down

ACTION, LATER = "write a short CV", "trade unions"


@pytest.mark.parametrize(
    ("page", "beside"),
    [
        (PageKind.QUESTION, {ACTION, LATER}),
        (PageKind.WORDS, {ACTION, LATER}),
        (PageKind.ACTIONS, {LATER}),
        (PageKind.TABLE, {LATER}),
        (PageKind.FRAME, {ACTION}),
    ],
)
def test_what_the_page_shows_is_not_said_beside_it_too(
    page: PageKind, beside: set[str], tmp_path: Path
) -> None:
    i18n.use("en")
    live = sit_down(open_workbook(tmp_path)).live
    live.add_action(ACTION, Owner.PARTICIPANT)
    live.add_later(LATER)
    said = side_text(live.view(), page, 60).plain
    assert {text for text in (ACTION, LATER) if text in said} == beside


@pytest.mark.parametrize("language", i18n.LANGUAGES)
@pytest.mark.parametrize("page", PageKind)
def test_before_anything_is_kept_it_says_what_will_stand_there(
    page: PageKind, language: str, tmp_path: Path
) -> None:
    i18n.use(language)
    told = i18n.in_language(language)("Actions, words and what you keep for later will stand here.")
    live = sit_down(open_workbook(tmp_path)).live
    assert " ".join(side_text(live.view(), page, 30).plain.split()) == told
    live.add_later(LATER)
    assert told not in " ".join(side_text(live.view(), page, 30).plain.split())
