"""A list to move in with the arrows: the one shape for everything there is more than one of."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from rich.style import Style
from textual.binding import Binding
from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from mentortui.i18n import N_

_REVERSE = Style(reverse=True)


class Row(msgspec.Struct, frozen=True):
    """One row: what it is called inside the program, and how it looks. No id: a heading, not to be chosen."""

    id: str | None
    look: Content


class Rows(OptionList, inherit_bindings=False):
    """Rows of content. Enter posts ``OptionSelected``; moving posts ``OptionHighlighted``."""

    ABOUT = N_("A list: the arrow keys move, and Enter opens or answers. A click chooses a line, too.")

    DEFAULT_CSS = """
    Rows {
        height: auto; max-height: 1fr; border: none; background: $background; padding: 0;
        scrollbar-size-vertical: 1;
        &:focus { border: none; background-tint: $foreground 0%; }
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-highlighted {
            background: $panel; color: $foreground; text-style: none;
        }
        &:focus > .option-list--option-highlighted {
            background: $accent 35%; color: $foreground; text-style: bold;
        }
        &:ansi > .option-list--option-highlighted {
            background: ansi_default; color: ansi_default; text-style: underline;
        }
        &:ansi:focus > .option-list--option-highlighted { text-style: bold; }
    }
    """

    BINDINGS = [
        Binding("down", "cursor_down", N_("Down"), show=False, id="rows.down"),
        Binding("up", "cursor_up", N_("Up"), show=False, id="rows.up"),
        Binding("home", "first", N_("First"), show=False, id="rows.first"),
        Binding("end", "last", N_("Last"), show=False, id="rows.last"),
        Binding("pagedown", "page_down", N_("Page down"), show=False, id="rows.page_down"),
        Binding("pageup", "page_up", N_("Page up"), show=False, id="rows.page_up"),
        Binding("enter", "select", N_("Choose"), show=False, id="rows.choose"),
    ]

    def __init__(self, rows: Iterable[Row] = (), *, id: str | None = None) -> None:
        super().__init__(*(_option(row) for row in rows), id=id, markup=False)
        self._awaited: str | None = None

    def render_line(self, y: int) -> Strip:
        """The terminal's own sixteen colours cannot be mixed, and text would be lost on a full accent: there
        the row one is on stands in reverse."""
        strip = super().render_line(y)
        if self.has_focus and self.app.native_ansi_color:
            options = {segment.style.meta.get("option") for segment in strip if segment.style}
            if self.highlighted in options:
                return strip.apply_style(_REVERSE)
        return strip

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead, keeping the place."""
        at = self.highlighted
        here, self._awaited = self._awaited or self.chosen, None
        self.clear_options()
        self.add_options(_option(row) for row in rows)
        if here is not None and any(option.id == here for option in self.options):
            self.highlighted = self.get_option_index(here)
        elif at is not None and self.option_count:
            self.highlighted = min(at, self.option_count - 1)
        elif self.has_focus:
            self.on_focus()

    def go_to(self, row: str) -> None:
        """Be on this row: at once, or when it is next shown, since some lists are filled when their width is
        known."""
        if any(option.id == row for option in self.options):
            self.highlighted = self.get_option_index(row)
        else:
            self._awaited = row

    @property
    def chosen(self) -> str | None:
        """The id of the row we are on."""
        option = self.highlighted_option
        return option.id if option else None

    def on_focus(self) -> None:
        """There is always a row we are on."""
        if self.highlighted is None and self.option_count:
            self.action_first()


def _option(row: Row) -> Option:
    return Option(row.look, id=row.id, disabled=row.id is None)
