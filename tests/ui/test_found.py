"""What was found is seen where it stands: on the line it leads to, marked, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content
from textual.pilot import Pilot
from textual.screen import Screen

from mentortui import i18n
from mentortui.model.pages import PageKind
from mentortui.model.records import Owner
from mentortui.text import clean, fold
from mentortui.ui.app import MentorApp
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.found import Found, place_in
from mentortui.ui.screens.find import FindScreen
from mentortui.ui.screens.home import HomeScreen
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.review import ReviewScreen
from mentortui.ui.widgets.draw import hung, lines, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.flow import Flow, marked
from mentortui.ui.widgets.rows import Rows
from mentortui.workbook.excerpt import excerpt
from mentortui.workbook.finding_units import FoundKind
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook
from tests.ui.held_rooms import CANARY, hold_meeting, on_screen
from tests.ui.sitting_rooms import app_of
from tests.workbook.holding import plan

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), min_size=1, max_size=200).map(clean)


def in_reverse(content: Content) -> str:
    """What is marked, line after line, without what stands between."""
    return "".join(content.plain[span.start : span.end] for span in content.spans if span.style == "reverse")


@given(TEXT, st.integers(0, 199), st.integers(1, 12), st.integers(12, 72))
def test_a_word_is_marked_however_its_line_is_wrapped(text: str, at: int, count: int, width: int) -> None:
    words = [word for word in text.split() if fold(word)]
    if not words:
        return
    word = words[at % len(words)]
    line, start, end = excerpt(" ".join(text.split()), fold(word))
    drawn = lines(plain("What was said"), *hung(plain(line), width, "• ", 2))
    place = place_in(drawn.plain, Found(line, start, end))
    shown = "".join(line[start:end].split())
    if shown:
        assert place is not None
        assert "".join(drawn.plain[slice(*place)].split()) == shown
        assert "".join(in_reverse(marked(drawn, Found(line, start, end))).split()) == shown
    assert marked(drawn, Found(line, start, end)).plain == drawn.plain


def test_of_two_places_the_one_with_the_same_line_is_it() -> None:
    drawn = "Read about nav.no\nAmina wrote to nav.no on Monday\nnav.no"
    line = "Amina wrote to nav.no on Monday"
    found = Found(line, 15, 21)
    assert place_in(drawn, found) == (drawn.index("nav.no on"), drawn.index("nav.no on") + 6)


def test_a_work_word_is_found_with_its_meaning_not_where_it_is_only_named() -> None:
    drawn = "We talked about a delmål today\n• delmål = a small goal on the way"
    found = Found("delmål · a small goal on the way", 0, 6)
    assert place_in(drawn, found) == (drawn.index("delmål ="), drawn.index("delmål =") + 6)


def test_an_own_note_is_the_last_of_two_that_are_alike() -> None:
    assert place_in("nav.no\nnav.no", Found("nav.no", 0, 6, kind=FoundKind.PRIVATE)) == (7, 13)


@pytest.mark.parametrize("drawn", ["", "Something else", "na v"])
def test_what_is_gone_is_not_marked(drawn: str) -> None:
    assert place_in(drawn, Found("see nav.no", 4, 10)) is None
    assert marked(plain(drawn), Found("see nav.no", 4, 10)).plain == drawn


def test_a_word_alone_is_enough_only_loosely() -> None:
    found = Found("see nav.no today", 4, 10)
    assert place_in("nav.no", found) is None
    assert place_in("nav.no", found, loosely=True) == (0, 6)


def test_the_second_line_of_what_is_marked_keeps_its_indent() -> None:
    drawn = plain("  a long\n  word")
    assert in_reverse(marked(drawn, Found("long word", 0, 9))) == "longword"


def program(workbook: Workbook, root: Path, first: Screen[None] | None = None) -> MentorApp:
    """The program at home, or where it is to begin."""
    i18n.use("en")
    return app_of(workbook, root, first or HomeScreen())


async def open_first(pilot: Pilot[int], *keys: str) -> None:
    """Look for something, and open what was found first."""
    for pressed in (keys, ("enter",)):
        await pilot.press(*pressed)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


async def test_from_home_a_hit_far_down_is_in_view_and_marked_and_esc_leads_back(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    hold_meeting(notebook, "Bli kjent", "\n".join([*(f"line {n}" for n in range(60)), "ring [nav] now"]))
    hold_meeting(notebook, "CV", "One page")
    app = program(workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"nav]")
        await app.workers.wait_for_complete()
        await pilot.pause()
        find = app.screen
        assert isinstance(find, FindScreen)
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        assert "ring [nav] now" in on_screen(app)
        assert "line 3\n" not in on_screen(app)
        flow = app.screen.sheet.query_one(Flow)
        assert in_reverse(flow.render()) == "nav]"
        await pilot.press("escape")
        await pilot.pause()
        await pilot.pause()
        assert find.query_one(Field).value == "nav]"
        assert find.query_one(Rows).highlighted == 0
        assert find.is_current


async def test_in_the_meeting_that_goes_on_the_cursor_goes_to_the_word(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    hold_meeting(notebook, "Bli kjent", "see nav.no", private=CANARY)
    sitting = notebook.start(plan(title="CV"))
    screen = MeetingScreen(sitting, lambda _finished: None, notebook.reader())
    app = program(workbook, tmp_path, screen)
    async with app.run_test(size=(80, 24)) as pilot:
        while not isinstance(screen._page, QuestionPage):
            await pilot.press("ctrl+n")
            await pilot.pause()
        await pilot.press(*"first", "enter", *"then ask finn")
        page = screen._page
        await open_first(pilot, "ctrl+n", "f3", *"finn")
        now = screen._page
        assert isinstance(now, QuestionPage)
        assert now.question == page.question
        assert now.note.cursor_location == (1, len("then ask "))
    sitting.leave()


@pytest.mark.parametrize(
    ("sought", "kind", "row"),
    [
        ("brygga", PageKind.TABLE, "Ring brygga"),
        ("lunsjen", PageKind.FRAME, "lunsjen"),
    ],
)
async def test_in_the_meeting_that_goes_on_a_hit_in_a_list_is_on_its_row(
    sought: str, kind: PageKind, row: str, tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    sitting = notebook.start(plan(title="CV"))
    sitting.live.add_action("Ring brygga", Owner.PARTICIPANT)
    sitting.live.add_later("lunsjen på jobben")
    screen = MeetingScreen(sitting, lambda _finished: None, notebook.reader())
    app = program(workbook, tmp_path, screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_first(pilot, "f3", *sought)
        assert app.screen is screen
        now = screen._live.pages()[screen._live.page()]
        rows = screen.query_one(Rows)
        assert (now.kind, rows.has_focus) == (kind, True)
        assert rows.highlighted_option is not None
        assert row in str(rows.highlighted_option.prompt)


async def test_in_the_meeting_that_goes_on_a_new_word_is_found_among_the_words(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    sitting = notebook.start(plan(title="CV"))
    sitting.live.add_word("oppsigelse")
    screen = MeetingScreen(sitting, lambda _finished: None, notebook.reader())
    app = program(workbook, tmp_path, screen)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_first(pilot, "f3", *"oppsig")
        assert isinstance(app.screen, ChapterScreen)
        assert app.screen.query_one("#list", Rows).highlighted_option is not None
        assert "oppsigelse" in on_screen(app)


async def test_from_home_a_hit_in_the_meeting_that_goes_on_leads_into_it(
    tmp_path: Path, workbook: Workbook, notebook: Notebook
) -> None:
    sitting = notebook.start(plan(title="CV"))
    sitting.live.add_action("Ring brygga", Owner.PARTICIPANT)
    sitting.leave()
    app = program(workbook, tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_first(pilot, "slash", *"brygga")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, MeetingScreen)
        assert screen._live.pages()[screen._live.page()].kind is PageKind.TABLE
        assert screen.query_one(Rows).highlighted_option is not None
