"""Asks for a work word: the word, a plain explanation, the participant's own language, an example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from textual.widget import Widget

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet


class WordSaid(NamedTuple):
    """A word as it was told."""

    word: str
    explanation: str
    own_language: str
    example: str


class AskWord(Dialog[WordSaid]):
    """Only the word itself must be said. ``before`` is one to change."""

    ABOUT = N_(
        "A word from working life that is worth keeping. Only the word is needed. It comes back in later "
        "talks until it is known."
    )

    def __init__(self, before: WordSaid | None = None) -> None:
        super().__init__()
        self._before = before

    def title_text(self) -> str:
        """A new one, or one to change."""
        return _("Change the word") if self._before else _("A work word")

    def fields(self) -> Iterable[Widget]:
        """Word, explanation, own language, example."""
        before = self._before._asdict() if self._before else {}
        for id_, label in (
            ("word", _("Word")),
            ("explanation", _("It means")),
            ("own_language", _("In the participant's own language")),
            ("example", _("A sentence with the word")),
        ):
            yield Sheet(plain(label), classes="label")
            yield Field(before.get(id_, ""), id=id_)

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter keeps · Tab to the next field · Esc goes back")

    def answer(self) -> WordSaid:
        """The word. Raises BadInput when it is empty."""
        said = WordSaid(*(self.query_one(f"#{name}", Field).said for name in WordSaid._fields))
        if not said.word:
            raise BadInput(_("Write the word first, or press Esc to go back."))
        return said
