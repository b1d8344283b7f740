"""The locked workbook: one field for the passphrase or the recovery key, and nothing of the notes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import ClassVar

from textual import on, work
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, OptionList

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Command, Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.banner import Banner
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

_HERE = ("locked.", "app.quit", "app.help", "app.language", "app.theme", "app.palette")
"""All there is while it is locked."""


class Secret(Field):
    """What is written is not shown, and is never put on the clipboard."""

    def __init__(self, value: str, *, shown: bool, id: str) -> None:
        super().__init__(id=id)
        self.value = value
        self.password = not shown
        self.cursor_position = len(value)

    def action_copy(self) -> None:
        """Other programs can read the clipboard."""

    def action_cut(self) -> None:
        """Other programs can read the clipboard."""


class UnlockScreen(Room):
    """``open_with`` is given what was written. It puts other screens in the place of this one, or raises
    MentortuiError. ``told`` must be known before."""

    WHERE: ClassVar[Where] = Where.LOCKED
    DEFAULT_CSS = """
    #locked { padding: 1 2; height: 1fr; scrollbar-size-vertical: 1; }
    #locked > * { max-width: 72; }
    #secret { margin: 1 0; }
    #state { min-height: 1; margin-bottom: 1; padding: 0 1; }
    #locked Rows { height: auto; }
    """
    BINDINGS = [*bindings_of(Where.LOCKED)]

    def __init__(self, open_with: Callable[[str], Awaitable[None]], folder: Path, told: str = "") -> None:
        super().__init__()
        self._open_with = open_with
        self._folder = folder
        self._told = told
        self._shown = False
        self._opening = False
        self._problem = ""
        self._written = ""

    def body(self) -> Iterable[Widget]:
        """What is asked for, the field, how it goes, and what else can be done."""
        yield Banner(self._told)
        yield VerticalScroll(
            Sheet(plain(_("Locked"), "bold $accent"), classes="heading"),
            Sheet(plain(_("Write the passphrase or the recovery key, and press Enter."))),
            Secret(self._written, shown=self._shown, id="secret"),
            Sheet(plain(self._problem), id="state"),
            Rows(self._rows(), id="ways"),
            id="locked",
            can_focus=False,
        )

    def _rows(self) -> list[Row]:
        show = _("Hide what is written") if self._shown else _("Show what is written")
        return [
            Row("locked.show", plain(show)),
            Row("locked.lost", plain(_("I have neither of them any more"))),
            Row("app.language", plain(_("Norsk / English"))),
        ]

    def on_mount(self) -> None:
        """One can write at once; what opening needs is brought in meanwhile."""
        self.say_where()
        self.call_after_refresh(self._warm)

    def say_where(self) -> None:
        """Only that it is locked."""
        self.top.where = _("Mentor's workbook")
        self.top.locked = True
        self.query_one("#secret", Secret).focus()

    def commands(self) -> tuple[Command, ...]:
        """Nothing that leads to the notes."""
        return tuple(command for command in super().commands() if command.id.startswith(_HERE))

    async def do(self, command: str) -> None:
        """No other command can be done here, whoever asks."""
        if command.startswith(_HERE):
            await super().do(command)

    @work(thread=True, group="warm")
    def _warm(self) -> None:
        from mentortui.workbook.warming import warm

        warm()

    @on(Input.Changed, "#secret")
    def _wrote(self, event: Input.Changed) -> None:
        self._written = event.value
        if self._problem:
            self._say("")

    @on(Input.Submitted, "#secret")
    def action_locked_open(self) -> None:
        """Try what is written. It stays in the field, to be corrected."""
        if self._written.strip() and not self._opening:
            self._opening = True
            self.query_one("#state", Sheet).update(plain(_("Opening…"), "$text-muted"))
            self.app.run_worker(self._try(self._written))

    async def _try(self, secret: str) -> None:
        try:
            await self._open_with(secret)
        except MentortuiError as problem:
            self._say(str(problem))
        else:
            self._written = ""
            if self.is_attached:
                self.query_one("#secret", Secret).clear()
        finally:
            self._opening = False

    def _say(self, problem: str) -> None:
        self._problem = problem
        if self.is_attached:
            self.query_one("#state", Sheet).update(plain(problem, "$warning"))

    @on(OptionList.OptionSelected, "#ways")
    async def _chosen(self, event: OptionList.OptionSelected) -> None:
        await self.do(event.option.id or "")

    def action_locked_show(self) -> None:
        """Somebody may look over the shoulder: hidden, until asked for."""
        self._shown = not self._shown
        self.query_one("#secret", Secret).password = not self._shown
        self.query_one("#ways", Rows).show_rows(self._rows())

    def action_locked_lost(self) -> None:
        """What it means, in plain words."""
        from mentortui.ui.screens.both_lost import BothLostScreen

        self.app.push_screen(BothLostScreen(self._folder))
