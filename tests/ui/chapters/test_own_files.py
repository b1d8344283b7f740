"""A file of one's own that cannot be read is told about once, and the chapter begins with ours."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from mentortui import i18n
from mentortui.model.records import Owner
from mentortui.templates.content import content_names, read_content
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.expectation_answer import AskAnswer
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.planning import Plan
from mentortui.workbook.workbook import Workbook
from tests.ui.chapters.opening import opened
from tests.ui.sitting_rooms import TEMPLATE, app_of
from tests.workbook.holding import Clock


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


def write(root: Path, name: str, text: str, language: str = "en") -> None:
    folder = root / "templates" / language / "chapters"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(text, encoding="utf-8")


def told(app: object) -> list[str]:
    return [note.message for note in cast(MentorApp, app)._notifications]


@pytest.mark.parametrize("name", [name for name in content_names() if name in {e.id for e in CHAPTERS}])
async def test_ours_is_used_and_the_line_to_mend_is_told_once(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, "# Our own\n\n## No id here\n")
    async with opened(tmp_path, name, together=name != "preparation") as chapter:
        await chapter.keys("n")
        if chapter.pilot.app.screen is not chapter.screen:
            await chapter.keys("escape")
        chapter.screen.refresh_rows()
        assert chapter.screen.content(name) == read_content(name, "en")
        assert len(told(chapter.pilot.app)) == 1
        assert told(chapter.pilot.app)[0].startswith(f"en/chapters/{name}.md, line 3: ")


async def test_a_whole_one_is_used(tmp_path: Path) -> None:
    write(tmp_path, "norms", "# Our own\n\n## coffee: Who makes the coffee\n\nAll do.\n")
    async with opened(tmp_path, "norms") as chapter:
        assert "Who makes the coffee" in chapter.text()
        assert not told(chapter.pilot.app)


async def test_an_expectation_is_answered_all_the_same_in_a_meeting(tmp_path: Path) -> None:
    for language in i18n.LANGUAGES:
        write(tmp_path, "expectations", "nothing", language)
    clock = Clock()
    workbook = Workbook(tmp_path / "workbook", clock=clock)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    Expectations(FilePen(notebook)).add(
        Owner.PARTICIPANT, read_content("expectations", "en").cards[0].heading
    )
    clock.on(days=1)
    sitting = notebook.start(Plan(template=TEMPLATE, title="", minutes=60))
    async with app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _done: None)).run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskAnswer)
        assert any("en/chapters/expectations.md" in message for message in told(pilot.app))
        await pilot.press("escape")
    workbook.close()
