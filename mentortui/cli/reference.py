"""From a REF on the command line to a mentorship, and to one of its meetings."""

from __future__ import annotations

import re

from mentortui.cli.options import Options
from mentortui.cli.secrets import unlocked
from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.records import Meeting, MeetingState
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.workbook import Workbook

_WITH_NUMBER = re.compile(r"(.+?)\s*[/ ]\s*(\d{1,6})")
_NO_MEETING = N_("There is no meeting {number} with {name}.")
_NONE_YET = N_("No meeting has been held with {name} yet.")


def open_to_read(options: Options) -> Workbook:
    """The workbook, without taking the lock or writing anything; unlocked when it is encrypted.

    Raises BadInput and WrongSecret when it cannot be unlocked.
    """
    return unlocked(Workbook(options.root, read_only=True), options)


def find(workbook: Workbook, text: str) -> tuple[Notebook, Meeting | None]:
    """The mentorship that ``text`` names, and the meeting when it ends in a number: ``Amina/3``.

    Raises BadInput when there is none, DamagedFile and NewerFormat.
    """
    numbered = _WITH_NUMBER.fullmatch(text.strip())
    try:
        return workbook.open(workbook.entry(text).uid), None
    except BadInput:
        if numbered is None:
            raise
    notebook = workbook.open(workbook.entry(numbered[1]).uid)
    number = int(numbered[2])
    meeting = next((m for m in notebook.book.meetings() if m.number == number), None)
    if meeting is None or meeting.state is MeetingState.PLANNED:
        raise BadInput(_NO_MEETING, number=number, name=notebook.book.mentorship.alias)
    return notebook, meeting


def find_meeting(workbook: Workbook, text: str) -> tuple[Notebook, Meeting]:
    """As ``find``, with the last held meeting when no number is given."""
    notebook, meeting = find(workbook, text)
    meeting = meeting or notebook.book.last_held()
    if meeting is None:
        raise BadInput(_NONE_YET, name=notebook.book.mentorship.alias)
    return notebook, meeting
