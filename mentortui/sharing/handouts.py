"""How each shared thing becomes a handout."""

from __future__ import annotations

from mentortui.model.chapters.appointments import Appointment
from mentortui.model.shared import SharedWord
from mentortui.model.summary import Summary
from mentortui.sharing.as_json import data_json, to_json
from mentortui.sharing.documents import Document
from mentortui.sharing.handout import Handout
from mentortui.sharing.pocket import pocket_lines
from mentortui.sharing.summary_document import summary_document


def summary_handout(
    summary: Summary, *, mentorship: str = "", appointments: tuple[Appointment, ...] = ()
) -> Handout:
    """A meeting's summary, with the next meeting's day."""
    return Handout(
        document=summary_document(summary),
        kind="summary",
        mentorship=mentorship,
        is_draft=not summary.version,
        json=to_json(summary),
        appointments=appointments,
        pocket=pocket_lines(summary),
    )


def document_handout(
    document: Document,
    value: object = None,
    *,
    kind: str,
    mentorship: str = "",
    is_draft: bool = False,
    appointments: tuple[Appointment, ...] = (),
    words: tuple[SharedWord, ...] = (),
) -> Handout:
    """The agreement, the closing, a chapter, a report. ``value`` is the shared view it was made of."""
    return Handout(
        document=document,
        kind=kind,
        mentorship=mentorship,
        is_draft=is_draft,
        json="" if value is None else data_json(value),
        appointments=appointments,
        words=words,
    )
