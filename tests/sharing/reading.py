"""Reads a Markdown summary back into the blocks it shows, as another program would."""

from __future__ import annotations

import json

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from mentortui.sharing.blocks import Block, Heading, Item, Items, Notice, Paragraph


def read_back(document: str) -> tuple[dict[str, str], tuple[Block, ...]]:
    """The front matter, flat, and the blocks. Fails on any mark that a summary does not use."""
    opening, front, body = document.split("---\n", 2)
    assert opening == ""
    fields: dict[str, str] = {}
    for line in front.splitlines():
        key, value = line.split(": ", 1)
        assert key not in fields
        fields[key] = json.loads(value) if value.startswith('"') else value
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return fields, tuple(_block(node) for node in SyntaxTreeNode(parser.parse(body)).children)


def _block(node: SyntaxTreeNode) -> Block:
    match node.type:
        case "heading":
            return Heading(int(node.tag[1]), _plain(node))
        case "paragraph":
            return Paragraph(_plain(node))
        case "blockquote":
            return Notice(_stressed(node.children[0])[0])
        case "bullet_list":
            return Items(tuple(_item(item) for item in node.children))
    raise AssertionError(f"a summary holds no {node.type}")


def _item(node: SyntaxTreeNode) -> Item:
    paragraph, *nested = node.children
    lead, text = _stressed(paragraph)
    ticked = None
    source = paragraph.children[0].content
    if source.startswith(("[ ] ", "[x] ")):
        ticked = source[1] == "x"
        text = text if lead else text[4:]
    under = [_plain(line.children[0]) for sub in nested for line in sub.children]
    assert all(
        sub.type == "bullet_list" and len(line.children) == 1 for sub in nested for line in sub.children
    )
    return Item(text=text, lead=lead, ticked=ticked, under=tuple(under))


def _plain(node: SyntaxTreeNode) -> str:
    lead, text = _stressed(node)
    assert not lead
    return text


def _stressed(node: SyntaxTreeNode) -> tuple[str, str]:
    """The stressed words at the start, if any, and the rest; the box before them is not read."""
    lead = text = ""
    for mark in node.children[0].children:
        if mark.type == "strong" and not lead and text in ("", "[ ] ", "[x] "):
            lead, text = "".join(child.content for child in mark.children if child.type == "text"), ""
            assert all(child.type == "text" for child in mark.children)
        else:
            assert mark.type == "text", mark.type
            text += mark.content
    return lead, text
