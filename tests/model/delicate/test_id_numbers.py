"""An identity number is known by its date and control digits, however it is parted; others are not it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.delicate.id_numbers import id_numbers
from tests.model.delicate.numbers import NOBODY, nobodys, with_control_digits

BIRTH = nobodys()
D_NUMBER = nobodys("71123950")
H_NUMBER = nobodys("31523950")


def seen(text: str) -> list[str]:
    return [text[start:end] for start, end in id_numbers(text)]


@pytest.mark.parametrize("number", [BIRTH, D_NUMBER, H_NUMBER])
def test_birth_numbers_d_numbers_and_h_numbers_are_seen(number: str) -> None:
    assert seen(f"Hun har {number}.") == [number]
    assert seen(f"({number[:6]} {number[6:]})") == [f"{number[:6]} {number[6:]}"]


@given(
    st.sampled_from([BIRTH, D_NUMBER, H_NUMBER]),
    st.sampled_from(["", " ", ".", "-", " - ", "\xa0"]),
    st.data(),
)
def test_they_are_seen_however_they_are_parted(number: str, between: str, data: st.DataObject) -> None:
    places = sorted(data.draw(st.sets(st.integers(1, 10), max_size=4)))
    parts = [number[a:b] for a, b in zip([0, *places], [*places, 11], strict=True)]
    typed = between.join(parts)
    if tuple(map(len, typed.split())) != (4, 2, 5) and tuple(map(len, parts)) != (4, 2, 5):
        assert seen(f"Amina {typed}, nurse") == [typed]


def test_other_numbers_beside_it_do_not_hide_it() -> None:
    typed = f"{BIRTH[:6]} {BIRTH[6:]}"
    assert seen(f"kl. 12 {typed} 2026") == [typed]


def test_digits_of_other_scripts_count() -> None:
    typed = BIRTH.translate({ord(str(n)): 0x660 + n for n in range(10)})
    assert seen(typed) == [typed]


@pytest.mark.parametrize(
    "text",
    [
        f"{BIRTH}7",
        f"7{BIRTH}",
        BIRTH[:-1],
        BIRTH[:-1] + str((int(BIRTH[-1]) + 1) % 10),
        f"{BIRTH[:4]}.{BIRTH[4:6]}.{BIRTH[6:]}",  # an account number's own way
        f"+{BIRTH}",
        "ring +47 912 34 567 eller 0047 912 34 567",
        "konto 8601.11.17947",
        "86011117947",
        "12.12.2026 17:30",
        "00000000000",
        "99999999999",
        "1.2.3.4.5.6.7.8.9.10.11",
    ],
)
def test_other_long_numbers_are_not(text: str) -> None:
    assert seen(text) == []


@given(st.integers(0, 99))
def test_a_date_is_needed(day: int) -> None:
    number = next((n for last in "0123456789" if (n := with_control_digits(f"{day:02}123950{last}"))), None)
    if number is not None:
        assert bool(seen(number)) is (1 <= day <= 31 or 41 <= day <= 71)


def test_nobody_is_meant() -> None:
    assert BIRTH.startswith(NOBODY)
