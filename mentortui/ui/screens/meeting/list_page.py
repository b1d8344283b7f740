"""What the lists of "since last time" share: they begin at the first row nothing has been said of."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import Vertical

from mentortui.model.shared import LiveView
from mentortui.ui.widgets.rows import Row, Rows


class ListPage(Vertical):
    """A page with one list, drawn anew for each width and whenever the meeting changes."""

    DEFAULT_CSS = "ListPage Rows { max-height: 70%; }"

    def __init__(self, view: LiveView) -> None:
        super().__init__(classes="page")
        self._view = view

    def list_rows(self, width: int) -> Iterable[Row]:
        """The rows as they now stand, ``width`` cells wide."""
        raise NotImplementedError

    def waits(self) -> Iterable[bool]:
        """For each row, whether nothing has been said of it."""
        raise NotImplementedError

    def _rows(self) -> list[Row]:
        return list(self.list_rows(max(self.size.width - 3, 20)))

    def on_mount(self) -> None:
        """Start at the first one nothing has been said of."""
        rows = self.query_one(Rows)
        rows.highlighted = next((place for place, waits in enumerate(self.waits()) if waits), 0)
        rows.focus()

    def show(self, view: LiveView) -> None:
        """The list as it now stands."""
        self._view = view
        self.query_one(Rows).show_rows(self._rows())

    def on_resize(self) -> None:
        """Lines follow the width."""
        self.show(self._view)
