"""Which page of the meeting that goes on has what was found, and where on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mentortui.model.pages import PageKind
from mentortui.model.shared import LiveView
from mentortui.ui.found import Found, place_in
from mentortui.workbook.finding_units import FoundKind


class FoundPage(NamedTuple):
    """A page by its number: the row of its list, or the line and column of its note."""

    page: int
    row: str = ""
    cursor: tuple[int, int] = (0, 0)


def found_page(view: LiveView, found: Found) -> FoundPage | None:
    """None where no page has it: it stands in the own notes, or is gone."""
    if found.kind in (None, FoundKind.NOTE):
        return _in_a_note(view, found)
    for kind, row, text in _rows(view, found.kind):
        index = next((at for at, page in enumerate(view.pages) if page.kind is kind), None)
        if index is not None and place_in(text, found):
            return FoundPage(index, row)
    return None


def _in_a_note(view: LiveView, found: Found) -> FoundPage | None:
    for index, page in enumerate(view.pages):
        text = view.texts.get(page.question.id, "") if page.question else ""
        if page.kind is PageKind.QUESTION and (place := place_in(text, found)):
            before = text[: place[0]].split("\n")
            return FoundPage(index, cursor=(len(before) - 1, len(before[-1])))
    return None


def _rows(view: LiveView, kind: FoundKind | None) -> Iterator[tuple[PageKind, str, str]]:
    """Of the lists of the pages, those of this kind: the page, the row and what it says. What stands from
    earlier belongs to the meeting where it was agreed, and is found there."""
    if kind is FoundKind.ACTION:
        yield from ((PageKind.TABLE, one.uid, f"{one.what} {one.own_words}") for one in view.agreed)
    elif kind is FoundKind.LATER:
        yield from ((PageKind.FRAME, one.uid, one.text) for one in view.laters)
