"""The mentor's own reflection, when the meeting is closed: only Alone, and only when asked for."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking, Option
from mentortui.cli.plain_meeting.commands import Do
from mentortui.cli.plain_meeting.notes import read_out
from mentortui.i18n import N_, _
from mentortui.model.changes import PRIVATE, Operation
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.texts import note_changes

_ONLY_NOTES = N_("An empty line ends your own notes.")


def offer_own_notes(notebook: Notebook, meeting: str, asking: Asking) -> None:
    """Ask whether one is alone; then each line is kept as it is entered. Raises Gone, NotSaved."""
    asking = asking.within(_only_lines)
    telling.heading(_("The meeting is closed. Do you want to write your own notes about it?"))
    telling.say(_("Only when you are alone at the screen: what you wrote before is read out too."))
    alone = Option("a", _("Yes, I am alone"), ("alone", "alene"))
    if asking.choose([alone]) is None:
        return
    telling.heading(_("ALONE"))
    name = notebook.shared().participant
    telling.say(_("Your own notes. {name} may ask to see them. An empty line ends them.", name=name))
    telling.say(_("What is said here stays in this window. Close it before somebody else looks."))
    read_out(notebook.private_text(meeting))
    while (line := asking.text()).strip():
        _add(notebook, meeting, line)


def _only_lines(_do: Do) -> None:
    telling.say(_(_ONLY_NOTES))


def _add(notebook: Notebook, meeting: str, line: str) -> None:
    before = notebook.private_text(meeting)
    text = f"{before.rstrip()}\n{line}" if before.strip() else line
    changes = note_changes(notebook.book, meeting, {PRIVATE: text}, notebook.now())
    notebook.change(Operation("own_note", changes))
