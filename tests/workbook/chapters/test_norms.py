"""What is done with norm cards is kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from mentortui.errors import BadInput
from mentortui.model.chapters.norms import Side
from mentortui.model.chapters.records import Card
from mentortui.model.content import Content, ContentCard
from mentortui.workbook.chapters.norms import Norms
from mentortui.workbook.chapters.pen import Pen
from tests.workbook.chapters.writing import in_meeting, reread, writing

CONTENT = Content(title="Arbeidskultur", cards=(ContentCard(id="lunch", heading="Lunsj"),))


def test_one_record_a_card_however_much_is_done_with_it(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        norms = Norms(pen)
        norms.talk(norms.view(CONTENT)[0])
        norms.tell(norms.view(CONTENT)[0], " Vi spiser \n kl. 11. ")
        norms.remove(norms.view(CONTENT)[0])
        (card,) = pen.book.all(Card)
        assert (card.key, card.title, card.talked, card.example) == (
            "lunch",
            "Lunsj",
            True,
            "Vi spiser kl. 11.",
        )
        assert norms.view(CONTENT)[0].hidden
        norms.remove(norms.view(CONTENT)[0])
        assert not norms.view(CONTENT)[0].hidden
        norms.talk(norms.view(CONTENT)[0])
        assert not norms.view(CONTENT)[0].talked
        before = pen.book.all(Card)
        norms.tell(norms.view(CONTENT)[0], "Vi spiser kl. 11.")
        assert pen.book.all(Card) == before, "nothing was said otherwise"


def test_own_cards_are_written_changed_and_taken_away(tmp_path: Path) -> None:
    with writing(tmp_path) as pen:
        norms = Norms(pen)
        with pytest.raises(BadInput):
            norms.add(" ", Side.WRITTEN, "tekst")
        uid = norms.add("Kake", Side.UNWRITTEN, "Kake på bursdag.")
        norms.change(uid, "Kake", Side.WRITTEN, "Står på tavla.", "Jeg baker.")
        own = norms.view(CONTENT)[1]
        assert (own.written, own.unwritten, own.example) == ("Står på tavla.", "", "Jeg baker.")
        norms.undo()
        assert norms.view(CONTENT)[1].unwritten == "Kake på bursdag."
        norms.remove(norms.view(CONTENT)[1])
        assert len(norms.view(CONTENT)) == 1
        norms.undo()
        assert norms.view(CONTENT)[1].uid == uid


@pytest.mark.parametrize("place", [writing, in_meeting])
def test_it_is_on_disk_when_the_program_is_cut_off(
    place: Callable[[Path], AbstractContextManager[Pen]], tmp_path: Path
) -> None:
    with place(tmp_path) as pen:
        norms = Norms(pen)
        norms.talk(norms.view(CONTENT)[0])
    with reread(tmp_path) as notebook:
        (card,) = notebook.book.all(Card)
        assert card.talked
