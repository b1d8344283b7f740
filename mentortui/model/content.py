"""What a chapter begins with: questions, norms, wording, starting lists, as they were read from a file."""

from __future__ import annotations

import msgspec


class ContentCard(msgspec.Struct, frozen=True, kw_only=True):
    """One card: its id, its heading, its text (paragraphs apart by an empty line), and its list."""

    id: str
    heading: str
    text: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    """``key: text`` items in their order; a plain item has the key ""."""

    def get(self, key: str) -> str:
        """The first text with a key, or ""."""
        return next((text for name, text in self.pairs if name == key), "")

    def all(self, key: str = "") -> tuple[str, ...]:
        """Every text with a key; without one, the plain items."""
        return tuple(text for name, text in self.pairs if name == key)


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """One file: its title, its introduction, and its cards in their order."""

    title: str
    text: str = ""
    cards: tuple[ContentCard, ...] = ()

    def card(self, id: str) -> ContentCard | None:
        """The card with an id."""
        return next((card for card in self.cards if card.id == id), None)
