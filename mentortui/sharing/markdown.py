"""A summary as Markdown to take home: front matter, headings, task lists.

Typed text shows as it was typed and cannot become structure; a document can be parsed back and compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from mentortui.model.summary import Summary
from mentortui.sharing.blocks import Blank, Block, Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.sharing.escaping import inline, whole
from mentortui.sharing.outline import outline


def to_markdown(summary: Summary) -> str:
    """The document, ending in a newline. Dates in the front matter are ISO 8601."""
    front = "\n".join(["---", *_front_matter(summary), "---"])
    return "\n\n".join([front, *map(block_markdown, outline(summary))]) + "\n"


def _front_matter(summary: Summary) -> Iterator[str]:
    yield from _typed("title", summary.title)
    yield f"date: {summary.date.isoformat()}"
    if summary.theme is not None:
        yield f"theme: {summary.theme}"
    yield f"meeting: {summary.number}"
    yield from _typed("language", summary.language)
    yield from _typed("participant", summary.participant)
    yield from _typed("mentor", summary.mentor)
    if summary.next_date:
        yield f"next_meeting: {summary.next_date.isoformat()}"
    yield f"status: {'approved' if summary.version else 'draft'}"


def _typed(key: str, text: str) -> Iterator[str]:
    """A JSON string is a YAML string too, and ends where it says."""
    if value := one_line(text):
        yield f"{key}: {json.dumps(value, ensure_ascii=False)}"


TO_WRITE_ON = "_" * 40
"""After a space and before the end of the line it is a line and no mark, in any reader of Markdown."""


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
        case Items(items):
            return "\n".join(line for item in items for line in _item(item))


def _item(item: Item) -> Iterator[str]:
    box = "" if item.ticked is None else "[x] " if item.ticked else "[ ] "
    lead = f"**{inline(item.lead)}**" if item.lead else ""
    yield f"- {box}{lead}{inline(item.text) if box or lead else whole(item.text)}"
    yield from (f"  - {whole(text)}" for text in item.under)
