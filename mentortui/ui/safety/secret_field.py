"""A field whose letters are hidden until one asks to see them."""

from __future__ import annotations

from mentortui.ui.widgets.field import Field


class SecretField(Field):
    """What is written is as it was typed: nothing is tidied, or it would not open anything."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.password = True

    def turn(self) -> None:
        """Show what is written, or hide it again."""
        self.password = not self.password
