"""A QR code in the terminal, two modules a cell."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from mentortui.sharing.qr import QUIET, Code
from mentortui.sharing.qr_drawing import half_blocks

LEAST_QUIET = 2
"""Light modules around a code that phones can do with, where there is no room for the standard's four."""
_LOOK = "#000000 on #ffffff"
"""Black on white in the dark look too: not every phone reads a code that is light on dark."""


def most_modules(columns: int, rows: int) -> int:
    """Modules a side of the largest code that so many cells can hold."""
    return min(columns, 2 * rows) - 2 * LEAST_QUIET


class QrPicture(Static):
    """As large as its code. It has an edge of its own, so nothing may be drawn over it."""

    DEFAULT_CSS = "QrPicture { width: auto; height: auto; }"

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, code: Code, columns: int, rows: int) -> None:
        """Draw ``code`` with as wide a light edge as the cells allow, four modules at the most."""
        spare = min(columns, 2 * rows) - len(code.modules)
        drawn = "\n".join(half_blocks(code, max(LEAST_QUIET, min(QUIET, spare // 2))))
        self.update(Content.styled(drawn, _LOOK))
