"""Home, Alone: the mentorships, each with its next date, what is open, and a word when it is long ago."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.errors import DamagedFile, MentortuiError
from mentortui.i18n import _, _n
from mentortui.model.chapters.cadence import long_ago
from mentortui.model.moments import say_moment
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import KeyOf, Where
from mentortui.ui.found import Found, found_of
from mentortui.ui.place import Place
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.workbook import Entry

if TYPE_CHECKING:
    from mentortui.workbook.finding import Hit
    from mentortui.workbook.left_over import LeftOver
    from mentortui.workbook.notebook import Notebook

_LATER = 3.0
"""Seconds after the first picture until there is time for what nobody waits for."""
_LONG_ENOUGH = 30
"""Seconds that what was done with somebody's notes can be read."""


class HomeScreen(Room):
    """``open_first`` is a mentorship to go straight on to; with ``plan``, to the plan of its next meeting."""

    WHERE: ClassVar[Where] = Where.HOME
    BINDINGS = [*bindings_of(Where.HOME)]

    def __init__(
        self, trouble: str = "", *, open_first: str = "", plan: bool = False, finished: bool = False
    ) -> None:
        super().__init__()
        self._plan = plan
        self._trouble = trouble
        self._open_first = open_first
        self._finished = finished
        self._goes_on = bool(open_first)
        """Another screen comes over this one before anybody has seen it."""
        self._opening = asyncio.Lock()
        """Held while a mentorship is opened, or tidied up: never both."""
        self._left_over: list[LeftOver] = []

    def body(self) -> Iterable[Widget]:
        """The list, or a welcome when there is nobody in it."""
        entries = self.desk.workbook.entries()
        today = self._today()
        if self._trouble:
            from mentortui.ui.widgets.banner import Banner

            yield Banner(self._trouble)
        if entries:
            heading = Sheet(plain(_("Mentorships"), "bold"), classes="heading")
            rows = Rows(entry_rows(entries, today, self.key_of), id="mentorships")
            waits = Sheet(classes="tell", id="left-over")
            waits.display = False
            yield Vertical(heading, rows, waits, id="talk")
        else:
            yield Vertical(Sheet(_welcome(self.key_of), id="welcome"), id="talk")

    def on_mount(self) -> None:
        """Say where we are; go on to where one wanted to go."""
        self.say_where()
        self.set_timer(_LATER, self._let_old_copies_go)
        if self._open_first:
            self.open_mentorship(self._open_first, plan=self._plan, finished=self._finished)

    @work
    async def _let_old_copies_go(self) -> None:
        """No earlier copy is kept for longer than is said, however seldom anything is saved."""
        workbook = self.desk.workbook
        if workbook.read_only or workbook.is_locked or not workbook.entries():
            return
        from mentortui.workbook.copies import tidy_copies

        async with self._opening:
            await asyncio.to_thread(tidy_copies, workbook)

    def whereabouts(self) -> Place:
        """The list of all."""
        return Place()

    def say_where(self) -> None:
        """Home, and whether it is the example."""
        self.top.where = _("Mentor's workbook · an example") if self.desk.demo else _("Mentor's workbook")
        if rows := self.query(Rows):
            rows.first().focus()

    def applies(self, command: str) -> bool:
        """Nothing is written when reading only; a meeting needs somebody to meet."""
        if command in ("participant.new", "participant.import"):
            return not self.desk.workbook.read_only
        if command == "recovery.left_over":
            return bool(self._left_over)
        if command in ("meeting.start", "app.find", "app.report", "rights.open"):
            return bool(self.desk.workbook.entries())
        return True

    def _today(self) -> dt.date:
        return self.desk.workbook.clock().astimezone().date()

    def on_screen_resume(self) -> None:
        """Back from a mentorship, or from the keys: all as it now stands."""
        if rows := self.query("#mentorships"):
            entries = self.desk.workbook.entries()
            rows.first(Rows).show_rows(entry_rows(entries, self._today(), self.key_of))
        for welcome in self.query("#welcome").results(Sheet):
            welcome.update(_welcome(self.key_of))
        self.call_after_refresh(self.look_for_left_over)
        if self._goes_on:
            self._goes_on = False
        else:
            self.call_after_refresh(self._tidy)

    @work
    async def _tidy(self) -> None:
        """Note and erase what the calendar asks for, while no mentorship is open. The first frame needs
        nothing of it, and mostly there is nothing to do."""
        workbook, today = self.desk.workbook, self._today()
        asked = (e for e in workbook.entries() if e.regret_until or (e.delete_on and e.delete_on <= today))
        if workbook.read_only or not any(asked):
            return
        from mentortui.workbook.retention import is_untidy, tidy

        async with self._opening:
            if not self.is_current or not is_untidy(workbook):
                return
            told = await asyncio.to_thread(tidy, workbook)
        await self.recompose()
        self.say_where()
        self.show_offers()
        for one in told:
            self.notify(one, severity="warning", timeout=_LONG_ENOUGH, markup=False)

    @work(exclusive=True, group="left-over")
    async def look_for_left_over(self) -> None:
        """Say quietly that notes were left over, after the first picture: it takes looking at the disk."""
        from mentortui.workbook.left_over import left_over

        try:
            self._left_over = left_over(self.desk.workbook)
        except MentortuiError:
            return  # locked meanwhile
        for waits in self.query("#left-over").results(Sheet):
            waits.display = bool(self._left_over)
            key = self.key_of("recovery.left_over")
            told = _("Notes were left over from a meeting. Press {key} to look at them.", key=key)
            waits.update(plain(told))
        self.show_offers()

    def action_recovery_left_over(self) -> None:
        """The oldest of them beside the notes."""
        from mentortui.ui.screens.left_over import LeftOverScreen
        from mentortui.workbook.left_over import look

        try:
            self.app.push_screen(LeftOverScreen(look(self.desk.workbook, self._left_over[0])))
        except MentortuiError as problem:
            self.say(problem)

    @on(OptionList.OptionSelected, "#mentorships")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.open_mentorship(event.option.id or "")

    @work
    async def open_mentorship(
        self,
        uid: str,
        *,
        plan: bool = False,
        finished: bool = False,
        review: str = "",
        chapter: str = "",
        found: Found | None = None,
    ) -> None:
        """Open one mentorship; a damaged one is offered as it was last good."""
        from mentortui.ui.screens.mentorship import MentorshipScreen

        async with self._opening:
            notebook = await self._open(uid)
            if notebook is not None:
                self.app.push_screen(
                    MentorshipScreen(
                        notebook, plan=plan, finished=finished, review=review, chapter=chapter, found=found
                    )
                )

    async def _open(self, uid: str) -> Notebook | None:
        workbook = self.desk.workbook
        try:
            return workbook.open(uid)
        except (DamagedFile, FileNotFoundError):
            self._recover(uid)
        except MentortuiError as problem:
            self.say(problem)
        return None

    def _recover(self, uid: str) -> None:
        """Its versions beside each other. Where it is a meeting's journal that cannot be understood, that
        one is set aside, and waits."""
        from mentortui.ui.screens.recovery import RecoveryScreen
        from mentortui.workbook.left_over import set_aside_live
        from mentortui.workbook.recovering import versions

        try:
            found = versions(self.desk.workbook, uid)
            if not found.whole:
                self.app.push_screen(RecoveryScreen(found, self.open_mentorship))
            elif set_aside_live(self.desk.workbook, uid):
                self.say(_("A meeting’s journal could not be understood. It was kept, and waits here."))
                self.look_for_left_over()
        except MentortuiError as problem:
            self.say(problem)

    @work
    async def action_participant_new(self) -> None:
        """As little as possible is asked."""
        from mentortui.ui.dialogs.new_participant import NewParticipant
        from mentortui.ui.safety.offer import is_due, offer

        said = await self.app.push_screen_wait(NewParticipant(self.desk.mentor))
        if said is None:
            return
        if is_due(self.desk):
            await offer(self)
        try:
            notebook = self.desk.workbook.add_participant(
                said.alias, said.profession, mentor=said.mentor, language=said.language
            )
        except MentortuiError as problem:
            self.say(problem)
            return
        if said.mentor != self.desk.mentor:
            self.remember(mentor=said.mentor)
        await self._open_new(notebook.uid)

    async def _open_new(self, uid: str) -> None:
        await self.recompose()
        self.say_where()
        self.show_offers()
        self.open_mentorship(uid)

    @work
    async def action_participant_import(self) -> None:
        """A whole mentorship from a file becomes one of the list."""
        from mentortui.ui.taking_in import whole_mentorship

        if uid := await whole_mentorship(self):
            await self._open_new(uid)

    def action_meeting_start(self) -> None:
        """Straight to the plan for the one we are on."""
        if uid := self.query_one(Rows).chosen:
            self.open_mentorship(uid, plan=True)

    def action_app_safety(self) -> None:
        """How safe the notes are, and what can be done about it."""
        from mentortui.ui.safety.room import SafetyRoom

        self.app.push_screen(SafetyRoom())

    def action_app_keys(self) -> None:
        """Which key does what, and to choose other ones."""
        from mentortui.ui.screens.keys import KeysScreen

        self.app.push_screen(KeysScreen(), lambda _none: self.show_offers())

    def action_rights_open(self) -> None:
        """What the one we are on has a right to."""
        if uid := self.query_one(Rows).chosen:
            self.open_mentorship(uid, chapter="rights")

    def action_app_find(self) -> None:
        """Find in all mentorships."""
        from mentortui.ui.screens.find import FindScreen

        find = FindScreen(self.desk.workbook.find_index, together=False, on_open=self._found)
        self.app.push_screen(find)

    def action_app_report(self) -> None:
        """Numbers over all mentorships, to read before they are written anywhere."""
        from mentortui.sharing.handouts import document_handout
        from mentortui.sharing.report import report_document
        from mentortui.ui.screens.report import ReportScreen
        from mentortui.workbook.reporting import make_report

        report = make_report(self.desk.workbook)
        document = report_document(report, i18n.current(), self._today())
        self.app.push_screen(
            ReportScreen(document_handout(document, report, kind="report"), together=False, who="")
        )

    def _found(self, hit: Hit) -> None:
        self.open_mentorship(hit.mentorship, review=hit.meeting, chapter=hit.chapter, found=found_of(hit))


def entry_rows(entries: Iterable[Entry], today: dt.date, key_of: KeyOf) -> Iterator[Row]:
    """The mentorships, with air between."""
    for entry in entries:
        yield Row(entry.uid, entry_row(entry, today, key_of))
        yield Row(None, Content(" "))


def entry_row(entry: Entry, today: dt.date, key_of: KeyOf) -> Content:
    """Two or three lines: who, then when and what."""
    language = i18n.current()
    first = join((entry.alias, "bold"), (f"   {entry.profession}" if entry.profession else "", "$text-muted"))
    facts = []
    if entry.closed:
        facts.append(_("the mentorship has ended"))
    if entry.live:
        facts.append(_("a meeting is going on"))
    elif entry.next_date:
        ahead = say_moment(entry.next_date, entry.next_time, language, weekday=True)
        facts.append(_("next meeting {date}", date=ahead))
    if entry.held:
        facts.append(_n("{count} meeting", "{count} meetings", entry.held))
    if entry.open_actions and not entry.closed:
        facts.append(_n("{count} open action", "{count} open actions", entry.open_actions))
    rows = [first, plain(" · ".join(facts) or _("no meeting yet"), "$text-muted")]
    if is_long_ago(entry, today):
        rows.append(plain(_("More than a month since the last meeting."), "$warning"))
    if entry.delete_on or entry.frozen:
        rows += _kept_until(entry, today, key_of)
    return lines(*rows)


def _kept_until(entry: Entry, today: dt.date, key_of: KeyOf) -> Iterator[Content]:
    """That the notes are frozen, or that the day they are deleted is near, or has come."""
    from mentortui.model.chapters.rights import Stage, retention
    from mentortui.model.dates import say_date

    language = i18n.current()
    now = retention(entry.delete_on, entry.regret_until, today, frozen=entry.frozen)
    if entry.frozen:
        yield plain(_("Frozen: nothing is changed or shared."), "$warning")
    elif now.regret_until and now.stage is Stage.REGRET:
        day = say_date(now.regret_until, language, year=True)
        keep = key_of("rights.open")
        told = _("The notes will be erased after {date}. Press {key} to keep them.", date=day, key=keep)
        yield plain(told, "$warning")
    elif now.delete_on and now.stage is not Stage.AGREED:
        day = say_date(now.delete_on, language, year=True)
        yield plain(_("The notes are to be deleted on {date}.", date=day), "$warning")


def is_long_ago(entry: Entry, today: dt.date) -> bool:
    """More than a calendar month since the last meeting, and no date ahead."""
    return not (entry.live or entry.closed) and long_ago(entry.last_held, entry.next_date, today)


def _welcome(key_of: KeyOf) -> Content:
    return lines(
        plain(_("Welcome"), "bold $accent"),
        Content(""),
        plain(_("This is the workbook for your talks with a participant.")),
        plain(_("It leads each talk through four steps and keeps the notes on this machine only.")),
        Content(""),
        join(
            (key_of("participant.new"), "$accent bold"), "   ", _("New participant: a first name is enough")
        ),
        join((key_of("app.language"), "$accent bold"), "   ", _("Change to Norwegian (norsk)")),
        join((key_of("app.help"), "$accent bold"), "   ", _("Help")),
        Content(""),
        plain(
            _("To look around first: close with {key} and run “mentortui demo”.", key=key_of("app.quit")),
            "$text-muted",
        ),
    )
