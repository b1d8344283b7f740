"""The quiet line under a note: asks whether something delicate is needed, when typing has rested."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual import events
from textual.timer import Timer
from textual.widget import Widget

from mentortui.i18n import _
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.sheet import Sheet

RESTS_AFTER = 1.0
"""Seconds without typing. Nothing is looked at between a key and its drawing."""
SIGN = "◦"


class NeededLine(Sheet):
    """What is asked. A click takes it away."""

    DEFAULT_CSS = """
    NeededLine { color: $text-muted; height: auto; padding: 0 1; }
    """

    def __init__(self, asked: str, take_away: Callable[[], object]) -> None:
        super().__init__(plain(f"{SIGN} {_(asked)}", "$text-muted"), classes="needed")
        self._take_away = take_away

    def on_click(self, event: events.Click) -> None:
        """A click takes it away too."""
        event.stop()
        self._take_away()


class Needed:
    """Looks at ``note``, the last of ``page``, and puts a line under it that asks ``asked``. ``typed`` is to
    be called at each change.

    The line goes when the words are gone, or when it is taken away, and comes back only for other words. A
    note is read line by line, and a line only when it has changed.
    """

    def __init__(self, page: Widget, note: Callable[[], NoteArea], asked: str) -> None:
        self._page = page
        self._note = note
        self._asked = asked
        self._line: NeededLine | None = None
        self._last = 0.0
        self._timer: Timer | None = None
        self._seen: dict[str, frozenset[int]] = {}
        self._found: frozenset[int] = frozenset()
        self._taken_away: frozenset[int] = frozenset()

    def typed(self) -> None:
        """Something was typed: wait for a rest. One timer at a time, however quick the keys come."""
        self._last = monotonic()
        if self._timer is None and self._page.is_attached:
            self._timer = self._page.set_timer(RESTS_AFTER, self._rested)

    def _rested(self) -> None:
        self._timer = None
        if (left := self._last + RESTS_AFTER - monotonic()) > 0.05:
            self._timer = self._page.set_timer(left, self._rested)
        else:
            self.look()

    def look(self) -> None:
        """Read what has changed in the note, and ask or be silent."""
        from mentortui.ui.delicate import delicate_words

        lines = self._note().document.lines
        seen = self._seen
        self._seen = {line: seen[line] if line in seen else delicate_words(line) for line in lines}
        self._found = frozenset().union(*self._seen.values())
        self._show()

    def _show(self) -> None:
        is_asked = not self._found <= self._taken_away
        if is_asked and self._line is None:
            self._line = NeededLine(self._asked, self.take_away)
            self._page.mount(self._line)
        elif self._line is not None and not is_asked:
            self._line.remove()
            self._line = None

    def take_away(self) -> bool:
        """Ask no more about these words; False when nothing was asked."""
        was_asked = self._line is not None
        self._taken_away |= self._found
        self._show()
        return was_asked
