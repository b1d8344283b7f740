"""What is caught in the middle of a talk: actions, words, things for later, and chapters looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual import work

from mentortui.i18n import _
from mentortui.ui.screens.meeting.talk import Talk
from mentortui.workbook.entries import Draft
from mentortui.workbook.recorder import NO_DRAFT

if TYPE_CHECKING:
    from mentortui.ui.dialogs.dialog import Dialog
    from mentortui.ui.found import Found

T = TypeVar("T")


class Captures(Talk):
    """Each comes back to where the cursor was. A question that is open is journaled as it is answered."""

    def on_mount(self) -> None:
        """Go on with a question that was cut off."""
        self.call_after_refresh(self._go_on_asking)

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

    def _open_chapter(
        self, chapter: str, again: tuple[str, str] | None = None, *, found: Found | None = None
    ) -> None:
        from mentortui.ui.chapters.register import screen_of

        screen = screen_of(chapter)(self._live, together=True, again=again)
        screen.found = found
        self.app.push_screen(screen, lambda _nothing: self._refresh())

    @work
    async def action_meeting_later(self) -> None:
        """Something for later, from anywhere."""
        from mentortui.ui.dialogs.ask_line import AskLine

        said = await self._ask("later", AskLine(_("For later: what shall we come back to?")))
        if said is not None:
            self._live.add_later(said)
            self._refresh()
