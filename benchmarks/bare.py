"""The yardstick: the least Textual program in which a note can be written, one ``TextArea``."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    """One text area on the screen."""

    def compose(self) -> ComposeResult:
        """The text area, in focus at once."""
        yield TextArea(placeholder="ready")


if __name__ == "__main__":
    Bare().run()
