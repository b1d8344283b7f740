"""The days that are still to come, as a calendar needs them: each keeps its uid when it is moved."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import DateState, MeetingDate

USUAL_MINUTES = 60
"""How long a meeting is taken to last before one was held."""


class Appointment(msgspec.Struct, frozen=True, kw_only=True):
    """A planned or cancelled day. ``time`` is the clock in Norway; None is the whole day."""

    uid: str
    date: dt.date
    minutes: int
    theme: int | None
    title: str
    """A theme of their own."""
    participant: str
    mentor: str
    language: str
    changed: dt.datetime
    """UTC."""
    revision: int = 1
    """Rises with every change."""
    time: dt.time | None = None
    cancelled: bool = False


def appointments(book: Book, today: dt.date) -> tuple[Appointment, ...]:
    """Every planned and cancelled day from today on, by date."""
    days = [d for d in book.all(MeetingDate) if d.state is not DateState.HELD and d.date >= today]
    return tuple(_appointment(book, day) for day in sorted(days, key=lambda day: (day.date, day.uid)))


def appointment_on(book: Book, day: dt.date | None) -> tuple[Appointment, ...]:
    """The planned day on a date, alone; empty when there is none."""
    found = (d for d in book.all(MeetingDate) if d.date == day and d.state is DateState.PLANNED)
    return tuple(_appointment(book, one) for one in found)


def _appointment(book: Book, day: MeetingDate) -> Appointment:
    mentorship, last = book.mentorship, book.last_held()
    return Appointment(
        uid=day.uid,
        date=day.date,
        minutes=last.minutes if last else USUAL_MINUTES,
        theme=day.theme,
        title=day.title,
        participant=mentorship.alias,
        mentor=mentorship.mentor,
        language=mentorship.language,
        changed=day.changed,
        revision=day.rev,
        time=day.time,
        cancelled=day.state is DateState.CANCELLED,
    )
