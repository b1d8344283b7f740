"""The quiet line under a note: asks whether something delicate is needed, when typing has rested."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from textual import events
from textual.timer import Timer

from mentortui.i18n import _
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.note import NoteArea
from mentortui.ui.widgets.sheet import Sheet

RESTS_AFTER = 1.0
"""Seconds without typing. Nothing is looked at between a key and its drawing."""
SIGN = "◦"


class NeededLine(Sheet):
    """Stands under ``note``; ``asked`` is the question it asks. ``typed`` is to be called at each change.

    It goes when the words are gone, or when it is taken away, and comes back only for other words. A note
    is read line by line, and a line only when it has changed.
    """

    DEFAULT_CSS = """
    NeededLine { display: none; color: $text-muted; height: auto; padding: 0 1; }
    """

    def __init__(self, note: Callable[[], NoteArea], asked: str) -> None:
        super().__init__(classes="needed")
        self._note = note
        self._asked = asked
        self._last = 0.0
        self._timer: Timer | None = None
        self._seen: dict[str, frozenset[int]] = {}
        self._found: frozenset[int] = frozenset()
        self._taken_away: frozenset[int] = frozenset()

    def typed(self) -> None:
        """Something was typed: wait for a rest. One timer at a time, however quick the keys come."""
        self._last = monotonic()
        if self._timer is None and self.is_attached:
            self._timer = self.set_timer(RESTS_AFTER, self._rested)

    def _rested(self) -> None:
        self._timer = None
        if (left := self._last + RESTS_AFTER - monotonic()) > 0.05:
            self._timer = self.set_timer(left, self._rested)
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
        if is_asked and not self.display:
            self.update(plain(f"{SIGN} {_(self._asked)}", "$text-muted"))
        if is_asked != self.display:
            self.display = is_asked

    def take_away(self) -> bool:
        """Ask no more about these words; False when nothing was asked."""
        was_asked = bool(self.display)
        self._taken_away |= self._found
        self._show()
        return was_asked

    def on_click(self, event: events.Click) -> None:
        """A click takes it away too."""
        event.stop()
        self.take_away()
