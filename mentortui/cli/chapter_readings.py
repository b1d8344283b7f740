"""How each chapter is read: the shared values, and the document made of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from mentortui.model.book import Book
from mentortui.model.content import Content
from mentortui.sharing.blocks import Block
from mentortui.sharing.chapters import aims, work
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.documents import Document


class Asked(NamedTuple):
    """Whose chapter it is, and what it may need."""

    book: Book
    readers: Readers
    today: dt.date
    content: Callable[[str, str], Content]
    """A content file by name and language. Raises UnreadableTemplate."""

    def here(self, name: str) -> Content:
        """A content file in the language that is spoken."""
        return self.content(name, self.readers.language)


class Read(NamedTuple):
    """A chapter as data for programs, and as blocks or a whole document for people."""

    value: object
    blocks: tuple[Block, ...] = ()
    document: Document | None = None


def _agreement(asked: Asked) -> Read:
    from mentortui.model.chapters.agreement import shared_agreement
    from mentortui.sharing.agreement import agreement_document

    view = shared_agreement(asked.book)
    if view is None:
        return Read(None)
    return Read(view, document=agreement_document(view, asked.content("agreement", view.language)))


def _closing(asked: Asked) -> Read:
    from mentortui.model.chapters.closing import closing_view
    from mentortui.sharing.closing import closing_document

    view = closing_view(asked.book)
    return Read(view, document=closing_document(view, view.language))


def _words(asked: Asked) -> Read:
    from mentortui.model.chapters.words import shared_words
    from mentortui.sharing.words import words_document

    words = shared_words(asked.book, asked.today)
    if not words:
        return Read(words)
    return Read(words, document=words_document(words, asked.readers.language, asked.readers.participant))


def _goals(asked: Asked) -> Read:
    from mentortui.model.chapters.goals import shared_goals

    goals = shared_goals(asked.book)
    return Read(goals, tuple(aims.goals(goals, asked.readers)))


def _expectations(asked: Asked) -> Read:
    from mentortui.model.chapters.expectations import shared_expectations

    found = shared_expectations(asked.book)
    return Read(found, tuple(aims.expectations(found, asked.readers)))


def _dates(asked: Asked) -> Read:
    from mentortui.model.chapters.dates import gaps, shared_dates

    days, without = shared_dates(asked.book), gaps(asked.book, asked.today)
    return Read({"dates": days, "months_without": without}, tuple(aims.dates(days, without, asked.readers)))


def _competence(asked: Asked) -> Read:
    from mentortui.model.chapters.competence import shared_skills

    skills = shared_skills(asked.book)
    return Read(skills, tuple(work.competence(skills, asked.readers)))


def _jobs(asked: Asked) -> Read:
    from mentortui.model.chapters.jobs import shared_jobs
    from mentortui.model.chapters.sources import sources

    jobs, places = shared_jobs(asked.book), sources(asked.book, asked.here("jobs").cards)
    return Read({"jobs": jobs, "sources": places}, tuple(work.jobs(jobs, places, asked.readers)))


def _introductions(asked: Asked) -> Read:
    from mentortui.model.chapters.introductions import shared_introductions

    found = shared_introductions(asked.book)
    return Read(found, tuple(work.introductions(found, asked.readers)))


def _norms(asked: Asked) -> Read:
    from mentortui.model.chapters.norms import shared_norms

    norms = [norm for norm in shared_norms(asked.book, asked.here("norms")) if not norm.hidden]
    return Read(norms, tuple(work.norms(norms, asked.readers)))


def _checks(asked: Asked) -> Read:
    from mentortui.model.chapters.checks import shared_checks

    found = shared_checks(asked.book)
    return Read(found, tuple(work.checks(found, asked.here("checks"), asked.readers)))


def _preparation(asked: Asked) -> Read:
    from mentortui.model.chapters.records import Prepared

    found = asked.book.all(Prepared)
    return Read(found, tuple(aims.preparation(found, asked.here("preparation"))))


READINGS: dict[str, Callable[[Asked], Read]] = {
    "agreement": _agreement,
    "goals": _goals,
    "expectations": _expectations,
    "dates": _dates,
    "competence": _competence,
    "jobs": _jobs,
    "words": _words,
    "introductions": _introductions,
    "norms": _norms,
    "checks": _checks,
    "closing": _closing,
    "preparation": _preparation,
}
"""A chapter's id -> how it is read."""
