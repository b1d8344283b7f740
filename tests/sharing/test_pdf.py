"""Paper: what is typed stands on it as it was typed, on A4, in every script, the same each time."""

from __future__ import annotations

import sys
import tempfile
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from typst import TypstError

from mentortui.errors import NotInstalled
from mentortui.i18n import LANGUAGES, in_language
from mentortui.sharing.blocks import (
    Blank,
    Block,
    Grid,
    Heading,
    Item,
    Items,
    Notice,
    Paragraph,
    Ruled,
    one_line,
)
from mentortui.sharing.form import form_handout
from mentortui.sharing.formats import FORMATS
from mentortui.sharing.handouts import summary_handout
from mentortui.sharing.pdf import typesetter
from mentortui.sharing.pdf.pdf import to_pdf
from mentortui.sharing.qr import codes
from mentortui.templates.library import Library
from tests.sharing.exporting import export
from tests.sharing.nasty import NASTY
from tests.sharing.nasty import texts as any_text
from tests.sharing.pdf_reading import A4, about, letters, long_lines, paper, pictures, sizes, texts
from tests.sharing.qr_reading import read
from tests.sharing.summaries import labour_market

_TYPST = (
    '#panic("x")', '#read("/etc/passwd")', "#import \"@preview/x:1.0.0\"", "$x$", "@ref", "<label>", "= x",
    "/ x: y", r"\u{41}", "`x`", "#{1+1}", "[#sys.inputs]", "//x", "/*x*/", "\"]", "--", "...", "~",
)  # fmt: skip
_READ_OTHERWISE = ("مرحبا", "e\u0301\u0301")
"""Drawn as they should be, but a reader gives letters back from the left, and one with two accents twice."""
_ACCESSIBLE = b"<pdfuaid:part>1</pdfuaid:part>"


def _one_of_each(text: str) -> tuple[Block, ...]:
    return (
        Notice(text),
        Paragraph(text),
        Heading(2, text),
        Heading(3, text),
        Paragraph(text),
        Items((Item(text, text, True, (text,)), Item(text, ticked=False), Item(text))),
        Blank(text),
        Ruled(2),
        Grid((text, text), ((text, ""),)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a4_with_a_title_a_language_and_nothing_of_who_made_it_when(language: str) -> None:
    t = in_language(language)
    file = to_pdf(summary_handout(labour_market(language)))
    assert sizes(file) == {A4}
    told = about(file)
    assert told.pop("Creator").startswith("Typst")
    assert told == {"Title": t("Meeting {number} · {title}", number=3, title="Arbeidsmarkedet")}
    assert f"/Lang({language})".encode() in file
    assert _ACCESSIBLE in file


def test_every_kind_of_block_may_stand_in_a_pdf_for_screen_readers() -> None:
    file = to_pdf(paper(*_one_of_each("Amina")))
    assert _ACCESSIBLE in file
    assert b"/StructTreeRoot" in file


def test_what_looks_like_source_is_text() -> None:
    typed = [said for text in (*NASTY, *_TYPST) if (said := one_line(text)) and said not in _READ_OTHERWISE]
    read_back = letters(to_pdf(paper(Heading(2, "Del"), *map(Paragraph, typed))))
    assert read_back == "Møte3Del" + "".join("".join(typed).split())


@pytest.mark.parametrize("text", ['#panic("x")', '#read("/etc/passwd")', "*_`$x$@a<b>"])
def test_it_is_text_in_every_kind_of_block(text: str) -> None:
    blocks = _one_of_each(text)
    assert letters(to_pdf(paper(*blocks, title=text))).count(text) == 15


@settings(max_examples=30, deadline=None)
@given(any_text().map(one_line))
def test_no_text_stops_it(text: str) -> None:
    assert to_pdf(paper(*_one_of_each(text), title=text)).startswith(b"%PDF-")


def test_the_typesetter_reads_nothing_outside_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "outside.txt").write_text("secret")
    inside = tmp_path / "inside"
    inside.mkdir()
    (inside / "own.txt").write_text("own")
    among = typesetter.fonts(found=False)
    monkeypatch.setattr(typesetter, "HERE", inside)
    for place, allowed in (("own.txt", True), ("../outside.txt", False), ("/etc/passwd", False)):
        (inside / "x.typ").write_text(f'#read("{place}")')
        if allowed:
            assert letters(typesetter.typeset("x.typ", {}, fonts=among)[0]) == "own"
        else:
            with pytest.raises(TypstError):
                typesetter.typeset("x.typ", {}, fonts=among)


def test_the_same_bytes_each_time_and_no_file_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)
    before = set(typesetter.HERE.rglob("*"))
    one = to_pdf(summary_handout(labour_market()))
    typesetter.fonts.cache_clear()
    assert to_pdf(summary_handout(labour_market())) == one
    assert list(tmp_path.iterdir()) == []
    assert {file for file in typesetter.HERE.rglob("*") if file.suffix != ".pyc"} <= before


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_numbered_where_there_are_more_than_one(language: str) -> None:
    between = in_language(language)("{page} of {pages}")
    long = texts(to_pdf(paper(*[Paragraph("ord " * 200)] * 12, language=language)))
    assert len(long) > 1
    for number, page in enumerate(long, start=1):
        assert page.splitlines()[-1].strip() == between.format(page=number, pages=len(long))
    [short] = texts(to_pdf(paper(Paragraph("ord"), language=language)))
    assert short.splitlines()[-1].strip() == "ord"


@pytest.mark.parametrize("lines", range(28, 40, 2))
def test_no_heading_stands_last_on_a_page(lines: int) -> None:
    blocks = [Paragraph("linje")] * lines
    pages = texts(
        to_pdf(paper(*blocks, Heading(2, "Del"), Heading(3, "Spør"), *[Paragraph("ord " * 150)] * 9))
    )
    *full, _last = pages
    assert full
    for page in full:
        *_before, last, _number = page.split("\n")
        assert last.strip() not in ("Del", "Spør")


def test_a_little_too_much_for_a_page_gets_a_little_smaller() -> None:
    def pages(count: int) -> int:
        return len(texts(to_pdf(paper(Items((Item("punkt"),) * count)))))

    assert pages(20) == 1
    most = next(count for count in range(36, 80) if pages(count) > 1) - 1
    # With letters of 11.5 points and a list's own space between, 33 would have gone in.
    assert most > 36


def test_lines_to_write_on_are_eight_millimetres_apart() -> None:
    [page] = pictures(to_pdf(paper(Ruled(5))))
    rows = [y for y in range(page.height) if page.getpixel((page.width // 2, y)) < 190]  # type: ignore[operator]
    tops = [y for y in rows if y - 1 not in rows]
    assert len(tops) == 5
    gaps = [(below - above) / 2 * 25.4 / 72 for above, below in pairwise(tops)]
    assert all(abs(gap - 8) < 0.3 for gap in gaps)


def test_an_empty_cell_has_room_to_write() -> None:
    [page] = pictures(to_pdf(paper(Grid(("a", "b"), (("", ""), ("", ""))))))
    assert long_lines(page, 400) == 4


def test_the_codes_on_paper_are_read_by_a_reader_that_is_not_ours() -> None:
    handout = summary_handout(labour_market())
    expected = sorted(code.text for code in codes(handout))
    assert expected
    found = [text for page in pictures(to_pdf(handout), scale=3) for text in read(page)]
    assert sorted(found) == expected
    assert "To your phone" in "".join(texts(to_pdf(handout)))
    bare = msgspec.structs.replace(handout, pocket=())
    assert "To your phone" not in "".join(texts(to_pdf(bare)))


def test_without_typst_it_says_how_to_get_it_and_writes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    handout = summary_handout(labour_market())
    for _again in range(2):
        with pytest.raises(NotInstalled) as raised:
            export(handout, "pdf", tmp_path)
        said = str(raised.value)
        assert "pip install 'typst" in said
        assert "HTML" in said
        typesetter.fonts.cache_clear()
    assert list(tmp_path.iterdir()) == []


def test_it_is_a_format_like_the_others(tmp_path: Path) -> None:
    handout = summary_handout(labour_market())
    file = export(handout, "pdf", tmp_path)
    assert file.suffix == ".pdf"
    assert file.read_bytes() == to_pdf(handout)
    assert FORMATS["pdf"].told(handout) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_ours_is_one_sheet_printed_on_both_sides(language: str) -> None:
    for template in Library(None).all(language).templates:
        assert len(pictures(to_pdf(form_handout(template)))) == 2, template.id
