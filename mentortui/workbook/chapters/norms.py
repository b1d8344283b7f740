"""What can be done with norm cards: talk about them, tell one's own example, write own ones."""

from __future__ import annotations

import msgspec

from mentortui.model.changes import Change
from mentortui.model.chapters.norms import SharedNorm, Side, shared_norms
from mentortui.model.chapters.records import Card, CardKind
from mentortui.model.content import Content
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some


class Norms(Chapter):
    """A card of the content file gets a record when something is done with it."""

    def view(self, content: Content) -> tuple[SharedNorm, ...]:
        """Every norm, hidden ones too."""
        return shared_norms(self._book, content)

    def talk(self, norm: SharedNorm) -> None:
        """It was talked about, or after all was not."""
        self._mark("talk_norm", norm, talked=not norm.talked)

    def tell(self, norm: SharedNorm, example: str) -> None:
        """The mentor's own example; "" takes it away."""
        told = clean_line(example)
        if told != norm.example:
            self._mark("tell_norm", norm, example=told)

    def add(self, title: str, side: Side, text: str) -> str:
        """A card of one's own; its uid. Raises BadInput without a heading."""
        card = Card(**self.fresh(), kind=CardKind.NORM, side=side, title=some(title), text=clean_line(text))
        return self._add("add_norm", card)

    def change(self, uid: str, title: str, side: Side, text: str, example: str) -> None:
        """Write an own card otherwise. Raises BadInput without a heading."""
        said = {
            "title": some(title),
            "side": side,
            "text": clean_line(text),
            "example": clean_line(example),
        }
        self._say_otherwise("change_norm", self._book.get(Card, uid), **said)

    def remove(self, norm: SharedNorm) -> None:
        """Take an own card away; one of the content file is hidden, or shown again."""
        if norm.own:
            self._pen.change("remove_norm", Change(self._book.get(Card, norm.uid), None))
        else:
            self._mark("hide_norm", norm, hidden=not norm.hidden)

    def _mark(self, name: str, norm: SharedNorm, **fields: object) -> None:
        """Change the card's record, which is made when there is none. Its heading stays with it."""
        if norm.uid:
            self._change(name, self._book.get(Card, norm.uid), **fields)
            return
        card = Card(**self.fresh(), kind=CardKind.NORM, key=norm.key, title=norm.title)
        self._pen.change(name, Change(None, msgspec.structs.replace(card, **fields)))
