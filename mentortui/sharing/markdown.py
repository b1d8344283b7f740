"""A summary or another document as Markdown to take home: front matter, headings, task lists.

Typed text shows as it was typed and cannot become structure; a document can be parsed back and compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from mentortui.model.summary import Summary
from mentortui.sharing.block_marks import block_markdown
from mentortui.sharing.blocks import one_line
from mentortui.sharing.documents import Document, Front
from mentortui.sharing.summary_document import summary_document


def to_markdown(summary: Summary) -> str:
    """A summary as Markdown, ending in a newline. Dates in the front matter are ISO 8601."""
    return document_markdown(summary_document(summary))


def document_markdown(document: Document) -> str:
    """The document as Markdown, ending in a newline."""
    front = "\n".join(["---", *_front_matter(document.front), "---"])
    return "\n\n".join([front, *map(block_markdown, document.blocks)]) + "\n"


def _front_matter(front: Front) -> Iterator[str]:
    for key, value in front.items():
        if type(value) is not str:
            yield f"{key}: {value}"
        elif line := one_line(value):
            # A JSON string is a YAML string too, and ends where it says.
            yield f"{key}: {json.dumps(line, ensure_ascii=False)}"
