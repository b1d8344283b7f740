"""A whole screen with something on it that may leave the house: shared, or copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from mentortui.errors import MentortuiError
from mentortui.ui.handing.clipboard import copy_text, may_copy
from mentortui.ui.screens.room import Room

if TYPE_CHECKING:
    from mentortui.ui.handing.ways import Part, Way


class SharingRoom(Room):
    """A screen says what can be shared of it, the whole first."""

    together: bool
    """The participant sees the screen."""

    def parts(self) -> tuple[Part, ...]:
        """What can be shared now, made when it is asked for; empty when there is nothing."""
        raise NotImplementedError

    def applies(self, command: str) -> bool:
        """Whoever said so does not copy while the two are Together."""
        return command != "share.copy" or self._may_copy

    @property
    def _may_copy(self) -> bool:
        return may_copy(self.desk.settings.clipboard, together=self.together)

    @work
    async def action_share_open(self) -> None:
        """Choose as what, and hand it over; what cannot be done is told where another way can be chosen."""
        from mentortui.ui.handing.menu import ShareMenu

        parts, problem, chosen = self.parts(), "", None
        while self._may_leave(parts):
            menu = ShareMenu(parts, copying=self._may_copy, before=chosen, problem=problem)
            chosen = await self.app.push_screen_wait(menu)
            if chosen is None:
                return
            try:
                await self._share_as(parts[chosen.place], chosen.way)
            except MentortuiError as trouble:
                problem = str(trouble)
            else:
                return

    async def _share_as(self, part: Part, way: Way) -> None:
        from mentortui.ui.handing.ways import COPIED, PHOTOGRAPHED

        if way.format == COPIED:
            await self._copy(part)
        elif way.format == PHOTOGRAPHED:
            from mentortui.ui.screens.qr import QrScreen

            await self.app.push_screen(QrScreen(part.handout, together=self.together, who=self.top.who))
        else:
            from mentortui.ui.handing.files import save

            await save(self, part.handout, way)

    @work
    async def action_share_copy(self) -> None:
        """Copy the whole text."""
        parts = self.parts()[:1]
        if self._may_leave(parts):
            await self._copy(parts[0])

    def _may_leave(self, parts: tuple[Part, ...]) -> bool:
        """There is something to give away, and it may be; why not is told."""
        from mentortui.workbook.freezing import may_leave

        try:
            for part in parts:
                may_leave(self.desk.workbook, part.handout.mentorship, part.handout.kind)
        except MentortuiError as problem:
            self.say(problem)
            return False
        return bool(parts)

    async def _copy(self, part: Part) -> None:
        from mentortui.sharing.plain import document_plain

        await copy_text(self, document_plain(part.handout.document), together=self.together)
