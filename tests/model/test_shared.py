"""What the screen may hold Together has no way to the mentor's own notes."""

from __future__ import annotations

import msgspec
import pytest

from mentortui.model.book import Book
from mentortui.model.records import EditKind, LineEdit, Mark, MeetingState
from mentortui.model.shared import live_pages, live_view, reviewed, shared_meeting, shared_view
from mentortui.model.summary import TASKS, approved_summary, summarise
from tests.builders import TODAY, action, add, approved, build_book, later, meeting, note, private_note

MARKER = "kanarifugl"


@pytest.fixture
def book() -> Book:
    """Three meetings, the newest going on, with the marker in every private record."""
    book = build_book(3)
    for talk in book.meetings():
        add(book, private_note(talk, f"{MARKER} {talk.number}", rev=2))
        if talk.state is MeetingState.HELD:
            add(book, approved(book, talk, 2))
    return book


def shared_values(book: Book) -> list[object]:
    """Everything that screens used Together, or a document, can be given."""
    live = book.live()
    assert live is not None
    texts = {key: one.text for key, one in book.notes(live.uid).items()}
    values: list[object] = [shared_view(book, TODAY), live_view(book, live, texts), live_pages(book, live)]
    for talk in book.meetings():
        values += [shared_meeting(talk), reviewed(book, talk), summarise(book, talk)]
        values += [approved_summary(book, talk), *book.approved(talk.uid)]
    return values


def test_no_shared_value_holds_the_mentors_own_notes(book: Book) -> None:
    for value in shared_values(book):
        assert MARKER not in msgspec.json.encode(value).decode()


def test_the_marker_would_be_seen(book: Book) -> None:
    for talk in book.meetings():
        assert MARKER in msgspec.json.encode(book.private_note(talk.uid)).decode()
    add(book, note(book.meetings()[2], "today-2", MARKER), later(book.meetings()[0], MARKER, 9))
    seen = [MARKER in msgspec.json.encode(value).decode() for value in shared_values(book)]
    assert seen.count(True) >= 3


def test_the_view_of_a_mentorship(book: Book) -> None:
    view = shared_view(book, TODAY)
    assert (view.participant, view.mentor) == ("Amina", "Kari")
    assert view.themes_covered == {1, 2}
    assert [talk.number for talk in view.meetings] == [1, 2, 3]
    assert len(view.open_actions) == 6
    assert view.open_actions[0].agreed_on == book.meetings()[0].date


def test_the_live_meeting_shows_all_that_stands_and_what_was_said_last(book: Book) -> None:
    live = book.meetings()[2]
    view = live_view(book, live, {"today-1": "nå"})
    assert [one.what for one in view.standing] == [
        "lese to annonser (1)",
        "spørre om omvisning (1)",
        "lese to annonser (2)",
        "spørre om omvisning (2)",
    ]
    assert [one.what for one in view.agreed] == ["lese to annonser (3)", "spørre om omvisning (3)"]
    assert [one.word for one in view.recall] == ["lyse ut", "lyse ut"], "of both earlier meetings"
    assert view.texts == {"today-1": "nå"}
    assert view.last is not None
    assert (view.last.number, view.last_date) == (2, book.meetings()[1].date)
    assert view.pages == live_pages(book, live)


def test_the_first_meeting_has_nothing_before_it() -> None:
    book = build_book(1)
    view = live_view(book, book.meetings()[0], {})
    assert (view.standing, view.recall, view.last, view.last_date) == ((), (), None, None)


def test_an_earlier_meeting_shows_how_its_actions_ended(book: Book) -> None:
    first = book.meetings()[0]
    assert [one.mark for one in reviewed(book, first).ended] == [Mark.MOVED, Mark.MOVED]


def test_how_an_action_ended_is_not_told_where_its_line_was_struck(book: Book) -> None:
    first = book.meetings()[0]
    gone, kept = book.agreed_in(first.uid)
    struck = LineEdit(kind=EditKind.STRUCK, section=TASKS, original=gone.what)
    add(book, msgspec.structs.replace(first, edits=(struck,), rev=first.rev + 1))
    assert [one.uid for one in reviewed(book, book.meetings()[0]).ended] == [kept.uid]


def test_a_planned_meeting_carries_over_too(book: Book) -> None:
    planned = meeting(4, MeetingState.PLANNED)
    add(book, planned, action(planned))
    assert len(live_view(book, planned, {}).standing) == 6
