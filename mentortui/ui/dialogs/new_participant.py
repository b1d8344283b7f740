"""Asks for a new participant: as little as possible. A name has no use for an identity number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui.errors import BadInput
from mentortui.i18n import LANGUAGES, N_, OWN_NAMES, _
from mentortui.model.delicate.id_numbers import NOT_KEPT, holds_id_number
from mentortui.text import clean_name
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class ParticipantSaid(NamedTuple):
    """Who it is. ``mentor`` is what the mentor is called; ``language`` is the meetings'."""

    alias: str
    profession: str
    mentor: str
    language: str


class NewParticipant(Dialog[ParticipantSaid]):
    """Only a name must be given. ``mentor`` is asked for when it is empty."""

    ABOUT = N_("A first name or an alias is enough. The notes are kept on this machine only.")

    def __init__(self, mentor: str) -> None:
        super().__init__()
        self._mentor = mentor

    def title_text(self) -> str:
        """What is asked."""
        return _("New participant")

    def fields(self) -> Iterable[Widget]:
        """Name, profession, the mentor's name, the language of the meetings."""
        yield Sheet(plain(_("First name or alias")), classes="label")
        yield Field(id="alias")
        yield Sheet(plain(_("Profession (may stay empty)")), classes="label")
        yield Field(id="profession")
        if not self._mentor:
            yield Sheet(plain(_("Your own first name (may stay empty)")), classes="label")
            yield Field(id="mentor")
        yield Choice(_("Meetings in"), OWN_NAMES, id="language")
        told = _("No address, date of birth or identity number is kept here.")
        yield Sheet(plain(told), classes="tell")

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter keeps · Tab to the next field · Esc goes back")

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        self.explain(_(NOT_KEPT) if holds_id_number(event.value) else "")

    def answer(self) -> ParticipantSaid:
        """The participant. Raises BadInput without a name, or with an identity number in any field."""
        said = {field.id: clean_name(field.said) for field in self.query(Field)}
        if any(holds_id_number(field.said) for field in self.query(Field)):
            raise BadInput(NOT_KEPT)
        if not said["alias"]:
            raise BadInput(N_("Write a first name or an alias."))
        language = LANGUAGES[self.query_one("#language", Choice).chosen]
        return ParticipantSaid(said["alias"], said["profession"], said.get("mentor", self._mentor), language)
