"""Two versions beside each other: what differs, line by line; under each other where there is no room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from textual.content import Content

from mentortui.i18n import _
from mentortui.text import show
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.summary_sheet import SummarySheet

_APART = 64
"""Cells from which there is room for two columns."""
_LONGEST = 240
"""Characters shown of a line that differs; of a longer one, those around the difference."""
Pair = tuple[str | None, str | None]


class Side(NamedTuple):
    """One version: what it is, and plain facts about it."""

    heading: str
    facts: tuple[str, ...]


class Part(NamedTuple):
    """What differs in one place; ``level`` 1 is a meeting, 2 a kind of note in it."""

    heading: str
    level: int
    pairs: tuple[Pair, ...] = ()


class BesideSheet(SummarySheet):
    """As wide as the screen."""

    DEFAULT_CSS = "BesideSheet > * { max-width: 100%; }"


def beside_content(sides: tuple[Side, Side], parts: tuple[Part, ...], intro: str, width: int) -> Content:
    """All of it, for a width in cells."""
    width = max(width, 20)
    rows = [*hung(plain(intro), width, ""), Content("")]
    rows += _row(tuple(_head(1, sides[0])), tuple(_head(2, sides[1])), width)
    for part in parts:
        style = "$accent bold" if part.level == 1 else "bold"
        if part.level == 1:
            rows.append(Content(""))
        rows += hung(plain(part.heading, style), width, "")
        for one, other in part.pairs:
            near = _near(one, other)
            rows += _row(_said(near[0], near[1], "1"), _said(near[1], near[0], "2"), width)
    return lines(*rows)


def _head(number: int, side: Side) -> Iterator[Content]:
    yield join((f"{number}  ", "$accent bold"), (side.heading, "bold"))
    yield from (plain(fact, "$text-muted") for fact in side.facts)


def _row(one: tuple[Content, ...], other: tuple[Content, ...], width: int) -> list[Content]:
    if width < _APART:
        return [*_wrapped(one, width), *_wrapped(other, width)]
    room = (width - 3) // 2
    pairs = zip_longest(_wrapped(one, room), _wrapped(other, room), fillvalue=Content(""))
    return [join(a, " " * (room - a.cell_length), (" │ ", "$foreground 30%"), b) for a, b in pairs]


def _wrapped(parts: tuple[Content, ...], width: int) -> list[Content]:
    return [row for part in parts for row in hung(part, width, "")]


def _said(text: str | None, beside: str | None, number: str) -> tuple[Content, ...]:
    """A line with its number; what differs in it from the one beside it is underlined."""
    sign = (f"{number}  ", "$accent")
    if text is None:
        return (join(sign, (_("(not here)"), "$text-muted italic")),)
    if not text:
        return (join(sign, (_("(empty line)"), "$text-muted italic")),)
    if beside is None:
        return (join(sign, text),)
    start = _alike(text, beside)
    end = _alike(text[start:][::-1], beside[start:][::-1])
    stop = len(text) - end
    return (join(sign, text[:start], (text[start:stop], "bold underline"), text[stop:]),)


def _near(one: str | None, other: str | None) -> Pair:
    """Both lines, where they are long only what stands around the first difference."""
    start = max(_alike(one or "", other or "") - 60, 0)

    def cut(text: str | None) -> str | None:
        if text is None or len(text) <= _LONGEST:
            return text if text is None else show(text)
        before = "… " if start else ""
        after = " …" if len(text) > start + _LONGEST else ""
        return f"{before}{show(text[start : start + _LONGEST])}{after}"

    return cut(one), cut(other)


def _alike(one: str, other: str) -> int:
    """How many characters the two begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))
