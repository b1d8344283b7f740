"""How each chapter becomes a handout: the shared values of a book, and the document made of them.

The screens and the command line hand over the same. The mentor's own preparation is no handout.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import msgspec

from mentortui.model.book import Book
from mentortui.model.content import Content
from mentortui.sharing.as_json import data_json
from mentortui.sharing.blocks import Block
from mentortui.sharing.chapters import aims, work
from mentortui.sharing.chapters.frame import Readers, chapter_document
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout


class Asked(NamedTuple):
    """Whose chapter it is, and what it may need."""

    book: Book
    readers: Readers
    today: dt.date
    content: Callable[[str, str], Content]
    """A content file by name and language. Raises UnreadableTemplate."""
    chapter: str
    """Its id."""
    title: str
    """What it is called: a gettext id."""

    @property
    def mentorship(self) -> str:
        """The uid of whose it is."""
        return self.book.mentorship.uid

    def here(self, name: str) -> Content:
        """A content file in the language that is spoken."""
        return self.content(name, self.readers.language)

    def handed(self, value: object, blocks: Iterable[Block]) -> Handout:
        """A chapter that is a document of its title and ``blocks``."""
        document = chapter_document(self.title, blocks, self.readers)
        return document_handout(document, value, kind=self.chapter, mentorship=self.mentorship)


def _agreement(asked: Asked) -> Handout:
    from mentortui.model.chapters.agreement import shared_agreement
    from mentortui.model.chapters.records import AgreementState
    from mentortui.sharing.agreement import agreement_document

    view = shared_agreement(asked.book)
    if view is None:
        return msgspec.structs.replace(asked.handed(None, ()), json=data_json(None))
    return document_handout(
        agreement_document(view, asked.content("agreement", view.language)),
        view,
        kind=asked.chapter,
        mentorship=asked.mentorship,
        is_draft=view.state is AgreementState.DRAFT,
    )


def _closing(asked: Asked) -> Handout:
    from mentortui.model.chapters.closing import closing_view
    from mentortui.sharing.closing import closing_document

    view = closing_view(asked.book)
    document = closing_document(view, view.language)
    return document_handout(document, view, kind=asked.chapter, mentorship=asked.mentorship)


def _words(asked: Asked) -> Handout:
    from mentortui.model.chapters.words import shared_words
    from mentortui.sharing.words import words_document

    words = shared_words(asked.book, asked.today)
    if not words:
        return asked.handed(words, ())
    document = words_document(words, asked.readers.language, asked.readers.participant)
    return document_handout(document, words, kind=asked.chapter, mentorship=asked.mentorship, words=words)


def _goals(asked: Asked) -> Handout:
    from mentortui.model.chapters.goals import shared_goals

    goals = shared_goals(asked.book)
    return asked.handed(goals, aims.goals(goals, asked.readers))


def _expectations(asked: Asked) -> Handout:
    from mentortui.model.chapters.expectations import shared_expectations

    found = shared_expectations(asked.book)
    return asked.handed(found, aims.expectations(found, asked.readers))


def _dates(asked: Asked) -> Handout:
    from mentortui.model.chapters.appointments import appointments
    from mentortui.model.chapters.dates import gaps, shared_dates
    from mentortui.sharing.plan import dates_handout

    days, without = shared_dates(asked.book), gaps(asked.book, asked.today)
    ahead = appointments(asked.book, asked.today)
    return dates_handout(days, without, ahead, asked.readers, mentorship=asked.mentorship)


def _competence(asked: Asked) -> Handout:
    from mentortui.model.chapters.competence import shared_skills

    skills = shared_skills(asked.book)
    return asked.handed(skills, work.competence(skills, asked.readers))


def _jobs(asked: Asked) -> Handout:
    from mentortui.model.chapters.jobs import shared_jobs
    from mentortui.model.chapters.sources import sources

    jobs, places = shared_jobs(asked.book), sources(asked.book, asked.here("jobs").cards)
    return asked.handed({"jobs": jobs, "sources": places}, work.jobs(jobs, places, asked.readers))


def _introductions(asked: Asked) -> Handout:
    from mentortui.model.chapters.introductions import shared_introductions

    found = shared_introductions(asked.book)
    return asked.handed(found, work.introductions(found, asked.readers))


def _norms(asked: Asked) -> Handout:
    from mentortui.model.chapters.norms import shared_norms

    norms = [norm for norm in shared_norms(asked.book, asked.here("norms")) if not norm.hidden]
    return asked.handed(norms, work.norms(norms, asked.readers))


def _checks(asked: Asked) -> Handout:
    from mentortui.model.chapters.checks import shared_checks

    found = shared_checks(asked.book)
    return asked.handed(found, work.checks(found, asked.here("checks"), asked.readers))


def _rights(asked: Asked) -> Handout:
    from mentortui.model.chapters.rights import kept
    from mentortui.sharing.chapters.rights import rights

    found = kept(asked.book, asked.today)
    return asked.handed(found, rights(found, asked.readers))


HANDOUTS: Mapping[str, Callable[[Asked], Handout]] = {
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
    "rights": _rights,
}
"""A chapter's id -> how it becomes a handout."""
