"""The program on the screen: looks, keys, languages, the first screen, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import App
from textual.binding import Binding
from textual.driver import Driver
from textual.screen import Screen
from textual.worker import WorkerFailed

from mentortui.errors import NotSaved
from mentortui.i18n import _
from mentortui.settings import ALWAYS
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.desk import Desk
from mentortui.ui.last_size import LastSize
from mentortui.ui.locking import STOPPING, Locking
from mentortui.ui.looks import OF_THE_TERMINAL, QUIET_BARS, THEMES
from mentortui.ui.own_keys import VI_MOVES
from mentortui.ui.screens.room import Room
from mentortui.ui.styles import Styles

if TYPE_CHECKING:
    from mentortui.ui.tour.guide import Tour


class MentorApp(App[int], inherit_bindings=False):
    """Small on purpose: screens do the work, the workbook knows the rules."""

    CSS_PATH = "mentortui.tcss"
    TITLE = "mentortui"
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE = "first"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (92, "-medium"), (130, "-wide")]
    BINDINGS = [
        *bindings_of(Where.EVERYWHERE),
        Binding("ctrl+s", "say_saved", show=False, id="app.saved"),
        Binding("ctrl+c", "say_quit", show=False, id="app.how_to_quit"),
    ]
    _has_look = False

    def __init__(self, desk: Desk, first: Screen[None]) -> None:
        chosen = desk.settings.theme
        super().__init__(driver_class=_driver(), ansi_color=chosen in OF_THE_TERMINAL)
        self.stylesheet = Styles()
        self.desk = desk
        self.locking = Locking(self, desk)
        self._last_size = LastSize(self)
        self.failure: Exception | None = None
        """What ended the program unexpectedly."""
        self._first: Screen[None] | None = first
        self._copied = ""
        self.tour: Tour | None = None
        """Goes along through the example."""
        if desk.demo:
            from mentortui.ui.tour.guide import Tour

            self.tour = Tour()
        for theme in THEMES:
            self.register_theme(theme)
        self._begin_with(chosen if chosen in self.available_themes else THEMES[0].name)
        self.use_keys()

    def use_keys(self) -> None:
        """The keys of commands, and those that move in lists, are as the desk has them."""
        keys = {id_: ",".join(keys) for id_, keys in self.desk.keys.keys.items()}
        self.set_keymap(keys | VI_MOVES if self.desk.settings.vi else keys)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the look. Until one is chosen there are none, rather than Textual's own."""
        if not self._has_look:
            return {}
        colours = super().get_css_variables()
        return colours | QUIET_BARS if self.current_theme.ansi else colours

    def _begin_with(self, theme: str) -> None:
        """Have the colours from the first frame. Setting ``theme`` would read all styles once more for it."""
        self.set_reactive(App.ansi_color, None)  # from now on as the theme says, also when it is changed
        self._has_look = True
        self.set_reactive(App.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The screen that was asked for, laid out for this width from the first frame."""
        fitting = [name for width, name in self.HORIZONTAL_BREAKPOINTS if width <= self.size.width]
        first, self._first = self._first, None  # when it is left, nothing here holds it
        assert first is not None
        return first.add_class(fitting[-1], update=False)

    def on_mount(self) -> None:
        """Tell what the settings got wrong; listen for the signals that end a program."""
        self.call_after_refresh(_collect_garbage_from_now)
        for problem in (self.desk.settings.problem, *self.desk.keys.problems):
            if problem:
                self.notify(problem, severity="warning", timeout=15, markup=False)
        if os.name == "posix":
            loop = asyncio.get_running_loop()
            for number in (signal.SIGHUP, signal.SIGTERM):
                loop.add_signal_handler(number, self._told_to_end, number)
            if self._driver is not None and self._driver.can_suspend:
                loop.add_signal_handler(signal.SIGTSTP, self._told_to_stop)
        self.locking.watch()

    def action_app_tour(self) -> None:
        """Begin the tour of the example, or end it."""
        if self.tour is not None and isinstance(self.screen, Room):
            self.tour.turn(self.screen)

    def on_resize(self) -> None:
        """The terminal has another size."""
        self._last_size.resized()

    async def on_event(self, event: events.Event) -> None:
        """The lock looks first at what the user does."""
        is_done = isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded
        if not (is_done and self.locking.takes(event)):
            await super().on_event(event)

    @work(group=STOPPING)
    async def _told_to_stop(self) -> None:
        """The shell stops the program, and shows its own screen meanwhile: by then nothing is open."""
        await self.locking.lock()
        driver = self._driver
        assert driver is not None
        driver.suspend_application_mode()
        driver._must_signal_resume = True  # type: ignore[attr-defined]
        os.kill(os.getpid(), signal.SIGSTOP)

    def _told_to_end(self, number: signal.Signals) -> None:
        """The terminal closed, or the system asks: keep everything and go, drawing nothing more."""
        with suppress(NotSaved):  # nobody is there to be asked
            self.keep_everything()
        self.desk.workbook.close()
        if number is signal.SIGHUP:
            os._exit(128 + number)
        self.exit(128 + number, return_code=128 + number)

    def keep_everything(self) -> None:
        """What is on any screen is on the disk when this returns. Raises NotSaved."""
        for stack in list(self._screen_stacks.values()):  # one may wait behind the lock
            for screen in stack:
                if isinstance(screen, Room):
                    screen.keep()

    def _handle_exception(self, error: Exception) -> None:
        """Remember what went wrong for the edge of the program, which tells it without values."""
        cause = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or (cause if isinstance(cause, Exception) else error)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual would print every value on the stack, notes among them."""
        self._close_messages_no_wait()

    @work
    async def action_app_quit(self) -> None:
        """Keep everything and end; what cannot be kept is not thrown away unasked."""
        if self.locking.is_covering:
            told = _(
                "Something that is not finished waits behind the lock. It is lost when the program ends."
            )
            if not await self._loses(told):
                return
        try:
            self.keep_everything()
        except NotSaved as trouble:
            if not await self._loses(str(trouble)):
                return
        self.exit(0)

    async def _loses(self, told: str) -> bool:
        """Whether to end all the same."""
        from mentortui.ui.dialogs.confirm import Choose

        answers = (("stay", _("Stay, and try again later")), ("quit", _("Quit: the latest is lost")))
        return (
            await self.push_screen_wait(Choose(_("The latest could not be saved"), told, answers)) == "quit"
        )

    def action_say_saved(self) -> None:
        """People press Ctrl S; there is nothing to do."""
        self.notify(_("Everything is saved as you write."), markup=False)

    def action_say_quit(self) -> None:
        """Ctrl C ends other programs; here a stray one must not."""
        key = self.desk.keys.key_of("app.quit")
        self.notify(_("{key} ends the program. Everything is saved.", key=key), markup=False)

    @property
    def clipboard(self) -> str:
        """What was cut or copied here last."""
        return self._copied

    def copy_to_clipboard(self, text: str) -> None:
        """What is cut or copied in a note stays in here, unless copying is never asked about."""
        self._copied = text
        if self.desk.settings.clipboard == ALWAYS:
            self.copy_for_others(text)

    def copy_inside(self, text: str) -> None:
        """Only what is pasted here is ``text`` from now on."""
        self._copied = text

    def copy_for_others(self, text: str) -> None:
        """Every program on this machine can read ``text`` from now on."""
        self._copied = text
        super().copy_to_clipboard(text)

    def action_app_theme(self) -> None:
        """The other look."""
        names = [theme.name for theme in THEMES]
        self.theme = names[0] if self.theme != names[0] else names[1]
        if isinstance(self.screen, Room):
            self.screen.remember(theme=self.theme)

    def action_app_lock(self) -> None:
        """Nobody sees the notes before the passphrase is written."""
        if self.locking.is_on:
            self.locking.lock_soon()
        elif not self.desk.workbook.is_protected:
            told = _(
                "A lock needs a passphrase, and there is none yet. Make one in Safety: press {key} at Home.",
                key=self.desk.keys.key_of("app.safety"),
            )
            self.notify(told, markup=False)

    def action_app_help(self) -> None:
        """What this is, where the cursor is, and what can be done here."""
        from mentortui.ui.screens.help import help_for

        if (told := help_for(self.screen)) is not None:
            self.push_screen(told)

    @work
    async def action_app_palette(self) -> None:
        """All commands that apply here, to choose from by their words."""
        from mentortui.ui.screens.palette import PaletteScreen

        here = self.screen
        if isinstance(here, Room):
            command = await self.push_screen_wait(PaletteScreen(here.commands()))
            if command is not None:
                await here.do(command)


def _collect_garbage_from_now() -> None:
    """Until the first frame there is none to speak of. What is there by then stays: it need not be looked
    through again and again, however many meetings are in it."""
    gc.freeze()
    gc.enable()


def _driver() -> type[Driver] | None:
    """What reads the terminal; None is Textual's own."""
    if os.name != "posix":
        return None
    from mentortui.ui.driver import QuietDriver

    return QuietDriver


def run(
    root: Path,
    settings_file: Path,
    *,
    read_only: bool = False,
    meet: str = "",
    demo: bool = False,
    language: str = "",
) -> int:
    """Open the workbook in ``root`` on the screen; the exit code.

    ``meet`` names a participant to go straight into the meeting with. Raises MentortuiError when the workbook
    cannot be opened, and whatever ended the program unexpectedly.
    """
    gc.disable()
    from mentortui.ui.opening import open_desk

    desk, first = open_desk(root, settings_file, read_only=read_only, meet=meet, demo=demo, language=language)
    app = MentorApp(desk, first)
    try:
        code = app.run()
    finally:
        gc.enable()
        desk.workbook.close()
    if app.failure is not None:
        raise app.failure
    return code if code is not None else app.return_code or 0
