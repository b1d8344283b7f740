"""How the mentor's own preparation is read: it is no handout, as it is for nobody else."""

from __future__ import annotations

from mentortui.sharing.as_json import data_json
from mentortui.sharing.chapters import aims
from mentortui.sharing.chapters.frame import chapter_document
from mentortui.sharing.documents import Document
from mentortui.workbook.handing import Asked


def own_preparation(asked: Asked) -> tuple[Document, str]:
    """To read, and as JSON."""
    from mentortui.model.chapters.records import Prepared

    found = asked.book.all(Prepared)
    blocks = aims.preparation(found, asked.here("preparation"))
    return chapter_document(asked.title, blocks, asked.readers), data_json(found)
