"""Jobs, what they require and where to look, by their keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.chapters.jobs import SharedRequirement, outcome_stage, shared_jobs
from mentortui.model.chapters.records import JobStage, Way
from mentortui.model.records import Owner
from mentortui.ui.chapters.jobs import Screen
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.chapters.opening import Opened, opened
from tests.ui.held_rooms import app_with
from tests.ui.sitting_rooms import open_workbook, row_texts, sit_down


def required(jobs: Opened) -> tuple[SharedRequirement, ...]:
    return shared_jobs(jobs.pen.book)[0].requirements


async def test_a_job_becomes_the_goal_and_comes_nearer(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "jobs") as jobs:
        assert "No jobs yet" in jobs.text()
        await jobs.keys("n", "pharmacy technician", "tab", "I know medicines", "tab", "in Larvik", "enter")
        await jobs.keys("n", "shop assistant", "enter", "g")
        assert [(job.title, job.is_goal) for job in shared_jobs(jobs.pen.book)] == [
            ("shop assistant", True),
            ("pharmacy technician", False),
        ]
        assert row_texts(jobs.pilot)[0] == "◆ shop assistant  Job goal"
        await jobs.keys("down", "g")
        assert [job.title for job in shared_jobs(jobs.pen.book) if job.is_goal] == ["pharmacy technician"]
        assert "Amina's profession: farmasøyt" in jobs.card()
        await jobs.keys("v", "down", "down", "enter")
        assert outcome_stage(jobs.pen.book) is JobStage.APPLIED
        assert "Step 3 of 5: The application is sent" in jobs.card()
        await jobs.keys("u", "u")
        assert [job.title for job in shared_jobs(jobs.pen.book) if job.is_goal] == ["shop assistant"]


async def test_what_is_lacking_gets_a_way_an_owner_and_a_day(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "jobs") as jobs:
        await jobs.keys("n", "pharmacy technician", "enter")
        await jobs.keys("d", "lived through a shift", "tab", "right", "enter")
        await jobs.keys("d", "authorisation in Norway", "enter", "down", "enter")
        assert "Helsedirektoratet" in jobs.text(), "what is good to know stands over the fields"
        await jobs.keys("read their page", "tab", "right", "tab", "+", "3", "w", "enter")
        assert [(one.text, one.has) for one in required(jobs)] == [
            ("lived through a shift", True),
            ("authorisation in Norway", False),
        ]
        lacking = required(jobs)[1]
        assert (lacking.way, lacking.how, lacking.owner) == (
            Way.RECOGNITION,
            "read their page",
            Owner.MENTOR,
        )
        assert lacking.due is not None
        await jobs.keys("home")
        assert "1 of 2 requirements are in place." in jobs.card()
        assert "Recognition · Kari · " in jobs.card()


async def test_a_company_is_a_person_and_a_question(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "jobs") as jobs:
        await jobs.keys("n", "a job", "enter", "d", "a requirement", "enter", *["down"] * 4, "enter")
        assert "whom to ask, and what to ask" in jobs.text()
        await jobs.keys("escape")
        assert required(jobs)[0].way is Way.COMPANY
        await jobs.keys("s")
        assert row_texts(jobs.pilot)[0] == "In the company", "the one that was chosen stands first"
        await jobs.keys("escape", "enter", "tab", "right", "enter")
        assert required(jobs)[0].has
        assert required(jobs)[0].way is Way.COMPANY
        assert not jobs.screen.applies("job.way")


async def test_the_places_to_look_can_be_changed_left_out_and_added(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "jobs") as jobs:
        assert "finn.no" in jobs.text()
        assert "  Recognition" not in row_texts(jobs.pilot), "advice about a way is no place to look"
        await jobs.keys("enter", " and so on", "enter")
        assert row_texts(jobs.pilot)[3].strip() == "finn.no and so on"
        await jobs.keys("o", "the shop window", "tab", "walk by on Mondays", "enter")
        assert row_texts(jobs.pilot)[-1].strip() == "the shop window"
        assert "walk by on Mondays" in jobs.card()
        await jobs.keys("x", "home", "x")
        assert not any("finn" in row or "window" in row for row in row_texts(jobs.pilot))
        await jobs.keys("u")
        assert row_texts(jobs.pilot)[3].strip() == "finn.no and so on"


@pytest.mark.parametrize(
    ("row", "offered"),
    [
        (0, {"job.goal", "job.stage", "job.requirement"}),
        (1, {"job.requirement"}),
        (2, {"job.requirement", "job.way"}),
        (3, set()),
    ],
    ids=["job", "in place", "lacking", "place"],
)
async def test_each_row_offers_what_can_be_done_with_it(row: int, offered: set[str], tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "jobs") as jobs:
        await jobs.keys("n", "a job", "enter", "d", "in place", "tab", "right", "enter")
        await jobs.keys("d", "is lacking", "enter", "escape", "home", *["down"] * row)
        of_a_row = {"job.goal", "job.stage", "job.requirement", "job.way", "job.action"}
        assert {command for command in of_a_row if jobs.screen.applies(command)} == offered


async def test_a_file_of_ones_own_that_cannot_be_read_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    i18n.use("en")
    said: list[str] = []
    monkeypatch.setattr(Screen, "say", lambda _screen, problem: said.append(str(problem)))
    own = tmp_path / "templates" / "en" / "chapters"
    own.mkdir(parents=True)
    (own / "jobs.md").write_text("no title", encoding="utf-8")
    async with opened(tmp_path, "jobs") as jobs:
        await jobs.keys("n", "a job", "enter")
        assert shared_jobs(jobs.pen.book)[0].title == "a job"
        assert ["jobs.md" in one for one in said] == [True]


@asynccontextmanager
async def in_meeting(
    root: Path, sitting: Sitting, workbook: Workbook, again: tuple[str, str] | None = None
) -> AsyncIterator[Opened]:
    """The jobs in a meeting; ``again`` is what was being asked when the program was cut off."""
    screen = Screen(sitting.live, together=True, again=again)
    async with app_with(screen, workbook, root).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        yield Opened(pilot, workbook.open(workbook.entries()[0].uid), screen)


async def test_in_a_meeting_what_is_lacking_becomes_an_action(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    async with in_meeting(tmp_path, sitting, workbook) as jobs:
        await jobs.keys("n", "a job", "enter", "d", "is lacking", "enter", "enter")
        await jobs.keys("call the school", "tab", "right", "right", "enter", "t")
        assert "Action: who does what?" in jobs.text()
        await jobs.keys("enter")
        agreed = sitting.live.book.actions()
        assert [(action.what, action.owner) for action in agreed] == [("call the school", Owner.BOTH)]
    sitting.keeper.close()
    workbook.close()


async def test_a_half_written_answer_is_there_when_the_meeting_goes_on(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    async with in_meeting(tmp_path, sitting, workbook) as jobs:
        await jobs.keys("n", "a job", "enter", "d", "is lacking", "enter", "enter", "call the sch")
        kept = sitting.live.draft
    chapter, action, row = kept.kind.split("/")
    assert (chapter, row) == ("jobs", shared_jobs(sitting.live.book)[0].requirements[0].uid)
    sitting.live.keep_draft(kept)
    async with in_meeting(tmp_path, sitting, workbook, (action, row)) as jobs:
        assert "call the sch" in jobs.text()
        await jobs.keys("o", "o", "l", "enter")
        assert shared_jobs(sitting.live.book)[0].requirements[0].how == "call the school"
    sitting.keeper.close()
    workbook.close()
