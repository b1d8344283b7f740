"""Everything that can leave the house of one mentorship: each handout there is, and the whole as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mentortui.model import report as reports
from mentortui.model.book import Book
from mentortui.model.chapters.agreement import agreement_view
from mentortui.model.chapters.appointments import appointment_on
from mentortui.model.chapters.rights import deletion_day
from mentortui.model.records import Meeting, MeetingState
from mentortui.model.story import story
from mentortui.model.summary import approved_summary, summarise
from mentortui.model.template import Template
from mentortui.sharing.agreement import signed_document
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.form import form_handout
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout, summary_handout
from mentortui.sharing.information import information_handout
from mentortui.sharing.report import report_document
from mentortui.sharing.story import story_handout
from mentortui.sharing.tasks import tasks_handout
from mentortui.templates.content import read_content
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.workbook.handing import HANDOUTS, Asked
from tests import builders

SLOW = ("pdf",)
"""Formats that take a tenth of a second each."""


def handouts(book: Book, today: dt.date, language: str) -> Iterator[tuple[str, Handout]]:
    """What it is, and the handout. ``language`` is the reader's."""
    for meeting in book.meetings():
        if meeting.state in (MeetingState.HELD, MeetingState.LIVE):
            yield from _of_meeting(book, meeting)
    for chapter, make in HANDOUTS.items():
        yield chapter, make(asked(book, chapter, today, language))
    view = agreement_view(book)
    for one in view.signed:
        yield (
            "agreement",
            document_handout(
                signed_document(view, one), one, kind="agreement", mentorship=book.mentorship.uid
            ),
        )
    report = reports.counts([book], today)
    yield "report", document_handout(report_document(report, language, today), report, kind="report")
    yield "form", form_handout(_template(book), language=language, participant=book.mentorship.alias)
    yield "story", story_handout(story(book), language)
    who, wording = book.mentorship, read_content("information", language)
    yield (
        "information",
        information_handout(
            wording,
            language,
            participant=who.alias,
            mentor=who.mentor,
            delete_on=deletion_day(book),
            mentorship=who.uid,
        ),
    )


def _of_meeting(book: Book, meeting: Meeting) -> Iterator[tuple[str, Handout]]:
    days = appointment_on(book, meeting.next_date)
    uid = book.mentorship.uid
    for summary in (approved_summary(book, meeting), summarise(book, meeting)):
        yield "summary", summary_handout(summary, mentorship=uid, appointments=days)
        yield "tasks", tasks_handout(summary, mentorship=uid, appointments=days)


def _template(book: Book) -> Template:
    """The form of the newest meeting's own agenda."""
    title, agenda = "Eget tema", builders.agenda()
    for meeting in book.meetings():
        title, agenda = meeting.title, meeting.agenda
    return Template(id="x", theme=None, language="nb", title=title, minutes=60, agenda=agenda)


def asked(book: Book, chapter: str, today: dt.date, language: str) -> Asked:
    """What a chapter needs to become a handout."""
    title = next(entry.title for entry in CHAPTERS if entry.id == chapter)
    readers = Readers(book.mentorship.alias, book.mentorship.mentor, language)
    return Asked(book, readers, today, read_content, chapter, title)


def written(handout: Handout, *, slow: bool = False) -> Iterator[tuple[str, bytes]]:
    """A handout in every format that fits it: the format's id and the file. ``slow`` ones only when asked."""
    for name, form in FORMATS.items():
        if form.fits(handout) and (slow or name not in SLOW):
            yield name, form.write(handout)
