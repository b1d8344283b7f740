"""The bare program with our note in place of Textual's text area, to see what the note itself costs."""

from textual.app import App, ComposeResult

from mentortui.ui.widgets.note import NoteArea


class Note(App[None]):
    """One note on the screen."""

    def compose(self) -> ComposeResult:
        """The note, in focus at once."""
        yield NoteArea(journal=lambda start, removed, inserted: None, placeholder="ready")


if __name__ == "__main__":
    Note().run()
