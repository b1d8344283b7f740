"""The read-back: exactly what will be shared, line by line; to correct, to approve by both, and to close."""

from __future__ import annotations

from mentortui.cli.plain_meeting import telling
from mentortui.cli.plain_meeting.asking import Asking, Option, Turned, WentBack, place_of
from mentortui.cli.plain_meeting.commands import Do
from mentortui.cli.plain_meeting.next_date import ask_next_date
from mentortui.cli.plain_meeting.obeying import obey
from mentortui.cli.plain_meeting.reading_aloud import read_aloud, say_changed
from mentortui.cli.plain_meeting.table import Table
from mentortui.errors import NotSaved
from mentortui.i18n import N_, _
from mentortui.model.records import Owner
from mentortui.model.summary import PARTICIPANT_WROTE, ReadLine
from mentortui.text import clean_line, fold
from mentortui.ui.people import owner_name

_BOTH = (Owner.PARTICIPANT, Owner.MENTOR)
_HOW = N_(
    "A number corrects or strikes a line, d adds a line the participant wrote, n sets the next date, l reads "
    "all again, u takes back, g approves, f closes the meeting, /b goes back to it, /q leaves for now."
)


class ReadBack:
    """One read-back, from its first line until the meeting is closed."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._changes = 0
        self._finished = False
        self._asking: Asking = table.asking.within(self._obey)

    def lead(self) -> None:
        """Read all, and do what is asked until the meeting is closed. Raises Turned and Gone."""
        lines = read_aloud(self._table)
        self._say_approval()
        telling.say(_(_HOW))
        while True:
            said = fold(clean_line(self._asking.text()))
            before, given = self._stands(), self._waiting()
            if (place := place_of(said, len(lines))) is not None:
                self._correct(lines[place])
            else:
                self._do(said)
            if self._is_over():
                return
            if said == "l" or before != self._stands():
                self._changes += int(said not in ("l", "u"))
                lines = read_aloud(self._table) if said == "l" else say_changed(self._table, lines)
                self._say_approval()
            elif given != self._waiting():
                self._say_approval()
            else:
                telling.say(_(_HOW))

    def _is_over(self) -> bool:
        return self._finished

    def _stands(self) -> object:
        """What would be shared."""
        view = self._table.view()
        return self._table.live.read_back(), view.meeting.next_date, view.next_time

    def _do(self, said: str) -> None:
        if said == "d":
            self._add()
        elif said == "n":
            ask_next_date(self._table)
        elif said == "g":
            self._approve()
        elif said == "f":
            self._close()
        elif said == "u":
            self._undo()

    def _obey(self, do: Do) -> None:
        if do is Do.UNDO:
            self._undo()
        elif do is Do.READ_BACK:
            self._close()
        elif do in (Do.ACTION, Do.WORD, Do.LATER, Do.EDIT):
            telling.say(_("Go back to the meeting first, with /b."))
        elif do in (Do.STANDS, Do.LAST, Do.TIME, Do.MORE):
            obey(self._table, do)
        elif do is Do.NEXT:
            telling.say(_(_HOW))
        else:
            raise Turned(do)

    # Corrections

    def _correct(self, line: ReadLine) -> None:
        options = [Option("x", _("strike it, or take it in again")), Option("r", _("say it in other words"))]
        chosen = self._asking.choose(options)
        if chosen == 0:
            self._table.do(lambda: self._table.live.strike(line))
        elif chosen == 1:
            self._reword(line)

    def _reword(self, line: ReadLine) -> None:
        try:
            said = self._table.asking.field(_("Say it in other words"), line.line.text)
        except WentBack:
            return
        if said != line.line.text and self._table.do(lambda: self._table.live.reword(line, said)):
            self._table.ask_if_needed(said)

    def _add(self) -> None:
        name = self._table.view().participant
        try:
            said = self._table.asking.field(_("{name} wrote", name=name))
        except WentBack:
            return
        if said and self._table.do(lambda: self._table.live.add_line(PARTICIPANT_WROTE, said)):
            self._table.ask_if_needed(said)

    def _undo(self) -> None:
        if self._changes and self._table.live.undo():
            self._changes -= 1
        else:
            self._changes = 0
            telling.say(_("There is nothing more to take back here."))

    # The end

    def _waiting(self) -> list[Owner]:
        return [owner for owner in _BOTH if owner not in self._table.live.meeting.approved_by]

    def _name(self, owner: Owner) -> str:
        view = self._table.view()
        return owner_name(owner, view.participant, view.mentor)

    def _say_approval(self) -> None:
        given = self._table.live.meeting.approved_by
        for owner in _BOTH:
            if owner in given:
                telling.say(_("{name} has approved.", name=self._name(owner)))
        if waiting := self._waiting():
            telling.say(_("{key}: {name} approves", key="g", name=self._name(waiting[0])))
        else:
            telling.say(_("Both have approved. {key} closes the meeting.", key="f"))

    def _approve(self) -> None:
        """The participant first, then the mentor."""
        if waiting := self._waiting():
            self._table.do(lambda: self._table.live.approve(waiting[0]))

    def _close(self) -> None:
        """Approved by both, or as a draft, or without a trace when nothing was said."""
        sitting = self._table.sitting
        if not self._table.live.is_touched():
            telling.say(_("Nothing has been written down"))
            if self._asking.choose([Option("y", _("Leave it: nothing is kept"), ("j",))]) is None:
                return
            sitting.leave()
            self._finished = True
            return
        if self._waiting():
            telling.say(_("Not yet approved by both"))
            if self._asking.choose([Option("u", _("Close it with a draft"))]) is None:
                return
        try:
            sitting.finish()
        except NotSaved as trouble:
            telling.say(str(trouble))
        else:
            self._finished = True
