"""The e-mail draft, read back by the standard library: its parts, its headers, and nobody to or from."""

from __future__ import annotations

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.model.chapters.appointments import Appointment
from mentortui.model.summary import Summary
from mentortui.sharing.blocks import one_line
from mentortui.sharing.eml import to_eml
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import summary_handout
from mentortui.sharing.html import to_html
from mentortui.sharing.ics import to_ics
from mentortui.sharing.plain import document_plain
from tests.sharing.nasty import NASTY, texts
from tests.sharing.summaries import labour_market, summaries

NEXT = Appointment(
    uid="01d", date=dt.date(2026, 12, 16), time=dt.time(17, 30), minutes=60, theme=4, title="",
    participant="Amina", mentor="Kari", language="nb", changed=dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC),
)  # fmt: skip
HEADERS = {"x-unsent", "subject", "mime-version", "content-type"}


def handed(summary: Summary, *, appointments: tuple[Appointment, ...] = (NEXT,)) -> Handout:
    return summary_handout(summary, appointments=appointments)


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").rstrip("\n").split("\n")


def holds(data: bytes, handout: Handout) -> None:
    """The parts of the draft are those of the handout, and it has no header but those it is given."""
    message = read(data)
    assert {name.lower() for name in message} == HEADERS
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert lines(text.get_content()) == lines(document_plain(handout.document))
    assert lines(html.get_content()) == lines(to_html(handout))
    calendars = [part for part in message.walk() if part.get_content_type() == "text/calendar"]
    assert [part.get_content().replace("\r\n", "\n") for part in calendars] == (
        [to_ics(handout).replace("\r\n", "\n")] if handout.appointments else []
    )


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_meeting_as_a_draft(language: str) -> None:
    handout = handed(labour_market(language))
    data = to_eml(handout)
    holds(data, handout)
    message = read(data)
    assert message["X-Unsent"] == "1"
    day = {"nb": "23. november 2026", "en": "23 November 2026"}[language]
    assert message["Subject"] == f"{handout.document.title}, {day}"
    (calendar,) = message.iter_attachments()
    assert (calendar.get_content_type(), calendar["Content-Type"].params["method"]) == (
        "text/calendar",
        "PUBLISH",
    )
    assert calendar.get_filename() == f"{handout.document.name}.ics"


def test_what_is_not_approved_says_so_first() -> None:
    draft = labour_market("nb", version=0)
    assert str(read(to_eml(handed(draft)))["Subject"]).startswith("Utkast: Møte 3")


def test_without_days_there_is_no_calendar() -> None:
    handout = handed(labour_market(), appointments=())
    data = to_eml(handout)
    holds(data, handout)
    assert b"calendar" not in data


def test_it_goes_through_any_mail_program() -> None:
    data = to_eml(handed(labour_market("nb")))
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert b"\n" not in data.replace(b"\r\n", b"")


@given(summaries())
def test_any_meeting_comes_back_whole_and_the_same_each_time(summary: Summary) -> None:
    handout = handed(summary)
    data = to_eml(handout)
    holds(data, handout)
    assert data == to_eml(handout)
    assert data.isascii()


@given(texts() | st.sampled_from(NASTY) | st.text(max_size=200), st.sampled_from(["\r\n", "\n", "\r", ""]))
def test_a_title_is_a_subject_and_no_more(typed: str, end: str) -> None:
    title = f"{typed}{end}Bcc: x@y.no{end}{end}<b>"
    handout = handed(labour_market())
    document = msgspec.structs.replace(handout.document, title=title)
    data = to_eml(msgspec.structs.replace(handout, document=document))
    message = read(data)
    assert {name.lower() for name in message} == HEADERS
    assert " ".join(str(message["Subject"]).split()) == " ".join(
        f"{one_line(title)}, 23 November 2026".split()
    )


def test_it_is_on_offer() -> None:
    handout = handed(labour_market())
    assert FORMATS["eml"].write(handout) == to_eml(handout)
