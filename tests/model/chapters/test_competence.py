"""Skills as both see them: when they are rated next, and what changed over all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.competence import SharedSkill, moved, next_time, shared_skills
from mentortui.model.chapters.records import RatedAt, Rating, Skill, SkillKind
from tests.builders import times

RATINGS = st.dictionaries(st.sampled_from(RatedAt), st.sampled_from(Rating))


def skill(ratings: dict[RatedAt, Rating]) -> SharedSkill:
    return SharedSkill(uid="s", text="norsk", kind=SkillKind.CAN, ratings=ratings)


def test_the_next_time_is_the_first_that_is_not_rated() -> None:
    assert next_time(skill({})) is RatedAt.START
    assert next_time(skill({RatedAt.START: Rating.WELL})) is RatedAt.MIDWAY
    assert next_time(skill({RatedAt.END: Rating.WELL, RatedAt.START: Rating.WELL})) is RatedAt.MIDWAY
    assert next_time(skill(dict.fromkeys(RatedAt, Rating.WELL))) is RatedAt.END


@given(RATINGS)
def test_the_change_is_from_the_first_to_the_last(ratings: dict[RatedAt, Rating]) -> None:
    in_time = [ratings[when] for when in RatedAt if when in ratings]
    assert skill(ratings).change == (in_time[-1] - in_time[0] if in_time else 0)


@given(st.lists(RATINGS))
def test_what_is_rated_once_did_not_move(many: list[dict[RatedAt, Rating]]) -> None:
    skills = [skill(ratings) for ratings in many]
    count = moved(skills)
    again = [one for one in skills if len(one.ratings) > 1]
    assert count.rated_again == len(again)
    assert count.up + count.down == sum(one.change != 0 for one in again)
    assert count.up == sum(one.change > 0 for one in again)


def test_the_book_gives_them_in_the_order_they_were_written() -> None:
    book = Book()
    for nth, text in enumerate(("yrket mitt", "norsk"), 1):
        book.apply([Change(None, Skill(uid=f"{nth}", **times(nth), text=text, kind=SkillKind.CAN))])
    assert [one.text for one in shared_skills(book)] == ["yrket mitt", "norsk"]
