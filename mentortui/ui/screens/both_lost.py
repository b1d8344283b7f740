"""What it means that neither passphrase nor recovery key is left, in plain words."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen

from mentortui.i18n import N_, _
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.keys_line import KeysLine
from mentortui.ui.widgets.sheet import Sheet

_TOLD = (
    N_(
        "Without the passphrase or the recovery key nobody can read the notes, and nobody can make a new "
        "key. Nothing is deleted, and you can try as often as you like."
    ),
    N_(
        "Look where you keep important papers: the recovery key is nine groups of four signs. A backup from "
        "before the notes were encrypted can still be opened."
    ),
    N_(
        "If both are gone, these notes are lost. To begin again, move the folder {folder} away first. "
        "Tell your contact in the mentor programme."
    ),
)
"""What is lost, what is safe, what to do."""


class BothLostScreen(ModalScreen[None]):
    """A page to read, over the locked screen. Esc, q or Enter closes it."""

    DEFAULT_CSS = """
    BothLostScreen > #box {
        width: 72; max-width: 96%; height: 92%; max-height: 21; padding: 1 2; background: $surface;
        border: round $accent;
    }
    BothLostScreen VerticalScroll { height: 1fr; background: $surface; scrollbar-size-vertical: 1; }
    BothLostScreen .part { margin-bottom: 1; }
    BothLostScreen .keys { color: $text-muted; }
    """
    BINDINGS = [Binding("escape,q,enter", "dismiss", N_("Close"), show=False, id="lost.close")]

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """A title, what there is to know, and the keys."""
        with Vertical(id="box"):
            yield Sheet(plain(_("Neither passphrase nor recovery key?")), classes="heading")
            with VerticalScroll():
                for told in _TOLD:
                    yield Sheet(plain(_(told, folder=self._folder)), classes="part")
            yield KeysLine(_("Arrows scroll · Esc closes"))

    def on_mount(self) -> None:
        """The arrows scroll."""
        self.query_one(VerticalScroll).focus()
