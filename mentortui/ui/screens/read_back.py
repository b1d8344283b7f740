"""The read-back: exactly what will be shared, to read aloud, correct, and approve by both."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.errors import NotSaved
from mentortui.i18n import _, in_language
from mentortui.model.moments import say_moment
from mentortui.model.records import Owner
from mentortui.model.summary import PARTICIPANT_WROTE, ReadLine, Summary
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Command, Where
from mentortui.ui.dialogs.ask_line import AskLine
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.next_meeting import ask_next_meeting, is_another
from mentortui.ui.people import both, owner_name
from mentortui.ui.screens.read_back_advice import SIGN, LineAdvice, say
from mentortui.ui.screens.read_back_rows import rows_of
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.step_line import StepLine
from mentortui.workbook.reading_aloud import groups
from mentortui.workbook.sitting import Sitting

WIDEST = 80
"""Cells of the column: lines that are read aloud are short."""
_AROUND = 6
"""Cells of the column that are not a row's: margins and the scroll bar."""
_NEXT_DATE = "next-date"
_CLOCK = 20.0
"""Seconds between looks at the clock."""
_BOTH = (Owner.PARTICIPANT, Owner.MENTOR)


class ReadBackScreen(Room):
    """Over the meeting; Esc goes back there. ``on_finished`` is called when the meeting is closed."""

    WHERE = Where.READ_BACK
    CSS_PATH = "read_back.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]
    BINDINGS = bindings_of(Where.READ_BACK)

    def __init__(self, sitting: Sitting, on_finished: Callable[[], None]) -> None:
        super().__init__()
        self._sitting = sitting
        self._live = sitting.live
        self._on_finished = on_finished
        self._lines: list[ReadLine] = []
        self._advice = LineAdvice()
        self._changes = 0
        self._finished = False

    def body(self) -> Iterable[Widget]:
        """What to do, the lines, who has approved."""
        yield StepLine(reached=self._live.pages()[self._live.page()].step)
        column = Vertical(
            Sheet(id="tell"),
            Rows(id="lines"),
            Sheet(id="advice"),
            Sheet(id="approval"),
            Sheet(id="trouble"),
            id="column",
        )
        yield Vertical(column, id="read-back")

    def commands(self) -> tuple[Command, ...]:
        """What comes next stands first: to approve, and then to close the meeting."""
        first = "readback.done" if self._approved() else "meeting.approve"
        return tuple(sorted(super().commands(), key=lambda command: command.id != first))

    def applies(self, command: str) -> bool:
        """Nobody approves twice, and nothing is sought where all is plain."""
        if command == "readback.plain":
            return any(map(self._advice.of, self._lines))
        return command != "meeting.approve" or not self._approved()

    def _approved(self) -> bool:
        return set(self._live.meeting.approved_by) >= set(_BOTH)

    def on_mount(self) -> None:
        """Start at the first line."""
        view = self._live.view()
        self.top.where = _("Meeting {number} · {title}", number=view.meeting.number, title=view.meeting.title)
        self.top.who = both(view.participant, view.mentor)
        self.top.together = True
        self._look_at_clock()
        self.set_interval(_CLOCK, self._look_at_clock)
        self._show()
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Lines are broken to the width."""
        self._show()

    def keep(self) -> None:
        """Every change is in the journal already; it reaches the disk now."""
        if not self._finished:
            self._sitting.keeper.sync()

    def _look_at_clock(self) -> None:
        if not self._finished:
            self.top.minutes = self._live.minutes_left()
            self._show_trouble(self._sitting.trouble)

    # What is shown

    def _show(self) -> None:
        live, summary = self._live, self._live.summary()
        found = list(groups(live.meeting, summary, live.read_back()))
        self._lines = [line for group in found for line in group.lines]
        self._advice.look_at(summary, self._lines)
        rows = list(rows_of(found, summary, min(self.size.width, WIDEST) - _AROUND, self._advice.of))
        if not rows:
            rows = [Row(None, plain(_("Nothing has been written down this time, and that is fine.")))]
        self.query_one(Rows).show_rows([*rows, *self._next_rows(summary)])
        self.query_one("#tell", Sheet).update(self._tell())
        self.query_one("#approval", Sheet).update(self._approval())
        self._show_advice()
        self.show_offers()
        self._show_trouble(self._sitting.trouble)

    def _tell(self) -> Content:
        told = [plain(_("Read this aloud together. Nothing else is shared."), "$text-muted")]
        if self._advice.is_heavy(self._lines):
            told.append(plain(_("The text is rather heavy to read. Short sentences help."), "$text-muted"))
        return lines(*told)

    def _show_advice(self) -> None:
        """Quietly, about the line we are on; its place is kept while any line has advice."""
        sheet, line = self.query_one("#advice", Sheet), self._chosen()
        found = self._advice.of(line) if line else ()
        # Its height is given, so moving about does not lay out the screen anew.
        sheet.update(lines(*(plain(f"{SIGN} {say(piece)}", "$text-muted") for piece in found)), layout=False)
        sheet.display = self.applies("readback.plain")

    def _next_rows(self, summary: Summary) -> Iterable[Row]:
        language = summary.language
        t = in_language(language)
        heading = t("Next meeting")
        yield Row(None, lines(Content(""), plain(heading, "$accent bold")))
        if date := summary.next_date:
            said = plain(say_moment(date, summary.next_time, language, weekday=True, year=True))
        else:
            said = plain(_("No date yet. {key} sets it.", key=self.key_of("readback.next_date")), "$warning")
        yield Row(_NEXT_DATE, join("    ", said))

    def _approval(self) -> Content:
        view, given = self._live.view(), self._live.meeting.approved_by
        names = {owner: owner_name(owner, view.participant, view.mentor) for owner in _BOTH}
        parts: list[Content] = []
        for owner, name in names.items():
            sign, style = ("☑", "$accent bold") if owner in given else ("☐", "")
            parts.append(join((f"{sign} {name}", style), "   "))
        key, waiting = self.key_of("meeting.approve"), [o for o in _BOTH if o not in given]
        if waiting:
            told = _("{key}: {name} approves", key=key, name=names[waiting[0]])
        else:
            told = _("Both have approved. {key} closes the meeting.", key=self.key_of("readback.done"))
        return Content("").join([*parts, plain(told, "$text-muted")])

    def _show_trouble(self, trouble: NotSaved | None) -> None:
        line = self.query_one("#trouble", Sheet)
        line.update(plain(str(trouble) if trouble else ""))
        line.set_class(trouble is not None, "-shown")

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        """The first line brings the heading above it into view; each line has its own advice."""
        self._show_advice()
        if event.option_index <= 1:
            event.option_list.scroll_home(animate=False)

    # What is changed

    def _chosen(self) -> ReadLine | None:
        chosen = self.query_one(Rows).chosen
        return self._lines[int(chosen)] if chosen and chosen != _NEXT_DATE else None

    def _changed(self) -> None:
        self._changes += 1
        self._show()

    @on(OptionList.OptionSelected)
    def _enter(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id == _NEXT_DATE:
            self.action_readback_next_date()
        else:
            self.action_readback_reword()

    def action_readback_strike(self) -> None:
        """Strike the line, or take it in again."""
        if line := self._chosen():
            self._live.strike(line)
            self._changed()

    @work
    async def action_readback_reword(self) -> None:
        """Other words for the line."""
        if line := self._chosen():
            said = await self.app.push_screen_wait(AskLine(_("Say it in other words"), line.line.text))
            if said is not None and said != line.line.text:
                self._live.reword(line, said)
                self._changed()

    @work
    async def action_readback_add(self) -> None:
        """A line that the participant wrote."""
        name = self._live.view().participant
        said = await self.app.push_screen_wait(AskLine(_("{name} wrote", name=name)))
        if said is not None:
            self._live.add_line(PARTICIPANT_WROTE, said)
            self._changed()
            rows = self.query_one(Rows)
            rows.highlighted = rows.get_option_index(str(len(self._lines) - 1))

    def action_readback_plain(self) -> None:
        """To the next line with advice, and from the last to the first again."""
        rows = self.query_one(Rows)
        places = [
            rows.get_option_index(str(n)) for n, line in enumerate(self._lines) if self._advice.of(line)
        ]
        at = -1 if rows.highlighted is None else rows.highlighted
        if places:
            rows.highlighted = next((place for place in places if place > at), places[0])

    @work
    async def action_readback_next_date(self) -> None:
        """The next meeting's date."""
        asked = ask_next_meeting(_("When do you meet next?"), self._live)
        said = await self.app.push_screen_wait(asked)
        if said is not None and is_another(said, self._live):
            self._live.set_next_date(*said)
            self._changed()

    def action_meeting_undo(self) -> None:
        """Take back what was changed here; what was done in the meeting is taken back there."""
        if self._changes and self._live.undo():
            self._changes -= 1
            self._show()
        else:
            self._changes = 0
            self.say(_("There is nothing more to take back here."), problem=False)

    # How it ends

    def action_meeting_approve(self) -> None:
        """The participant first, then the mentor."""
        waiting = [owner for owner in _BOTH if owner not in self._live.meeting.approved_by]
        if waiting:
            self._live.approve(waiting[0])
            self._show()

    @work(exclusive=True)
    async def action_readback_done(self) -> None:
        """Close the meeting: approved by both, as a draft, or without a trace when nothing was said."""
        if not self._live.is_touched():
            if await self._ask_leave():
                self._close(self._sitting.leave)
        elif self._approved() or await self._ask_draft():
            self._close(self._sitting.finish)

    async def _ask_leave(self) -> bool:
        answers = [("back", _("Back to the meeting")), ("leave", _("Leave it: nothing is kept"))]
        asked = Choose(_("Nothing has been written down"), "", answers)
        return await self.app.push_screen_wait(asked) == "leave"

    async def _ask_draft(self) -> bool:
        told = _("You can approve now, or close the meeting and keep the summary as a draft.")
        answers = [("approve", _("Back, to approve first")), ("draft", _("Close it with a draft"))]
        asked = Choose(_("Not yet approved by both"), told, answers)
        return await self.app.push_screen_wait(asked) == "draft"

    def _close(self, close: Callable[[], object]) -> None:
        if self._finished:
            return
        try:
            close()
        except NotSaved as trouble:
            self._show_trouble(trouble)
        else:
            self._finished = True
            self._on_finished()
