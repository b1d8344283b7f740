"""Nothing is promised before the participant has said yes, whatever is done in whatever order."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentortui.errors import BadInput
from mentortui.model.book import Book
from mentortui.model.changes import Change, Operation
from mentortui.model.chapters.introductions import Door
from mentortui.model.chapters.records import Consent, Introduction
from mentortui.workbook.chapters.introductions import Introductions
from mentortui.workbook.chapters.pen import FilePen
from tests.builders import START, book_of
from tests.workbook.chapters.writing import in_meeting, reread, writing

DAY = dt.date(2026, 12, 18)


class Paper:
    """A pen that writes in memory alone, and looks at what it wrote after each change."""

    def __init__(self) -> None:
        self.book: Book = book_of()
        self._done: list[Operation] = []

    def now(self) -> dt.datetime:
        return START

    def change(self, name: str, *changes: Change) -> None:
        self._done.append(Operation(name, changes))
        self.book.apply(changes)
        self.look()

    def undo(self) -> str | None:
        if not self._done:
            return None
        last = self._done.pop()
        self.book.apply(last.inverse().changes)
        self.look()
        return last.name

    def look(self) -> None:
        for one in self.book.all(Introduction):
            assert one.promised_by is None or one.consent is Consent.YES
            assert (one.consent_on is None) == (one.consent is Consent.UNASKED)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "change", "answer", "promise", "end", "remove", "undo"]),
        st.integers(0, 2),
        st.sampled_from(["NAV Larvik", "Larvik verft", ""]),
        st.sampled_from(Consent),
        st.sampled_from([DAY, None]),
    ),
    max_size=30,
)


@given(STEPS)
@settings(max_examples=200)
def test_no_order_of_things_leads_to_a_promise_without_consent(
    steps: list[tuple[str, int, str, Consent, dt.date | None]],
) -> None:
    paper = Paper()
    chapter = Introductions(paper)
    for what, which, text, consent, day in steps:
        all_ = paper.book.all(Introduction)
        uid = all_[which].uid if which < len(all_) else ""
        with contextlib.suppress(BadInput):
            match what:
                case "add":
                    chapter.add(text)
                case "undo":
                    chapter.undo()
                case "change" if uid:
                    chapter.change(uid, text, text)
                case "answer" if uid:
                    chapter.answer(uid, consent)
                case "promise" if uid:
                    chapter.promise(uid, day)
                case "end" if uid:
                    chapter.end(uid, text)
                case "remove" if uid:
                    chapter.remove(uid)


def promised(pen: FilePen) -> tuple[Introductions, str]:
    chapter = Introductions(pen)
    uid = chapter.add("Larvik verft", "omvisning")
    chapter.answer(uid, Consent.YES)
    chapter.promise(uid, DAY)
    return chapter, uid


def test_before_the_yes_a_promise_is_refused_and_says_what_to_do(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        chapter = Introductions(pen)
        uid = chapter.add("Larvik verft")
        for answer in (Consent.UNASKED, Consent.NO):
            chapter.answer(uid, answer)
            with pytest.raises(BadInput, match="Ask first"):
                chapter.promise(uid, DAY)
        assert chapter.view()[0].promised_by is None


def test_taking_back_the_yes_takes_the_promise_with_it_and_undo_brings_both(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        chapter, uid = promised(pen)
        chapter.answer(uid, Consent.NO)
        assert (chapter.view()[0].door, chapter.view()[0].promised_by) == (Door.REFUSED, None)
        chapter.undo()
        assert (chapter.view()[0].door, chapter.view()[0].promised_by) == (Door.PROMISED, DAY)


def test_someone_else_or_something_else_asks_again(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        chapter, uid = promised(pen)
        chapter.change(uid, "Larvik verft", "omvisning")
        assert chapter.view()[0].door is Door.PROMISED, "nothing was said otherwise"
        chapter.change(uid, "Larvik verft", "praksis")
        assert chapter.view()[0].door is Door.UNASKED


def test_a_result_makes_it_done_and_an_empty_one_not_after_all(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        chapter, uid = promised(pen)
        chapter.end(uid, "omvisning i desember")
        assert (chapter.view()[0].door, chapter.view()[0].done_on) == (Door.DONE, dt.date(2026, 11, 23))
        with pytest.raises(BadInput, match="done"):
            chapter.promise(uid, DAY)
        chapter.end(uid, "")
        assert chapter.view()[0].door is Door.PROMISED


def test_it_is_on_disk_when_the_meeting_is_cut_off(tmp_path: Path) -> None:
    with in_meeting(tmp_path) as live:
        chapter = Introductions(live)
        chapter.answer(chapter.add("Larvik verft"), Consent.YES)
    with reread(tmp_path) as notebook:
        assert [one.consent for one in notebook.book.all(Introduction)] == [Consent.YES]
