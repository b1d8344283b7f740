"""Signs for letters: ours have those of the scripts we promise, and a letter without a sign is told of."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops
from typst import Fonts

from mentortui.sharing.blocks import Heading, Item, Items, Paragraph
from mentortui.sharing.pdf import letters as letters_module
from mentortui.sharing.pdf.letters import missing_letters, told, without_sign
from mentortui.sharing.pdf.pdf import to_pdf
from mentortui.sharing.pdf.typesetter import HERE, fonts
from tests.sharing.pdf_reading import ink, letters, paper, pictures

_NAMES = ("Олександра Шевченко", "محمد الحسن", "ሰላም ተስፋይ", "Bjørn Åsgård")
_ACCESSIBLE = b"<pdfuaid:part>1</pdfuaid:part>"
"""A standard that no letter without a sign may stand in: the typesetter's own word on it."""
_NO_SIGN = "\u0378"
"""No letter has this number."""
_FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters by their category that are drawn as nothing, whether a font has them or not: UAX #44 calls them
default ignorable."""


@pytest.fixture
def only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without fonts of its own."""
    ours = fonts(found=False)
    monkeypatch.setattr(letters_module, "fonts", lambda *, found: ours)
    monkeypatch.setattr("mentortui.sharing.pdf.pdf.fonts", lambda *, found: ours)


@cache
def _cmap(file: str) -> frozenset[int]:
    with TTFont(HERE / "fonts" / file) as font:
        return frozenset(font.getBestCmap())


def _ours() -> frozenset[int]:
    return frozenset().union(*(_cmap(file.name) for file in (HERE / "fonts").glob("*.ttf")))


def _drawn(text: str) -> Image.Image:
    """``text`` as it is drawn, without what stands before it."""
    before = (Heading(2, "-"), Paragraph("-"))
    [page] = pictures(to_pdf(paper(*before, Paragraph(text))))
    [without] = pictures(to_pdf(paper(*before)))
    found = ink(ImageChops.invert(ImageChops.difference(page, without)))
    assert found is not None
    return found


@pytest.mark.usefixtures("only_ours")
@pytest.mark.parametrize("name", _NAMES)
def test_a_name_in_each_script_is_drawn_in_letters_with_ours_alone(name: str) -> None:
    handout = paper(Paragraph(name), Items((Item("", name, False, (name,)),)), title=name)
    assert missing_letters(handout) == told(handout) == ""
    assert {ord(letter) for letter in name} <= _ours()
    assert _ACCESSIBLE in to_pdf(handout)
    drawn = _drawn(name)
    for other in (_NO_SIGN * len(name), *(other for other in _NAMES if other != name)):
        assert drawn.tobytes() != _drawn(other).tobytes()


@pytest.mark.usefixtures("only_ours")
def test_letters_without_a_sign_are_boxes_that_are_told_of() -> None:
    handout = paper(Paragraph("Amina 你好 你"), title="ߊ")
    assert missing_letters(handout) == "ߊ你好"
    assert "ߊ 你 好" in told(handout)
    assert _ACCESSIBLE not in to_pdf(handout)
    assert _drawn("你").tobytes() == _drawn(_NO_SIGN).tobytes()
    assert _drawn("م").tobytes() != _drawn(_NO_SIGN).tobytes()


@pytest.mark.usefixtures("only_ours")
def test_many_are_told_of_by_the_first_of_them() -> None:
    said = told(paper(Paragraph("".join(map(chr, range(0x4E00, 0x4E40))))))
    assert said.count(" 一 ") == 1
    assert "…" in said
    assert chr(0x4E30) not in said


def test_arabic_letters_are_joined_and_stay_text() -> None:
    apart = "\u200c".join("محمد")
    # Alone, three of the four reach under the line.
    assert _drawn("محمد").height < _drawn(apart).height
    assert letters(to_pdf(paper(Paragraph("محمد"), title="x"))) in ("xمحمد", "xدمحم")


@pytest.mark.usefixtures("only_ours")
@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.characters(categories=["L", "N", "P", "S"], exclude_characters=_FILLERS), unique=True, max_size=8
    )
)
def test_what_is_said_to_be_missing_is_what_the_font_files_lack(some: list[str]) -> None:
    bare = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(HERE / "fonts")])
    assert without_sign(some, bare) == [letter for letter in some if ord(letter) not in _ours()]


@pytest.mark.usefixtures("only_ours")
def test_a_letter_that_is_never_seen_is_not_told_of() -> None:
    assert not any(ord(letter) in _ours() for letter in _FILLERS)
    assert told(paper(Paragraph(f"Amina{_FILLERS}"))) == ""


@pytest.mark.parametrize("cut", ["Regular", "Bold", "Italic"])
def test_latin_cyrillic_and_greek_are_whole_in_each_cut(cut: str) -> None:
    scripts = (
        range(0x20, 0x7F),
        range(0xA0, 0x250),
        range(0x370, 0x3E2),
        range(0x400, 0x530),
        range(0x1E00, 0x1F00),
    )
    wanted = {code for script in scripts for code in script if unicodedata.name(chr(code), "")}
    assert wanted <= _cmap(f"NotoSans-{cut}.ttf")
    assert set(map(ord, "–—‘’‚“”„…•€№ʼ«»")) <= _cmap(f"NotoSans-{cut}.ttf")


@pytest.mark.parametrize(
    ("file", "script"),
    [
        ("NotoSansArabic-Regular.ttf", range(0x61E, 0x700)),
        ("NotoSansArabic-Bold.ttf", range(0x61E, 0x700)),
        ("NotoSansEthiopic-Regular.ttf", range(0x1200, 0x137D)),
    ],
)
def test_arabic_and_ethiopic_are_whole(file: str, script: range) -> None:
    assert {code for code in script if unicodedata.name(chr(code), "")} <= _cmap(file)


def test_the_licence_lies_beside_the_fonts_and_they_are_about_a_megabyte() -> None:
    assert "SIL OPEN FONT LICENSE" in (HERE / "fonts" / "OFL.txt").read_text()
    assert sum(file.stat().st_size for file in (HERE / "fonts").glob("*.ttf")) < 1_300_000
