"""The Markdown of minutes, flat: headings, lines of text and items of lists, each with its line."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mentortui.text import clean_line

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

BRACKETS = 20
"""Above so many in one text, links stay as they are written: searching costs their square."""
LONGEST = 20_000
"""A longer text stays as it is written, marks and all."""


class Entry(NamedTuple):
    """One heading (``level`` 1 to 6), one line of text, or one item of a list (``is_item``)."""

    line: int
    text: str
    level: int = 0
    is_item: bool = False
    lead: str = ""
    """The stressed words an item begins with; ``text`` is the rest."""
    ticked: bool | None = None
    """None where there is no box."""
    under: tuple[str, ...] = ()
    """The lines under an item, without those that have a box of their own."""


def entries(lines: list[str], body: int) -> Iterator[Entry]:
    """All that is said in ``lines`` after the first ``body``; line numbers count from the file's start."""
    from markdown_it.tree import SyntaxTreeNode

    source = "\n" * body + "\n".join(lines[body:])
    for node in SyntaxTreeNode(_block_reader().parse(source)).children:
        yield from _entries(node)


def _entries(node: SyntaxTreeNode) -> Iterator[Entry]:
    line = node.map[0] + 1 if node.map else 1
    if node.type == "heading":
        yield Entry(line, clean_line(_said(_raw(node))), level=int(node.tag[1]))
    elif node.type == "paragraph":
        for nth, text in enumerate(_said(_raw(node)).split("\n")):
            yield Entry(line + nth, clean_line(text))
    elif node.type in ("fence", "code_block"):
        for nth, text in enumerate(node.content.split("\n")):
            yield Entry(line + nth + (node.type == "fence"), clean_line(text))
    elif node.type == "list_item":
        yield from _item(node, line)
    else:
        for child in node.children:
            yield from _entries(child)


def _item(node: SyntaxTreeNode, line: int) -> Iterator[Entry]:
    first = node.children[0] if node.children else None
    own = _raw(first) if first is not None and first.type == "paragraph" else ""
    below = [entry for child in node.children[bool(own) :] for entry in _entries(child)]
    boxed = [entry for entry in below if entry.ticked is not None or entry.level]
    under = [f"{entry.lead}{entry.text}" for entry in below if entry.ticked is None and not entry.level]
    under += [text for entry in below if entry.ticked is None for text in entry.under]
    box = {"[ ] ": False, "[x] ": True, "[X] ": True}.get(own[:4])
    lead, text = _stressed(own if box is None else own[4:])
    yield Entry(line, text, is_item=True, lead=lead, ticked=box, under=tuple(filter(None, under)))
    yield from boxed


def _raw(node: SyntaxTreeNode) -> str:
    return node.children[0].content if node.children else ""


def _said(markdown: str) -> str:
    """Emphasis and code are reduced to their words, a link keeps its address."""
    return "".join(map(_words, _inline(markdown)))


def _stressed(markdown: str) -> tuple[str, str]:
    """The stressed words at the start, if any, and the rest, each on one line."""
    tokens = _inline(markdown)
    while tokens and tokens[0].type == "text" and not tokens[0].content:
        tokens.pop(0)
    end = next((n for n, token in enumerate(tokens) if token.type == "strong_close"), 0)
    if not end or tokens[0].type != "strong_open":
        return "", clean_line("".join(map(_words, tokens)))
    rest = " ".join("".join(map(_words, tokens[end:])).split("\n"))
    return clean_line("".join(map(_words, tokens[:end]))), rest.rstrip()


def _words(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return "\n"
    if token.type == "link_close" and token.meta.get("href"):
        return f" ({token.meta['href']})"
    return token.content


def _inline(markdown: str) -> list[Token]:
    if len(markdown) > LONGEST:
        from markdown_it.token import Token

        return [Token("text", "", 0, content=markdown)]
    reader = _inline_reader(links=markdown.count("[") <= BRACKETS)
    return [token for block in reader.parseInline(markdown) for token in _addressed(block.children or [])]


def _addressed(tokens: list[Token]) -> Iterator[Token]:
    """The end of a link knows its address where the words of the link are other ones."""
    open_link, words = "", ""
    for token in tokens:
        if token.type == "link_open":
            open_link, words = str(token.attrs.get("href", "")), ""
        elif token.type == "link_close":
            if words not in (open_link, open_link.removeprefix("mailto:")):
                token.meta["href"] = open_link
        else:
            words += token.content
        yield token


@cache
def _block_reader() -> MarkdownIt:
    """Without underlined headings, reference links and HTML: in minutes these are only text."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").disable(["inline", "lheading", "reference", "html_block"])


@cache
def _inline_reader(*, links: bool) -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).disable("html_inline")
    return reader if links else reader.disable(["link", "image"])
