"""How the mentor's own preparation is read: it is no handout, as it is for nobody else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mentortui.model.chapters.records import Prepared
from mentortui.model.content import Content
from mentortui.sharing.as_json import data_json
from mentortui.sharing.blocks import Block, Heading, Item, one_line
from mentortui.sharing.chapters.frame import chapter_document, listed, under
from mentortui.sharing.documents import Document
from mentortui.workbook.handing import Asked


def own_preparation(asked: Asked) -> tuple[Document, str]:
    """To read, and as JSON: only for whoever asks for it by name."""
    found = asked.book.all(Prepared)
    blocks = _blocks(found, asked.here("preparation"))
    return chapter_document(asked.title, blocks, asked.readers), data_json(found)


def _blocks(lines: Sequence[Prepared], content: Content) -> Iterator[Block]:
    """Each question with the mentor's lines under it."""
    for card in content.cards:
        if said := [line for line in lines if line.question == card.id]:
            yield Heading(2, one_line(card.heading))
            yield from listed(Item(one_line(line.text), under=under(line.answer)) for line in said)
