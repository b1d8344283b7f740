"""What the mentor prepared is on no screen that both can see, but in the own notes opened on purpose."""

from __future__ import annotations

import random
import string
from pathlib import Path
from typing import cast

import pytest

from mentortui import i18n
from mentortui.model.records import Owner
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.register import CHAPTERS, chapters
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.screens.meeting.private_pane import PrivatePane
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.workbook.chapters.expectations import Expectations
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.preparation import Preparation
from mentortui.workbook.planning import Plan
from mentortui.workbook.sitting import Sitting
from mentortui.workbook.workbook import Workbook
from tests.ui.canaries import places
from tests.ui.held_rooms import on_screen
from tests.ui.sitting_rooms import TEMPLATE, app_of
from tests.workbook.holding import Clock

SIZE = (100, 30)


@pytest.fixture
def word() -> str:
    return "".join(random.choices(string.ascii_lowercase, k=14))


def prepared(root: Path, word: str) -> tuple[Workbook, Sitting]:
    """A meeting that has begun after a preparation in which every line holds the word."""
    i18n.use("en")
    clock = Clock()
    workbook = Workbook(root / "workbook", clock=clock)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    pen = FilePen(notebook)
    for question in ("role", "limits", "expects", "may-expect", "needs", "guide", "share"):
        Preparation(pen).add(question, f"{word} {question}", word, 3)
    Expectations(pen).add(Owner.PARTICIPANT, "You find me a job")
    clock.on(days=1)
    return workbook, notebook.start(Plan(template=TEMPLATE, title="", minutes=60))


def test_the_menu_of_the_meeting_has_no_preparation() -> None:
    assert "preparation" in [entry.id for entry in CHAPTERS]
    assert "preparation" not in [entry.id for entry in chapters(together=True)]


async def test_the_guess_stands_beside_what_was_said_alone_only(tmp_path: Path, word: str) -> None:
    from mentortui.ui.chapters.expectations import Screen

    workbook, sitting = prepared(tmp_path, word)
    for together in (False, True):
        screen: ChapterScreen = Screen(sitting.live, together=together)
        async with app_of(workbook, tmp_path, screen).run_test(size=SIZE) as pilot:
            await pilot.pause()
            app = cast(MentorApp, pilot.app)
            assert "You find me a job" in on_screen(app)
            assert ("You thought beforehand" in on_screen(app)) is not together
            assert bool(places(app, word)) is not together
            await pilot.press("s")
            await pilot.pause()
            await pilot.press("escape", "n")
            await pilot.pause()
            assert bool(places(app, word)) is not together
    workbook.close()


async def test_the_guess_and_the_offer_stand_apart_and_not_beside_what_the_mentor_expects(
    tmp_path: Path, word: str
) -> None:
    from mentortui.ui.chapters.expectations import Screen

    workbook, sitting = prepared(tmp_path, word)
    expectations = Expectations(sitting.live)
    own = expectations.add(Owner.MENTOR, "You say when you do not understand")
    theirs = next(one.uid for one in expectations.view() if one.by is Owner.PARTICIPANT)
    screen = Screen(sitting.live, together=False)
    async with app_of(workbook, tmp_path, screen).run_test(size=SIZE) as pilot:
        await pilot.pause()
        beside = screen.card(theirs, 80).plain
        assert f"You thought beforehand\n· {word} expects\n" in beside
        assert beside.endswith(f"You wanted to offer\n· {word} may-expect")
        assert word not in screen.card(own, 80).plain
    workbook.close()


async def test_the_meeting_shows_it_in_the_own_notes_alone(tmp_path: Path, word: str) -> None:
    workbook, sitting = prepared(tmp_path, word)
    async with app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _done: None)).run_test(
        size=SIZE
    ) as pilot:
        app = cast(MentorApp, pilot.app)
        for key in ("ctrl+n", "f12", "escape", "f8", "escape", "f1", "escape", "ctrl+n"):
            await pilot.press(key)
            await pilot.pause()
            assert not places(app, word), key
        await pilot.press("f9")
        await pilot.pause()
        pane = app.screen.query_one(PrivatePane)
        inside = {repr(widget) for widget in (pane, *pane.walk_children(), app.screen)}
        found = places(app, word)
        assert f"How I help best: {word} guide" in on_screen(app)
        assert f"I can share: {word} share" in on_screen(app)
        assert found, "the scan finds it while the pane is open"
        outside = [place for place in found if not any(place.startswith(one) for one in inside)]
        assert not outside
        assert not any(place.startswith(f"{app.screen!r}.") for place in found), "the screen keeps none of it"
        await pilot.press("f9")
        await pilot.pause()
        assert not places(app, word)
    workbook.close()
