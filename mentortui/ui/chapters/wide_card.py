"""A chapter whose cards are long: a narrow list, and a wide card with room for two texts side by side."""

from __future__ import annotations

from textual.content import Content

from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.widgets.draw import hung

_COLUMNS_FROM = 52
_GAP = 3


class WideCardScreen(ChapterScreen):
    """The list beside the card at any width."""

    DEFAULT_CLASSES = "-wide-card"


def columns(
    left: list[Content], right: list[Content], width: int, at_least: int = _COLUMNS_FROM
) -> list[Content]:
    """Two texts beside each other where there is room, else under each other; an empty one takes no room."""
    if not (left and right) or width < at_least:
        apart = [Content("")] if left and right else []
        return [line for part in (*left, *apart, *right) for line in hung(part, width, "")]
    wide = (width - _GAP) // 2
    lefts = [line for part in left for line in hung(part, wide, "")]
    rights = [line for part in right for line in hung(part, wide, "")]
    found = []
    for place in range(max(len(lefts), len(rights))):
        one = lefts[place] if place < len(lefts) else Content("")
        other = rights[place] if place < len(rights) else Content("")
        found.append(Content("").join([one, Content(" " * (wide + _GAP - one.cell_length)), other]))
    return found
