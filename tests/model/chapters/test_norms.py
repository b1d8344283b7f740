"""The norm cards: those of the content file, with what was done with them, then one's own."""

from __future__ import annotations

import pytest

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.norms import SharedNorm, shared_norms
from mentortui.model.chapters.records import Card, CardKind
from mentortui.model.content import Content, ContentCard
from mentortui.templates.content import read_content
from tests.builders import times

CONTENT = Content(
    title="Arbeidskultur",
    cards=(
        ContentCard(id="lunch", heading="Lunsj", pairs=(("written", "Pauser."), ("ask", "Hvordan?"))),
        ContentCard(id="clothes", heading="Klær"),
    ),
)


def norms(*cards: Card) -> tuple[SharedNorm, ...]:
    book = Book()
    book.apply(Change(None, card) for card in cards)
    return shared_norms(book, CONTENT)


def card(uid: str, **fields: object) -> Card:
    return Card(**{"uid": uid, **times(), "kind": CardKind.NORM, **fields})


def test_records_are_joined_to_their_cards_and_own_ones_follow() -> None:
    lunch, clothes, own, gone = norms(
        card("a", key="lunch", talked=True, example="Vi spiser kl. 11."),
        card("b", title="Kake", side="unwritten", text="Kake på bursdag."),
        card("c", key="gone", title="Borte", example="Min egen."),
        card("d", kind=CardKind.SOURCE, title="Ikke en norm"),
    )
    assert (lunch.uid, lunch.id, lunch.talked, lunch.example) == ("a", "lunch", True, "Vi spiser kl. 11.")
    assert (lunch.written, lunch.ask, lunch.own) == ("Pauser.", "Hvordan?", False)
    assert (clothes.uid, clothes.id, clothes.talked) == ("", "clothes", False)
    assert (own.id, own.own, own.unwritten, own.written) == ("b", True, "Kake på bursdag.", "")
    assert (gone.title, gone.example, gone.own) == ("Borte", "Min egen.", False), "what was told stays"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_card_of_ours_asks_and_tells_on_both_sides(language: str) -> None:
    cards = read_content("norms", language).cards
    assert len(cards) >= 14
    for one in cards:
        assert one.text
        assert all(one.get(key) for key in ("written", "unwritten", "ask", "tell")), one.id
        assert bool(one.get("leader")) == bool(one.get("worker")), one.id
    assert sum(bool(one.get("leader")) for one in cards) >= 5, "what the two expect of each other"
    assert sum(bool(one.get("where")) for one in cards) >= 12, "where it stands"
