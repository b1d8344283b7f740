"""A page shows what the blocks say and nothing else: no text that was typed becomes a mark of the page."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.records import Agreement
from mentortui.model.summary import Summary
from mentortui.sharing.agreement import agreement_document
from mentortui.sharing.blocks import Blank, Block, Grid, Heading, Item, Items, Notice, Paragraph, Ruled
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handouts import document_handout, summary_handout
from mentortui.sharing.html import to_html
from mentortui.templates.content import read_content
from mentortui.text import show
from tests.builders import times
from tests.sharing.html_reading import Node, read_page, shown
from tests.sharing.nasty import NASTY, texts
from tests.sharing.pdf_reading import paper
from tests.sharing.summaries import labour_market, summaries

_BREAKING_OUT = (
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><link rel=stylesheet href=//x>",
    "<svg onload=alert(1)>",
    "<![CDATA[x]]>",
    "&lt;b&gt;",
)


def every_kind(text: str) -> tuple[Block, ...]:
    """A block of every kind with ``text`` wherever one can be."""
    return (
        Notice(text),
        Paragraph(text),
        Heading(2, text),
        Items(
            (
                Item(text),
                Item(f": {text}", text),
                Item(f" · {text}", text, False, (text, text)),
                Item(text, "", True, (text,)),
            )
        ),
        Heading(3, text),
        Blank(text),
        Ruled(3),
        Grid((text, text), ((text, ""), ("", text))),
    )


@given(summaries())
def test_a_reader_of_html_finds_just_the_blocks(summary: Summary) -> None:
    handout = summary_handout(summary)
    page = read_page(to_html(handout))
    assert shown(page) == handout.document.blocks
    assert page.attrs["lang"] == summary.language
    assert page.all("title")[0].text() == handout.document.title


@pytest.mark.parametrize("text", [*NASTY, *_BREAKING_OUT])
def test_each_nasty_text_stands_in_every_kind_of_block_as_it_was_typed(text: str) -> None:
    page = read_page(to_html(paper(*every_kind(text), title=text)))
    safe = show(text)
    assert shown(page) == (Heading(1, safe), *every_kind(safe))
    assert page.all("title")[0].text() == safe


@given(st.lists(texts(), max_size=4), st.integers(1, 6))
def test_headings_of_any_level_in_any_order_are_kept(said: list[str], level: int) -> None:
    blocks = [Heading((level + place) % 6 + 1, show(text)) for place, text in enumerate(said)]
    assert shown(read_page(to_html(paper(*blocks, title="x")))) == (Heading(1, "x"), *blocks)


def test_nothing_may_load_and_that_is_said_before_anything_else() -> None:
    page = to_html(summary_handout(labour_market()))
    head = read_page(page).all("head")[0].elements
    assert [one.attrs for one in head[:2]] == [
        {"charset": "utf-8"},
        {
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
        },
    ]
    metas = {one.attrs["name"]: one.attrs["content"] for one in head if "name" in one.attrs}
    assert (metas["referrer"], metas["robots"]) == ("no-referrer", "noindex")
    (style,) = (one.text() for one in head if one.tag == "style")
    assert not re.search(r"url\s*\(|@import|@font-face|image-set|src\s*:|expression|[<\\]|//", style)


def test_a_mark_that_turns_text_around_is_seen_instead() -> None:
    page = to_html(paper(Paragraph("\u202enov\u202c \x1b[31m"), title="x"))
    assert "‹202E›nov‹202C› [31m" in page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_box_has_a_word_in_the_language_of_the_page(language: str) -> None:
    page = read_page(to_html(summary_handout(labour_market(language))))
    boxes = [span for span in page.all("span") if span.kind.startswith("box")]
    words = {in_language(language)("ticked"), in_language(language)("not ticked")}
    assert {box.attrs["aria-label"] for box in boxes} == words
    assert all(box.attrs["role"] == "img" for box in boxes)
    assert {box.text() for box in boxes} == {"☐", "☑"}


def test_a_name_in_another_script_turns_no_line_around() -> None:
    page = read_page(to_html(paper(Items((Item(" · innen fredag: lese", "أمينة", False),)), title="x")))
    (item,) = page.all("li")
    assert item.attrs["dir"] == "auto"
    assert [name.text() for name in item.all("bdi")] == ["أمينة"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_places_to_sign_stand_together(language: str) -> None:
    one = Agreement(uid="a", version=1, language=language, answers={"often": "x"}, **times())
    view = AgreementView(participant="Amina", mentor="Kari", agreement=one)
    document = agreement_document(view, read_content("agreement", language))
    page = read_page(to_html(document_handout(document, kind="agreement")))
    (signing,) = (section for section in page.all("section") if "signatures" in section.kind)
    assert signing.kind == "whole signatures"
    assert sum(p.kind == "blank" for p in signing.all("p")) == 4
    assert len(signing.all("h3")) == 2


def _pocket(page: Node) -> list[Node]:
    return [section for section in page.all("section") if section.kind == "pocket"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_summary_ends_with_codes_for_the_phone(language: str) -> None:
    (pocket,) = _pocket(read_page(to_html(summary_handout(labour_market(language)))))
    assert pocket.all("svg")
    assert pocket.all("h2")[0].text() == in_language(language)("To your phone")


def test_what_has_nothing_for_the_phone_has_no_codes() -> None:
    handout = msgspec.structs.replace(summary_handout(labour_market()), pocket=())
    assert not _pocket(read_page(to_html(handout)))


def test_the_format_is_a_file_in_utf_8() -> None:
    handout = summary_handout(labour_market())
    assert FORMATS["html"].write(handout).decode() == to_html(handout)
    assert file_name(handout, "html").endswith(".html")
