"""The story in every format: the same numbers as a picture, as a table and in words, and no typed text in a
picture."""

from __future__ import annotations

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.goals import Progress
from mentortui.model.chapters.records import RatedAt, Rating, SkillKind
from mentortui.model.dates import add_months
from mentortui.model.story import Span, Story
from mentortui.sharing.blocks import Bars, Series, Step, Time
from mentortui.sharing.html import to_html
from mentortui.sharing.markdown import document_markdown
from mentortui.sharing.pdf.pdf import to_pdf
from mentortui.sharing.pictures import INK, bars_svg, in_words, stair_svg
from mentortui.sharing.plain import document_plain
from mentortui.sharing.story import MOST_BARS, bars, story_document, story_handout
from tests.sharing.hostile import HOSTILE
from tests.sharing.html_reading import read_page
from tests.sharing.pdf_reading import texts

D = dt.date
SVG = "{http://www.w3.org/2000/svg}"


def skill(text: str, then: int, now: int) -> SharedSkill:
    ratings = {RatedAt.START: Rating(then), RatedAt.END: Rating(now)}
    return SharedSkill(uid="s", text=text, kind=SkillKind.LEARN, ratings=ratings)


def months(*counts: tuple[int, int, int, int]) -> tuple[Span, ...]:
    """A month for each count of meetings, actions agreed, actions done and words."""
    days = [add_months(D(2026, 11, 1), place) for place in range(len(counts))]
    return tuple(
        Span(first=day, last=day, meetings=m, agreed=a, done=d, words=w)
        for day, (m, a, d, w) in zip(days, counts, strict=True)
    )


def told(text: str = "talk on the phone", name: str = "Amina") -> Story:
    return Story(
        participant=name,
        mentor="Kari",
        first_day=D(2026, 11, 12),
        last_day=D(2027, 1, 14),
        months=months((1, 2, 0, 3), (0, 0, 0, 0), (1, 1, 2, 4)),
        goals=Progress(3, 1),
        skills=(skill(text, 2, 3), skill("use a till", 3, 3)),
    )


def test_as_plain_text_it_is_a_table_and_sentences() -> None:
    assert (
        document_plain(story_document(told(), "en"))
        == """\
Our story
Amina and Kari

Our time together, month by month
  From 12 November 2026 to 14 January 2027.
  Month · Meetings · Actions agreed · Of them done · Words so far
  November 2026 · 1 · 2 · 0 · 3
  December 2026 · 0 · 0 · 0 · 3
  January 2027 · 1 · 1 · 2 · 7
  Goals reached: 1 of 3.

Then and now
  • talk on the phone: From a little to well since the start.
  • use a till: As at the start: well.
"""
    )


def test_as_markdown_it_is_a_table() -> None:
    said = document_markdown(story_document(told(), "en"))
    assert "| January 2027 | 1 | 1 | 2 | 7 |" in said
    assert "- **talk on the phone**: From a little to well since the start." in said


def test_before_the_first_meeting_it_says_so() -> None:
    said = document_plain(story_document(Story(participant="Amina"), "en"))
    assert "No meeting has been finished yet." in said
    assert "Month" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_a_picture_each_series_that_says_itself_in_words(language: str) -> None:
    t = in_language(language)
    page = read_page(to_html(story_handout(told(), language)))
    figures = page.all("figure")
    assert len(figures) == 4
    words = figures[-1].all("svg")[0].attrs
    assert words["role"] == "img"
    assert words["aria-label"].startswith(t("Words so far"))
    assert re.findall(r" (\d+)(?:,|$)", words["aria-label"]) == ["3", "3", "7"]
    assert t("{count} in all", count=7) in figures[-1].all("figcaption")[0].text()


def test_a_page_has_then_and_now_beside_each_other_in_words() -> None:
    [table] = read_page(to_html(story_handout(told(), "en"))).all("table")
    rows = [[cell.text().strip() for cell in row.elements] for row in table.all("tr")]
    assert rows == [
        ["Skill", "The first time", "Now"],
        ["talk on the phone", "a little", "well"],
        ["use a till", "well", "well"],
    ]
    labels = [svg.attrs["aria-label"] for svg in table.all("svg")]
    assert labels == ["2 of 4", "3 of 4", "3 of 4", "3 of 4"]


def test_paper_has_the_numbers_and_stays_fit_for_screen_readers() -> None:
    file = to_pdf(story_handout(told(), "en"))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in file
    assert file.count(b"/Figure") >= 4 + 4
    [page] = texts(file)
    assert "Words so far 7 in all" in page
    assert "Of them done 2 of 3" in page
    assert re.search(r"talk on the phone\s+a little\s+well", page)


@pytest.mark.parametrize("name", HOSTILE)
def test_typed_text_is_text_and_never_in_a_picture(name: str) -> None:
    text = HOSTILE[name]
    page = to_html(story_handout(told(text, text), "en"))
    harmless = to_html(story_handout(told(), "en"))
    shapes = re.compile(r"<svg.*?</svg>")
    assert shapes.findall(page) == shapes.findall(harmless)
    read_page(page)


def test_all_that_is_typed_may_stand_on_paper() -> None:
    assert to_pdf(story_handout(told(" ".join(HOSTILE.values())), "en")).startswith(b"%PDF-")


NUMBERS = st.lists(st.integers(0, 300), min_size=1, max_size=MOST_BARS)


@given(NUMBERS, st.integers(0, 400))
def test_a_picture_is_whole_and_higher_is_more(numbers: list[int], most: int) -> None:
    times = tuple(Time(f"m{place}", f"month {place}") for place in range(len(numbers)))
    series = Series('a < b & "c"', "", tuple(numbers), most)
    root = ElementTree.fromstring(bars_svg(times, series, ink=INK))
    assert root.get("aria-label") == in_words(times, series)
    drawn = [int(bar.get("height", "")) for bar in root.iter(f"{SVG}rect")]
    assert [label.text for label in root.iter(f"{SVG}text")][::2] == [str(n) for n in numbers]
    _left, _top, width, height = map(int, root.get("viewBox", "").split())
    for bar in root.iter(f"{SVG}rect"):
        assert 0 <= int(bar.get("x", "")) <= width - int(bar.get("width", ""))
        assert 0 < int(bar.get("y", "")) <= height
    for one, high in zip(numbers, drawn, strict=True):
        for other, low in zip(numbers, drawn, strict=True):
            assert high >= low or one < other
    assert min(drawn) > 0


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_stair_is_full_up_to_where_it_is(number: int) -> None:
    root = ElementTree.fromstring(stair_svg(Step(number, 4, "well"), "en", ink=INK))
    full = [rect.get("fill") == INK for rect in root.iter(f"{SVG}rect")]
    assert full == [place < number for place in range(4)]
    assert root.get("aria-label") == f"{number} of 4"


@given(st.integers(1, 130))
def test_however_long_it_lasted_there_are_no_more_bars_than_can_be_read(count: int) -> None:
    story = Story(months=months(*[(1, 1, 1, 1)] * count))
    drawn: Bars = bars(story, "nb")
    assert len(drawn.times) <= MOST_BARS
    for one in drawn.series:
        assert len(one.numbers) == len(drawn.times)
    assert sum(drawn.series[0].numbers) == count
    assert drawn.series[-1].numbers[-1] == count


def test_agreed_and_done_are_drawn_on_one_scale() -> None:
    _meetings, agreed, done, _words = bars(told(), "en").series
    assert agreed.most == done.most == 2


def test_what_there_is_none_of_is_not_drawn() -> None:
    story = Story(months=months((1, 0, 0, 0), (1, 0, 0, 0)))
    assert [one.name for one in bars(story, "en").series] == ["Meetings"]
