"""Carrying over: one action for life, in every meeting where it stood, and never twice."""

from __future__ import annotations

import datetime as dt

import pytest

from mentortui.model.book import Book
from mentortui.model.carry import due_after, mark_in, marked, open_after, outcome, standing, unmarked
from mentortui.model.records import Action, ActionState, Mark, Meeting
from mentortui.model.summary import TASKS, summarise
from tests.builders import TODAY, action, add, book_of, held_meetings, meeting


def said(book: Book, uid: str, mark: Mark, talk: Meeting, due: dt.date | None = None) -> Action:
    """Mark an action in a meeting."""
    after = marked(book.action(uid), mark, talk.uid, TODAY, due=due)
    add(book, after)
    return after


def test_an_action_never_done_is_carried_over_three_times_as_itself() -> None:
    first, *later = held_meetings(4)
    agreed = action(first)
    book = book_of(first, *later, agreed)
    for talk in later:
        assert [a.uid for a in standing(book, talk)] == [agreed.uid]
        said(book, agreed.uid, Mark.NOT_DONE, talk)
    assert [a.uid for a in book.actions()] == [agreed.uid]
    assert [a.uid for a in book.open_actions()] == [agreed.uid]
    assert [event.meeting for event in book.action(agreed.uid).history] == [m.uid for m in later]


def test_it_does_not_stand_in_the_meeting_where_it_was_agreed_or_before() -> None:
    first, second, third = held_meetings(3)
    book = book_of(first, second, third, action(second))
    assert standing(book, first) == []
    assert standing(book, second) == []
    assert len(standing(book, third)) == 1


def test_it_stands_past_a_meeting_where_nobody_spoke_of_it() -> None:
    first, second, third = held_meetings(3)
    book = book_of(first, second, third, action(first))
    assert [len(standing(book, talk)) for talk in (second, third)] == [1, 1]


def test_a_done_action_stands_where_it_was_done_and_not_after() -> None:
    first, second, third = held_meetings(3)
    agreed = action(first)
    book = book_of(first, second, third, agreed)
    said(book, agreed.uid, Mark.DONE, second)
    assert [mark_in(a, second.uid) for a in standing(book, second)] == [Mark.DONE]
    assert standing(book, third) == []


def test_it_still_stands_in_a_meeting_it_lived_through_when_it_was_done_later() -> None:
    first, second, third = held_meetings(3)
    agreed = action(first)
    book = book_of(first, second, third, agreed)
    done = said(book, agreed.uid, Mark.DONE, third)
    assert [a.uid for a in standing(book, second)] == [agreed.uid]
    assert [open_after(book, done, talk) for talk in (first, second, third)] == [True, True, False]


def test_a_reopened_meeting_keeps_its_tasks_when_they_were_done_later() -> None:
    first, second = held_meetings(2)
    agreed = action(first)
    book = book_of(first, second, agreed)
    before = summarise(book, first).section(TASKS)
    said(book, agreed.uid, Mark.DONE, second)
    assert summarise(book, first).section(TASKS) == before


def test_a_new_mark_takes_the_place_of_the_one_from_the_same_meeting() -> None:
    first, second = held_meetings(2)
    once = marked(action(first), Mark.DONE, second.uid, TODAY)
    twice = marked(once, Mark.PARTLY, second.uid, TODAY)
    assert (once.state, twice.state) == (ActionState.DONE, ActionState.OPEN)
    assert [event.mark for event in twice.history] == [Mark.PARTLY]
    assert twice.rev == once.rev + 1


def test_the_last_meetings_word_holds_when_an_earlier_one_is_marked_again() -> None:
    first, second, third = held_meetings(3)
    agreed = marked(action(first), Mark.PARTLY, second.uid, TODAY)
    done = marked(agreed, Mark.DONE, third.uid, TODAY)
    again = marked(done, Mark.NOT_DONE, second.uid, TODAY)
    assert [event.meeting for event in again.history] == [second.uid, third.uid]
    assert again.state is ActionState.DONE
    assert unmarked(again, second.uid).state is ActionState.DONE
    assert unmarked(again, third.uid).state is ActionState.OPEN


def test_new_wording_keeps_the_old() -> None:
    first, second = held_meetings(2)
    once = marked(action(first), Mark.CHANGED, second.uid, TODAY, what="lese tre annonser")
    twice = marked(once, Mark.CHANGED, second.uid, TODAY, what="lese fire annonser")
    assert (once.what, once.history[0].before) == ("lese tre annonser", "lese to annonser")
    assert (twice.what, twice.history[0].before) == ("lese fire annonser", "lese to annonser")


def test_a_new_date_keeps_the_old() -> None:
    first, second = held_meetings(2)
    old, new = dt.date(2026, 12, 1), dt.date(2026, 12, 8)
    moved = marked(action(first, due=old), Mark.MOVED, second.uid, TODAY, due=new)
    assert (moved.due, moved.history[0].before, moved.state) == (new, "2026-12-01", ActionState.OPEN)


def test_an_unmarked_action_is_open_again() -> None:
    first, second = held_meetings(2)
    agreed = action(first)
    back = unmarked(marked(agreed, Mark.ASIDE, second.uid, TODAY), second.uid)
    assert (back.state, back.history) == (agreed.state, agreed.history)


def test_the_old_meeting_shows_how_it_ended() -> None:
    first, second, third = held_meetings(3)
    agreed = action(first)
    alone = book_of(first, agreed)
    assert outcome(alone, agreed, first) is None
    book = book_of(first, second, third, agreed)
    assert outcome(book, agreed, first) is Mark.MOVED
    partly = said(book, agreed.uid, Mark.PARTLY, second)
    assert outcome(book, partly, first) is Mark.MOVED
    done = said(book, agreed.uid, Mark.DONE, third)
    assert outcome(book, done, first) is Mark.MOVED
    assert outcome(book, done, second) is Mark.DONE
    assert outcome(book, done, third) is None


@pytest.mark.parametrize(
    ("due", "after"),
    [
        (None, dt.date(2026, 12, 18)),
        (dt.date(2026, 11, 20), dt.date(2026, 12, 18)),
        (dt.date(2026, 11, 23), dt.date(2026, 12, 18)),
        (dt.date(2026, 11, 24), dt.date(2026, 11, 24)),
    ],
    ids=["never set", "passed", "today", "ahead"],
)
def test_a_day_that_has_passed_becomes_the_next_meetings(due: dt.date | None, after: dt.date) -> None:
    held = meeting(1, date=dt.date(2026, 11, 23), next_date=dt.date(2026, 12, 18))
    one = action(held, due=due)
    assert due_after(one, held) == after
