"""Identity numbers that nobody has: those of people who are not born yet."""

from __future__ import annotations

from mentortui.model.delicate.id_numbers import _FIRST, _SECOND

NOBODY = "31123950"
"""New Year's Eve 2039, and the first of three digits that tell that century from the last."""


def with_control_digits(nine: str) -> str | None:
    """The eleven digits that begin so; None where no control digit fits."""
    digits = [int(digit) for digit in nine]
    for weights in (_FIRST, _SECOND):
        control = -sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11
        if control == 10:
            return None
        digits.append(control)
    return "".join(map(str, digits))


def nobodys(start: str = NOBODY) -> str:
    """An identity number that begins with ``start`` (eight digits)."""
    return next(number for last in "123456789" if (number := with_control_digits(start + last)))
