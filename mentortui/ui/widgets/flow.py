"""Text that is laid out anew for each width: hanging indents need to know how wide a line may be."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

Draw = Callable[[int], Content]
"""What is read, for a width in cells."""


class Flow(Widget):
    """As high as its text. One widget however long: a widget a line would be slow."""

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._draw = draw
        self._drawn: tuple[int, Content] | None = None

    def show(self, draw: Draw) -> None:
        """Something else to read."""
        self._draw, self._drawn = draw, None
        self.refresh(layout=True)

    def _at(self, width: int) -> Content:
        if self._drawn is None or self._drawn[0] != width:
            self._drawn = (width, self._draw(width))
        return self._drawn[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The number of lines."""
        return self._at(width).plain.count("\n") + 1 if width else 0

    def render(self) -> Content:
        """For the width there is."""
        return self._at(self.content_size.width)
