"""Where to look for jobs: the cards of the content file, with what the two changed, hid and added."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Card, CardKind
from mentortui.model.content import ContentCard


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """A place to look. ``key`` is its id in the content file, "" for one's own; ``uid`` is its own card, or
    "" while it stands as the content file has it.
    """

    key: str
    uid: str
    title: str
    text: str = ""

    @property
    def id(self) -> str:
        """Names it among the others, whether it was changed or not."""
        return f"source-{self.key}" if self.key else self.uid


def sources(book: Book, known: Iterable[ContentCard]) -> tuple[Source, ...]:
    """Those of the content file in its order, then one's own. A changed one that the file no longer has is
    among one's own.
    """
    cards = [card for card in book.all(Card) if card.kind is CardKind.SOURCE]
    changed = {card.key: card for card in cards if card.key}
    found = []
    for original in known:
        card = changed.pop(original.id, None)
        if card is None:
            found.append(_as_given(original))
        elif not card.hidden:
            found.append(_own(card))
    rest = [card for card in cards if not card.key or card.key in changed]
    return (*found, *(_own(card) for card in rest if not card.hidden))


def _as_given(card: ContentCard) -> Source:
    return Source(key=card.id, uid="", title=card.heading, text=card.text)


def _own(card: Card) -> Source:
    return Source(key=card.key, uid=card.uid, title=card.title, text=card.text)
