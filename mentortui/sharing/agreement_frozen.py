"""What was read aloud, kept as Markdown and read back as it stood, so that no later change reaches it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mentortui.sharing.block_marks import TO_WRITE_ON, block_markdown
from mentortui.sharing.blocks import Blank, Block, Heading, Item, Items, Notice, Paragraph

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def frozen(blocks: Iterable[Block]) -> str:
    """Blocks without boxes to tick, as Markdown that ``thawed`` gives back. Ends in a newline."""
    return "\n\n".join(map(block_markdown, blocks)) + "\n"


def thawed(text: str) -> tuple[Block, ...]:
    """The blocks of a ``frozen`` text. What is no block of ours is read as running text."""
    from markdown_it import MarkdownIt
    from markdown_it.tree import SyntaxTreeNode

    tree = SyntaxTreeNode(MarkdownIt("commonmark", {"html": False}).parse(text))
    return tuple(_block(node) for node in tree.children)


def _block(node: SyntaxTreeNode) -> Block:
    match node.type:
        case "heading":
            return Heading(int(node.tag[1]), _said(node))
        case "blockquote":
            return Notice(_said(node))
        case "bullet_list":
            return Items(tuple(_item(item) for item in node.children))
    source = _source(node)
    if source.endswith(f": {TO_WRITE_ON}"):
        return Blank(_said(node).removesuffix(f": {TO_WRITE_ON}"))
    return Paragraph(_said(node))


def _item(node: SyntaxTreeNode) -> Item:
    first, *nested = node.children or [node]
    inlines = [inline for inline in first.walk() if inline.type == "inline"]
    marks = [mark for inline in inlines for mark in inline.children if mark.type != "text" or mark.content]
    lead = _text(marks[0]) if marks and marks[0].type == "strong" else ""
    return Item(
        lead=lead,
        text=_said(first)[len(lead) :],
        under=tuple(_said(line) for each in nested for line in each.children),
    )


def _text(node: SyntaxTreeNode) -> str:
    return "".join(leaf.content for leaf in node.walk() if leaf.type == "text")


def _said(node: SyntaxTreeNode) -> str:
    return " ".join(_text(inline) for inline in node.walk() if inline.type == "inline")


def _source(node: SyntaxTreeNode) -> str:
    return next((inline.content for inline in node.walk() if inline.type == "inline"), "")
