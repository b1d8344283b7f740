"""Asks for a name that has to be written, before something that cannot be undone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.widget import Widget

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.text import clean_name
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class Sure(NamedTuple):
    """The name was written. ``chosen`` is the place of the one of ``names`` that was chosen, from 0."""

    chosen: int


class AskName(Dialog[Sure]):
    """Answers only when ``name`` was written. ``text`` says what will happen; with ``names``, one of a few is
    chosen too, the first one being the safe one."""

    ABOUT = N_("This cannot be undone, so the name must be written. Esc goes back, and nothing happens.")

    KEEPS_TEXT = False

    def __init__(
        self, title: str, text: str, name: str, *, label: str = "", names: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self._title_text = title
        self._text = text
        self._name_asked = name
        self._label = label
        self._names = names

    def title_text(self) -> str:
        """As given."""
        return self._title_text

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter does it · Esc goes back, and nothing happens")

    def fields(self) -> Iterable[Widget]:
        """What will happen, and a field for the name."""
        yield Sheet(plain(self._text), classes="text")
        yield Sheet(plain(" "))
        yield Sheet(plain(_("Write the name {name} to go on:", name=self._name_asked)), classes="label")
        yield Field(id="name")
        if self._names:
            yield Choice(self._label, self._names, 0, id="choice")

    def answer(self) -> Sure:
        """That it is meant. Raises BadInput for another name."""
        said = clean_name(self.query_one("#name", Field).said)
        if said.casefold() != clean_name(self._name_asked).casefold():
            raise BadInput(_("That is not the name. Nothing has happened. Write it, or press Esc."))
        return Sure(self.query_one("#choice", Choice).chosen if self._names else 0)
