"""The parts of a page: what stands under which heading, and which of it paper does not break."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mentortui.sharing.blocks import Blank, Block, Grid, Heading, Paragraph, Ruled, split_at
from mentortui.sharing.html_blocks import block_html

_PART, _QUESTION = 2, 3
"""The levels of headings that open a part, and a question in a part."""
_FEW = 4
"""Blocks, with their heading."""


def body_html(blocks: Iterable[Block], language: str) -> Iterator[str]:
    """All blocks in their order: what opens the page in a header, then a section a part."""
    opening, *parts = split_at(blocks, _PART)
    yield _element("header", "", (block_html(block, language) for block in opening))
    for part in parts:
        yield _element("section", _part_class(part), _questions(part, language))


def _questions(part: list[Block], language: str) -> Iterator[str]:
    head, *questions = split_at(part, _QUESTION)
    yield from (block_html(block, language) for block in head)
    for question in questions:
        kind = "whole" if _to_write_on(question, Blank, Ruled) else ""
        yield _element("div", kind, (block_html(block, language) for block in question))


def _part_class(part: list[Block]) -> str:
    """Places to sign stand side by side; they, a table to fill in and a few words are kept on one page."""
    if _to_write_on(part, Blank) and sum(isinstance(block, Heading) for block in part) > 1:
        return "whole signatures"
    few_words = len(part) <= _FEW and all(isinstance(block, (Heading, Paragraph)) for block in part)
    return "whole" if few_words or _to_write_on(part, Blank, Grid) else ""


def _to_write_on(blocks: list[Block], *kinds: type[Block]) -> bool:
    """Nothing but headings and places to write of these kinds."""
    return any(isinstance(block, kinds) for block in blocks) and all(
        isinstance(block, (Heading, *kinds)) for block in blocks
    )


def _element(tag: str, kind: str, inside: Iterable[str]) -> str:
    start = f'<{tag} class="{kind}">' if kind else f"<{tag}>"
    return "\n".join((start, *inside, f"</{tag}>"))
