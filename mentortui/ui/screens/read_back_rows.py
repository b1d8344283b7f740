"""How the read-back looks: exactly the lines that will be shared, under the headings they will have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.content import Content

from mentortui.model.records import EditKind
from mentortui.model.summary import ReadLine, Summary
from mentortui.sharing.blocks import one_line
from mentortui.ui.screens.read_back_advice import SIGN
from mentortui.ui.widgets.draw import ends, join, lines, plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.reading_aloud import Group, said

SIGNS = {EditKind.STRUCK: "×", EditKind.REWORDED: "≈", EditKind.ADDED: "+"}
_MARGIN = 4
"""Cells before a line's text: its sign, and its bullet or box."""


def rows_of(
    found: list[Group],
    summary: Summary,
    width: int,
    is_advised: Callable[[ReadLine], object] = lambda _: False,
) -> Iterator[Row]:
    """Headings, and under them each line; a line's id is its number. ``width`` is the whole row's.

    A line for which ``is_advised`` is true has a sign at its right end.
    """
    number, above = 0, ""
    for group in found:
        yield Row(None, _heading(group, group.heading != above, is_first=not above))
        above = group.heading
        for line in group.lines:
            yield Row(str(number), line_look(line, summary, width, sign=SIGN if is_advised(line) else ""))
            number += 1


def _heading(group: Group, is_new: bool, *, is_first: bool) -> Content:
    is_struck = all(line.kind is EditKind.STRUCK for line in group.lines)
    parts = [] if is_first else [Content("")]
    if is_new:
        parts.append(plain(group.heading, "$accent bold"))
    if group.question:
        parts.append(join("  ", (one_line(group.question), "$text-muted" if is_struck else "bold")))
    return lines(*parts)


def line_look(line: ReadLine, summary: Summary, width: int, *, sign: str = "") -> Content:
    """``≈ ☐ Amina · by 4 December: read two advertisements``; what wraps hangs under its own beginning.

    ``sign`` stands at the right end of the first row, behind text that ends a little sooner.
    """
    item = said(line, summary)
    bullet = "•" if item.ticked is None else "☑" if item.ticked else "☐"
    room = max(width - _MARGIN - 2 * len(sign), 1)
    parts = join((item.lead, "bold"), item.text).wrap(room)
    for under in item.under:
        parts += plain(under, "$text-muted italic").wrap(room)
    if line.kind is EditKind.STRUCK:
        parts = [plain(part.plain, "$text-muted strike") for part in parts]
    first = join((f"{SIGNS[line.kind] if line.kind else ' '} ", "$accent bold"), f"{bullet} ", parts[0])
    if sign:
        first = ends(first, plain(sign, "$text-muted"), width)
    return lines(first, *(join(" " * _MARGIN, part) for part in parts[1:]))
