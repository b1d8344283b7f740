"""Text that is laid out anew for each width: hanging indents need to know how wide a line may be."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from mentortui.ui.found import Found, place_in

Draw = Callable[[int], Content]
"""What is read, for a width in cells."""


class Flow(Widget):
    """As high as its text. One widget however long: a widget a line would be slow."""

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._drawn: tuple[int, Content] | None = None
        self._found: Found | None = None

    def show(self, draw: Draw, found: Found | None = None) -> None:
        """Something else to read; where it has what was found, that is marked."""
        self._draw, self._drawn, self._found = draw, None, found
        self.refresh(layout=True)

    @property
    def found_row(self) -> int | None:
        """The line with what was found, from 0."""
        if self._found is None or not self.size.width:
            return None
        drawn = self._at(self.content_size.width).plain
        place = place_in(drawn, self._found)
        return drawn.count("\n", 0, place[0]) if place else None

    def _at(self, width: int) -> Content:
        if self._drawn is None or self._drawn[0] != width:
            drawn = folded(self._draw(width), width)
            self._drawn = (width, drawn if self._found is None else marked(drawn, self._found))
        return self._drawn[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines."""
        return self._at(width).plain.count("\n") + 1 if width else 0

    def render(self) -> Content:
        """For the width there is."""
        return self._at(self.content_size.width)


def folded(drawn: Content, width: int) -> Content:
    """A line that is too long for ``width`` goes on under itself: what was drawn without asking for the width
    is never cut at the side, nor does it push the last line out of sight."""
    rows = drawn.split("\n", allow_blank=True)
    if width < 1 or all(row.cell_length <= width for row in rows):
        return drawn
    pieces = (row.wrap(width) if row.cell_length > width else [row] for row in rows)
    return Content("\n").join(piece for each in pieces for piece in each)


def marked(drawn: Content, found: Found) -> Content:
    """What was found is in reverse, which is seen without colours too; not the indent of its second line."""
    place = place_in(drawn.plain, found)
    if place is None:
        return drawn
    at, end = place
    for piece in drawn.plain[at:end].split("\n"):
        begins = at + len(piece) - len(piece.lstrip())
        drawn = drawn.stylize("reverse", begins, at + len(piece))
        at += len(piece) + 1
    return drawn
