"""Words are kept, said better and asked for again, with and without a meeting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.words import Pile
from mentortui.model.records import Word
from mentortui.workbook.chapters.pen import FilePen, Pen
from mentortui.workbook.chapters.words import Words
from mentortui.workbook.checking import check
from mentortui.workbook.finding import FindIndex
from tests.workbook.chapters.writing import in_meeting, reread, writing
from tests.workbook.holding import Clock, amina, hold, opened


def test_a_word_before_the_first_meeting_is_no_fault(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        notebook = amina(workbook)
        Words(FilePen(notebook)).add("vakt", own_language="轮班")
        assert [finding.problems for finding in check(workbook)] == [()]
        assert FindIndex([notebook.book], private=True).built().find("ingenting") == []
        hold(notebook)
        words = Words(FilePen(notebook))
        words.add("lønn")
        assert [word.caught is not None for word in words.view()] == [False, True]
    with in_meeting(tmp_path) as live:
        assert [word.word for word in live.view().recall] == ["vakt", "lønn"]


def test_a_word_is_said_better_and_taken_away_and_back(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        words = Words(pen)
        uid = words.add(" vakt\n", "arbeidstid")
        words.change(uid, "skift", "en fast arbeidstid", "смена", "Jeg har nattskift.")
        assert (words.view()[0].word, words.view()[0].own_language) == ("skift", "смена")
        with pytest.raises(BadInput):
            words.change(uid, " ", "", "", "")
        words.remove(uid)
        assert words.view() == ()
        words.undo()
        words.undo()
        assert words.view()[0].word == "vakt"


def test_outside_a_meeting_a_word_counts_as_known_only_when_it_is_due(tmp_path: Path) -> None:
    clock = Clock()
    with writing(tmp_path, clock) as pen:
        words = Words(pen)
        uid = words.add("vakt")
        words.mark(uid, knew=True)
        assert words.view()[0].recall_on == dt.date(2026, 12, 21)
        with pytest.raises(BadInput):
            words.mark(uid, knew=True)
        clock.on(weeks=4)
        words.mark(uid, knew=True)
        assert words.view()[0].known == 2
        words.mark(uid, knew=False)
        assert (words.view()[0].known, words.view()[0].pile) == (0, Pile.NOW)


def test_in_a_meeting_the_same_answer_again_takes_it_off_and_undo_takes_it_back(tmp_path: Path) -> None:
    with opened(tmp_path, Clock()) as workbook:
        uid = Words(FilePen(amina(workbook))).add("vakt")
    with in_meeting(tmp_path) as live:
        words = Words(live)
        words.mark(uid, knew=True)
        assert [word.answer for word in live.view().recall] == [True]
        assert live.is_touched()
        words.mark(uid, knew=True)
        assert [word.answer for word in live.view().recall] == [None]
        words.mark(uid, knew=False)
        assert live.undo() == "mark_word"
        assert [word.answer for word in live.view().recall] == [None]
        mine = words.add("caught now")
        assert [word.uid for word in live.view().recall] == [uid]
        assert live.book.get(Word, mine).meeting == live.meeting.uid


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with opened(tmp_path, Clock()) as workbook:
        uid = Words(FilePen(amina(workbook))).add("vakt")
    with place(tmp_path) as pen:
        Words(pen).mark(uid, knew=True)
    with reread(tmp_path) as notebook:
        assert notebook.book.get(Word, uid).known == 1
