"""The Safety room, Alone: how well the notes are kept, in plain sentences, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar, cast

from textual import on, work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui.i18n import _, _n
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.desk import AtDesk
from mentortui.ui.safety import changing
from mentortui.ui.safety.choices import CHOICES, applies
from mentortui.ui.safety.page import SafetyPage
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

MINUTES = (1, 5, 10, 30, 0)
"""After how long it can be chosen to lock; 0 is never."""
_CHANGES = {
    "on": changing.turn_on,
    "off": changing.turn_off,
    "passphrase": changing.change_passphrase,
    "recovery": changing.new_recovery_key,
    "new-key": changing.new_data_key,
}


class SafetyRoom(Room):
    """Each row is something one can do; the line under them says what it is for."""

    WHERE: ClassVar[Where] = Where.SAFETY
    CSS_PATH = Path(__file__).with_name("safety.tcss")
    BINDINGS = bindings_of(Where.SAFETY)

    def body(self) -> Iterable[Widget]:
        """How it stands, what can be done, and what the row we are on is for."""
        yield Vertical(Sheet(id="standing"), Rows(id="choices"), Sheet(id="about"), id="talk")

    def on_mount(self) -> None:
        """Fill in."""
        self.say_where()
        self.show()
        self.query_one(Rows).focus()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Safety")

    def show(self) -> None:
        """How it stands now."""
        workbook = self.desk.workbook
        found = [
            choice
            for choice in CHOICES
            if applies(choice.id, protected=workbook.is_protected, may_write=not workbook.read_only)
        ]
        self.query_one("#standing", Sheet).update(standing(workbook.is_protected))
        self.query_one(Rows).show_rows(Row(one.id, self._look(one.id, _(one.said))) for one in found)
        self._tell(self.query_one(Rows).chosen)

    def _look(self, id_: str, said: str) -> Content:
        if id_ == "lock":
            return join(f"{said}  ", (say_minutes(self.desk.settings.lock_after), "$text-muted"))
        return plain(said)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        self._tell(event.option.id)

    def _tell(self, chosen: str | None) -> None:
        about = next((_(one.about) for one in CHOICES if one.id == chosen), "")
        self.query_one("#about", Sheet).update(plain(about, "$text-muted"))

    @on(OptionList.OptionSelected, "#choices")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self._do(event.option.id or "")

    @work(exclusive=True, group="safety")
    async def _do(self, chosen: str) -> None:
        if chosen in _CHANGES:
            await _CHANGES[chosen](self)
        elif chosen == "lock":
            await self._lock_after()
        elif chosen == "backup":
            from mentortui.ui.safety.backups import make_backup

            await make_backup(self)
        elif chosen == "restore":
            from mentortui.ui.safety.backups import restore_backup

            await restore_backup(self)
        elif chosen == "check":
            await self._check()
        else:
            self.app.push_screen(SafetyPage(chosen))
        self.show()

    async def _lock_after(self) -> None:
        from mentortui.ui.dialogs.confirm import Choose

        now = self.desk.settings.lock_after
        first = sorted(MINUTES, key=lambda minutes: minutes != now)
        answers = tuple((str(minutes), say_minutes(minutes)) for minutes in first)
        told = _("Then the screen shows nothing, and the passphrase opens it again where you were.")
        answer = await self.app.push_screen_wait(Choose(_("Lock when no key is pressed for"), told, answers))
        if answer is not None:
            self.remember(lock_after=int(answer))
            cast(AtDesk, self.app).locking.lock_after(int(answer))

    async def _check(self) -> None:
        from mentortui.ui.safety.busy import while_busy
        from mentortui.ui.safety.findings import all_findings, finding_blocks

        found = await while_busy(self, _("Reading all notes"), lambda: all_findings(self.desk.workbook))
        self.app.push_screen(SafetyPage("check", lambda: finding_blocks(found)))


def standing(protected: bool) -> Content:
    """Whether the notes are encrypted, in a sentence or two."""
    if protected:
        sign, said = "✓ ", _("The notes are encrypted.")
        more = _("Only the passphrase or the recovery key opens them.")
    else:
        sign, said = "! ", _("The notes are not encrypted.")
        more = _("Whoever can use this machine, or gets hold of its disk, can read them.")
    look = "$accent bold" if protected else "$warning bold"
    return lines(join((sign, look), (said, look)), plain(more), Content(" "))


def say_minutes(minutes: int) -> str:
    """So long, or never."""
    return _n("{count} minute", "{count} minutes", minutes) if minutes else _("never")
