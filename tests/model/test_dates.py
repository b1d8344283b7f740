"""Dates as people write them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.errors import BadInput
from mentortui.model.dates import add_months, parse_due, say_date, short_date
from tests.builders import TODAY

D = dt.date


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("fre", D(2026, 11, 27)),
        ("fri", D(2026, 11, 27)),
        ("fr", D(2026, 11, 27)),
        ("Fredag", D(2026, 11, 27)),
        ("fre.", D(2026, 11, 27)),
        ("ti", D(2026, 11, 24)),
        ("tue", D(2026, 11, 24)),
        ("to", D(2026, 11, 26)),
        ("lø", D(2026, 11, 28)),
        ("LØRDAG", D(2026, 11, 28)),
        ("sat", D(2026, 11, 28)),
        ("man", D(2026, 11, 30)),
        ("monday", D(2026, 11, 30)),
        ("i dag", TODAY),
        ("today", TODAY),
        ("i  morgen", D(2026, 11, 24)),
        ("imorgen", D(2026, 11, 24)),
        ("Tomorrow", D(2026, 11, 24)),
        ("+3", D(2026, 11, 26)),
        ("+3d", D(2026, 11, 26)),
        ("+ 3 dager", D(2026, 11, 26)),
        ("+2u", D(2026, 12, 7)),
        ("+2 uker", D(2026, 12, 7)),
        ("+2w", D(2026, 12, 7)),
        ("+1m", D(2026, 12, 23)),
        ("+3 months", D(2027, 2, 23)),
        ("12.12", D(2026, 12, 12)),
        ("12.12.", D(2026, 12, 12)),
        ("12/12", D(2026, 12, 12)),
        ("12-12", D(2026, 12, 12)),
        ("1.2", D(2027, 2, 1)),
        ("22.11", D(2027, 11, 22)),
        ("23.11", TODAY),
        ("12.12.27", D(2027, 12, 12)),
        ("12.12.2027", D(2027, 12, 12)),
        ("29.2", D(2028, 2, 29)),
        ("2027-01-15", D(2027, 1, 15)),
        ("4. des", D(2026, 12, 4)),
        ("4 december", D(2026, 12, 4)),
        ("3. mars 2027", D(2027, 3, 3)),
        ("fredag 4. desember", D(2026, 12, 4)),
    ],
)
def test_what_is_meant(said: str, meant: dt.date) -> None:
    assert parse_due(said, TODAY) == meant


@pytest.mark.parametrize("said", ["", "  ", "neste", "Neste møte", "next", "next meeting"])
def test_the_next_meeting(said: str) -> None:
    assert parse_due(said, TODAY) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("31.2", "no such day"),
        ("29.2.2027", "no such day"),
        ("0.1", "no such day"),
        ("1.13", "no such day"),
        ("2027-02-30", "no such day"),
        ("31. februar", "no such day"),
        ("1.1.2099", "five years"),
        ("+999m", "five years"),
        ("12.12.20", "five years"),
        ("s", "do not understand"),
        (".", "do not understand"),
        ("...", "do not understand"),
        ("snart", "do not understand"),
        ("+2x", "do not understand"),
        ("+", "do not understand"),
        ("12", "do not understand"),
        ("xyz 4. des", "do not understand"),
        ("4. xyz", "do not understand"),
    ],
)
def test_what_is_not_a_date_is_told_at_once(said: str, told: str) -> None:
    with pytest.raises(BadInput) as raised:
        parse_due(said, TODAY)
    assert told in raised.value.message


def test_the_last_days_of_the_year_look_into_the_next() -> None:
    eve = D(2026, 12, 31)
    assert parse_due("1.1", eve) == D(2027, 1, 1)
    assert parse_due("i morgen", eve) == D(2027, 1, 1)
    assert parse_due("+1m", eve) == D(2027, 1, 31)
    assert parse_due("fri", eve) == D(2027, 1, 1)


@pytest.mark.fault("T11")
def test_leap_day() -> None:
    assert parse_due("29.2", D(2028, 2, 29)) == D(2028, 2, 29)
    assert parse_due("29.2", D(2028, 3, 1)) == D(2032, 2, 29)
    assert parse_due("28.2", D(2028, 2, 29)) == D(2029, 2, 28)


@given(
    st.text(max_size=20) | st.text("0123456789./- +dumwfrejanø", max_size=14),
    st.dates(D(2000, 1, 1), D(2100, 1, 1)),
)
def test_nothing_typed_raises_anything_else(said: str, today: dt.date) -> None:
    try:
        meant = parse_due(said, today)
    except BadInput:
        return
    assert meant is None or abs(meant.year - today.year) <= 5


@given(st.dates(D(2026, 1, 1), D(2030, 12, 31)), st.sampled_from(["nb", "en"]))
def test_what_is_said_is_understood(day: dt.date, language: str) -> None:
    assert parse_due(say_date(day, language, weekday=True, year=True), day) == day
    assert parse_due(say_date(day, language), day) == day
    assert parse_due(short_date(day, language), day) == day


@given(st.dates(D(2000, 1, 1), D(2100, 1, 1)), st.integers(0, 240))
def test_months_later_is_that_month(day: dt.date, months: int) -> None:
    found = add_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + dt.timedelta(days=1)).day == 1)


def test_how_a_date_is_said() -> None:
    day = D(2026, 12, 4)
    assert say_date(day, "nb") == "4. desember"
    assert say_date(day, "en", weekday=True, year=True) == "Friday 4 December 2026"
    assert (short_date(day, "nb"), short_date(day, "en")) == ("4. des", "4 Dec")
