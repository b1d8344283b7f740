"""A document to take home or to sign: blocks under a title, as Markdown and as plain text."""

from __future__ import annotations

import json

import msgspec

from mentortui.sharing.blocks import Block, one_line
from mentortui.sharing.markdown import block_markdown
from mentortui.sharing.plain import plain_lines


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What leaves the house besides summaries: the agreement, the closing, a report.

    ``name`` is its file name without the ending; ``front`` is told to programs before the text.
    """

    name: str
    title: str
    language: str
    blocks: tuple[Block, ...]
    front: dict[str, str] = {}


def document_markdown(document: Document) -> str:
    """The document as Markdown, ending in a newline."""
    pairs = {"title": document.title, "language": document.language, **document.front}
    said = ((key, one_line(value)) for key, value in pairs.items())
    front = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in said if value]
    return "\n\n".join(["\n".join(["---", *front, "---"]), *map(block_markdown, document.blocks)]) + "\n"


def document_plain(document: Document) -> str:
    """The document as plain text, ending in a newline."""
    return "".join(f"{line}\n" for line in plain_lines(document.blocks))
