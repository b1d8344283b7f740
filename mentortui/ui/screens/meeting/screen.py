"""The meeting, Together: pages of a talk, captures from anywhere, a quiet clock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.binding import Binding

from mentortui.errors import BadInput, NotSaved
from mentortui.i18n import _
from mentortui.model.records import Mark
from mentortui.model.shared import SharedAction
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.people import both
from mentortui.ui.screens.meeting.captures import Captures
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.said import (
    NEW,
    NEXT_DATE,
    Agreed,
    AnswerAsked,
    ChangeAsked,
    FrameDone,
    Marked,
    RemoveAsked,
    TakenUp,
    WordAnswered,
)
from mentortui.ui.screens.room import back_to
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.notebook import SharedReader
from mentortui.workbook.sitting import Sitting

if TYPE_CHECKING:
    from mentortui.ui.found import Found
    from mentortui.workbook.finding import Hit

T = TypeVar("T")


class MeetingScreen(Captures):
    """The whole meeting. ``done`` is called when one leaves: with whether it was finished.

    ``reader`` gives what can be found in the earlier meetings; without one there is no finding here.
    ``found`` is what was looked for in this meeting.
    """

    WHERE: ClassVar[Where] = Where.MEETING
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]
    BINDINGS = [
        *bindings_of(Where.MEETING),
        Binding("escape", "to_bar", show=False, id="meeting.to_bar"),
    ]

    def __init__(
        self,
        sitting: Sitting,
        done: Callable[[bool], None],
        reader: SharedReader | None = None,
        found: Found | None = None,
    ) -> None:
        super().__init__(sitting)
        self._done = done
        self._reader = reader
        self._found_first = found

    def on_mount(self) -> None:
        """Begin where what was found stands."""
        if self._found_first is not None:
            self.call_after_refresh(self._go_to, self._found_first)

    def applies(self, command: str) -> bool:
        """There must be somewhere to find, and a last meeting to show."""
        if command == "app.find":
            return self._reader is not None
        return command != "meeting.last" or self._view.last is not None

    # Pages tell, the meeting is changed here

    @on(Marked)
    def _marked(self, event: Marked) -> None:
        self._mark(event.action, event.mark)

    @work
    async def _mark(self, uid: str, mark: Mark) -> None:
        action = next(a for a in self._view.standing if a.uid == uid)
        if mark is Mark.MOVED:
            from mentortui.ui.dialogs.ask_date import AskDate

            date = await self.app.push_screen_wait(AskDate(_("New date"), self._live.today(), action.due))
            if date is None:
                return
            self._live.mark(uid, mark, due=date)
        elif mark is Mark.CHANGED:
            await self._change(action)
            return
        else:
            self._live.mark(uid, mark)
        self._refresh()

    @on(AnswerAsked)
    def _answer_asked(self, event: AnswerAsked) -> None:
        self._answer_expectation(event.expectation)

    @work
    async def _answer_expectation(self, uid: str) -> None:
        from mentortui.ui.chapters.expectation_answer import answer_in, ask_answer
        from mentortui.workbook.chapters.expectations import Expectations

        expectation = next(one for one in self._view.unanswered if one.uid == uid)
        question = ask_answer(
            lambda name, language: self.desk.content(name, language, self.say),
            expectation,
            self._live.today(),
        )
        # Cut off, it is asked again by the chapter.
        said = await self._ask(f"expectations/expectation_answer/{uid}", question)
        if said is not None:
            Expectations(self._live).answer(uid, *answer_in(said))
            self._refresh()

    async def _change(self, action: SharedAction) -> None:
        from mentortui.ui.dialogs.ask_action import ActionSaid, AskAction

        before = ActionSaid(action.what, action.owner, action.due, action.own_words)
        view = self._view
        said = await self.app.push_screen_wait(
            AskAction(view.participant, view.mentor, self._live.today(), before)
        )
        if said is not None:
            self._live.change_action(action.uid, *said)
            self._refresh()

    @on(ChangeAsked)
    def _change_row(self, event: ChangeAsked) -> None:
        if event.row == NEW:
            self.action_meeting_action()
        elif event.row == NEXT_DATE:
            self._ask_next_date()
        else:
            self._change_action(event.row)

    @work
    async def _change_action(self, uid: str) -> None:
        action = next(a for a in (*self._view.agreed, *self._view.standing) if a.uid == uid)
        await self._change(action)

    @work
    async def _ask_next_date(self) -> None:
        from mentortui.ui.next_meeting import ask_next_meeting

        asked = ask_next_meeting(_("When is the next meeting?"), self._live)
        said = await self.app.push_screen_wait(asked)
        if said is not None:
            self._live.set_next_date(*said)
            self._refresh()

    @on(RemoveAsked)
    def _remove(self, event: RemoveAsked) -> None:
        self._live.remove_action(event.action)
        undo = self.key_of("meeting.undo")
        self.say(_("The action is taken away. {key} takes it back.", key=undo), problem=False)
        self._refresh()

    @on(Agreed)
    def _agree(self, event: Agreed) -> None:
        minutes = int(event.minutes) if event.minutes.strip().isdecimal() else 0
        problem = ""
        try:
            self._live.agree_frame(event.topic, minutes)
        except BadInput as wrong:
            problem = str(wrong)
            self._live.agree_frame(event.topic, event.before)
        self.query_one("#wrong", Sheet).update(plain(problem))
        self._tick()

    @on(TakenUp)
    def _take_up(self, event: TakenUp) -> None:
        self._live.take_up(event.later)
        self._view = self._live.view()
        self._show_beside()

    @on(WordAnswered)
    def _word_answered(self, event: WordAnswered) -> None:
        from mentortui.workbook.chapters.words import Words

        Words(self._live).mark(event.word, knew=event.knew)
        self._refresh()

    @on(FrameDone)
    async def _frame_done(self) -> None:
        await self.action_meeting_next()

    # Leaving

    def action_app_find(self) -> None:
        """Find in what is shared, this meeting too."""
        from mentortui.ui.screens.find import FindScreen

        if self._reader is not None:
            self._live.summary()  # brings what was just typed into the records
            self.app.push_screen(FindScreen(self._reader.find_index, together=True, on_open=self._found))

    def _found(self, hit: Hit) -> None:
        """An earlier meeting is read over this one; a hit in this one leads back to it."""
        from mentortui.ui.found import found_of

        found = found_of(hit)
        if hit.chapter:
            self._open_chapter(hit.chapter, found=found)
        elif hit.meeting == self._view.meeting.uid:
            self._go_to(found)
        elif self._reader is not None:
            from mentortui.ui.screens.review import ReviewScreen

            self.app.push_screen(ReviewScreen(self._reader, True, hit.meeting, found=found))

    @work
    async def _go_to(self, found: Found) -> None:
        """The page that has what was found, with the cursor there; a work word stands among the words."""
        from mentortui.ui.screens.meeting.found_page import found_page
        from mentortui.workbook.finding_units import FoundKind

        await back_to(self)
        place = found_page(self._view, found)
        if place is None:
            if found.kind is FoundKind.WORD:
                self._open_chapter("words", found=found)
            return
        await self._turn(place.page)
        if isinstance(self._page, QuestionPage):
            self._page.note.move_cursor(place.cursor)
        elif place.row:
            from mentortui.ui.widgets.rows import Rows

            rows = self._page.query_one(Rows)
            rows.go_to(place.row)
            rows.focus()

    def action_meeting_last(self) -> None:
        """The last meeting, over this one."""
        last = self._view.last
        if last is None:
            return
        from mentortui.ui.screens.summary import SummaryScreen

        who = both(self._view.participant, self._view.mentor)
        whose = self._reader.shared().uid if self._reader else ""
        ahead = self._reader.review(last.meeting).appointments if self._reader else ()
        screen = SummaryScreen(last, together=True, who=who, mentorship=whose, appointments=ahead)
        self.app.push_screen(screen)

    @work
    async def action_meeting_finish(self) -> None:
        """Read back what was said, approve, and close the meeting."""
        await self._shut_private()
        from mentortui.ui.screens.read_back import ReadBackScreen

        self.app.push_screen(ReadBackScreen(self._sitting, lambda: self._done(True)))

    @work
    async def action_meeting_leave(self) -> None:
        """A deliberate step: the meeting waits, at this page; an untouched one leaves no trace."""
        from mentortui.ui.dialogs.confirm import Choose

        if self._live.is_touched():
            answer = await self.app.push_screen_wait(
                Choose(
                    _("Leave the meeting for now?"),
                    _("Everything is kept, and the meeting goes on at this page."),
                    (("stay", _("Stay in the meeting")), ("leave", _("Leave it for now"))),
                )
            )
            if answer != "leave":
                return
        try:
            self._sitting.leave()
        except NotSaved as trouble:
            self.say(trouble)
        else:
            self._done(False)
