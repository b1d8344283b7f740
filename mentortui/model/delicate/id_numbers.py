"""Norwegian national identity numbers: birth numbers, D-numbers and H-numbers.

Eleven digits are none of them as such: account numbers have eleven, and telephone numbers may. An identity
number begins with a date and ends with two control digits that fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mentortui.i18n import N_

NOT_KEPT = N_("That looks like a national identity number. It is not kept here: a first name is enough.")
"""What is said where a name is asked for."""
_LENGTH = 11
_RUN = re.compile(r"(?<![\d+])\d++(?:[ \t\xa0\u202f.\-–]{1,3}+\d++)*+")
"""Groups of digits with a little between them; behind a plus sign stands a telephone number."""
_GROUP = re.compile(r"\d+")
_ACCOUNT = (4, 2, 5)
"""How the groups of an account number are written, and those of an identity number never."""
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_MOVED = 40
"""Added to the day in a D-number, and to the month in an H-number."""


def id_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand in ``text``, whatever else is between the digits: spaces, dots, hyphens or nothing."""
    for run in _RUN.finditer(text):
        groups = [found.span() for found in _GROUP.finditer(text, *run.span())]
        last = 0
        for at, (start, _end) in enumerate(groups):
            taken = _taken(groups, at)
            if start >= last and taken and _is_id_number(text, groups[at:taken]):
                last = groups[taken - 1][1]
                yield start, last


def holds_id_number(text: str) -> bool:
    """A national identity number, however its digits are parted."""
    return any(id_numbers(text))


def _taken(groups: list[tuple[int, int]], at: int) -> int:
    """Behind the last of the groups from ``at`` on that have eleven digits together; 0 when there is none."""
    digits = 0
    for place in range(at, len(groups)):
        digits += groups[place][1] - groups[place][0]
        if digits >= _LENGTH:
            return place + 1 if digits == _LENGTH else 0
    return 0


def _is_id_number(text: str, groups: list[tuple[int, int]]) -> bool:
    if tuple(end - start for start, end in groups) == _ACCOUNT:
        return False
    digits = [int(digit) for start, end in groups for digit in text[start:end]]
    day, month = 10 * digits[0] + digits[1], 10 * digits[2] + digits[3]
    return _is_in(day, 31) and _is_in(month, 12) and _fits(digits, _FIRST) and _fits(digits, _SECOND)


def _is_in(number: int, most: int) -> bool:
    return 1 <= number <= most or 1 <= number - _MOVED <= most


def _fits(digits: list[int], weights: tuple[int, ...]) -> bool:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11 == 0
