"""Text to read: headings, lines and space. Never markup."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


class Sheet(Static):
    """Content as it stands."""

    def __init__(self, content: Content | None = None, *, id: str | None = None, classes: str = "") -> None:
        super().__init__(content or Content(""), id=id, classes=classes, markup=False)
