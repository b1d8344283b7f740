"""A real browser prints the pages on A4 with their text, and asks nobody for anything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp

from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.records import Agreement
from mentortui.model.records import Owner
from mentortui.model.steps import Step
from mentortui.model.summary import TASKS, WORDS, Line, Section, Summary
from mentortui.sharing.agreement import agreement_document
from mentortui.sharing.blocks import one_line
from mentortui.sharing.form import form_handout
from mentortui.sharing.handout import Handout
from mentortui.sharing.handouts import document_handout, summary_handout
from mentortui.sharing.html import to_html
from mentortui.sharing.qr import codes
from mentortui.sharing.tasks import tasks_handout
from mentortui.templates.content import read_content
from mentortui.templates.library import Library
from tests.builders import times
from tests.sharing.browser import needs_browser, print_page
from tests.sharing.nasty import NASTY
from tests.sharing.pdf_reading import A4, pictures, sizes, texts
from tests.sharing.summaries import labour_market

pytestmark = needs_browser

_HOST = "http://somewhere.test"
_LOADING = (
    f"<img src={_HOST}/img>",
    f"<script src={_HOST}/script></script>",
    f"<link rel=stylesheet href={_HOST}/style>",
    f"<link rel=preload as=font href={_HOST}/font>",
    f"<iframe src={_HOST}/frame></iframe>",
    f"<style>body {{ background: url({_HOST}/url) }} @import '{_HOST}/import';</style>",
    f"<script>fetch('{_HOST}/fetch')</script>",
    f"<video src={_HOST}/video autoplay></video>",
    f"<p style='background: url({_HOST}/attribute)'>x",
)
"""Each makes a browser load something from a page that allows it."""


def _hostile() -> Summary:
    typed = (*NASTY, *_LOADING, f'"><img src="{_HOST}/quoted"><link rel=preconnect href={_HOST}>')
    lines = tuple(Line(text=text) for text in typed)
    tasks = tuple(Line(text=text, owner=Owner.PARTICIPANT, own_words=text) for text in _LOADING[:2])
    words = tuple(Line(text=text, explanation=text, own_language=text) for text in _LOADING[:2])
    return Summary(
        meeting="m",
        number=3,
        title=_LOADING[0],
        theme=3,
        language="nb",
        date=dt.date(2026, 11, 23),
        participant=_LOADING[1],
        mentor="Kari",
        sections=(
            Section(key="today-1", step=Step.TODAY, heading=_LOADING[5], lines=lines),
            Section(key=TASKS, step=Step.WHO, lines=tasks),
            Section(key=WORDS, step=Step.WHO, lines=words),
        ),
    )


def _agreement() -> Handout:
    one = Agreement(uid="a", version=1, language="nb", answers={"often": "en gang i måneden"}, **times())
    view = AgreementView(participant="Amina", mentor="Kari", agreement=one)
    return document_handout(agreement_document(view, read_content("agreement", "nb")), kind="agreement")


def _form() -> Handout:
    template = Library(None).get("3-labour-market", "nb")
    assert template is not None
    return form_handout(template)


def _letters(file: bytes) -> str:
    return _bare("".join(texts(file)))


def _bare(text: str) -> str:
    """Without white space, which depends on where lines end."""
    return "".join(text.split())


def test_a_page_that_loads_something_is_found_out(tmp_path: Path) -> None:
    page = f"<!doctype html><title>x</title>{_LOADING[0]}{_LOADING[2]}<p>x"
    _file, asked = print_page(page, tmp_path)
    assert {line.split()[1] for line in asked} == {f"{_HOST}/img", f"{_HOST}/style"}


def test_hostile_text_loads_nothing_and_is_printed_as_it_was_typed(tmp_path: Path) -> None:
    file, asked = print_page(to_html(summary_handout(_hostile())), tmp_path)
    assert asked == []
    assert sizes(file) == {A4}
    found = _letters(file)
    for text in _LOADING:
        assert _bare(one_line(text)) in found, text


def test_even_what_had_slipped_in_would_load_nothing(tmp_path: Path) -> None:
    page = to_html(summary_handout(labour_market()))
    slipped = page.replace("<main>", f"<main>{''.join(_LOADING[:-1])}<p>her", 1)
    file, asked = print_page(slipped, tmp_path)
    assert asked == []
    assert "her" in _letters(file)


@pytest.mark.parametrize("make", [_agreement, _form])
def test_papers_to_write_on_are_a4_with_all_their_text(make: Callable[[], Handout], tmp_path: Path) -> None:
    handout = make()
    file, asked = print_page(to_html(handout), tmp_path)
    assert asked == []
    assert sizes(file) == {A4}
    found = _letters(file)
    for block in handout.document.blocks:
        if text := getattr(block, "text", ""):
            assert _bare(text) in found, text
    assert len(texts(file)) <= 3


def test_the_tasks_are_one_page_whose_codes_a_reader_of_codes_reads(tmp_path: Path) -> None:
    handout = tasks_handout(labour_market("nb"))
    file, asked = print_page(to_html(handout), tmp_path)
    assert asked == []
    (picture,) = pictures(file, scale=3)
    read = {code.text for code in zxingcpp.read_barcodes(picture)}
    assert read == {code.text for code in codes(handout)}
