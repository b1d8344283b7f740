"""Norm cards as both see them: those of the content file and one's own, with what was done with them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Card, CardKind
from mentortui.model.content import Content, ContentCard


class Side(StrEnum):
    """The two sides of a norm: what stands somewhere, and how it is usually done."""

    WRITTEN = "written"
    UNWRITTEN = "unwritten"


class SharedNorm(msgspec.Struct, frozen=True, kw_only=True):
    """One norm. What a card has nothing to say about is ""."""

    uid: str = ""
    """Of its record; "" for a card of the content file that nothing was done with."""
    key: str = ""
    """Its id in the content file; "" for one's own."""
    title: str
    text: str = ""
    written: str = ""
    where: str = ""
    unwritten: str = ""
    ask: str = ""
    tell: str = ""
    leader: str = ""
    """What a leader expects."""
    worker: str = ""
    """What can be expected of a leader."""
    example: str = ""
    """The mentor's own."""
    talked: bool = False
    hidden: bool = False

    @property
    def id(self) -> str:
        """What it is called in a list."""
        return self.key or self.uid

    @property
    def own(self) -> bool:
        """Written by the two, so that all of it may be changed."""
        return not self.key


def shared_norms(book: Book, content: Content) -> tuple[SharedNorm, ...]:
    """The cards of the content file in its order, then one's own, the oldest first; hidden ones too."""
    cards = [card for card in book.all(Card) if card.kind is CardKind.NORM]
    kept = {card.key: card for card in cards if card.key}
    begun = tuple(_of_content(card, kept.get(card.id)) for card in content.cards)
    known = {card.id for card in content.cards}
    return begun + tuple(_of_record(card) for card in cards if card.key not in known)


def _of_content(card: ContentCard, kept: Card | None) -> SharedNorm:
    norm = SharedNorm(
        key=card.id,
        title=card.heading,
        text=card.text,
        written=card.get(Side.WRITTEN),
        where=card.get("where"),
        unwritten=card.get(Side.UNWRITTEN),
        ask=card.get("ask"),
        tell=card.get("tell"),
        leader=card.get("leader"),
        worker=card.get("worker"),
    )
    if kept is None:
        return norm
    return msgspec.structs.replace(
        norm, uid=kept.uid, example=kept.example, talked=kept.talked, hidden=kept.hidden
    )


def _of_record(card: Card) -> SharedNorm:
    """One's own; or what was written to a card that the content file has no more."""
    return SharedNorm(
        uid=card.uid,
        key=card.key,
        title=card.title,
        written=card.text if card.side == Side.WRITTEN else "",
        unwritten=card.text if card.side == Side.UNWRITTEN else "",
        example=card.example,
        talked=card.talked,
        hidden=card.hidden,
    )
