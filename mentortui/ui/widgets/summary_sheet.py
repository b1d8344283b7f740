"""A summary as it will be shared, typeset for the terminal, and the sheet that it is read on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content

from mentortui.i18n import N_
from mentortui.model.summary import Summary
from mentortui.sharing.blocks import (
    Bars,
    Blank,
    Block,
    Compared,
    Grid,
    Heading,
    Item,
    Items,
    Notice,
    Paragraph,
    Ruled,
)
from mentortui.ui.found import Found
from mentortui.ui.widgets.bars_text import bar_lines, fits
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.flow import Draw, Flow

WIDEST = 72
"""Cells in the longest line: longer ones are hard to read aloud from."""

_SIGNS = {None: "•", True: "✓", False: "☐"}


def summary_content(summary: Summary, width: int) -> Content:
    """The summary in its own language, no line wider than ``width`` or WIDEST cells. A draft says so."""
    from mentortui.sharing.outline import outline

    return typeset(outline(summary), width)


def typeset(blocks: Iterable[Block], width: int) -> Content:
    """Blocks under each other: air over each heading and between the paragraphs of the head; what belongs
    to a heading a little to the right."""
    width = max(min(width, WIDEST), 12)
    rows: list[Content] = []
    level = 1
    before: Block = Heading(1, "")
    for block in blocks:
        if isinstance(block, Heading):
            # A question that follows its heading at once needs no air between.
            if rows and (block.level < 3 or level == 3 or not _is_title(rows[-1])):
                rows.append(Content(""))
            level = block.level
        elif level == 1 and isinstance(before, Paragraph) and isinstance(block, Paragraph):
            rows.append(Content(""))
        rows += _block(block, level, width)
        before = block
    return lines(*rows)


def _is_title(row: Content) -> bool:
    return not row.plain.startswith(" ") and bool(row.plain)


def _block(block: Block, level: int, width: int) -> list[Content]:
    indent = 2 * (level - 1)
    match block:
        case Heading(1 | 2, text):
            return hung(plain(text, "$accent bold"), width, "")
        case Heading(_, text):
            return hung(plain(text, "bold"), width, "", indent - 2)
        case Notice(text):
            return hung(plain(text, "$warning bold"), width, "")
        case Paragraph(text):
            return hung(plain(text, "$text-muted" if level == 1 else ""), width, "", indent)
        case Blank(text):
            return [Content(""), *hung(plain(f"{text}: {'_' * 30}"), width, "", indent)]
        case Ruled(count):
            return [plain(" " * indent + "_" * (width - indent), "$text-muted")] * count
        case Grid():
            return list(_grid(block, indent, width))
        case Bars():
            if fits(block, width - indent):
                return [join(" " * indent, line) for line in bar_lines(block)]
            return list(_grid(block.grid, indent, width))
        case Compared():
            return _block(block.items, level, width)
        case Items(items):
            return [row for item in items for row in _item(item, indent, width)]


def _grid(grid: Grid, indent: int, width: int) -> Iterator[Content]:
    """Columns of one width; where a cell is empty there is room to write."""
    room = max((width - indent) // len(grid.columns) - 1, 1)
    yield _cells(grid.columns, indent, room, "bold")
    for row in grid.rows:
        yield _cells(tuple(cell or "_" * room for cell in row), indent, room, "")


def _cells(cells: tuple[str, ...], indent: int, room: int, style: str) -> Content:
    """A text that is too long for its column is cut, with a mark."""
    cut = (plain(cell, style).truncate(room, ellipsis=True, pad=True) for cell in cells)
    return join(" " * indent, *(part for one in cut for part in (one, " ")))


def _item(item: Item, indent: int, width: int) -> Iterator[Content]:
    said = join((item.lead, "bold"), item.text)
    yield from hung(said, width, join((_SIGNS[item.ticked], "$accent"), " "), indent)
    for under in item.under:
        yield from hung(plain(under, "$text-muted italic"), width, "  ", indent)


class SummarySheet(VerticalScroll, can_focus=True, inherit_bindings=False):
    """A text to read and scroll in. One widget however long: a widget a line would be slow."""

    ABOUT = N_("A text to read. The arrow keys scroll, and the space bar goes a page on.")

    DEFAULT_CSS = """
    SummarySheet {
        height: 1fr; width: 1fr; padding: 1 2 0 2; align-horizontal: center; scrollbar-size-vertical: 1;
    }
    SummarySheet > * { width: 100%; max-width: 72; height: auto; margin-bottom: 1; }
    """
    BINDINGS = [
        Binding("up", "scroll_up", N_("Line up"), show=False, id="sheet.up"),
        Binding("down", "scroll_down", N_("Line down"), show=False, id="sheet.down"),
        Binding("pageup,backspace", "page_up", N_("Page up"), show=False, id="sheet.page_up"),
        Binding("pagedown,space", "page_down", N_("Page down"), show=False, id="sheet.page_down"),
        Binding("home", "scroll_home", N_("First"), show=False, id="sheet.first"),
        Binding("end", "scroll_end", N_("Last"), show=False, id="sheet.last"),
    ]

    def __init__(self, draw: Draw, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page = Flow(draw)

    def compose(self) -> ComposeResult:
        """The one page."""
        yield self._page

    def show(self, draw: Draw, found: Found | None = None) -> None:
        """Something else to read, from its top, or from where it has what was found."""
        self._page.show(draw, found)
        self.scroll_home(animate=False)
        if found is not None:
            self.call_after_refresh(self._show_found)

    def _show_found(self) -> None:
        if (row := self._page.found_row) is not None:
            self.scroll_to(y=row - self.size.height // 3, animate=False)
