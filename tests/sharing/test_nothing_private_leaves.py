"""Whatever a mentorship holds, nothing private of it is in anything that can be handed over, in any format.

A fresh word stands in every private place; then all that can leave is made and searched for it, also as
formats write it down. The same search finds the word when it is let out on purpose.
"""

from __future__ import annotations

import base64
import inspect
import json
import os
import quopri
from collections.abc import Callable, Iterator
from email.message import EmailMessage
from html import escape
from random import Random
from typing import Any
from urllib.parse import quote

import msgspec
import pytest
from hypothesis import Phase, given, settings

from mentortui.model import summary as summaries
from mentortui.model.book import Book
from mentortui.model.chapters import appointments as days
from mentortui.model.chapters import words as listed_words
from mentortui.model.records import Meeting, PrivateNote
from mentortui.model.summary import TASKS, Line, Section
from mentortui.sharing import handouts as making
from mentortui.sharing.as_json import data_json
from mentortui.sharing.formats import FORMATS, file_name
from mentortui.sharing.handout import Handout
from mentortui.sharing.whole import whole_json
from mentortui.ui.chapters.register import CHAPTERS
from mentortui.workbook.handing import HANDOUTS
from mentortui.workbook.own_preparation import own_preparation
from mentortui.workbook.whole import plain_tables
from tests.sharing import everything
from tests.sharing.everything import asked, handouts
from tests.sharing.marked import Marker, forms, is_in, pile
from tests.sharing.mentorships import (
    TODAY,
    Marked,
    Shape,
    mentorship,
    mentorships,
    places_to_mark,
    private_places,
)
from tests.sharing.reachable import hints, public_callables
from tests.sharing.recording import recorded

STORM = bool(os.environ.get("MENTORTUI_STORM"))
MANY = settings(max_examples=2000 if STORM else 100, phases=[Phase.generate])
"""A failing mentorship is told by its shape, which makes it again; a smaller one would take minutes."""
FEWER = settings(MANY, max_examples=300 if STORM else 40)

FULL = Shape(seed=7, held=3, live=True, planned=True, language="nb", closed=True, least=1)


def written(book: Book, language: str) -> Iterator[tuple[str, str, list[bytes]]]:
    """Every handout in every format: what it is, the format, and all that is in it."""
    for name, handout in handouts(book, TODAY, language):
        yield name, "itself", [msgspec.json.encode(handout)]
        for form in FORMATS:
            if FORMATS[form].fits(handout):
                with recorded() as inside:
                    file = FORMATS[form].write(handout)
                    told = FORMATS[form].told(handout)
                yield name, form, [file_name(handout, form).encode(), file, told.encode(), *inside]


def whole(book: Book) -> bytes:
    """The whole mentorship as a file, without what is private."""
    return whole_json(plain_tables(book, private=False), records=2, private=False).encode()


@pytest.mark.storm
@MANY
@given(mentorships())
def test_nothing_private_is_in_what_every_format_is_made_of(marked: Marked) -> None:
    made = [msgspec.json.encode(handout) for _name, handout in handouts(marked.book, TODAY, "en")]
    assert not is_in(marked.private.stem, [*made, whole(marked.book)])


@pytest.mark.storm
@FEWER
@given(mentorships())
def test_nothing_private_is_in_anything_that_leaves(marked: Marked) -> None:
    language = "en" if len(marked.private.words) % 2 else "nb"
    leaving = pile(part for _name, _form, parts in written(marked.book, language) for part in parts)
    assert not is_in(marked.struck.stem, leaving), "both left it out"
    assert not is_in(marked.private.stem, leaving)
    assert not is_in(marked.private.stem, [whole(marked.book)])
    assert is_in(marked.shared.stem, leaving) or not marked.book.held(), "what is shared is there"


def test_every_private_place_is_marked() -> None:
    """In some mentorship or other."""
    found: dict[str, set[str]] = {}
    for seed in range(20):
        marked = mentorship(FULL._replace(seed=seed))
        for table, fields in private_places(marked).items():
            found.setdefault(table, set()).update(fields)
    assert found == places_to_mark()


# What there is to hand over is all there, and in every format.


def test_every_chapter_that_is_not_private_is_a_handout() -> None:
    assert set(HANDOUTS) == {entry.id for entry in CHAPTERS if not entry.private}


def test_every_way_to_make_a_handout_is_tried() -> None:
    """A new one has to be put into ``everything.handouts``."""
    makers = {name for name, function in public_callables() if hints(function).get("return") is Handout}
    made = {maker for maker in makers if _is_used(maker.rpartition(".")[2])}
    assert makers == made


def _is_used(name: str) -> bool:
    """Called by the list of everything, or by the chapters, all of which are in it."""
    from mentortui.workbook import handing

    return any(f"{name}(" in inspect.getsource(module) for module in (everything, handing))


def test_every_format_is_written_and_searched() -> None:
    marked = mentorship(FULL)
    shared = {form for _name, form, parts in written(marked.book, "nb") if is_in(marked.shared.stem, parts)}
    assert shared == {"itself", *FORMATS}
    assert is_in(marked.shared.stem, [whole(marked.book)])


def test_what_both_have_seen_of_the_answers_is_there() -> None:
    """The rule is not that answers never leave."""
    seen = [
        is_in(
            marked.shared.stem, [HANDOUTS["checks"](asked(marked.book, "checks", TODAY, "nb")).json.encode()]
        )
        for marked in (mentorship(FULL._replace(seed=seed)) for seed in range(10))
    ]
    assert any(seen)


# The search finds it when it is let out on purpose.


@pytest.fixture
def leaking(monkeypatch: pytest.MonkeyPatch) -> Marked:
    """A mentorship whose summaries, words and days tell what the mentor wrote for nobody else."""
    marked = mentorship(FULL)
    own = marked.book.all(PrivateNote)[0].text.split("\n")[0]
    sections_of, listed, appointment = summaries.sections_of, listed_words._listed, days._appointment

    def leaky_sections(book: Book, meeting: Meeting, **how: Any) -> tuple[Section, ...]:
        return tuple(
            msgspec.structs.replace(one, lines=(*one.lines, Line(text=own))) if one.key == TASKS else one
            for one in sections_of(book, meeting, **how)
        )

    monkeypatch.setattr(summaries, "sections_of", leaky_sections)
    monkeypatch.setattr(
        listed_words, "_listed", lambda *given: msgspec.structs.replace(listed(*given), example=own)
    )
    monkeypatch.setattr(
        days,
        "_appointment",
        lambda *given: msgspec.structs.replace(appointment(*given), title=own, theme=None),
    )
    return marked


@pytest.mark.parametrize("form", ["itself", *FORMATS])
def test_what_is_let_out_is_found_in_every_format(leaking: Marked, form: str) -> None:
    found = [
        name
        for name, written_as, parts in written(leaking.book, "nb")
        if written_as == form and is_in(leaking.private.stem, parts)
    ]
    assert found


@pytest.mark.parametrize("chapter", HANDOUTS)
def test_what_is_let_out_of_a_chapter_is_found(chapter: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the very value that the chapter's document is made of."""
    marked = mentorship(FULL)
    own = marked.private.words[0]
    monkeypatch.setattr(making, "data_json", lambda value: data_json({"shared": value, "own": own}))
    handout = HANDOUTS[chapter](asked(marked.book, chapter, TODAY, "nb"))
    assert is_in(marked.private.stem, [FORMATS["json"].write(handout)]) is bool(handout.json)


def test_the_whole_with_what_is_private_is_found_out() -> None:
    marked = mentorship(FULL)
    text = whole_json(plain_tables(marked.book, private=True), records=2, private=True)
    assert is_in(marked.private.stem, [text.encode()])


def test_the_preparation_is_found_out() -> None:
    marked = mentorship(FULL)
    document, text = own_preparation(asked(marked.book, "preparation", TODAY, "nb"))
    assert is_in(marked.private.stem, [text.encode()])
    assert is_in(marked.private.stem, [msgspec.json.encode(document)])


def _mail(word: str, **how: Any) -> bytes:
    message = EmailMessage()
    message["Subject"] = f"Møte ærlig {word}" if how.pop("subject", False) else "Møte"
    message.set_content(f"æ {word}" if "subject" not in how else "x", **how)
    return message.as_bytes()


WRITTEN: dict[str, Callable[[str], bytes]] = {
    "plain": lambda word: f"a{word}b".encode(),
    "capitals": lambda word: word.upper().encode(),
    "backwards": lambda word: word[::-1].encode(),
    "utf-16": lambda word: f"æ{word}".encode("utf-16"),
    "utf-16-be": lambda word: word.encode("utf-16-be"),
    "percent": lambda word: "".join(f"%{ord(c):02X}" for c in word).encode(),
    "percent as usual": lambda word: quote(f"æ {word}").encode(),
    "html": lambda word: "".join(f"&#{ord(c)};" for c in word).encode(),
    "html as usual": lambda word: escape(f"<{word}>").encode(),
    "hex": lambda word: word.encode().hex().encode(),
    "json": lambda word: "".join(f"\\u{ord(c):04x}" for c in word).encode(),
    "json in part": lambda word: json.dumps({"x": word}).replace(word[3], f"\\u{ord(word[3]):04x}").encode(),
    "base64 0": lambda word: base64.b64encode(f"{word} æ".encode()),
    "base64 1": lambda word: base64.b64encode(f"a{word} æ".encode()),
    "base64 2": lambda word: base64.b64encode(f"ab{word} æ".encode()),
    "ics folded": lambda word: f"SUMMARY:{'x' * 60}{word[:6]}\r\n {word[6:]}\r\n".encode(),
    "quoted-printable": lambda word: quopri.encodestring(f"{'æ' * 22}{word}".encode()),
    "mail": lambda word: _mail(word, cte="base64"),
    "mail quoted": lambda word: _mail(f"{'ø' * 30}{word}", cte="quoted-printable"),
    "mail subject": lambda word: _mail(word, subject=True),
}


@pytest.mark.parametrize("way", WRITTEN)
@pytest.mark.parametrize("seed", range(5))
def test_a_word_is_found_however_it_is_written(way: str, seed: int) -> None:
    marker = Marker(Random(seed))
    data = WRITTEN[way](marker.fresh())
    assert is_in(marker.stem, [b"before", data, b"after"])
    assert not is_in(Marker(Random(seed + 100)).stem, [data])


def test_no_form_is_so_short_that_chance_could_write_it() -> None:
    assert min(map(len, forms(Marker(Random(1)).stem))) >= 11


# The PDF itself, as a reader of PDF reads it.


def text_of(file: bytes) -> str:
    pdfium = pytest.importorskip("pypdfium2")
    paper = pdfium.PdfDocument(file)
    text = "\n".join(page.get_textpage().get_text_range() for page in paper)
    told = " ".join(paper.get_metadata_dict().values())
    paper.close()
    return f"{text}\n{told}"


def test_nothing_private_is_in_a_pdf() -> None:
    pytest.importorskip("typst")
    for seed in range(20 if STORM else 2):
        marked = mentorship(FULL._replace(seed=seed, held=1))
        seen = False
        for name, handout in handouts(marked.book, TODAY, "nb"):
            if name in ("summary", "checks", "agreement"):
                file = FORMATS["pdf"].write(handout)
                text = "".join(text_of(file).split())
                assert not is_in(marked.private.stem, [file, text.encode()])
                seen = seen or marked.shared.stem in text
        assert seen


def test_what_is_let_out_is_found_in_a_pdf(leaking: Marked) -> None:
    pytest.importorskip("typst")
    drafts = [h for n, h in handouts(leaking.book, TODAY, "nb") if n == "summary" and h.is_draft]
    texts = ["".join(text_of(FORMATS["pdf"].write(handout)).split()) for handout in drafts[:1]]
    assert any(leaking.private.stem in text for text in texts)
