"""The information page says all that has to be said at the start, in plain words, on one sheet."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.content import Content, ContentCard
from mentortui.model.plain import lix
from mentortui.sharing.blocks import Blank, Heading, Items, Paragraph, one_line
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handout import Handout
from mentortui.sharing.information import information_handout
from mentortui.sharing.markdown import document_markdown
from mentortui.templates.content import read_content
from tests.sharing.everything import written
from tests.sharing.nasty import NASTY
from tests.sharing.reading import read_back

DAY = dt.date(2027, 6, 30)
FORMS = ("md", "txt", "html", "pdf", "eml")
MUST_SAY = {
    "nb": "hvorfor|adresse|født|fødselsnummer|diagnose|kan lese|pc|slettet|se alt|rettet|selv mener|fryse"
    "|nei til notater|hvert møte|klage|datatilsynet|ansvarlig|kontaktperson",
    "en": "why|address|born|id number|diagnosis|can read|pc|deleted|see all|put right|own view|freeze"
    "|no to notes|each meeting|complain|datatilsynet|responsible|contact person",
}


def page(language: str, **given: object) -> Handout:
    return information_handout(read_content("information", language), language, **given)  # type: ignore[arg-type]


def known(language: str) -> Handout:
    return page(language, participant="Amina", mentor="Kari", delete_on=DAY)


def sentences(handout: Handout) -> str:
    """The running text, a line a paragraph or item."""
    blocks = handout.document.blocks
    found = [block.text for block in blocks if isinstance(block, Paragraph)]
    found += [item.text for block in blocks if isinstance(block, Items) for item in block.items]
    return "\n".join(text for text in found if text.endswith((".", "?")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_has_to_be_said(language: str) -> None:
    said = "\n".join(str(block) for block in page(language).document.blocks).casefold()
    assert [word for word in MUST_SAY[language].split("|") if word not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_very_easy_to_read(language: str) -> None:
    for handout in (page(language), known(language)):
        found = lix(sentences(handout))
        assert found is not None
        assert found < 30
        assert max(len(one.split()) for one in re.split(r"[.?!:]\s", sentences(handout))) <= 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_is_left_to_write(language: str) -> None:
    t = in_language(language)
    blank = [block.text for block in page(language).document.blocks if isinstance(block, Blank)]
    left = [block.text for block in known(language).document.blocks if isinstance(block, Blank)]
    assert blank[:2] == [t("Participant"), t("Mentor")]
    assert blank[3:] == left, "who is responsible, and whom to ask"
    assert len(left) == 3
    said = "\n".join(map(str, known(language).document.blocks))
    assert "2027" in said
    assert "Amina" in said
    assert "Kari" in said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_it_comes_in_every_format_of_a_page(language: str, form: str) -> None:
    assert dict(written(page(language), slow=form == "pdf"))[form]
    assert {name for name, one in FORMATS.items() if one.fits(page(language))} == set(FORMS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_one_sheet(language: str) -> None:
    pytest.importorskip("typst")
    from tests.sharing.pdf_reading import A4, sizes, texts

    long = page(language, participant="Oleksandr Bohdanovytsj", mentor="Kari-Anne Åsbjørnsen", delete_on=DAY)
    for handout in (page(language), known(language), long):
        file = FORMATS["pdf"].write(handout)
        assert len(texts(file)) == 1
        assert sizes(file) == {A4}


def made(text: str, **given: object) -> Handout:
    card = ContentCard(id="x", heading="X", text=text, pairs=(("", text), ("note", "x"), ("line", "L")))
    return information_handout(Content(title="T", cards=(card,)), "en", **given)  # type: ignore[arg-type]


def test_a_name_stands_where_the_text_wants_it() -> None:
    said = made("{mentor} writes. {mentor} asks {participant}.").document.blocks
    assert Paragraph("The mentor writes. The mentor asks the participant.") in said
    names = made(
        "{mentor} and {other} {date}", participant="A {mentor}", mentor="{participant}"
    ).document.blocks
    assert Paragraph("{participant} and {other}") in names, "a name is never filled in again"


def test_an_item_with_a_word_before_it_is_no_key_unless_it_is_ours() -> None:
    items = next(block for block in made("a").document.blocks if isinstance(block, Items))
    assert [item.text for item in items.items] == ["a", "note: x"]


@pytest.mark.parametrize("text", NASTY)
def test_no_name_becomes_structure(text: str) -> None:
    handout = page("nb", participant=text, mentor=text, delete_on=DAY)
    document = handout.document
    shown = read_back(document_markdown(document))[1]
    kinds = [type(block) for block in document.blocks if not isinstance(block, Blank)]
    assert [type(block) for block in shown][: len(kinds) - 1] == kinds[:-1]
    headings = [block.text for block in shown if isinstance(block, Heading)]
    assert headings == [b.text for b in document.blocks if isinstance(b, Heading)]
    assert one_line(text) in "\n".join(b.text for b in shown if isinstance(b, Paragraph))
    assert not any(mark in document.name for mark in "/\\. \n")
