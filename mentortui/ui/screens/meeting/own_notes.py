"""The mentor's own notes over a meeting: opened on purpose, and shut again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.model.changes import PRIVATE
from mentortui.model.shared import LiveView
from mentortui.ui.screens.meeting.question_page import QuestionPage
from mentortui.ui.screens.meeting.said import PrivateShut
from mentortui.ui.screens.room import Room
from mentortui.workbook.live import LiveMeeting

if TYPE_CHECKING:
    from mentortui.ui.screens.meeting.private_pane import PrivatePane


class OwnNotes(Room):
    """A meeting with a pane for own notes, which is gone from the screen when it is shut."""

    _live: LiveMeeting
    _view: LiveView
    _page: Widget
    _own_notes: PrivatePane | None = None

    def _edit(self, question: str, start: int, removed: int, inserted: str) -> None:
        raise NotImplementedError

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
