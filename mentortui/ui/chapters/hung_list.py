"""A chapter whose rows are long: each is wrapped in a straight left edge beside its sign."""

from __future__ import annotations

from textual.content import Content

from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.widgets.draw import hung, join, lines
from mentortui.ui.widgets.rows import Rows


class HungList(ChapterScreen):
    """Its rows are drawn anew when the list gets another width."""

    @property
    def row_width(self) -> int:
        """How many cells a row may fill."""
        return max(self.query_one(Rows).size.width - 3, 20)

    def on_resize(self) -> None:
        """Once the list has its new width."""
        self.call_after_refresh(self.refresh_rows)


def beside_or_under(text: Content, quiet: Content, width: int, sign: str) -> Content:
    """``quiet`` after ``text`` where both stand on one line, else on a line of its own; it may be empty."""
    if not quiet.plain:
        return lines(*hung(text, width, sign))
    whole = join(sign, text, "  ", quiet)
    return whole if whole.cell_length <= width else lines(*hung(text, width, sign), *hung(quiet, width, "  "))
