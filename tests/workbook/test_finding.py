"""Finding: what is found, in which order, where in the line, and above all what is not."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.records import EditKind, LineEdit, MeetingState
from mentortui.text import fold, show
from mentortui.workbook.excerpt import excerpt
from mentortui.workbook.finding import FindIndex, Hit
from mentortui.workbook.finding_units import FoundKind
from tests import builders


def two_meetings() -> Book:
    first, second = builders.held_meetings(2)
    return builders.book_of(
        builders.mentorship(),
        first,
        second,
        builders.note(first, "today-1", "finn.no og nav.no\nspørre Kari om bedriften i Larvik"),
        builders.note(second, "today-1", "Larvik igjen, og en annonse"),
        builders.private_note(second, "hemmelig om Larvik"),
        builders.action(first, "ringe Éva på fabrikken"),
        builders.word(first, "lyse ut"),
        builders.later(second, "lønn i Larvik"),
    )


def find(book: Book, query: str, *, private: bool = False, limit: int = 200) -> list[Hit]:
    return FindIndex([book], private=private).built().find(query, limit)


def test_the_newest_meeting_comes_first() -> None:
    assert [hit.number for hit in find(two_meetings(), "larvik")] == [2, 2, 1]


def test_a_hit_tells_where_it_stands() -> None:
    book = two_meetings()
    hit = find(book, "bedriften")[0]
    meeting = book.meetings()[0]
    assert (hit.mentorship, hit.alias) == (book.mentorship.uid, book.mentorship.alias)
    assert (hit.meeting, hit.number, hit.title, hit.date) == (meeting.uid, 1, meeting.title, meeting.date)
    assert (hit.kind, hit.line) == (FoundKind.NOTE, "spørre Kari om bedriften i Larvik")
    assert hit.line[hit.start : hit.end] == "bedriften"


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("eva", FoundKind.ACTION),
        ("ÉVA", FoundKind.ACTION),
        ("lyse", FoundKind.WORD),
        ("lonn", FoundKind.LATER),
        ("LØNN", FoundKind.LATER),
        ("sporre", FoundKind.NOTE),
    ],
)
def test_case_and_accents_do_not_matter(query: str, kind: FoundKind) -> None:
    assert [hit.kind for hit in find(two_meetings(), query)] == [kind]


def test_all_words_must_be_in_the_same_note() -> None:
    book = two_meetings()
    assert [hit.line for hit in find(book, "kari finn.no")] == ["spørre Kari om bedriften i Larvik"]
    assert find(book, "kari annonse") == []


def test_own_notes_are_found_alone_and_never_together() -> None:
    book = two_meetings()
    assert [hit.kind for hit in find(book, "hemmelig", private=True)] == [FoundKind.PRIVATE]
    assert find(book, "hemmelig") == []


def test_together_private_records_are_not_even_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("read")

    monkeypatch.setattr(Book, "private_note", refuse)
    assert find(two_meetings(), "larvik")


def with_edits(book: Book, *edits: LineEdit) -> Book:
    meeting = book.meetings()[0]
    book.apply([Change(meeting, msgspec.structs.replace(meeting, edits=edits))])
    return book


def test_what_was_struck_or_reworded_is_not_found_together() -> None:
    struck = LineEdit(kind=EditKind.STRUCK, section="today-1", original="finn.no og nav.no")
    said = "spørre Kari om bedriften i Larvik"
    reworded = LineEdit(kind=EditKind.REWORDED, section="today-1", original=said, text="spørre om jobb")
    book = with_edits(two_meetings(), struck, reworded)
    assert find(book, "finn.no") == find(book, "bedriften") == []
    assert len(find(book, "jobb")) == 1
    assert len(find(book, "finn.no", private=True)) == 1


def test_the_approved_version_counts_when_there_is_one() -> None:
    book = two_meetings()
    meeting = book.meetings()[0]
    book.apply([Change(None, builders.approved(book, meeting))])
    note = book.notes(meeting.uid)["today-1"]
    book.apply([Change(note, msgspec.structs.replace(note, text="noe helt annet"))])
    assert len(find(book, "bedriften")) == 1
    assert find(book, "annet") == []


def test_a_reopened_meeting_shows_what_it_now_says() -> None:
    book = two_meetings()
    meeting = book.meetings()[0]
    book.apply([Change(None, builders.approved(book, meeting))])
    book.apply([Change(meeting, msgspec.structs.replace(meeting, state=MeetingState.LIVE))])
    note = book.notes(meeting.uid)["today-1"]
    book.apply([Change(note, msgspec.structs.replace(note, text="noe helt annet"))])
    assert len(find(book, "annet")) == 1


def test_an_action_is_found_once_however_often_it_is_carried_over() -> None:
    meetings = builders.held_meetings(4)
    book = builders.book_of(builders.mentorship(), *meetings, builders.action(meetings[0], "kjøpe hjelm"))
    for meeting in meetings:
        book.apply([Change(None, builders.approved(book, meeting))])
    assert [hit.number for hit in find(book, "hjelm")] == [1]
    assert [hit.number for hit in find(book, "hjelm", private=True)] == [1]


def test_planned_meetings_hold_nothing_to_find() -> None:
    meeting = builders.meeting(1, MeetingState.PLANNED)
    book = builders.book_of(builders.mentorship(), meeting, builders.note(meeting, "today-1", "noe"))
    assert find(book, "noe") == []


@pytest.mark.parametrize("query", ["", "   ", "\0", "[/]", "[@click=app.quit]", "\ud800", "x" * 10_000])
def test_odd_queries_find_nothing(query: str) -> None:
    assert find(two_meetings(), query) == []


def test_no_more_than_asked_for() -> None:
    assert len(find(two_meetings(), "larvik", limit=2)) == 2


def test_it_can_be_searched_while_it_is_built() -> None:
    index = FindIndex([two_meetings()], private=False)
    steps = index.build()
    assert index.find("larvik") == []
    assert next(steps) == 1
    assert [hit.number for hit in index.find("larvik")] == [2, 2]
    list(steps)
    assert index.complete
    assert [hit.number for hit in index.find("larvik")] == [2, 2, 1]


WORDS = st.sampled_from(["jobb", "jobber", "job", "lønn", "Larvik", "la", "ut", "é", "straße", "ss", "æ"])
TEXTS = st.lists(st.lists(WORDS, max_size=6).map(" ".join), min_size=1, max_size=8)


@given(texts=TEXTS, queries=st.lists(st.lists(WORDS, max_size=3).map(" ".join), max_size=8))
def test_typing_on_finds_what_a_new_search_finds(texts: list[str], queries: list[str]) -> None:
    meetings = builders.held_meetings(len(texts))
    notes = [builders.note(m, "today-1", text) for m, text in zip(meetings, texts, strict=True)]
    book = builders.book_of(builders.mentorship(), *meetings, *notes)
    index = FindIndex([book], private=False).built()
    for query in queries:
        for typed in range(len(query) + 1):
            for limit in (1, 200):
                assert index.find(query[:typed], limit) == find(book, query[:typed], limit=limit)


LINES = st.text(st.sampled_from("abæßéå İﬁ\u202eمس\u0301x"), max_size=250)


@given(before=LINES, word=st.text(st.sampled_from("abæßéåﬁمس"), min_size=1, max_size=6), after=LINES)
def test_the_place_in_the_line_is_the_word(before: str, word: str, after: str) -> None:
    line = before + word + after
    shown, start, end = excerpt(line, fold(word))
    assert fold(word) in fold(shown[start:end])
    assert len(shown) <= len(show(line)) + 2


def test_a_long_line_is_cut_round_the_word() -> None:
    shown, start, end = excerpt("x " * 100_000 + "naal" + " y" * 100_000, "naal")
    assert shown[start:end] == "naal"
    assert len(shown) < 200
    assert shown.startswith("…")
    assert shown.endswith("…")
