"""What can be handed over, as what, by one key; and nothing on the clipboard before it is answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from mentortui import i18n
from mentortui.errors import NotInstalled
from mentortui.model.summary import Summary
from mentortui.settings import load
from mentortui.sharing import formats
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout, summary_handout
from mentortui.sharing.plain import document_plain
from mentortui.sharing.tasks import tasks_handout
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.goals import Screen as Goals
from mentortui.ui.chapters.register import chapters
from mentortui.ui.commands import here
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.handing import files
from mentortui.ui.handing.menu import ShareMenu
from mentortui.ui.handing.ways import WAYS, ways_of
from mentortui.ui.screens.plan import PlanScreen
from mentortui.ui.screens.summary import SummaryScreen
from mentortui.workbook.chapters.goals import Goals as GoalChanges
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.sharing.summaries import labour_market
from tests.ui.chapters.opening import opened
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import open_workbook, sit_down

SIZE = (80, 24)


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


@pytest.fixture
def summary() -> Summary:
    return labour_market()


@asynccontextmanager
async def shown(
    root: Path, summary: Summary, *, together: bool = True
) -> AsyncIterator[tuple[MentorApp, Pilot[int]]]:
    workbook = open_workbook(root)
    screen = SummaryScreen(summary, together=together, who="Amina and Kari")
    app = app_with(screen, workbook, root)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        app.desk.remember(export_folder=str(root))
        yield app, pilot
    workbook.close()


async def settled(app: MentorApp, pilot: Pilot[int]) -> None:
    await pilot.pause(0.1)
    await pilot.pause()


async def pressed(app: MentorApp, pilot: Pilot[int], *keys: str) -> str:
    """What is on the screen after these keys, each when the one before is done."""
    for key in keys:
        await pilot.press(key)
        await settled(app, pilot)
    return on_screen(app)


def written(folder: Path, suffix: str) -> list[Path]:
    return sorted(folder.glob(f"*.{suffix}"))


def screen_name(app: MentorApp) -> str:
    return type(app.screen).__name__


def test_letters_are_given_once() -> None:
    assert len({way.letter for way in WAYS}) == len({way.format for way in WAYS}) == len(WAYS)


def test_only_what_there_is_something_of_is_offered(summary: Summary) -> None:
    offered = {way.format for way in ways_of(summary_handout(summary), copying=True)}
    assert {"md", "txt", "json"} <= offered
    assert "tsv" not in offered, "there are words in it, but no list to practise"
    bare = document_handout(summary_handout(summary).document, kind="form")
    offered = {way.format for way in ways_of(bare, copying=False)}
    assert offered.isdisjoint({"txt", "json", "tsv", "qr", "ics"})


async def test_the_whole_or_only_who_does_what(tmp_path: Path, summary: Summary) -> None:
    async with shown(tmp_path, summary) as (app, pilot):
        assert "● The whole summary" in await pressed(app, pilot, "e")
        assert "● Who does what" in await pressed(app, pilot, "right")
        await pressed(app, pilot, "m", "enter")
        assert [file.name for file in written(tmp_path, "md")] == [
            formats.file_name(tasks_handout(summary), "md")
        ]
        assert isinstance(app.screen, SummaryScreen)


async def test_what_can_be_opened_is_when_wished_for(
    tmp_path: Path, summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []

    def start(file: Path) -> bool:
        started.append(file)
        return False

    monkeypatch.setattr("mentortui.workbook.opening_files.open_in_own_program", start)
    async with shown(tmp_path, summary) as (app, pilot):
        await pressed(app, pilot, "e", "n", "enter")
        (file,) = written(tmp_path, "html")
        assert file.read_bytes() == FORMATS["html"].write(summary_handout(summary))
        assert "Open it now" in on_screen(app)
        await pressed(app, pilot, "enter")
        assert not started, "the first answer is the quiet one"
        await pressed(app, pilot, "e", "n", "enter", "down", "enter", "down", "enter")
        assert started == [file]
        await app.workers.wait_for_complete()
        assert any("No program could be started" in told.message for told in app._notifications)


async def test_what_is_not_installed_is_told_in_the_menu(
    tmp_path: Path, summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(handout: Handout) -> bytes:
        raise NotInstalled("Paper needs one thing more. Nothing was written.")

    monkeypatch.setattr(formats, "FORMATS", {**FORMATS, "md": formats.Format("md", missing)})
    monkeypatch.setattr(files, "FORMATS", formats.FORMATS)
    async with shown(tmp_path, summary) as (app, pilot):
        told = await pressed(app, pilot, "e", "right", "m")
        assert "Paper needs one thing more" in told
        assert "● Who does what" in told
        assert isinstance(app.screen, ShareMenu)
        assert not app.screen.query(Input)


async def test_nothing_is_copied_unless_it_is_answered(
    tmp_path: Path, summary: Summary, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    monkeypatch.setattr(MentorApp, "copy_for_others", lambda app, text: given.append(text))
    async with shown(tmp_path, summary) as (app, pilot):
        assert "can be read by other programs" in await pressed(app, pilot, "c")
        assert isinstance(app.screen, Choose)
        await pressed(app, pilot, "escape")
        assert not given
        await pressed(app, pilot, "c", "enter")
        assert given == [document_plain(summary_handout(summary).document)]
        await pressed(app, pilot, "e", "t", "down", "enter")
        assert len(given) == 2
        await pressed(app, pilot, "c")
        assert len(given) == 3, "it was said not to ask again"
        assert load(tmp_path / "settings.toml").clipboard == "always"


@pytest.mark.parametrize("together", [True, False])
async def test_together_there_may_be_no_copying(
    tmp_path: Path, summary: Summary, monkeypatch: pytest.MonkeyPatch, together: bool
) -> None:
    given: list[str] = []
    monkeypatch.setattr(MentorApp, "copy_for_others", lambda app, text: given.append(text))
    async with shown(tmp_path, summary, together=together) as (app, pilot):
        await pressed(app, pilot, "c", "down", "down", "enter")
        assert bool(given) is not together
        screen = app.screen
        assert isinstance(screen, SummaryScreen)
        await pressed(app, pilot, "c")
        assert len(given) == (0 if together else 2)
        assert ("share.copy" in {command.id for command in screen.commands()}) is not together
        assert ("share.copy" in {offer.id for offer in screen.bar.offers}) is not together
        assert ("Message" in await pressed(app, pilot, "e")) is not together


async def test_what_is_copied_in_a_note_stays_in_the_program(tmp_path: Path, summary: Summary) -> None:
    async with shown(tmp_path, summary) as (app, _pilot):
        app.copy_to_clipboard("mine")
        assert app.clipboard == "mine"


@pytest.mark.parametrize("chapter", [e.id for e in chapters(together=True)])
async def test_every_chapter_can_be_shared(tmp_path: Path, chapter: str) -> None:
    async with opened(tmp_path, chapter) as screen:
        ids = {command.id for command in here(screen.screen.WHERE)}
        assert len(ids & {"share.open", "chapter.document"}) == 1
        handout = screen.screen.handout()
        assert handout.mentorship == screen.notebook.uid
        assert handout.document.title


async def test_the_plan_gives_an_empty_form(tmp_path: Path, workbook: Workbook, notebook: Notebook) -> None:
    screen = PlanScreen(notebook.shared(), None, lambda plan, start: None)
    app = app_with(screen, workbook, tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        await settled(app, pilot)
        shown = await pressed(app, pilot, "e")
        assert screen_name(app) == "DocumentScreen"
        assert "____" in shown
        await pressed(app, pilot, "e")
        assert screen_name(app) == "ShareMenu"
        await pressed(app, pilot, "escape", "escape")
        assert screen_name(app) == "PlanScreen"


def test_a_draft_is_one(summary: Summary) -> None:
    draft = msgspec.structs.replace(summary, version=0, date=dt.date(2026, 11, 23))
    assert summary_handout(draft).is_draft


async def test_a_file_of_a_mentorship_is_remembered(tmp_path: Path) -> None:
    async with opened(tmp_path, "goals") as goals:
        goals.screen.desk.remember(export_folder=str(tmp_path))
        await goals.keys("n", "find work", "enter", "e", "m")
        await goals.pilot.pause(0.1)
        await goals.keys("enter")
        await goals.pilot.app.workers.wait_for_complete()
        (file,) = written(tmp_path, "md")
        (known,) = goals.screen.desk.workbook.exports.known(goals.notebook.uid)
        assert (known.path, known.what, known.format) == (file, "goals", "md")


async def test_an_agreement_that_is_being_read_is_shared_as_a_draft(tmp_path: Path) -> None:
    async with opened(tmp_path, "agreement") as agreement:
        agreement.screen.desk.remember(export_folder=str(tmp_path))
        await agreement.keys("enter", "enter", "l")
        assert "Draft" not in agreement.text()
        await agreement.keys("e", "m")
        await agreement.pilot.pause(0.1)
        await agreement.keys("enter")
        await agreement.pilot.pause(0.1)
        (file,) = written(tmp_path, "md")
        assert "Draft: not yet read aloud, and not signed." in file.read_text(encoding="utf-8")


async def test_a_chapter_is_shared_in_a_meeting_and_where_nothing_may_be_written(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    sitting = sit_down(workbook)
    app = app_with(Goals(sitting.live, together=True), workbook, tmp_path)
    async with app.run_test(size=SIZE) as pilot:
        await settled(app, pilot)
        await pressed(app, pilot, "e")
        assert screen_name(app) == "Screen", "there is no goal to share yet"
        GoalChanges(sitting.live).add("find work")
        screen = app.screen
        assert isinstance(screen, Goals)
        screen.refresh_rows()
        workbook.read_only = True
        assert "Share" in await pressed(app, pilot, "down")
        assert "Goals" in await pressed(app, pilot, "e")
        assert screen_name(app) == "ShareMenu"
    sitting.keeper.close()
    workbook.close()


@pytest.mark.parametrize("chapter", ["norms", "jobs", "checks"])
async def test_a_chapter_that_is_never_empty_is_saved(tmp_path: Path, chapter: str) -> None:
    async with opened(tmp_path, chapter) as screen:
        screen.screen.desk.remember(export_folder=str(tmp_path))
        await screen.keys("e", "m")
        await screen.pilot.pause(0.1)
        await screen.keys("enter")
        await screen.pilot.app.workers.wait_for_complete()
        assert len(written(tmp_path, "md")) == 1


@pytest.mark.parametrize("together", [True, False])
async def test_a_folder_named_after_another_is_not_proposed_together(
    tmp_path: Path, summary: Summary, together: bool
) -> None:
    folder = tmp_path / "Til OLEKSANDR"
    folder.mkdir()
    async with shown(tmp_path, summary, together=together) as (app, pilot):
        app.desk.workbook.add_participant("Oleksandr")
        app.desk.remember(export_folder=str(folder))
        await pressed(app, pilot, "e", "m")
        assert ("OLEKSANDR" in app.screen.query_one(Input).value) is not together
