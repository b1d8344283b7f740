"""The meeting, Together: pages of a talk, captures from anywhere, a quiet clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from mentortui.errors import BadInput, MentortuiError, NotSaved
from mentortui.i18n import _
from mentortui.model.changes import PRIVATE
from mentortui.model.pages import Page
from mentortui.model.records import Mark
from mentortui.model.shared import LiveView, SharedAction
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.people import UNDONE, both
from mentortui.ui.screens.meeting.pages import page_widget
from mentortui.ui.screens.meeting.question_page import MeetingNote, QuestionPage
from mentortui.ui.screens.meeting.said import (
    NEW,
    NEXT_DATE,
    Agreed,
    AnswerAsked,
    ChangeAsked,
    FrameDone,
    Marked,
    PrivateShut,
    RemoveAsked,
    TakenUp,
    WordAnswered,
)
from mentortui.ui.screens.meeting.side_panel import SidePanel
from mentortui.ui.screens.room import Room, back_to
from mentortui.ui.widgets.banner import Banner
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.step_line import StepLine
from mentortui.workbook.entries import Draft
from mentortui.workbook.notebook import SharedReader
from mentortui.workbook.recorder import NO_DRAFT
from mentortui.workbook.sitting import Sitting

if TYPE_CHECKING:
    from mentortui.ui.dialogs.dialog import Dialog
    from mentortui.ui.screens.meeting.private_pane import PrivatePane
    from mentortui.workbook.finding import Hit

T = TypeVar("T")


class MeetingScreen(Room):
    """Holds the sitting; draws its view. ``done`` is called when one leaves: with whether it was finished.

    ``reader`` gives what can be found in the earlier meetings; without one there is no finding here.
    """

    WHERE: ClassVar[Where] = Where.MEETING
    BINDINGS = [
        *bindings_of(Where.MEETING),
        Binding("escape", "to_bar", show=False, id="meeting.to_bar"),
    ]

    def __init__(
        self, sitting: Sitting, done: Callable[[bool], None], reader: SharedReader | None = None
    ) -> None:
        super().__init__()
        self._reader = reader
        self._sitting = sitting
        self._live = sitting.live
        self._done = done
        self._view: LiveView = self._live.view()
        self._page: Widget
        self._index = self._live.page()
        self._told: NotSaved | None = None
        self._gone = False
        self._banner = Banner()
        self._own_notes: PrivatePane | None = None

    def body(self) -> Iterable[Widget]:
        """Steps, the page, and what is beside it."""
        yield StepLine()
        self._page = page_widget(self._view.pages[self._index], self._view, self._edit)
        yield Horizontal(Vertical(self._page, id="talk"), SidePanel(self._view), id="body")

    def on_mount(self) -> None:
        """Say where we are, and start the clock."""
        super().on_mount()
        view = self._view
        title = _("Meeting {number} · {title}", number=view.meeting.number, title=view.meeting.title)
        self.top.where = title
        self.top.who = both(view.participant, view.mentor)
        self.top.together = True
        steps = self.query_one(StepLine)
        steps.minutes = tuple(step.minutes for step in view.meeting.agenda)
        steps.step = view.pages[self._index].step
        self._tick()
        self.set_interval(60, self._tick)  # an idle screen stays idle in between
        self.call_after_refresh(self._go_on_asking)

    def _tick(self) -> None:
        self.top.minutes = self._live.minutes_left()

    def applies(self, command: str) -> bool:
        """There must be somewhere to find, and a last meeting to show."""
        if command == "app.find":
            return self._reader is not None
        return command != "meeting.last" or self._view.last is not None

    def keep(self) -> None:
        """All is in the journal already, which is now made sure to be on the disk. A meeting in which nothing
        was said leaves no trace; nothing more can be written. Raises NotSaved."""
        self._sitting.leave()
        self._gone = True
        for note in self.query(MeetingNote):
            note.read_only = True  # keys that are still on their way would be shown and not kept

    # What is typed

    def _edit(self, question: str, start: int, removed: int, inserted: str) -> None:
        self._live.edit_text(question, start, removed, inserted)
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        trouble = self._sitting.trouble
        if trouble is not self._told and not self._gone:
            self._told = trouble
            self._banner.tell(str(trouble) if trouble else "")
            if not self._banner.is_attached:
                self.mount(self._banner, before=self.query_one(StepLine))

    @on(MeetingNote.UndoAsked)
    def _undo_in_note(self, event: MeetingNote.UndoAsked) -> None:
        event.stop()
        self.action_meeting_undo()

    @on(NoteArea.Overflow)
    def _overflow(self, event: NoteArea.Overflow) -> None:
        """A note holds what a note can hold; the rest goes to a file, never into nothing."""
        event.stop()
        try:
            file = self._sitting.keeper.keep_overflow(event.kept)
        except MentortuiError as trouble:
            self.app.copy_to_clipboard(event.kept)
            told = " ".join((str(trouble), _("The rest of what you pasted is on the clipboard.")))
        else:
            told = _("The note is full. The rest of what you pasted is kept in {file}.", file=file)
        self.notify(told, severity="warning", timeout=30, markup=False)

    def action_meeting_undo(self) -> None:
        """The last thing done is taken back, typed or not."""
        note = self.focused if isinstance(self.focused, MeetingNote) else None
        key = self._key_of(note)
        if note is not None and key and self._live.undo_is_text(key):
            if note.can_undo_text:
                note.undo()
                return
            self._live.forget_text()
        undone = self._live.undo()
        if undone is None:
            self.say(_("There is nothing to take back."), problem=False)
        elif what := UNDONE.get(undone):
            self.say(_("Taken back: {what}.", what=_(what)), problem=False)
        else:
            self.say(_("Taken back."), problem=False)
        self._refresh(texts=True)

    def _key_of(self, note: MeetingNote | None) -> str:
        if note is None:
            return ""
        if note.id == "private-note":
            return PRIVATE
        return self._page.question.id if isinstance(self._page, QuestionPage) else ""

    # What is shown

    def _refresh(self, *, texts: bool = False) -> None:
        """The screen as the meeting now stands, the page we are on kept."""
        here = self._view.pages[self._index]
        self._view = self._live.view()
        self._stay_on(here)
        self.query_one(SidePanel).show(self._view)
        show = getattr(self._page, "show", None)
        if show is not None:
            show(self._view)
        if isinstance(self._page, QuestionPage):
            # What is typed from now on is taken back apart from what was typed before.
            self._page.note.history.checkpoint()
        if texts and isinstance(self._page, QuestionPage):
            text = self._live.text(self._page.question.id)
            if self._page.note.text != text:
                self._page.note.load_text(text)
        if texts and (pane := self._pane()) and pane.note.text != self._live.private_text():
            pane.note.load_text(self._live.private_text())
        self._tell_trouble()

    def _stay_on(self, here: Page) -> None:
        """Keep to a page when others came or went before it; one that went itself gives way to the next."""
        places = [i for i, page in enumerate(self._view.pages) if page.alike == here.alike]
        if not places:
            self.run_worker(self._turn(self._index))
        elif places[0] != self._index:
            self._index = places[0]
            self._live.go(places[0])

    async def _turn(self, index: int) -> None:
        """Turn to a page; own notes fall shut at a new step."""
        view = self._view = self._live.view()
        index = max(0, min(index, len(view.pages) - 1))
        page = view.pages[index]
        if page.step is not self.query_one(StepLine).step:
            await self._shut_private()
        self._live.go(index)
        self._index = index
        fresh = page_widget(page, view, self._edit)
        talk = self.query_one("#talk", Vertical)
        with self.app.batch_update():
            await talk.remove_children()
            self._page = fresh
            await talk.mount(fresh)
            self.query_one(StepLine).step = page.step
            self.query_one(SidePanel).show(view)

    async def action_meeting_next(self) -> None:
        """The next page; after the last one, the read-back."""
        if self._index + 1 >= len(self._live.pages()):
            self.action_meeting_finish()
        else:
            await self._turn(self._index + 1)

    async def action_meeting_previous(self) -> None:
        """The page before."""
        await self._turn(self._index - 1)

    @on(StepLine.Chosen)
    async def _step_chosen(self, event: StepLine.Chosen) -> None:
        steps = [page.step for page in self._live.pages()]
        await self._turn(steps.index(event.step))

    def action_to_bar(self) -> None:
        """Esc: out of the note, so that letters are commands; Esc again goes back in."""
        if self.is_writing(self.focused):
            self.set_focus(None)
        elif isinstance(self._page, QuestionPage):
            self._page.note.focus()
        else:
            self._page.query("Rows, Field").first().focus()

    # Captures

    async def _ask(self, kind: str, dialog: Dialog[T]) -> T | None:
        """The answer to a question; what is written in it is journaled before it is given."""
        live = self._live
        before = live.draft.values if live.draft.kind == kind else ()
        dialog.with_draft(lambda values: live.keep_draft(Draft(kind, values)), before)
        answer = await self.app.push_screen_wait(dialog)
        live.keep_draft(NO_DRAFT)
        return answer

    def _go_on_asking(self) -> None:
        """A question that was being answered when the program was cut off is asked again, as it stood."""
        asked = {
            "action": self.action_meeting_action,
            "word": self.action_meeting_word,
            "later": self.action_meeting_later,
        }
        kind = self._live.draft.kind
        if again := asked.get(kind):
            again()
        elif kind.count("/") == 2:
            chapter, action, row = kind.split("/")
            self._open_chapter(chapter, (action, row))

    @work
    async def action_meeting_action(self) -> None:
        """An action, from anywhere; the cursor is back where it was."""
        from mentortui.ui.dialogs.ask_action import AskAction

        view = self._view
        said = await self._ask("action", AskAction(view.participant, view.mentor, self._live.today()))
        if said is not None:
            self._live.add_action(*said)
            self._refresh()

    @work
    async def action_meeting_word(self) -> None:
        """A work word, from anywhere."""
        from mentortui.ui.dialogs.ask_word import AskWord

        said = await self._ask("word", AskWord())
        if said is not None:
            self._live.add_word(*said)
            self._refresh()

    @work
    async def action_meeting_chapters(self) -> None:
        """Look up a chapter of the workbook, and come back to where the cursor was."""
        from mentortui.ui.chapters.menu import ChapterMenu
        from mentortui.ui.chapters.register import chapters

        menu = ChapterMenu(chapters(together=True), self._view.meeting.theme)
        chapter = await self.app.push_screen_wait(menu)
        if chapter is not None:
            self._open_chapter(chapter)

    def _open_chapter(self, chapter: str, again: tuple[str, str] | None = None) -> None:
        from mentortui.ui.chapters.register import screen_of

        screen = screen_of(chapter)(self._live, together=True, again=again)
        self.app.push_screen(screen, lambda _nothing: self._refresh())

    @work
    async def action_meeting_later(self) -> None:
        """Something for later, from anywhere."""
        from mentortui.ui.dialogs.ask_line import AskLine

        said = await self._ask("later", AskLine(_("For later: what shall we come back to?")))
        if said is not None:
            self._live.add_later(said)
            self._refresh()

    def action_meeting_more_time(self) -> None:
        """Five more minutes; in overtime from now."""
        self._live.more_time()
        self._tick()

    # Own notes

    def _pane(self) -> PrivatePane | None:
        return self._own_notes if self._own_notes and self._own_notes.is_attached else None

    async def action_meeting_private(self) -> None:
        """Open the own notes, or shut them."""
        if self._pane() is not None:
            await self._shut_private()
            return
        from mentortui.ui.screens.meeting.private_pane import PrivatePane

        pane = self._own_notes = PrivatePane(
            self._view.participant,
            self._live.private_text(),
            lambda start, removed, inserted: self._edit(PRIVATE, start, removed, inserted),
            self._reminders(),
        )
        await self.mount(pane, before=self.bar)

    def _reminders(self) -> tuple[str, ...]:
        """What the mentor prepared for a meeting like this one: held by nothing but the pane."""
        from mentortui.model.chapters.preparation import to_share, ways_to_guide

        guide = ways_to_guide(self._live.book)
        share = to_share(self._live.book, self._view.meeting.theme)
        return (
            *((_("How I help best: {ways}", ways=", ".join(guide)),) if guide else ()),
            *((_("I can share: {experiences}", experiences=", ".join(share)),) if share else ()),
        )

    @on(PrivateShut)
    async def _shut_private(self) -> None:
        pane = self._pane()
        if pane is not None:
            await pane.remove()
            self._own_notes = None
            if isinstance(self._page, QuestionPage):
                self._page.note.focus()

    def action_meeting_move_line(self) -> None:
        """The line the cursor is on goes from the shared note to the own notes, or back."""
        page, pane = self._page, self._pane()
        if not isinstance(page, QuestionPage):
            self.say(_("Lines are moved on a page with a question."), problem=False)
            return
        from_private = pane is not None and self.focused is pane.note
        note = pane.note if pane is not None and from_private else page.note
        row = note.cursor_location[0]
        line = note.document.get_line(row)
        if not line.strip():
            return
        start = sum(len(note.document.get_line(above)) + 1 for above in range(row))
        self._live.move_line(PRIVATE if from_private else page.question.id, line, start, page.question.id)
        self._refresh(texts=True)

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
        try:
            question = ask_answer(self.desk, expectation, self._live.today())
        except MentortuiError as problem:
            self.say(problem)
            return
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
        from mentortui.ui.dialogs.ask_date import AskDate

        title = _("When is the next meeting?")
        date = await self.app.push_screen_wait(
            AskDate(title, self._live.today(), self._view.meeting.next_date)
        )
        if date is not None:
            self._live.set_next_date(date)
            self._refresh()

    @on(RemoveAsked)
    def _remove(self, event: RemoveAsked) -> None:
        self._live.remove_action(event.action)
        self.say(_("The action is taken away. u takes it back."), problem=False)
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
        self.query_one(SidePanel).show(self._view)

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
        if hit.chapter:
            self._open_chapter(hit.chapter)
        elif hit.meeting == self._view.meeting.uid:
            self.run_worker(back_to(self))
        elif self._reader is not None:
            from mentortui.ui.screens.review import ReviewScreen

            self.app.push_screen(ReviewScreen(self._reader, True, hit.meeting))

    def action_meeting_last(self) -> None:
        """The last meeting, over this one."""
        if self._view.last is None:
            return
        from mentortui.ui.screens.summary import SummaryScreen

        who = both(self._view.participant, self._view.mentor)
        self.app.push_screen(SummaryScreen(self._view.last, together=True, who=who))

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
