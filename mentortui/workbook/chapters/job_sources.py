"""What can be done with the list of where to look for jobs: one's own in it, and ours changed or left out."""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.model.changes import Change
from mentortui.model.chapters.records import Card, CardKind
from mentortui.model.chapters.sources import Source, sources
from mentortui.model.content import ContentCard
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some


class JobSources(Chapter):
    """The content file is never written; what was done with one of its cards is kept in a card of its key."""

    def view(self, known: Iterable[ContentCard]) -> tuple[Source, ...]:
        """Where to look, beginning with the content file's ``known``."""
        return sources(self._book, known)

    def add(self, title: str, text: str = "") -> str:
        """A place of one's own; its uid. Raises BadInput without a title."""
        return self._add("add_source", self._card("", title, text))

    def change(self, source: Source, title: str, text: str) -> None:
        """Say it otherwise. Raises BadInput without a title."""
        if (some(title), clean_line(text)) == (source.title, clean_line(source.text)):
            return
        if source.uid:
            card = self._book.get(Card, source.uid)
            self._change("change_source", card, title=some(title), text=clean_line(text))
        else:
            self._add("change_source", self._card(source.key, title, text))

    def remove(self, source: Source) -> None:
        """Take one's own away; one of the content file is left out."""
        if not source.uid:
            card = self._card(source.key, source.title, source.text, hidden=True)
            self._add("remove_source", card)
            return
        card = self._book.get(Card, source.uid)
        if source.key:
            self._change("remove_source", card, hidden=True)
        else:
            self._pen.change("remove_source", Change(card, None))

    def _card(self, key: str, title: str, text: str, hidden: bool = False) -> Card:
        return Card(
            **self.fresh(),
            kind=CardKind.SOURCE,
            key=key,
            title=some(title),
            text=clean_line(text),
            hidden=hidden,
        )
