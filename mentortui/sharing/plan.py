"""The meeting plan as a handout: on paper every day, in a calendar those to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from mentortui.i18n import N_
from mentortui.model.chapters.appointments import Appointment
from mentortui.model.chapters.dates import SharedDate
from mentortui.sharing.chapters.aims import dates
from mentortui.sharing.chapters.frame import Readers, chapter_document
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout

_TITLE = N_("Meeting plan")


def dates_handout(
    days: Sequence[SharedDate],
    gaps: Sequence[dt.date],
    appointments: tuple[Appointment, ...],
    readers: Readers,
    *,
    mentorship: str = "",
) -> Handout:
    """``days`` as ``model.chapters.dates.shared_dates`` gives them, ``gaps`` the months without a meeting."""
    document = chapter_document(_TITLE, dates(days, gaps, readers), readers)
    value = {"dates": days, "months_without": gaps}
    return document_handout(document, value, kind="dates", mentorship=mentorship, appointments=appointments)
