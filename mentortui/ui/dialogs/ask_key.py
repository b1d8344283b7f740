"""Asks for a key by having it pressed."""

from __future__ import annotations

from collections.abc import Callable

from textual import events

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.dialog import Dialog

_OF_THE_QUESTION = frozenset("escape enter tab shift+tab up down f1 ctrl+g".split())


class AskKey(Dialog[str]):
    """``why_not`` says why a key cannot be; the question then stays, and another can be pressed."""

    ABOUT = N_("Press the key that you would rather use. A key that does something else there is not taken.")
    KEEPS_TEXT = False

    def __init__(self, title: str, why_not: Callable[[str], str]) -> None:
        super().__init__()
        self._title = title
        self._why_not = why_not

    def title_text(self) -> str:
        """Which command."""
        return _("Which key for “{command}”?", command=self._title)

    def keys_text(self) -> str:
        """How to answer."""
        return _("Press the key · Esc goes back")

    def answer(self) -> str:
        """Enter is no key to give away. Raises BadInput."""
        raise BadInput(_("Press a letter, a function key, or Ctrl and a letter."))

    def on_key(self, event: events.Key) -> None:
        """The key itself is the answer."""
        if event.key in _OF_THE_QUESTION:
            return
        event.stop()
        if problem := self._why_not(event.key):
            self.explain(problem)
        else:
            self.dismiss(event.key)
