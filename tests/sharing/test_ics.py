"""The calendar file as an independent reader reads it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.i18n import in_language
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.chapters.dates import gaps, shared_dates
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import one_line
from mentortui.sharing.chapters.frame import Readers
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.sharing.ics import to_ics
from mentortui.sharing.plain import document_plain
from mentortui.sharing.plan import dates_handout
from mentortui.workbook.chapters.dates import Dates
from tests.sharing.nasty import NASTY, texts
from tests.sharing.summaries import times
from tests.workbook.chapters.writing import writing
from tests.workbook.holding import Clock

D, T = dt.date, dt.time
OSLO = ZoneInfo("Europe/Oslo")
CHANGED = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
READERS = Readers("Amina", "Kari", "nb")
INJECTIONS = (
    "a\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "a\nEND:VEVENT\nEND:VCALENDAR",
    "BEGIN:VEVENT",
    "a;b,c:d\\e\\n",
    "\\",
    "\\;",
    '";TZID="x',
    "a\u2028ATTENDEE:mailto:a@b.no",
    "x" * 200,
    "å" * 100,
    "🙂" * 50,
)


def appointment(**fields: object) -> Appointment:
    usual: dict[str, object] = {
        "uid": "01a2-b3",
        "date": D(2026, 12, 16),
        "minutes": 60,
        "theme": None,
        "title": "",
        "participant": "Amina",
        "mentor": "Kari",
        "language": "nb",
        "changed": CHANGED,
    }
    return Appointment(**usual | fields)  # type: ignore[arg-type]


def handout(*appointments: Appointment, language: str = "nb") -> Handout:
    return dates_handout((), (), appointments, READERS._replace(language=language))


def events(text: str) -> list[Any]:
    """The events as icalendar reads them, when the file is whole and well folded."""
    assert text.endswith("END:VCALENDAR\r\n")
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", text.replace("\r\n", ""))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    (calendar,) = icalendar.Calendar.from_ical(text.encode(), multiple=True)
    assert not calendar.errors
    found = [part for part in calendar.subcomponents if isinstance(part, icalendar.Event)]
    assert {type(part) for part in calendar.subcomponents} <= {icalendar.Event, icalendar.Timezone}
    assert not any(event.errors or event.subcomponents for event in found)
    return found


def test_one_meeting_line_by_line() -> None:
    told = to_ics(handout(appointment(theme=3, time=T(17, 30))))
    assert told.split("BEGIN:VEVENT\r\n")[1].split("\r\n")[:-2] == [
        "UID:01a2-b3@mentortui",
        "SEQUENCE:0",
        "DTSTAMP:20261123T120000Z",
        "LAST-MODIFIED:20261123T120000Z",
        "DTSTART;TZID=Europe/Oslo:20261216T173000",
        "DURATION:PT60M",
        f"SUMMARY:{in_language('nb')('Mentor meeting {names}', names='Amina og Kari')}: Arbeidsmarkedet",
        "STATUS:CONFIRMED",
        "TRANSP:OPAQUE",
        "END:VEVENT",
    ]
    assert "METHOD:PUBLISH\r\n" in told


def test_it_speaks_the_language_of_the_document() -> None:
    (event,) = events(to_ics(handout(appointment(theme=3), language="en")))
    assert event["SUMMARY"] == "Mentor meeting Amina and Kari: The labour market"
    (event,) = events(to_ics(handout(appointment(cancelled=True, title="Pay"), language="en")))
    assert (event["SUMMARY"], event["STATUS"]) == (
        "Cancelled: Mentor meeting Amina and Kari: Pay",
        "CANCELLED",
    )
    (event,) = events(to_ics(handout(appointment(mentor="", participant=""), language="en")))
    assert event["SUMMARY"] == "Mentor meeting the participant and the mentor"


def test_a_day_without_a_time_is_the_whole_day() -> None:
    (event,) = events(to_ics(handout(appointment())))
    assert (event.start, event.end) == (D(2026, 12, 16), D(2026, 12, 17))
    assert event["TRANSP"] == "TRANSPARENT"


@pytest.mark.fault("T11")
@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (D(2026, 3, 28), 16),
        (D(2026, 3, 29), 15),
        (D(2026, 10, 24), 15),
        (D(2026, 10, 25), 16),
        (D(2027, 3, 27), 16),
        (D(2027, 3, 28), 15),
        (D(2027, 10, 30), 15),
        (D(2027, 10, 31), 16),
        (D(2031, 7, 1), 15),
    ],
)
def test_the_hour_is_right_on_both_sides_of_the_clock_changes(day: dt.date, utc: int) -> None:
    """By the zone that stands in the file, and by the world's own list of zones."""
    text = to_ics(handout(appointment(date=day, time=T(17))))
    calendar = icalendar.Calendar.from_ical(text)
    (zone,) = calendar.timezones
    as_written = dt.datetime.combine(day, T(17)).replace(tzinfo=zone.to_tz(lookup_tzid=False))
    expected = dt.datetime.combine(day, T(utc), dt.UTC)
    assert as_written.astimezone(dt.UTC) == expected
    (event,) = events(text)
    assert event.start.astimezone(dt.UTC) == expected
    assert event.start.utcoffset() == dt.datetime.combine(day, T(17), OSLO).utcoffset()
    assert event.end - event.start == dt.timedelta(hours=1)


def test_a_later_file_moves_and_cancels_what_an_earlier_one_put_there(tmp_path: Path) -> None:
    clock = Clock()
    with writing(tmp_path, clock) as pen:
        dates = Dates(pen)

        def given() -> dict[str, Any]:
            plan = dates_handout(
                shared_dates(pen.book), gaps(pen.book, dates.today()), dates.appointments(), READERS
            )
            assert FORMATS["ics"].fits(plan)
            assert FORMATS["ics"].write(plan) == FORMATS["ics"].write(plan)
            return {str(event["UID"]): event for event in events(FORMATS["ics"].write(plan).decode())}

        days = [D(2026, 12, 16), D(2027, 3, 17), D(2027, 3, 31)]
        uids = [f"{uid}@mentortui" for uid in dates.add_series(days, T(17, 30))]
        first = given()
        assert list(first) == uids
        assert [event.start.replace(tzinfo=None) for event in first.values()] == [
            dt.datetime.combine(day, T(17, 30)) for day in days
        ]
        clock.on(days=1)
        dates.move(uids[0].partition("@")[0], D(2026, 12, 18), T(18))
        dates.cancel(uids[1].partition("@")[0])
        second = given()
        assert list(second) == uids
        assert [second[uid]["SEQUENCE"] - first[uid]["SEQUENCE"] for uid in uids] == [1, 1, 0]
        assert [second[uid].stamp - first[uid].stamp for uid in uids[:2]] == [dt.timedelta(days=1)] * 2
        assert second[uids[0]].start == dt.datetime(2026, 12, 18, 18, tzinfo=OSLO)
        assert [second[uid]["STATUS"] for uid in uids] == ["CONFIRMED", "CANCELLED", "CONFIRMED"]
        assert second[uids[2]] == first[uids[2]]
        dates.undo()
        dates.undo()
        third = given()
        assert third[uids[0]].start == first[uids[0]].start
        assert [third[uid]["SEQUENCE"] > second[uid]["SEQUENCE"] for uid in uids] == [True, True, False], (
            "a calendar takes what was taken back for newer too"
        )


@pytest.mark.parametrize("text", [*INJECTIONS, *NASTY])
def test_what_is_typed_is_text(text: str) -> None:
    """Each place where text stands, one at a time: as many events as there are, with the very text."""
    for place in ("title", "participant", "mentor", "uid"):
        one, other = appointment(**{place: text}), appointment(uid="other")
        found = events(to_ics(handout(one, other, language="en")))
        assert [str(event["UID"]) for event in found] == [f"{one_line(one.uid)}@mentortui", "other@mentortui"]
        assert str(found[0]["SUMMARY"]) == said(one)


def said(one: Appointment) -> str:
    """The summary in English, put together by hand."""
    names = (one_line(one.participant) or "the participant", one_line(one.mentor) or "the mentor")
    theme = THEME_NAMES[one.theme] if one.theme else one_line(one.title)
    told = f"Mentor meeting {names[0]} and {names[1]}" + (f": {theme}" if theme else "")
    return f"Cancelled: {told}" if one.cancelled else told


ANY = st.builds(
    appointment,
    uid=st.uuids().map(str),
    date=st.dates(D(2020, 1, 1), D(2040, 12, 31)),
    minutes=st.integers(1, 480),
    theme=st.none() | st.integers(1, 6),
    title=texts(),
    participant=texts(),
    mentor=texts(),
    changed=st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2040, 1, 1), timezones=st.just(dt.UTC)),
    revision=st.integers(1, 50),
    time=st.none() | times(),
    cancelled=st.booleans(),
)


@given(st.lists(ANY, max_size=4, unique_by=lambda one: one.uid))
def test_every_event_is_there_with_its_own_text(appointments: list[Appointment]) -> None:
    found = events(to_ics(handout(*appointments, language="en")))
    assert len(found) == len(appointments)
    for event, one in zip(found, appointments, strict=True):
        assert str(event["SUMMARY"]) == said(one)
        assert str(event["UID"]) == f"{one.uid}@mentortui"
        assert event["SEQUENCE"] == one.revision - 1
        assert event.stamp == one.changed.replace(microsecond=0)
        start = event["DTSTART"].dt
        if one.time is None:
            assert start == one.date
        else:
            assert start.replace(tzinfo=None) == dt.datetime.combine(one.date, one.time)
            assert event["DTSTART"].params["TZID"] == "Europe/Oslo"


def test_where_there_is_no_day_to_come_there_is_no_file() -> None:
    plan = handout()
    assert not FORMATS["ics"].fits(plan)
    assert file_name(handout(appointment()), "ics").endswith(".ics")


def test_the_plan_is_the_same_on_paper() -> None:
    with_time = dates_handout((), (D(2026, 12, 1),), (), READERS._replace(language="en"))
    assert "There is no meeting in December 2026." in document_plain(with_time.document)
    assert '"months_without"' in with_time.json
