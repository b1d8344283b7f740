"""One mentorship: where we are, what is open, and the meetings. Together only what is shared is here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _, _n
from mentortui.model.chapters.standing import Standing
from mentortui.model.dates import say_date
from mentortui.model.moments import say_moment
from mentortui.model.records import MeetingState
from mentortui.model.shared import SharedMeeting, SharedView
from mentortui.model.themes import THEME_NAMES, THEMES
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.register import Entry, chapters
from mentortui.ui.chapters.standing import standing_of
from mentortui.ui.command import Where
from mentortui.ui.found import Found, found_of
from mentortui.ui.people import both, owner_name
from mentortui.ui.place import Place
from mentortui.ui.screens.room import Room, back_to
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.planning import Plan
from mentortui.workbook.sitting import Sitting

if TYPE_CHECKING:
    from mentortui.workbook.finding import FindIndex, Hit

GO_ON, START, STORY, CHAPTER = "go-on", "start", "story", "chapter "
"""What the rows that are no meeting are called; a chapter's id follows ``CHAPTER``."""


class MentorshipScreen(Room):
    """``plan`` goes straight to the plan of the next meeting, ``review`` to an earlier one, ``chapter`` to a
    chapter; ``finished`` comes from a meeting that was just finished. ``together`` begins Together.
    ``found`` is what is looked for in the meeting or the chapter."""

    WHERE: ClassVar[Where] = Where.MENTORSHIP
    CSS_PATH = "mentorship.tcss"
    BINDINGS = bindings_of(Where.MENTORSHIP)

    def __init__(
        self,
        notebook: Notebook,
        *,
        plan: bool = False,
        finished: bool = False,
        together: bool = False,
        review: str = "",
        chapter: str = "",
        found: Found | None = None,
    ) -> None:
        super().__init__()
        self._notebook = notebook
        self._plan_first = plan
        self._review_first = review
        self._chapter_first = chapter
        self._found_first = found
        self._leads_back = False
        self._finished = finished
        self._together = finished or together
        self._view: SharedView = notebook.shared()

    def body(self) -> Iterable[Widget]:
        """What can be done and read, and where we are beside it."""
        left = Vertical(Sheet(id="overview"), Rows(id="choices"), id="talk")
        right = VerticalScroll(Flow(partial(beside, self._view), id="beside"), classes="beside")
        right.can_focus = False
        yield Horizontal(left, right, id="body")

    def on_mount(self) -> None:
        """Fill in, and go on to where one wanted to go."""
        self._show()
        self.query_one(Rows).focus()
        if self._finished:
            self._show_last_summary()
        elif self._plan_first:
            self._plan_or_go_on()
        elif self._review_first and self._review_first == self._live_uid():
            self._plan_or_go_on(self._found_first)
        elif self._review_first:
            self._leads_back = self._found_first is not None
            self._review(self._review_first, self._found_first)
        elif self._chapter_first:
            self._leads_back = self._found_first is not None
            self._open_chapter(self._chapter_first, self._found_first)

    def on_screen_resume(self) -> None:
        """Back from what was found, one is where one looked for it."""
        if self._leads_back and self.app.screen is self and len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    def applies(self, command: str) -> bool:
        """Only what makes sense now."""
        held = any(m.state is MeetingState.HELD for m in self._view.meetings)
        return {
            "meeting.start": self._may_write,
            "meeting.import": self._may_write and not self._together,
            "mentorship.review": held,
            "mentorship.exports": not self._together,
            "mentorship.copies": not self._together,
            "app.together": not self._together,
            "app.alone": self._together,
        }.get(command, True)

    @property
    def _may_write(self) -> bool:
        return not self.desk.workbook.read_only and not self._notebook.frozen

    def _show(self) -> None:
        view = self._view = self._notebook.shared()
        self.top.where = view.participant
        self.top.who = both(view.participant, view.mentor) if self._together else view.profession
        self.top.together = self._together
        today = self.desk.workbook.clock().astimezone().date()
        shown = overview(view, today)
        if frozen := self._notebook.frozen:
            shown = lines(say_frozen(frozen), shown)
        self.query_one("#overview", Sheet).update(shown)
        self.query_one("#beside", Flow).show(partial(beside, view))
        now = self._notebook.standing()
        self.query_one(Rows).show_rows(choices(view, now, may_write=self._may_write, together=self._together))
        self.show_offers()

    @on(OptionList.OptionSelected, "#choices")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        chosen = event.option.id or ""
        if chosen in (GO_ON, START):
            self._plan_or_go_on()
        elif chosen.startswith(CHAPTER):
            self._open_chapter(chosen.removeprefix(CHAPTER))
        elif chosen == STORY:
            self.action_mentorship_story()
        elif chosen:
            self._review(chosen)

    def _open_chapter(self, chapter: str, found: Found | None = None) -> None:
        from mentortui.ui.chapters.register import screen_of
        from mentortui.workbook.chapters.pen import FilePen

        screen = screen_of(chapter)(FilePen(self._notebook), together=self._together)
        screen.found = found
        self.app.push_screen(screen, lambda _nothing: self._show())

    def action_app_back(self) -> None:
        """Home is for the mentor alone."""
        if self._together:
            alone = self.key_of("app.alone")
            told = _("Home shows other participants. Press {key} first, when you are alone.", key=alone)
            self.say(told, problem=False)
        elif len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self._go_home()

    def _go_home(self) -> None:
        """There is nothing under this one after the notes were unlocked: nobody may see the list by then."""
        from mentortui.ui.screens.home import HomeScreen
        from mentortui.ui.stage import show_instead

        self.app.run_worker(show_instead(self.app, HomeScreen))

    def whereabouts(self) -> Place:
        """This mentorship, as it is looked at."""
        return Place(self._notebook.uid, together=self._together)

    def action_app_together(self) -> None:
        """From now on only what is shared; what is frozen is for the mentor alone."""
        if self._notebook.frozen:
            from mentortui.workbook.freezing import NOT_TOGETHER

            self.say(_(NOT_TOGETHER))
            return
        self._together = True
        self.clear_selection()
        self._show()

    @work
    async def action_app_alone(self) -> None:
        """A deliberate step."""
        from mentortui.ui.dialogs.confirm import Choose

        answer = await self.app.push_screen_wait(
            Choose(
                _("Are you alone at the screen?"),
                _("Your own notes and other participants can be seen then."),
                (("stay", _("No, stay Together")), ("alone", _("Yes, I am alone"))),
            )
        )
        if answer == "alone":
            self._together = False
            self._show()

    # Meetings

    def action_meeting_start(self) -> None:
        """Plan the next meeting, or go on with the one that waits."""
        self._plan_or_go_on()

    def _plan_or_go_on(self, found: Found | None = None) -> None:
        try:
            if self._notebook.live_meeting() is not None:
                self._sit_down(self._notebook.go_on(), found)
                return
        except MentortuiError as problem:
            self.say(problem)
            return
        from mentortui.ui.screens.plan import PlanScreen

        self.app.push_screen(PlanScreen(self._notebook.shared(), self._notebook.next_plan(), self._planned))

    @work
    async def action_meeting_import(self) -> None:
        """A meeting from a file becomes one of those held."""
        from mentortui.ui.taking_in import one_meeting

        if await one_meeting(self, self._notebook):
            self._show()
            self.say(_("The meeting is taken in."), problem=False)

    def _planned(self, plan: Plan, start: bool) -> None:
        """A plan was made: to start now, or to keep for the day."""
        try:
            if start:
                self._sit_down(self._notebook.start(plan))
                return
            self._notebook.plan(plan)
        except MentortuiError as problem:
            self.say(problem)
        else:
            self._show()
            self.say(_("The plan is kept."), problem=False)

    def _sit_down(self, sitting: Sitting, found: Found | None = None) -> None:
        from mentortui.ui.screens.meeting.screen import MeetingScreen

        self._leads_back = False
        self.app.push_screen(MeetingScreen(sitting, self._left, self._notebook.reader(), found))

    def _left(self, finished: bool) -> None:
        """Back from a meeting; from a finished one to its summary, still Together."""
        self._come_back(finished)

    @work
    async def _come_back(self, finished: bool) -> None:
        await back_to(self)
        self._together = finished
        self._show()
        if finished:
            self._show_last_summary()

    def _show_last_summary(self) -> None:
        held = [m for m in self._view.meetings if m.state is MeetingState.HELD]
        if held:
            from mentortui.ui.screens.summary import SummaryScreen

            who = both(self._view.participant, self._view.mentor)
            last = self._notebook.review(held[-1].uid)
            screen = SummaryScreen(
                last.summary,
                together=self._together,
                who=who,
                mentorship=self._view.uid,
                appointments=last.appointments,
            )
            self.app.push_screen(screen)

    def action_mentorship_review(self) -> None:
        """Earlier meetings, the newest first."""
        self._review("")

    def action_mentorship_story(self) -> None:
        """The time together in pictures."""
        from mentortui.ui.screens.story import StoryScreen

        self.app.push_screen(StoryScreen(self._notebook.story(), together=self._together))

    def action_mentorship_exports(self) -> None:
        """The files that were given: where they lie is for the mentor alone."""
        from mentortui.ui.screens.exports import ExportsScreen

        known, unread = self.desk.workbook.exports.read(self._notebook.uid)
        self.app.push_screen(ExportsScreen(known, unread, who=self._view.participant))

    def action_mentorship_copies(self) -> None:
        """Earlier copies of the notes, for the mentor alone."""
        from mentortui.ui.screens.copies import CopiesScreen

        self.app.push_screen(CopiesScreen(self._notebook.uid, self._view.participant, self._went_back))

    @work
    async def _went_back(self, notebook: Notebook) -> None:
        """An earlier copy is the one that counts now."""
        await back_to(self)
        self._notebook = notebook
        self._show()
        said = _("You went back. The notes as they were until now are the newest earlier copy.")
        self.say(said, problem=False)

    def _review(self, meeting: str, found: Found | None = None) -> None:
        from mentortui.ui.screens.review import ReviewScreen

        self.app.push_screen(
            ReviewScreen(
                self._notebook.reader(),
                self._together,
                meeting,
                private=None if self._together else self._notebook.private_text,
                on_reopen=self._reopen if self._may_write else None,
                on_find=self.action_app_find,
                found=found,
            )
        )

    def _reopen(self, meeting: str) -> None:
        try:
            sitting = self._notebook.reopen(meeting)
        except MentortuiError as problem:
            self.say(problem)
        else:
            self._sit_down(sitting)

    def action_app_find(self) -> None:
        """Find in this mentorship: Together only in what is shared."""
        from mentortui.ui.screens.find import FindScreen

        notebook, private = self._notebook, not self._together

        def build() -> FindIndex:
            return notebook.find_index(private=private)

        self.app.push_screen(FindScreen(build, together=self._together, on_open=self._found))

    def _found(self, hit: Hit) -> None:
        found = found_of(hit)
        if hit.chapter:
            self._open_chapter(hit.chapter, found)
        elif hit.meeting == self._live_uid():
            self._plan_or_go_on(found)
        else:
            self._review(hit.meeting, found)

    def _live_uid(self) -> str:
        live = self._notebook.live_meeting()
        return live.uid if live and not self.desk.workbook.read_only else ""


def choices(view: SharedView, now: Standing, *, may_write: bool, together: bool) -> list[Row]:
    """What can be done first, then the chapters, then the earlier meetings, newest first."""
    rows: list[Row] = []
    live = next((m for m in view.meetings if m.state is MeetingState.LIVE), None)
    planned = next((m for m in view.meetings if m.state is MeetingState.PLANNED), None)
    if may_write:
        if live:
            said = _("Go on with meeting {number}: {title}", number=live.number, title=live.title)
            rows.append(Row(GO_ON, plain(said, "bold")))
        elif planned:
            said = _("Start the planned meeting: {title}", title=planned.title)
            rows.append(Row(START, plain(said, "bold")))
        else:
            rows.append(Row(START, plain(_("Plan and start the next meeting"), "bold")))
    rows.append(Row(None, plain("")))
    rows.append(Row(None, plain(_("The workbook"), "$accent bold")))
    rows += [Row(CHAPTER + entry.id, _chapter(entry, now)) for entry in chapters(together=together)]
    held = [m for m in view.meetings if m.state is MeetingState.HELD]
    if held:
        rows.append(Row(None, plain("")))
        rows.append(Row(None, plain(_("Earlier meetings"), "$accent bold")))
        rows.append(Row(STORY, join(" ◦  ", _("Our story in pictures"))))
        rows += [Row(m.uid, _held(m)) for m in reversed(held)]
    return rows


_TITLES = 30
"""Cells for the titles of the chapters, in either language, and a space."""


def _chapter(entry: Entry, now: Standing) -> Content:
    return join(f"{_(entry.title):<{_TITLES}}", (standing_of(entry.id, now), "$text-muted"))


def _held(meeting: SharedMeeting) -> Content:
    date = say_date(meeting.date, i18n.current(), year=True) if meeting.date else ""
    return join(f"{meeting.number:>2}  ", meeting.title, (f"   {date}", "$text-muted"))


def overview(view: SharedView, today: dt.date) -> Content:
    """The next date and the themes, in two lines."""
    held = [m for m in view.meetings if m.state is MeetingState.HELD]
    parts = []
    ahead = view.next_day
    if ahead and (held or ahead >= today):
        elsewhen = ahead.year != today.year
        said = say_moment(ahead, view.next_time, i18n.current(), weekday=True, year=elsewhen)
        parts.append(join((_("Next meeting: "), "$text-muted"), (said, "bold")))
    elif held:
        parts.append(plain(_("No date is set for the next meeting."), "$text-muted"))
    else:
        parts.append(plain(_("No meeting yet. The first theme is to get to know each other."), "$text-muted"))
    signs = "  ".join(f"{'✓' if theme in view.themes_covered else '○'} {theme}" for theme in THEMES)
    parts.append(join((_("Themes: "), "$text-muted"), signs))
    return lines(*parts, Content(""))


def say_frozen(day: dt.date) -> Content:
    """Since when nothing is changed or given away."""
    said = _("Frozen since {date}: to be read by you alone.", date=say_date(day, i18n.current(), year=True))
    return plain(f"◼ {said}", "$warning bold")


def beside(view: SharedView, width: int) -> Content:
    """Open actions, what was kept for later, and the themes."""
    count = len(view.open_actions)
    parts: list[Content] = []
    if count:
        parts.append(plain(_n("{count} open action", "{count} open actions", count), "$accent bold"))
        for action in view.open_actions:
            who = owner_name(action.owner, view.participant, view.mentor)
            parts += hung(join((who, "bold"), f" {action.what}"), width, "☐ ")
        parts.append(Content(""))
    if view.laters:
        parts.append(plain(_("For later"), "$accent bold"))
        for later in view.laters:
            parts += hung(plain(later.text), width, "• ")
        parts.append(Content(""))
    parts.append(plain(_("Themes"), "$accent bold"))
    for theme, name in THEME_NAMES.items():
        done = theme in view.themes_covered
        parts += hung(plain(_(name), "" if done else "$text-muted"), width, "✓ " if done else "○ ")
    return lines(*parts)
