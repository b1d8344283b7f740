"""When a word is asked for again: every word comes back, none twice in a meeting, and learnt ones rest."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.chapters.recall import AT_ONCE, WEEKS, answered, due, to_recall
from mentortui.model.chapters.words import Pile, shared_words
from mentortui.model.records import MeetingState, Word
from mentortui.model.shared import live_pages, live_view
from tests.builders import TODAY, add, book_of, meeting, word

FIRST = dt.date(2026, 1, 5)


def week(count: int) -> dt.timedelta:
    return dt.timedelta(weeks=count)


def test_known_it_rests_4_8_16_weeks_and_then_it_is_learnt() -> None:
    asked, day, gaps = word(meeting(1)), FIRST, []
    while not asked.learnt:
        asked = answered(asked, None, day, knew=True)
        if asked.recall_on:
            gaps.append((asked.recall_on - day).days // 7)
            day = asked.recall_on
    assert (gaps, asked.known, asked.recall_on) == ([4, 8, 16], 4, None)


def test_not_yet_begins_anew_at_the_next_meeting() -> None:
    asked = word(meeting(1), known=3, recall_on=FIRST)
    again = answered(asked, meeting(2), FIRST, knew=False)
    assert (again.known, again.learnt) == (0, False)
    assert due(book_of(meeting(1), meeting(2), again), meeting(3), FIRST) == (again,)
    known = answered(again, meeting(3), FIRST, knew=True)
    assert known.recall_on == FIRST + week(4)


def test_a_word_is_asked_for_from_the_meeting_after_it_was_caught() -> None:
    first, now = meeting(1), meeting(2, MeetingState.LIVE)
    old, fresh, homeless = word(first), word(now), word(meeting(9), "hjemløs", meeting="")
    book = book_of(first, now, old, fresh, homeless)
    assert set(due(book, now, FIRST)) == {old, homeless}
    assert set(due(book, None, FIRST)) == {old, fresh, homeless}, "the next meeting"


def test_the_longest_waiting_come_first_and_the_rest_wait() -> None:
    first, now = meeting(1), meeting(2, MeetingState.LIVE, date=TODAY)
    waiting = [
        word(first, f"ord {nth}", nth=nth, recall_on=TODAY - dt.timedelta(days=nth))
        for nth in range(1, AT_ONCE + 3)
    ]
    book = book_of(
        first, now, *waiting, word(first, "hviler", nth=90, recall_on=TODAY + dt.timedelta(days=1))
    )
    found = to_recall(book, now)
    assert found.words == tuple(reversed(waiting))[:AT_ONCE]
    assert found.waiting == 2
    assert live_view(book, now, {}).recall_waiting == 2


def test_the_list_does_not_shift_while_it_is_answered_nor_does_the_page_go() -> None:
    first, now = meeting(1), meeting(2, MeetingState.LIVE)
    words = [word(first, f"ord {nth}", nth=nth) for nth in range(1, AT_ONCE + 4)]
    book = book_of(first, now, *words)
    before, pages = [one.uid for one in to_recall(book, now).words], live_pages(book, now)
    for place, uid in enumerate(before):
        add(book, answered(book.get(Word, uid), now, FIRST, knew=bool(place % 2)))
        assert [one.uid for one in to_recall(book, now).words] == before
        assert live_pages(book, now) == pages
    assert [one.answer for one in live_view(book, now, {}).recall] == [False, True] * (AT_ONCE // 2)


def test_the_last_answer_in_a_meeting_counts_from_before_it() -> None:
    now = meeting(2, MeetingState.LIVE)
    before = word(meeting(1), known=2, recall_on=FIRST)
    slip = answered(before, now, FIRST, knew=False)
    assert answered(slip, now, FIRST, knew=True) == answered(before, now, FIRST, knew=True)
    twice = answered(answered(before, now, FIRST, knew=True), now, FIRST, knew=True)
    assert twice.known == 3


ANSWERS = st.lists(st.tuples(st.integers(1, 60), st.booleans()), max_size=12)
"""Days to the next meeting, and whether the word is known there."""


@given(ANSWERS)
def test_every_word_comes_back_and_none_is_asked_twice_in_a_meeting(answers: list[tuple[int, bool]]) -> None:
    book, day, streak, wait_until = book_of(meeting(1), word(meeting(1))), FIRST, 0, FIRST
    for number, (days, knew) in enumerate(answers, 2):
        day += dt.timedelta(days=days)
        now = meeting(number, MeetingState.LIVE, date=day)
        add(book, now)
        asked = to_recall(book, now).words
        learnt = streak > len(WEEKS)
        assert bool(asked) == (not learnt and day >= wait_until)
        for one in asked:
            add(book, answered(one, now, day, knew=knew))
            streak = streak + 1 if knew else 0
            wait_until = day + week(WEEKS[streak - 1]) if 0 < streak <= len(WEEKS) else day
            assert [w.uid for w in to_recall(book, now).words] == [one.uid], "it stays, and is answered"
            again = answered(book.get(Word, one.uid), now, day, knew=knew)
            assert again == book.get(Word, one.uid)
        add(book, meeting(number, MeetingState.HELD, date=day))


def test_the_list_has_three_piles() -> None:
    first = meeting(1, date=FIRST)
    book = book_of(
        first,
        word(first, "lært", nth=1, learnt=True, known=4),
        word(first, "senere", nth=2, known=1, recall_on=FIRST + week(40)),
        word(first, "nå", nth=3),
    )
    assert piles(book, FIRST) == [("nå", Pile.NOW), ("senere", Pile.LATER), ("lært", Pile.LEARNT)]
    assert piles(book, FIRST + week(40))[1] == ("senere", Pile.NOW)
    assert shared_words(book, FIRST)[0].caught is not None


def piles(book: Book, today: dt.date) -> list[tuple[str, Pile]]:
    return [(one.word, one.pile) for one in shared_words(book, today)]
