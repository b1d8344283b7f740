"""Markdown to a tree of blocks, and a block's Markdown to plain text. All use of markdown-it-py is here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from mentortui.text import clean_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

BRACKETS = 20
"""Above so many in one text, links stay as they are written: searching costs their square."""


def blocks(lines: list[str], body: int) -> list[SyntaxTreeNode]:
    """The top blocks of ``lines`` after the first ``body``; line numbers count from the start of the file.

    Inline Markdown is left unread, so text that is refused for its length costs nothing.
    """
    from markdown_it.tree import SyntaxTreeNode

    source = "\n" * body + "\n".join(lines[body:])
    return SyntaxTreeNode(_block_reader().parse(source)).children


def raw(node: SyntaxTreeNode) -> str:
    """The Markdown inside a heading or a paragraph."""
    return node.children[0].content if node.children else ""


def line_of(node: SyntaxTreeNode) -> int:
    """The line of the file where ``node`` begins, counted from 1."""
    return node.map[0] + 1 if node.map else 1


def plain(markdown: str) -> str:
    """``markdown`` as one line of text: emphasis, links and code are reduced to their words."""
    reader = _inline_reader(links=markdown.count("[") <= BRACKETS)
    return clean_line("".join(_words(token) for token in reader.parseInline(markdown)))


def _words(token: Token) -> str:
    if token.children is not None:
        return "".join(_words(child) for child in token.children)
    return " " if token.type in ("softbreak", "hardbreak") else token.content


@cache
def _block_reader() -> MarkdownIt:
    """Without underlined headings, reference links and HTML blocks: in a template these are only text."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable(["inline", "lheading", "reference", "html_block"])


@cache
def _inline_reader(*, links: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False})
    return reader if links else reader.disable(["link", "image"])
