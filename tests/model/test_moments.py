"""Dates with a clock time as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.errors import BadInput
from mentortui.model.dates import parse_due
from mentortui.model.moments import HINT, Moment, clock, parse_moment, parse_time, say_moment
from tests.builders import TODAY

D, T = dt.date, dt.time
FRIDAY, TWELFTH = D(2026, 11, 27), D(2026, 12, 12)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("12.12 kl 17.30", Moment(TWELFTH, T(17, 30))),
        ("12.12. Kl. 17.30.", Moment(TWELFTH, T(17, 30))),
        ("fre 17:30", Moment(FRIDAY, T(17, 30))),
        ("fri at 17:30", Moment(FRIDAY, T(17, 30))),
        ("fri, at 9", Moment(FRIDAY, T(9))),
        ("2026-12-12 kl. 17", Moment(TWELFTH, T(17))),
        ("12.12 klokka 0930", Moment(TWELFTH, T(9, 30))),
        ("12.12 klokken 930", Moment(TWELFTH, T(9, 30))),
        ("kl17 fre", Moment(FRIDAY, T(17))),
        ("kl. 17.30 12.12", Moment(TWELFTH, T(17, 30))),
        ("17:30 i morgen", Moment(D(2026, 11, 24), T(17, 30))),
        ("+2u kl 0.00", Moment(D(2026, 12, 7), T(0))),
        ("4. des 2026 kl 8", Moment(D(2026, 12, 4), T(8))),
        ("12.12", Moment(TWELFTH)),
        ("sat", Moment(D(2026, 11, 28))),
        ("i dag", Moment(TODAY)),
    ],
)
def test_what_is_meant(said: str, meant: Moment) -> None:
    assert parse_moment(said, TODAY) == meant


@pytest.mark.parametrize(
    "said",
    ["12.12 kl 25", "fre 25:00", "fre 17:60", "fre kl", "fre 17:3", "fre 17.30", "fri at noon", "fri at 5pm"],
)
def test_what_is_no_time_is_told_with_what_to_write(said: str) -> None:
    with pytest.raises(BadInput, match=r"12\.12 at 17:30"):
        parse_moment(said, TODAY)


@pytest.mark.parametrize("said", ["", "neste", "17.30", "klar", "kl 17", "17:30", "12.12 12.12 kl 17"])
def test_what_is_no_date(said: str) -> None:
    with pytest.raises(BadInput):
        parse_moment(said, TODAY)


def test_a_time_alone_is_on_the_day_that_stands() -> None:
    assert parse_moment("kl 18", TODAY, TWELFTH) == Moment(TWELFTH, T(18))
    with pytest.raises(BadInput) as told:
        parse_moment("", TODAY, TWELFTH)
    assert told.value.args[0] == HINT


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("17.30", T(17, 30)),
        ("17:30", T(17, 30)),
        ("1730", T(17, 30)),
        ("17", T(17)),
        ("0", T(0)),
        ("at 9", T(9)),
        ("kl. 17.30", T(17, 30)),
        ("  ", None),
    ],
)
def test_a_time_where_only_a_time_is_asked_for(said: str, meant: dt.time | None) -> None:
    assert parse_time(said) == meant


@pytest.mark.parametrize("said", ["24", "17.5", "17:60", "noon", "-1", "kl", "12.12 kl 17"])
def test_what_is_no_time_where_one_is_asked_for(said: str) -> None:
    with pytest.raises(BadInput, match="17:30"):
        parse_time(said)


def test_how_it_is_said() -> None:
    assert say_moment(TWELFTH, T(17, 30), "nb", weekday=True) == "lørdag 12. desember kl. 17.30"
    assert say_moment(TWELFTH, T(17), "nb", year=True) == "12. desember 2026 kl. 17.00"
    assert say_moment(TWELFTH, T(9, 5), "en", year=True) == "12 December 2026 at 09:05"
    assert say_moment(TWELFTH, None, "en") == "12 December"


MINUTES = st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))


@given(
    st.dates(TODAY, D(2031, 12, 31)),
    st.none() | MINUTES,
    st.sampled_from(["nb", "en"]),
    st.booleans(),
)
def test_what_is_said_is_read_back(day: dt.date, time: dt.time | None, language: str, weekday: bool) -> None:
    said = say_moment(day, time, language, weekday=weekday, year=True)
    assert parse_moment(said, TODAY) == Moment(day, time)
    if time is not None:
        assert parse_time(clock(time, language)) == time


@given(st.dates(TODAY, D(2027, 11, 22)), MINUTES, st.sampled_from(["nb", "en"]))
def test_without_the_year_it_is_the_next_such_day(day: dt.date, time: dt.time, language: str) -> None:
    assert parse_moment(say_moment(day, time, language), TODAY) == Moment(day, time)


@given(st.text() | st.text("0123456789.: kladt+fre", max_size=16))
def test_whatever_is_written_is_understood_or_told(said: str) -> None:
    """A date without a time is read as it is everywhere else."""
    try:
        found = parse_moment(said, TODAY)
    except BadInput:
        return
    if found.time is None:
        assert found.date == parse_due(said, TODAY)
