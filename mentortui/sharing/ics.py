"""The days to come as an iCalendar file (RFC 5545): a later file moves a meeting where an earlier one put it.

Each meeting keeps its UID, and its SEQUENCE rises with every change. There is no alarm and nobody is invited:
the file asks a calendar to show the meetings, and for nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from mentortui.i18n import in_language
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.records import Owner
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import one_line
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.handout import Handout

METHOD = "PUBLISH"
"""What the calendar is asked for; a mail says it too, in the Content-Type of its calendar part."""

_ZONE = "Europe/Oslo"
_OSLO = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "END:STANDARD",
    "END:VTIMEZONE",
)
"""Norway's clock changes, so that a calendar elsewhere needs no list of zones to have the hour right."""
_OCTETS = 75
"""The longest line, without its end."""


def to_ics(handout: Handout) -> str:
    """The handout's appointments, in its document's language. Lines end in CRLF; to be written as UTF-8.

    The same handout always gives the same text.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//mentortui//mentortui//EN",
        "CALSCALE:GREGORIAN",
        f"METHOD:{METHOD}",
        *_OSLO,
        *(line for one in handout.appointments for line in _event(one, handout.document.language)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _event(one: Appointment, language: str) -> Iterator[str]:
    changed = f"{one.changed.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(one.uid)}@mentortui"
    yield f"SEQUENCE:{max(one.revision - 1, 0)}"
    yield f"DTSTAMP:{changed}"
    yield f"LAST-MODIFIED:{changed}"
    yield from _when(one)
    yield f"SUMMARY:{_escaped(_said(one, language))}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED'}"
    yield f"TRANSP:{'TRANSPARENT' if one.cancelled or one.time is None else 'OPAQUE'}"
    yield "END:VEVENT"


def _when(one: Appointment) -> Iterable[str]:
    """A day without a time is the whole day, and nobody is busy on it."""
    if one.time is None:
        return (f"DTSTART;VALUE=DATE:{one.date:%Y%m%d}", "DURATION:P1D")
    start = f"{one.date:%Y%m%d}T{one.time:%H%M}00"
    return (f"DTSTART;TZID={_ZONE}:{start}", f"DURATION:PT{one.minutes}M")


def _said(one: Appointment, language: str) -> str:
    """Both are named, so that it reads well in the calendar of either."""
    t = in_language(language)
    names = Readers(one.participant, one.mentor, language).who(Owner.BOTH)
    theme = t(THEME_NAMES[one.theme]) if one.theme in THEME_NAMES else one_line(one.title)
    said = t("Mentor meeting {names}", names=names)
    if theme:
        said = f"{said}: {theme}"
    return t("Cancelled: {meeting}", meeting=said) if one.cancelled else said


def _escaped(text: str) -> str:
    """A text value: one line, with the marks that part values and properties taken as text."""
    text = one_line(text).replace("\\", "\\\\")
    return text.replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """The line in parts of at most 75 octets; those after the first begin with a space."""
    part, octets = "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > _OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + character, octets + size
    yield part
