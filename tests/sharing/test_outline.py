"""The outline: every typed text is in it, in order, and empty parts are not."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given

from mentortui.model.records import Mark, Owner
from mentortui.model.steps import Step
from mentortui.model.summary import SINCE_ACTIONS, TASKS, Line, Section, Summary
from mentortui.sharing.blocks import Bars, Compared, Grid, Heading, Item, Items, Ruled, one_line
from mentortui.sharing.outline import outline
from mentortui.sharing.plain import to_plain
from mentortui.sharing.pocket import pocket_lines
from mentortui.sharing.summary_document import summary_document
from tests.sharing.nasty import texts
from tests.sharing.summaries import labour_market, summaries


def visible(summary: Summary) -> str:
    """All that is read, a line for each text."""
    found: list[str] = []
    for block in outline(summary):
        if isinstance(block, Items):
            for item in block.items:
                found += [item.lead + item.text, *item.under]
        elif not isinstance(block, Ruled | Grid | Bars | Compared):
            found.append(block.text)
    return "\n".join(found)


@given(summaries())
def test_every_typed_text_is_shown(summary: Summary) -> None:
    read = visible(summary)
    for section in summary.sections:
        kept = [line for line in section.lines if one_line(line.text)]
        own_words = [line.own_words for line in kept if section.key == TASKS]
        more = [text for line in kept for text in (line.explanation, line.own_language, line.example)]
        for text in [*(line.text for line in kept), *own_words, *more, section.heading if kept else ""]:
            assert one_line(text) in read


@given(summaries())
def test_nothing_is_said_of_nothing(summary: Summary) -> None:
    blocks = outline(summary)
    assert all(block.items for block in blocks if isinstance(block, Items))
    for block, following in zip(blocks, (*blocks[1:], None), strict=True):
        if isinstance(block, Heading):
            assert following is not None
            assert not isinstance(following, Heading) or following.level > block.level


def test_a_meeting_without_notes_is_a_title_and_a_date() -> None:
    bare = msgspec.structs.replace(labour_market(), sections=(), next_date=None)
    assert visible(bare) == "Meeting 3 · Arbeidsmarkedet\nMonday 23 November 2026 · Amina and Kari"


@pytest.mark.parametrize(
    ("mark", "ticked", "ending"),
    [
        (Mark.DONE, True, "done"),
        (Mark.PARTLY, False, "partly done"),
        (Mark.NOT_DONE, False, "not done"),
        (Mark.CHANGED, False, "changed"),
        (Mark.MOVED, False, "moved to the next meeting"),
        (Mark.ASIDE, False, "put aside"),
    ],
)
def test_how_an_action_ended(mark: Mark, ticked: bool, ending: str) -> None:
    line = Line(text="ringe", owner=Owner.MENTOR, mark=mark)
    section = Section(key=SINCE_ACTIONS, step=Step.SINCE, lines=(line,))
    blocks = outline(msgspec.structs.replace(labour_market(), sections=(section,), mentor=""))
    assert Items((Item(f": ringe – {ending}", "mentor", ticked),)) in blocks


def test_tasks_stand_before_the_questions_of_their_step() -> None:
    asked = Section(key="who-1", step=Step.WHO, heading="Hva skal jeg gjøre?", lines=(Line(text="ja"),))
    tasks = Section(key=TASKS, step=Step.WHO, lines=(Line(text="ringe", owner=Owner.BOTH),))
    blocks = outline(msgspec.structs.replace(labour_market(), sections=(asked, tasks)))
    kinds = [type(block).__name__ for block in blocks if block != blocks[0]]
    assert kinds[:5] == ["Paragraph", "Heading", "Items", "Heading", "Paragraph"]


@given(texts())
def test_direction_marks_are_seen_not_obeyed(text: str) -> None:
    summary = msgspec.structs.replace(labour_market(), title=text, participant=text)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f") & set(
        visible(summary)
    )


def test_plain_text() -> None:
    lines = to_plain(labour_market()).splitlines()
    assert lines[:7] == [
        "Meeting 3 · Arbeidsmarkedet",
        "Monday 23 November 2026 · Amina and Kari",
        "",
        "Since last time",
        "  ☑ Amina: lese to annonser – done",
        "  ☐ Kari: ringe Larvik – moved to 4 January 2027",
        "  ☐ Amina and Kari: øve på intervju – partly done",
    ]
    assert "      In own words: “Jeg skriver på fredag.”" in lines
    assert "    Amina har vært på biblioteket." in lines


@given(summaries())
def test_plain_text_says_the_same_as_the_outline(summary: Summary) -> None:
    lines = [line.strip() for line in to_plain(summary).split("\n") if line]
    assert [line[2:] if line[:2] in ("• ", "☑ ", "☐ ") else line for line in lines] == [
        line[2:] if line[:2] in ("• ", "☑ ", "☐ ") else line for line in visible(summary).split("\n")
    ]


@given(summaries())
def test_typed_text_is_never_a_heading_of_plain_text(summary: Summary) -> None:
    at_the_edge = [line for line in to_plain(summary).split("\n") if line and not line.startswith(" ")]
    headings = [b.text for b in outline(summary) if isinstance(b, Heading) and b.level == 2]
    assert at_the_edge[2 if summary.version else 3 :] == headings


@pytest.mark.parametrize(
    ("language", "said", "short"),
    [
        ("nb", "onsdag 16. desember 2026 kl. 17.30", "onsdag 16. desember kl. 17.30"),
        ("en", "Wednesday 16 December 2026 at 17:30", "Wednesday 16 December at 17:30"),
    ],
)
def test_the_next_meeting_is_told_with_its_time(language: str, said: str, short: str) -> None:
    summary = msgspec.structs.replace(labour_market(language), next_time=dt.time(17, 30))
    assert to_plain(summary).endswith(f"  {said}\n")
    assert pocket_lines(summary)[-1].endswith(short)
    front = summary_document(summary).front
    assert list(front.items())[-3:-1] == [("next_meeting", dt.date(2026, 12, 16)), ("next_time", "17:30")]
    assert "next_time" not in summary_document(labour_market(language)).front
