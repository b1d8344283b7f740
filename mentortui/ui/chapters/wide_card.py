"""A chapter whose cards are long: a narrow list, a wide card, and keys to read on in it."""

from __future__ import annotations

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.widgets.draw import hung

_COLUMNS_FROM = 52
_GAP = 3


class WideCardScreen(ChapterScreen):
    """The list beside the card at any width; a card that is higher than the screen is read on in."""

    DEFAULT_CLASSES = "-wide-card"
    READS = (*ChapterScreen.READS, "chapter.read_on", "chapter.read_up")

    @property
    def _beside(self) -> VerticalScroll:
        return self.query_one(".beside", VerticalScroll)

    def on_mount(self) -> None:
        """Whether there is more to read is known once it is laid out. Textual runs the parents' too."""
        self.watch(self._beside, "show_vertical_scrollbar", self.show_offers, init=False)

    def applies(self, command: str) -> bool:
        """There is something to read on in."""
        if command in ("chapter.read_on", "chapter.read_up"):
            return self.is_mounted and self._beside.show_vertical_scrollbar
        return super().applies(command)

    @on(OptionList.OptionHighlighted, "#list")
    def _from_the_top(self) -> None:
        self._beside.scroll_home(animate=False)

    def action_chapter_read_on(self) -> None:
        """The next page of the card; at its end, its beginning."""
        at_end = self._beside.scroll_offset.y >= self._beside.max_scroll_y
        if at_end:
            self._beside.scroll_home(animate=False)
        else:
            self._beside.scroll_page_down(animate=False)

    def action_chapter_read_up(self) -> None:
        """The page before."""
        self._beside.scroll_page_up(animate=False)


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
