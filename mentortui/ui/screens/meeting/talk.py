"""The talk on the screen: a page at a time, what is typed in it, and the clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import events, on
from textual.containers import Horizontal
from textual.widget import Widget

from mentortui.errors import MentortuiError, NotSaved
from mentortui.i18n import _
from mentortui.model.changes import PRIVATE
from mentortui.model.pages import Page
from mentortui.ui.people import UNDONE, both
from mentortui.ui.place import Place
from mentortui.ui.screens.meeting.own_notes import OwnNotes
from mentortui.ui.screens.meeting.pages import page_widget
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.side_panel import SidePanel
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.step_line import StepLine
from mentortui.workbook.sitting import Sitting

if TYPE_CHECKING:
    from mentortui.ui.widgets.banner import Banner


class Talk(OwnNotes):
    """Holds the sitting; draws its view."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._live = sitting.live
        self._view = self._live.view()
        self._index = self._live.page()
        self._told: NotSaved | None = None
        self._gone = False
        self._banner: Banner | None = None

    def body(self) -> Iterable[Widget]:
        """Steps, the page, and what is beside it."""
        yield StepLine()
        page = self._view.pages[self._index]
        self._page = page_widget(page, self._view, self._edit)
        yield Horizontal(self._page, SidePanel(self._view, page.kind), id="body")

    def on_mount(self) -> None:
        """Say where we are, and start the clock."""
        view = self._view
        title = _("Meeting {number} · {title}", number=view.meeting.number, title=view.meeting.title)
        self.top.where = title
        self.top.who = both(view.participant, view.mentor)
        self.top.together = True
        steps = self.query_one(StepLine)
        steps.minutes = tuple(step.minutes for step in view.meeting.agenda)
        steps.step = self.top.step = view.pages[self._index].step
        self._tick()
        self.set_interval(60, self._tick)  # an idle screen stays idle in between
        if self._sitting.damaged:
            told = _(
                "A part of this meeting's notes on the disk was damaged. What could be read is here, and "
                "nothing was thrown away: the damaged file is kept beside the others."
            )
            self.notify(told, severity="warning", timeout=60, markup=False)

    def _tick(self) -> None:
        self.top.minutes = self._live.minutes_left()

    def keep(self) -> None:
        """All is in the journal already, which is now made sure to be on the disk. A meeting in which nothing
        was said leaves no trace; nothing more can be written. Raises NotSaved."""
        self._sitting.leave()
        self._be_gone()

    def put_down(self) -> None:
        """The meeting waits as it stands, also one in which nothing was said. Raises NotSaved."""
        if not self._gone:
            self._sitting.pause()
            self._be_gone()

    def _be_gone(self) -> None:
        self._gone = True
        for note in self.query(NoteArea):
            note.read_only = True  # keys that are still on their way would be shown and not kept

    def whereabouts(self) -> Place:
        """The meeting that goes on."""
        return Place(self._live.book.mentorship.uid, together=True, meeting=True)

    # What is typed

    def _edit(self, question: str, start: int, removed: int, inserted: str) -> None:
        self._live.edit_text(question, start, removed, inserted)
        self._tell_trouble()

    def _tell_trouble(self) -> None:
        trouble = self._sitting.trouble
        if trouble is not self._told and not self._gone:
            self._told = trouble
            if self._banner is None:
                from mentortui.ui.widgets.banner import Banner

                self._banner = Banner()
            self._banner.tell(str(trouble) if trouble else "")
            if not self._banner.is_attached:
                self.mount(self._banner, before=self.query_one(StepLine))

    @on(NoteArea.UndoAsked)
    def _undo_in_note(self, event: NoteArea.UndoAsked) -> None:
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
        note = self.focused if isinstance(self.focused, NoteArea) else None
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

    def _key_of(self, note: NoteArea | None) -> str:
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
        self._show_beside()
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

    def _show_beside(self) -> None:
        self.query_one(SidePanel).show(self._view, self._view.pages[self._index].kind)

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
        body = self.query_one("#body", Horizontal)
        with self.app.batch_update():
            await body.remove_children(".page")
            self._page = fresh
            await body.mount(fresh, before=0)
            self.query_one(StepLine).step = self.top.step = page.step
            self._show_beside()

    async def action_meeting_next(self) -> None:
        """The next page; after the last one, the read-back."""
        if self._index + 1 >= len(self._live.pages()):
            await self.do("meeting.finish")
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

    def on_click(self, event: events.Click) -> None:
        """A click on what is only read leaves the note, as Esc does: the line at the bottom then offers more,
        and all of it can be pointed at."""
        if isinstance(event.widget, Flow) and self.is_writing(self.focused):
            self.set_focus(None)

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

    def action_meeting_more_time(self) -> None:
        """Five more minutes; in overtime from now."""
        self._live.more_time()
        self._tick()
