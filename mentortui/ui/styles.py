"""The styles of the program: those of a screen that comes later are added to what was read before."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class Styles(Stylesheet):
    """Reads each source once for a theme. Textual's own reads all of them anew for each kind of screen that
    opens for the first time, while somebody waits for it."""

    def reparse(self) -> None:
        self.parse()
