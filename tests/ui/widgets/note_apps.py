"""Apps of one note each, and keys to drive them, for the tests of notes."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea

from mentortui.ui.widgets.note import NoteArea


class Journal:
    """Replays what a note tells, the way a crash would have to."""

    def __init__(self, text: str = "") -> None:
        self.text, self.count = text, 0

    def __call__(self, start: int, removed: int, inserted: str) -> None:
        assert 0 <= start <= start + removed <= len(self.text)
        assert removed or inserted
        self.text = self.text[:start] + inserted + self.text[start + removed :]
        self.count += 1


class NoteApp(App[None]):
    """One note on the screen, with its journal and what overflowed."""

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.journal, self.overflow = Journal(text), ""
        self.note = NoteArea(text, journal=self.journal)

    def compose(self) -> ComposeResult:
        yield self.note

    def on_note_area_overflow(self, message: NoteArea.Overflow) -> None:
        self.overflow += message.kept

    def on_note_area_undo_asked(self) -> None:
        self.note.undo()


class PlainApp(App[None]):
    """Textual's own text area, set up like a note."""

    def __init__(self) -> None:
        super().__init__()
        self.area = TextArea()
        self.area.cursor_blink = False
        self.area.match_cursor_bracket = False

    def compose(self) -> ComposeResult:
        yield self.area


def screen_cells(app: App[None]) -> list[list[tuple[str, str]]]:
    """The screen as its compositor holds it: for each line, its characters with their styles."""
    return [
        [(char, str(segment.style)) for segment in strip for char in segment.text]
        for strip in app.screen._compositor.render_strips()
    ]
