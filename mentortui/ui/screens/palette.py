"""All commands that apply here, found by their words in either language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList

from mentortui.i18n import LANGUAGES, N_, _, in_language
from mentortui.text import fold
from mentortui.ui.bindings import HELP
from mentortui.ui.command import Command
from mentortui.ui.commands import say_key
from mentortui.ui.desk import AtDesk
from mentortui.ui.widgets.draw import ends, plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet

_BEGINS, _INSIDE, _LETTERS, _NO_FIT = range(4)
"""How well words fit: words begin so, it stands somewhere, the letters stand in this order, not at all."""


class PaletteScreen(ModalScreen[str | None]):
    """Answers with a command's id, or None. Knows commands only, no content of the workbook."""

    ABOUT = N_(
        "Everything that can be done here. Write a word or two in Norwegian or English, and press Enter. "
        "The keys stand to the right."
    )

    CSS_PATH = "palette.tcss"
    BINDINGS = [
        HELP,
        Binding("escape", "go_back", N_("Back"), show=False, id="palette.back"),
        Binding("down", "move('cursor_down')", N_("Down"), show=False, id="palette.down"),
        Binding("up", "move('cursor_up')", N_("Up"), show=False, id="palette.up"),
        Binding("pagedown", "move('page_down')", N_("Page down"), show=False, id="palette.page_down"),
        Binding("pageup", "move('page_up')", N_("Page up"), show=False, id="palette.page_up"),
    ]

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self._commands = tuple(command for command in commands if command.id != "app.palette")

    def compose(self) -> ComposeResult:
        """A field and the commands that fit."""
        with Vertical(id="box"):
            yield Sheet(plain(_("What do you want to do?")), classes="heading")
            yield Field(placeholder=_("a word or two"), id="words")
            rows = Rows(id="fitting")
            rows.can_focus = False
            yield rows
            yield KeysLine(_("Enter does it · Esc goes back"))

    def on_mount(self) -> None:
        """Everything, until something is written."""
        self.query_one(Field).focus()

    def on_resize(self) -> None:
        """Keys stand at the right end."""
        self._show(self.query_one(Field).value)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, words: str) -> None:
        rows = self.query_one(Rows)
        keys, width = cast(AtDesk, self.app).desk.keys.keys, max(rows.size.width - 3, 10)
        found = fitting(self._commands, words)
        rows.clear_options()
        rows.show_rows(Row(command.id, command_row(command, keys, width)) for command in found)
        if found:
            rows.action_first()
        else:
            rows.show_rows([Row(None, plain(_("No command has those words here.")))])

    def action_move(self, how: str) -> None:
        """Up and down in the list while the field keeps the cursor."""
        getattr(self.query_one(Rows), f"action_{how}")()

    @on(Input.Submitted)
    def _keep(self) -> None:
        if chosen := self.query_one(Rows).chosen:
            self.dismiss(chosen)

    @on(OptionList.OptionSelected)
    def _pointed_at(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option.id)

    def action_go_back(self) -> None:
        """No command."""
        self.dismiss(None)


def command_row(command: Command, keys: Mapping[str, tuple[str, ...]], width: int) -> Content:
    """The command's words, and its keys in force at the right end."""
    said = "  ".join(say_key(key) for key in keys.get(command.id, command.keys))
    return ends(plain(_(command.title)), plain(said, "$text-muted"), width)


def fitting(commands: tuple[Command, ...], words: str) -> list[Command]:
    """The commands that have all the words, best first; all of them when nothing is written.

    When none has, those that have the letters in order.
    """
    wanted = fold(words).split()
    ranked = sorted(((_distance(command, wanted), command) for command in commands), key=lambda r: r[0])
    limit = _LETTERS if ranked and ranked[0][0] < _LETTERS else _NO_FIT
    return [command for far, command in ranked if far < limit]


def _distance(command: Command, wanted: list[str]) -> int:
    said = [in_language(language)(text) for language in LANGUAGES for text in (command.title, command.short)]
    texts = [fold(text) for text in said]
    own = [*texts, command.id.replace(".", " ").replace("_", " "), command.id]
    begin = [word for text in own for word in text.replace(":", " ").split()]
    if all(any(word.startswith(w) for word in begin) for w in wanted):
        return _BEGINS
    if all(any(w in text for text in own) for w in wanted):
        return _INSIDE
    letters = "".join(wanted)
    in_order = len(letters) > 2 and any(_in_order(letters, text) for text in texts)
    return _LETTERS if in_order else _NO_FIT


def _in_order(letters: str, text: str) -> bool:
    """Each of the letters stands in the text after the one before it: ``nstmt`` in ``neste møte``."""
    rest = iter(text)
    return all(letter in rest for letter in letters)
