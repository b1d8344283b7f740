"""A summary as plain text, for the terminal, a screen reader or a chat.

Text is indented under its heading, so what was typed cannot pass for a heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.model.summary import Summary
from mentortui.sharing.blocks import Bars, Blank, Block, Compared, Grid, Heading, Items, Paragraph, Ruled
from mentortui.sharing.documents import Document
from mentortui.sharing.outline import outline


def to_plain(summary: Summary) -> str:
    """The document, ending in a newline. No line is wrapped."""
    return "".join(f"{line}\n" for line in plain_lines(outline(summary)))


def document_plain(document: Document) -> str:
    """Any document as plain text, ending in a newline."""
    return "".join(f"{line}\n" for line in plain_lines(document.blocks))


def plain_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """The blocks line by line, none wrapped."""
    level = 1
    before: Block = Heading(1, "")
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
            if not isinstance(before, Heading):
                yield ""
        elif level == 1 and isinstance(before, Paragraph) and isinstance(block, Paragraph):
            yield ""
        depth = max(0, level - 2) if isinstance(block, Heading) else level - 1
        yield from (f"{'  ' * depth}{line}" for line in _block(block))
        before = block


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Blank):
        yield from ("", f"{block.text}: {'_' * 40}")
        return
    if isinstance(block, Ruled):
        yield from ["_" * 60] * block.lines
        return
    if isinstance(block, Grid):
        yield from _grid(block)
        return
    if isinstance(block, Bars):
        yield from _grid(block.grid)
        return
    if isinstance(block, Compared):
        yield from _block(block.items)
        return
    if not isinstance(block, Items):
        yield block.text
        return
    for item in block.items:
        mark = "•" if item.ticked is None else "☑" if item.ticked else "☐"
        yield f"{mark} {item.lead}{item.text}"
        yield from (f"    {text}" for text in item.under)


def _grid(grid: Grid) -> Iterator[str]:
    """A row a line; where there is nothing yet there is room to write."""
    yield " · ".join(grid.columns)
    for row in grid.rows:
        yield " · ".join(cell or "_" * 16 for cell in row)
