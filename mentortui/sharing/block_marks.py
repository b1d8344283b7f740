"""One block as Markdown: headings, lists, boxes, lines to write on. Typed text cannot become structure."""

from __future__ import annotations

from collections.abc import Iterator

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
from mentortui.sharing.escaping import inline, whole

TO_WRITE_ON = "_" * 40
"""After a space and before the end of the line it is a line and no mark, in any reader of Markdown."""
RULE = "\\" + TO_WRITE_ON
"""A line alone: the backslash keeps it from being a thematic break."""


def block_markdown(block: Block) -> str:
    """One block as Markdown, without a newline at its end."""
    match block:
        case Heading(level, text):
            return f"{'#' * level} {whole(text)}"
        case Notice(text):
            return f"> **{inline(text)}**"
        case Paragraph(text):
            return whole(text)
        case Blank(text):
            return f"{whole(text)}: {TO_WRITE_ON}"
        case Ruled(lines):
            return "\n\n".join([RULE] * lines)
        case Items(items):
            return "\n".join(line for item in items for line in _item(item))
        case Grid():
            return "\n".join(_grid(block))
        case Bars():
            return block_markdown(block.grid)
        case Compared():
            return block_markdown(block.items)


def _item(item: Item) -> Iterator[str]:
    box = "" if item.ticked is None else "[x] " if item.ticked else "[ ] "
    lead = f"**{inline(item.lead)}**" if item.lead else ""
    yield f"- {box}{lead}{inline(item.text) if box or lead else whole(item.text)}"
    yield from (f"  - {whole(text)}" for text in item.under)


def _grid(grid: Grid) -> Iterator[str]:
    yield _row(grid.columns)
    yield _row(tuple("---" for _column in grid.columns), raw=True)
    for row in grid.rows:
        yield _row(row)


def _row(cells: tuple[str, ...], *, raw: bool = False) -> str:
    said = cells if raw else map(inline, cells)
    return f"| {' | '.join(said)} |"
