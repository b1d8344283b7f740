"""Two versions to choose between, Alone: beside each other with what differs. Nothing is done unasked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from mentortui.errors import MentortuiError
from mentortui.i18n import N_, _
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.beside import BesideSheet, Part, Side, beside_content


class TwoVersions(Room):
    """What all such screens share: the sheet, the question before anything is done, and the way back."""

    WHERE: ClassVar[Where] = Where.RECOVERY
    BINDINGS = [
        *bindings_of(Where.RECOVERY),
        Binding("escape", "recovery_later", N_("Back"), show=False, id="recovery.back"),
    ]

    def intro(self) -> str:
        """What has happened, and what is safe."""
        raise NotImplementedError

    def sides(self) -> tuple[Side, Side]:
        """What the two are."""
        raise NotImplementedError

    def parts(self) -> tuple[Part, ...]:
        """What differs."""
        raise NotImplementedError

    def question(self, first: bool) -> tuple[str, str]:
        """What is asked before one of them is chosen, and what then happens."""
        raise NotImplementedError

    def choose(self, first: bool) -> None:
        """Do it. Raises MentortuiError; nothing is lost then."""
        raise NotImplementedError

    def chosen(self) -> None:
        """It was done: go on."""
        self.dismiss()

    def body(self) -> Iterable[Widget]:
        """The sheet."""
        yield BesideSheet(self._drawn)

    def _drawn(self, width: int) -> Content:
        return beside_content(self.sides(), self.parts(), self.intro(), width)

    def draw_anew(self) -> None:
        """Something else stands beside."""
        self.query_one(BesideSheet).show(self._drawn)
        self.show_offers()

    def on_mount(self) -> None:
        """Ready to be scrolled."""
        self.say_where()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Two versions")
        self.top.together = False
        self.query_one(BesideSheet).focus()

    def action_recovery_first(self) -> None:
        """The first one."""
        self._ask(True)

    def action_recovery_second(self) -> None:
        """The second one."""
        self._ask(False)

    def action_recovery_older(self) -> None:
        """An older copy beside it, where there are copies."""

    def action_recovery_later(self) -> None:
        """Back; all is as it was."""
        self.dismiss()

    @work
    async def _ask(self, first: bool) -> None:
        from mentortui.ui.dialogs.confirm import Choose

        title, what = self.question(first)
        answers = (("wait", _("Do nothing now")), ("choose", _("Yes, do that")))
        if await self.app.push_screen_wait(Choose(title, what, answers)) != "choose":
            return
        try:
            self.choose(first)
        except MentortuiError as problem:
            self.say(problem)
            return
        self.chosen()
