"""What is handed over, whatever the format: the text, and what calendars, phones and programs need of it."""

from __future__ import annotations

import msgspec

from mentortui.model.chapters.appointments import Appointment
from mentortui.model.shared import SharedWord
from mentortui.sharing.documents import Document


class Handout(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to take home. It is made of shared views alone and has no field for anything private."""

    document: Document
    kind: str = ""
    """What of the workbook it is: ``summary``, ``tasks``, ``form``, ``report``, or a chapter's id."""
    mentorship: str = ""
    """The uid of whose it is; empty when it is about nobody."""
    is_draft: bool = False
    """Not yet approved by both."""
    json: str = ""
    """The same as data for programs; empty where there is none."""
    appointments: tuple[Appointment, ...] = ()
    words: tuple[SharedWord, ...] = ()
    """For practising."""
    pocket: tuple[str, ...] = ()
    """What a phone takes with it: who does what and the next date, a line each."""
