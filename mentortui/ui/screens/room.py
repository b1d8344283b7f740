"""What every whole screen has: a line at the top, one at the bottom, and its commands between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, cast

from textual import on, work
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.ui.command import Command, Where
from mentortui.ui.commands import here
from mentortui.ui.desk import AtDesk, Desk
from mentortui.ui.place import Place
from mentortui.ui.widgets.command_bar import CommandBar, offers_of
from mentortui.ui.widgets.top_line import TopLine

_TOUR = "app.tour"
"""Only the example has one."""


class Room(Screen[None]):
    """A whole screen. ``WHERE`` names its commands; a command's action is the method ``action_<id>``."""

    WHERE: ClassVar[Where]
    AUTO_FOCUS = ""

    @property
    def top(self) -> TopLine:
        """The line at the top."""
        return self.query_one(TopLine)

    @property
    def bar(self) -> CommandBar:
        """The line at the bottom."""
        return self.query_one(CommandBar)

    @property
    def desk(self) -> Desk:
        """The workbook and all that goes with it."""
        return cast(AtDesk, self.app).desk

    def compose(self) -> ComposeResult:
        """Top, body, bottom."""
        yield TopLine()
        yield from self.body()
        yield CommandBar()

    def body(self) -> Iterable[Widget]:
        """The widgets between top and bottom."""
        raise NotImplementedError

    def commands(self) -> tuple[Command, ...]:
        """The commands that apply here and now."""
        return tuple(c for c in here(self.WHERE) if self.applies(c.id) and (c.id != _TOUR or self.desk.demo))

    def applies(self, command: str) -> bool:
        """Whether a command of this place makes sense right now."""
        return True

    def keep(self) -> None:
        """The program may end: what is on the screen is on the disk when this returns. Raises NotSaved."""

    def put_down(self) -> None:
        """The screen goes and will be come back to: what is on it is on the disk when this returns. Raises
        NotSaved; all is then as it was."""
        self.keep()

    def is_unkept(self) -> bool:
        """Something was written here that stands nowhere else."""
        return False

    def whereabouts(self) -> Place | None:
        """Where this is, for coming back to; None for what only lies over a place."""
        return None

    def show_offers(self) -> None:
        """Bring the line at the bottom up to date, unless the screen is just being made anew."""
        ids = tuple(c.id for c in self.commands() if c.shown)
        for bar in self.query(CommandBar):
            bar.offers = offers_of(ids, self.desk.keys.keys)

    def on_mount(self) -> None:
        """Begin with the commands in view."""
        self.show_offers()
        self.bar.writing = self.is_writing(self.focused)

    def on_screen_resume(self) -> None:
        """The tour of the example goes along."""
        self._tell_tour()

    def _tell_tour(self) -> None:
        if (tour := cast(AtDesk, self.app).tour) is not None:
            tour.arrive(self)

    def action_app_back(self) -> None:
        """Where one came from."""
        self.dismiss()

    async def action_app_language(self) -> None:
        """The other language, at once."""
        language = "en" if i18n.current() == "nb" else "nb"
        i18n.use(language)
        self.remember(language=language)
        await self.recompose()
        self._tell_tour()
        self.say_where()
        self.show_offers()

    def say_where(self) -> None:
        """Say in the line at the top where we are, and give the keys to what is used first."""

    @staticmethod
    def is_writing(widget: Widget | None) -> bool:
        """Letters go into this widget."""
        return isinstance(widget, Input) or (isinstance(widget, TextArea) and not widget.read_only)

    def watch_focused(self, focused: Widget | None) -> None:
        """The line at the bottom shows keys that work where the cursor is."""
        if self.is_mounted:
            writing = self.is_writing(focused)
            if writing is not self.bar.writing:
                self.bar.writing = writing
                self._tell_tour()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A command that makes no sense now has no key now."""
        for command in here(self.WHERE):
            if command.action == action:
                return self.applies(command.id)
        return True

    @on(CommandBar.Chosen)
    async def _bar_chosen(self, event: CommandBar.Chosen) -> None:
        await self.do(event.command)

    def key_of(self, command: str) -> str:
        """The plain key in force for a command, to be told."""
        return self.desk.keys.key_of(command)

    def remember(self, **fields: str | int | dict[str, str]) -> None:
        """Remember settings, or say why that was not possible."""
        try:
            self.desk.remember(**fields)
        except MentortuiError as trouble:
            self.say(trouble)

    def action_copy_text(self) -> None:
        """What was chosen with the mouse, by the same rules as everything else that is copied."""
        text = self.get_selected_text()
        if text is None:
            raise SkipAction
        self._copy_chosen(text)

    @work
    async def _copy_chosen(self, text: str) -> None:
        from mentortui.ui.handing.clipboard import copy_text, may_copy

        together = self.top.together
        if may_copy(self.desk.settings.clipboard, together=together):
            await copy_text(self, text, together=together)
        else:
            self.say(_("Nothing was copied. You can copy when you are alone."), problem=False)

    async def do(self, command: str) -> None:
        """Do a command by its id, as if its key had been pressed."""
        action = command.replace(".", "_")
        await self.app.run_action(action, self if hasattr(self, f"action_{action}") else self.app)

    def say(self, error: MentortuiError | str, *, problem: bool = True) -> None:
        """A short word to the user; after an error also the key of the command that helps, if it applies."""
        said = [str(error)]
        helps = error.helped_by if isinstance(error, MentortuiError) else ""
        if helps and any(command.id == helps for command in self.commands()):
            said.append(_("Press {key}.", key=self.key_of(helps)))
        self.notify(" ".join(said), severity="warning" if problem else "information", markup=False)


async def back_to(screen: Screen[None]) -> None:
    """Take away every screen above ``screen``, one after the other: Textual cannot take two at once. For a
    worker of ``screen``, which stays."""
    while screen.app.screen is not screen:
        await screen.app.pop_screen()
