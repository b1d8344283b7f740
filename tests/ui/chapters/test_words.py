"""Words by their keys: kept, marked, taken home, in any script."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui import i18n
from mentortui.model.chapters.words import ListedWord, Pile, shared_words
from mentortui.model.pages import PageKind
from mentortui.ui.chapters.words import Screen
from mentortui.ui.chapters.words_drawing import word_card, word_line
from mentortui.ui.handing.menu import ShareMenu
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.widgets.rows import Rows
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.chapters.words import Words
from mentortui.workbook.planning import Plan
from tests.builders import START
from tests.ui.chapters.opening import opened
from tests.ui.held_rooms import app_with, on_screen
from tests.ui.sitting_rooms import TEMPLATE, app_of, open_workbook

TODAY = START.date()
SCRIPTS = ("الوردية ١٢", "зміна", "ተረኛ", "轮班制度", "👩🏽‍⚕️ 夜班", "\u202eعربي")


async def test_a_word_is_kept_changed_marked_and_taken_away(tmp_path: Path) -> None:
    i18n.use("en")
    async with opened(tmp_path, "words") as words:
        assert "No words yet" in words.text()
        await words.keys("n", "shift work", "tab", "work at changing hours", "enter")
        await words.keys("n", "notice period ", "enter")
        assert "Ask for these now" in words.text()
        await words.keys("home", "g")
        assert [(one.word, one.pile) for one in shared_words(words.pen.book, TODAY)] == [
            ("notice period", Pile.NOW),
            ("shift work", Pile.LATER),
        ]
        assert words.screen.chosen == shared_words(words.pen.book, TODAY)[0].uid, "on to the next that is due"
        assert "Later" in words.text()
        await words.keys("end")
        assert "Known 1 time in a row" in words.text()
        await words.keys("g")
        assert shared_words(words.pen.book, TODAY)[1].known == 1, "it rests"
        await words.keys("v", "r", " ing", "enter")
        changed = {one.word: one.known for one in shared_words(words.pen.book, TODAY)}
        assert changed == {"notice period": 0, "shift work ing": 0}
        await words.keys("x", "u")
        assert len(shared_words(words.pen.book, TODAY)) == 2


@pytest.mark.parametrize(("letter", "name"), [("m", "work-words-amina.md"), ("a", "work-words-amina.txt")])
async def test_the_words_are_saved_as_a_file(tmp_path: Path, letter: str, name: str) -> None:
    i18n.use("en")
    async with opened(tmp_path, "words") as words:
        await words.keys("e")
        assert not isinstance(words.pilot.app.screen, ShareMenu), "there is nothing to share"
        Words(words.pen).add("lyse ut", "si at en jobb er ledig", "نشر")
        words.screen.refresh_rows()
        words.screen.desk.remember(export_folder=str(tmp_path))
        await words.keys("e")
        assert isinstance(words.pilot.app.screen, ShareMenu)
        await words.keys(letter)
        await words.pilot.pause(0.1)
        await words.keys("enter")
        for _wait in range(20):
            await words.pilot.pause()
        written = (tmp_path / name).read_text(encoding="utf-8")
        assert "lyse ut" in written
        assert "نشر" in written


def listed(own: str, word: str = "vakt") -> ListedWord:
    return ListedWord(
        uid="w", word=word, explanation="arbeidstid", own_language=own, example="Jeg har vakt.",
        pile=Pile.NOW, known=0, recall_on=None, learnt=False, caught=None,
    )  # fmt: skip


@pytest.mark.parametrize("own", SCRIPTS)
@pytest.mark.parametrize("width", [20, 38])
def test_what_is_in_the_own_language_has_lines_to_itself_that_fit(own: str, width: int) -> None:
    i18n.use("en")
    rows = word_card(listed(own), width).split("\n")
    assert all(row.cell_length <= width for row in rows)
    place = next(i for i, row in enumerate(rows) if row.plain == "Own language")
    assert rows[place + 1].plain.strip() == own.replace("\u202e", "‹202E›")
    assert rows[place + 2].plain == ""


@pytest.mark.parametrize("word", SCRIPTS)
async def test_the_columns_stand_whatever_the_script(tmp_path: Path, word: str) -> None:
    i18n.use("en")
    async with opened(tmp_path, "words", size=(80, 24)) as words:
        Words(words.pen).add(word, "x", word)
        words.screen.refresh_rows()
        await words.pilot.pause()
        strips = words.pilot.app.screen._compositor.render_strips()
        assert {strip.cell_length for strip in strips} == {80}
        assert word_line(listed("", word), 60).cell_length <= words.screen.query_one(Rows).size.width


async def test_in_the_meeting_a_word_is_answered_and_stays(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    words = Words(FilePen(notebook))
    first, second = words.add("shift work", "changing hours", "الوردية"), words.add("notice")
    sitting = notebook.start(Plan(template=TEMPLATE, title="", minutes=60))
    async with app_of(workbook, tmp_path, MeetingScreen(sitting, lambda _done: None)).run_test(
        size=(100, 30)
    ) as pilot:
        await pilot.pause()

        async def keys(*pressed: str) -> str:
            for key in pressed:
                await pilot.press(key)
                await pilot.pause()
            return on_screen(pilot.app)  # type: ignore[arg-type]

        assert "changing hours" not in await keys()
        assert "changing hours" in await keys("enter")
        assert "✓ shift work  known" in await keys("g")
        assert sitting.live.minutes_left() == 60, "no more minutes were agreed on"
        assert "– notice  not yet" in await keys("down", "v")
        assert [(word.uid, word.answer) for word in sitting.live.view().recall] == [
            (first, True),
            (second, False),
        ]
        assert "○ notice" in await keys("u")
    sitting.keeper.close()
    workbook.close()


async def test_a_page_that_is_emptied_or_filled_in_the_chapter_moves_nobody(tmp_path: Path) -> None:
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    Words(FilePen(notebook)).add("shift work")
    sitting = notebook.start(Plan(template=TEMPLATE, title="", minutes=60))
    screen = MeetingScreen(sitting, lambda _done: None)
    async with app_with(screen, workbook, tmp_path).run_test(size=(100, 30)) as pilot:

        async def keys(*pressed: str) -> PageKind:
            for key in pressed:
                await pilot.press(key)
                await pilot.pause()
            await pilot.pause()
            return sitting.live.pages()[sitting.live.page()].kind

        assert await keys() is PageKind.WORDS
        assert await keys("m", "o", "x", "escape") is PageKind.QUESTION
        assert screen.query("QuestionPage"), "there are no words to ask for"
        assert await keys("escape", "u") is PageKind.QUESTION
        assert [page.kind for page in sitting.live.pages()[:2]] == [PageKind.WORDS, PageKind.QUESTION]
        assert await keys("t") is PageKind.WORDS
    sitting.keeper.close()
    workbook.close()


async def test_the_chapter_is_the_same_in_a_meeting(tmp_path: Path) -> None:
    i18n.use("en")
    workbook = open_workbook(tmp_path)
    notebook = workbook.add_participant("Amina", mentor="Kari", language="en")
    Words(FilePen(notebook)).add("shift work")
    sitting = notebook.start(Plan(template=TEMPLATE, title="", minutes=60))
    screen = Screen(sitting.live, together=True)
    async with app_with(screen, workbook, tmp_path).run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.press("g")
        await pilot.pause()
        assert "✓ shift work  known" in on_screen(pilot.app)  # type: ignore[arg-type]
        assert [word.answer for word in sitting.live.view().recall] == [True]
    sitting.keeper.close()
    workbook.close()
