"""A line that is only there when something must be known: the disk is full, the workbook is read only."""

from __future__ import annotations

from textual.widgets import Static

from mentortui.ui.widgets.draw import plain


class Banner(Static):
    """Shown while it has something to tell."""

    DEFAULT_CSS = """
    Banner { height: auto; background: $warning; color: $background; padding: 0 1; display: none; }
    Banner.-shown { display: block; }
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(plain(text), markup=False)
        self._told = text
        self.set_class(bool(text), "-shown")

    def tell(self, text: str) -> None:
        """What must be known; empty hides the line."""
        if text != self._told:
            self._told = text
            self.update(plain(text))
            self.set_class(bool(text), "-shown")
