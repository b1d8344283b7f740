"""Does what is asked for at a question of the talk, and comes back to it."""

from __future__ import annotations

from mentortui.cli.plain_meeting import captures, notes, standing, telling
from mentortui.cli.plain_meeting.asking import Turned
from mentortui.cli.plain_meeting.commands import Do
from mentortui.cli.plain_meeting.table import Table
from mentortui.i18n import _
from mentortui.ui.people import UNDONE

_THERE_AND_BACK = {
    Do.ACTION: captures.action,
    Do.WORD: captures.word,
    Do.LATER: captures.later,
    Do.STANDS: standing.say_standing,
    Do.LAST: standing.say_last,
    Do.TIME: standing.say_time,
}


def obey(table: Table, do: Do, note: str = "") -> None:
    """Do it; ``note`` is the key of the note that is being written. Raises Turned when it leads elsewhere."""
    if do in _THERE_AND_BACK:
        _THERE_AND_BACK[do](table)
    elif do is Do.EDIT:
        _edit(table, note)
    elif do is Do.UNDO:
        _undo(table)
    elif do is Do.MORE:
        table.live.more_time()
        standing.say_time(table)
    else:
        raise Turned(do)
    table.tell_trouble()
    telling.say(_("Go on where you were."))


def _edit(table: Table, note: str) -> None:
    if note:
        notes.rewrite_line(table, note)
    else:
        telling.say(_("There is no answer to write anew here."))


def _undo(table: Table) -> None:
    if notes.take_back_line(table):
        return
    undone = table.live.undo()
    if undone is None:
        telling.say(_("There is nothing to take back."))
    elif what := UNDONE.get(undone):
        telling.say(_("Taken back: {what}.", what=_(what)))
    else:
        telling.say(_("Taken back."))
