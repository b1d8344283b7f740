"""What can be found in the chapters: each record is one unit. Hidden answers are never among them."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.model.book import Book
from mentortui.model.chapters.agreement_versions import newest
from mentortui.model.records import Record
from mentortui.workbook.finding_units import FoundKind, Unit

_SHARED = {
    "goals": (("goals", ("what", "sign")),),
    "expectations": (("expectations", ("text", "reason")),),
    "dates": (("meeting_dates", ("title",)),),
    "competence": (("skills", ("text",)),),
    "jobs": (("jobs", ("title", "why", "where")), ("requirements", ("text", "how"))),
    "introductions": (("introductions", ("who", "purpose", "result")),),
    "norms": (("cards", ("title", "text", "example")),),
    "closing": (("placements", ("who",)), ("closing", ("contact_how", "learnt"))),
    "rights": (("statements", ("about", "was", "said")),),
}
"""Chapter -> its tables, and the fields that hold what people wrote."""
_PRIVATE = {"preparation": (("prepared", ("text", "answer")),)}


def chapter_units(book: Book, *, private: bool) -> Iterator[tuple[str, tuple[Unit, ...]]]:
    """Each chapter that says something, and what it says; the private one only Alone."""
    kind = FoundKind.CHAPTER
    if (agreement := newest(book)) is not None:
        yield (
            "agreement",
            tuple(Unit(kind, text) for text in (*agreement.answers.values(), *agreement.extra) if text),
        )
    for chapter, tables in (_SHARED | _PRIVATE if private else _SHARED).items():
        found = (_unit(kind, record, fields) for table, fields in tables for record in _of(book, table))
        if units := tuple(unit for unit in found if unit.text):
            yield chapter, units


def _of(book: Book, table: str) -> list[Record]:
    return list(book.tables[table].values())


def _unit(kind: FoundKind, record: Record, fields: tuple[str, ...]) -> Unit:
    return Unit(kind, " · ".join(text for field in fields if (text := getattr(record, field))))
