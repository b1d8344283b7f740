"""Taking in a file from the screen: which one, what is in it, and only then is it written."""

from __future__ import annotations

import os
from pathlib import Path

from mentortui.errors import BadInput, MentortuiError
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.ask_file import AskFile
from mentortui.ui.screens.room import Room
from mentortui.workbook.importing.files import read_file
from mentortui.workbook.importing.incoming import WholeMentorship
from mentortui.workbook.importing.meetings import Ready, prepare
from mentortui.workbook.importing.saying import said_of
from mentortui.workbook.importing.whole import take_in_whole
from mentortui.workbook.notebook import Notebook

_ONE_MEETING = N_("The file holds one meeting. Open the participant first, and take the file in there.")
_WHOLE = N_("The file holds a whole mentorship. Go back to the list with Esc, and take the file in there.")


async def whole_mentorship(room: Room) -> str:
    """Ask for a file with a whole mentorship and take it in; its uid, or "" . For a worker of ``room``."""
    workbook = room.desk.workbook

    def use(path: Path) -> str:
        incoming = read_file(path)
        if not isinstance(incoming, WholeMentorship):
            raise BadInput(_ONE_MEETING)
        return take_in_whole(workbook, incoming).uid

    hint = _(
        "A whole mentorship, saved as JSON on another machine. For a file with one meeting, open the "
        "participant first."
    )
    return await room.app.push_screen_wait(AskFile(_title(), hint, _folder(room), use)) or ""


async def one_meeting(room: Room, notebook: Notebook) -> bool:
    """Ask for a file with one meeting, say what is in it, and take it in when that is meant. For a worker of
    ``room``."""
    workbook = room.desk.workbook

    def use(path: Path) -> Ready:
        incoming = read_file(path)
        if isinstance(incoming, WholeMentorship):
            raise BadInput(_WHOLE)
        return prepare(workbook, notebook, incoming)

    hint = _("A meeting's summary as JSON or Markdown, or old minutes in Markdown that begin with the date.")
    ready = await room.app.push_screen_wait(AskFile(_title(), hint, _folder(room), use))
    if ready is None or not await _meant(room, ready):
        return False
    try:
        notebook.change(ready.operation)
    except MentortuiError as problem:
        room.say(problem)
        return False
    return True


async def _meant(room: Room, ready: Ready) -> bool:
    from mentortui.ui.dialogs.confirm import Choose

    answers = (("leave", _("Leave it")), ("take", _("Take it in")))
    question = Choose(_("Take this meeting in?"), said_of(ready.summary), answers)
    return await room.app.push_screen_wait(question) == "take"


def _title() -> str:
    return _("Take in a file: which one?")


def _folder(room: Room) -> str:
    folder = room.desk.settings.export_folder
    return os.path.join(folder, "") if folder else ""
