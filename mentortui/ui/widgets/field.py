"""A field of one line. What is pasted in with several lines is joined, never cut."""

from __future__ import annotations

from textual import events
from textual.widgets import Input

from mentortui.i18n import N_
from mentortui.text import clean, clean_line, show


class Field(Input):
    """One line of text, cleaned as it comes."""

    ABOUT = N_("A field of one line. Write or paste; Tab goes to the next field.")

    DEFAULT_CSS = """
    Field {
        height: 3; border: round $foreground 30%; background: $background; padding: 0 1;
        &:focus { border: round $accent; background: $background; }
    }
    Field:focus { background-tint: $foreground 0%; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(clean_line(value), placeholder=show(placeholder), id=id, select_on_focus=False)
        self.cursor_blink = False

    def _on_paste(self, event: events.Paste) -> None:
        """Textual keeps only the first line of a paste; all of them are wanted."""
        self.insert_text_at_cursor(" ".join(clean(event.text).split("\n")))
        event.stop()
        event.prevent_default()

    @property
    def said(self) -> str:
        """What stands in the field, as one tidy line."""
        return clean_line(self.value)
