"""The mentor's own notes: opened on purpose, shut by itself."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.timer import Timer

from mentortui.i18n import N_, _
from mentortui.ui.screens.meeting.needed_line import Needed
from mentortui.ui.screens.meeting.said import PrivateShut
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.sheet import Sheet

SHUTS_AFTER = 60.0
"""Seconds without typing."""
NEEDED_OWN = N_("Is this needed here? Write only what you need yourself.")


class PrivatePane(Vertical):
    """The only widget that is ever given the own notes; it leaves the screen when it shuts."""

    ABOUT = N_(
        "Your own notes. Nobody else sees them, and they are never in the summary. They close by "
        "themselves after a while. Esc closes them now."
    )

    DEFAULT_CSS = """
    PrivatePane {
        dock: bottom; height: 45%; padding: 0 2; background: $panel; border-top: heavy $warning;
        margin-bottom: 2;
        & NoteArea { background: $panel; margin-top: 0; }
        & .reminder { max-height: 2; }
    }
    """
    BINDINGS = [Binding("escape", "shut", N_("Close"), show=False, id="private.shut")]

    def __init__(
        self,
        participant: str,
        text: str,
        edit: Callable[[int, int, str], None],
        reminders: tuple[str, ...] = (),
    ) -> None:
        super().__init__()
        self._participant = participant
        self._reminders = reminders
        self._text = text
        self._edit = edit
        self._timer: Timer | None = None
        self._needed = Needed(self, lambda: self.note, NEEDED_OWN)

    def compose(self) -> ComposeResult:
        """What it is, what was prepared, and the note."""
        told = _("My own notes – {name} may ask to see them. Esc closes.", name=self._participant)
        yield Sheet(plain(told, "$warning bold"))
        for reminder in self._reminders:
            yield Sheet(plain(reminder, "$text-muted"), classes="reminder")
        yield NoteArea(self._text, journal=self._typed, id="private-note")

    @property
    def note(self) -> NoteArea:
        """The note."""
        return self.query_one("#private-note", NoteArea)

    def on_mount(self) -> None:
        """The cursor stands where the text ends; the minute begins."""
        self.note.move_cursor(self.note.document.end)
        self.note.focus()
        self._wait()

    def _typed(self, start: int, removed: int, inserted: str) -> None:
        self._edit(start, removed, inserted)
        self._needed.typed()
        self._wait()

    def _wait(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(SHUTS_AFTER, self.action_shut)

    def action_shut(self) -> None:
        """Ask to go."""
        self.post_message(PrivateShut())
