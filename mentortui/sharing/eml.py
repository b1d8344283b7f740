"""A handout as a draft of an e-mail, to be addressed and sent in a mail program: nothing is sent here.

It says neither from whom nor to whom, and no time. ``X-Unsent`` tells mail programs that it is a draft.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from email.message import EmailMessage
from email.policy import SMTP

from mentortui.i18n import in_language
from mentortui.model.dates import say_date
from mentortui.sharing.blocks import one_line
from mentortui.sharing.handout import Handout
from mentortui.sharing.html import to_html
from mentortui.sharing.plain import document_plain

_POLICY = SMTP.clone(cte_type="7bit")
"""Any mail program and any way there can take it."""


def to_eml(handout: Handout) -> bytes:
    """The text, the same as HTML, and the days to come as a calendar file. Lines end in CRLF.

    The same handout always gives the same bytes.
    """
    message = EmailMessage(policy=_POLICY)
    message["X-Unsent"] = "1"
    message["Subject"] = _subject(handout)
    message.set_content(document_plain(handout.document))
    message.add_alternative(to_html(handout), subtype="html")
    if handout.appointments:
        _add_calendar(message, handout)
    _set_boundaries(message)
    return message.as_bytes()


def _subject(handout: Handout) -> str:
    """``Utkast: Møte 3 · Arbeidsmarkedet, 23. november 2026``: one line, whatever was typed."""
    document = handout.document
    t, said = in_language(document.language), one_line(document.title)
    if isinstance(date := document.front.get("date"), dt.date):
        said = f"{said}, {say_date(date, document.language, year=True)}"
    return t("Draft: {title}", title=said) if handout.is_draft else said


def _add_calendar(message: EmailMessage, handout: Handout) -> None:
    from mentortui.sharing.ics import METHOD, to_ics

    message.add_attachment(
        to_ics(handout),
        subtype="calendar",
        params={"method": METHOD},
        filename=f"{handout.document.name}.ics",
    )


def _set_boundaries(message: EmailMessage) -> None:
    """What parts the parts: made of what they hold, as a random one would change with each writing."""
    held = hashlib.sha256()
    for part in message.walk():
        if not part.is_multipart():
            held.update(part.get_content().encode())
    wholes = [part for part in message.walk() if part.is_multipart()]
    for place, whole in enumerate(wholes):
        whole.set_boundary(f"=_{place}_{held.hexdigest()[:40]}")
