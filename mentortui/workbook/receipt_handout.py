"""The receipt of an erasure as a handout: the same text, as a document to keep. It is about nobody."""

from __future__ import annotations

from itertools import groupby

from mentortui.sharing.blocks import Block, Heading, Item, Items, Paragraph
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout
from mentortui.text import slug
from mentortui.workbook.receipt import Receipt, receipt_text

_ITEM = "- "


def receipt_handout(receipt: Receipt, language: str) -> Handout:
    """The receipt in ``nb`` or ``en``."""
    title, *lines = filter(None, receipt_text(receipt, language).split("\n"))
    blocks: list[Block] = [Heading(1, title)]
    for listed, group in groupby(lines, lambda line: line.startswith(_ITEM)):
        if listed:
            blocks.append(Items(tuple(Item(line.removeprefix(_ITEM)) for line in group)))
        else:
            blocks += map(Paragraph, group)
    document = Document(
        name=slug(title, 40),
        title=title,
        language=language,
        front=front_of(title, language),
        blocks=tuple(blocks),
    )
    return document_handout(document, receipt, kind="receipt")
