"""Who does what stands under whose it is, and no task is lost or changed on the way."""

from __future__ import annotations

import datetime as dt
import json

import msgspec
import pytest
from hypothesis import given

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.summary import TASKS, Line, Summary
from mentortui.sharing.blocks import Heading, Item, Items, Notice, Paragraph, one_line
from mentortui.sharing.pocket import pocket_lines
from mentortui.sharing.tasks import FORMAT, tasks_handout
from tests.sharing.summaries import labour_market, summaries


def _lines(summary: Summary) -> list[Line]:
    section = summary.section(TASKS)
    return [line for line in section.lines if one_line(line.text)] if section else []


def _items(summary: Summary) -> list[Item]:
    blocks = tasks_handout(summary).document.blocks
    return [item for block in blocks if isinstance(block, Items) for item in block.items]


def test_the_page_of_a_meeting() -> None:
    assert tasks_handout(labour_market()).document.blocks == (
        Heading(1, "Who does what"),
        Paragraph("Monday 23 November 2026 · Amina and Kari"),
        Heading(2, "Amina"),
        Items(
            (
                Item(
                    " · by 4 December",
                    "skrive en e-post",
                    False,
                    (in_language("en")("In own words: “{words}”", words="Jeg skriver på fredag."),),
                ),
            )
        ),
        Heading(2, "Kari"),
        Items((Item(" · by the next meeting", "spørre om omvisning", False),)),
        Heading(2, "Amina and Kari"),
        Items((Item(" · by 4 January 2027", "møtes på jobben", False),)),
        Heading(2, "Also"),
        Items((Item("ta med CV", "", False),)),
        Heading(2, "Next meeting"),
        Paragraph("Wednesday 16 December 2026"),
    )


@given(summaries())
def test_every_task_is_there_once_with_a_box(summary: Summary) -> None:
    said = [item.lead or item.text for item in _items(summary)]
    assert sorted(said) == sorted(one_line(line.text) for line in _lines(summary))
    assert all(item.ticked is False for item in _items(summary))
    own = sorted(one_line(line.own_words) for line in _lines(summary) if one_line(line.own_words))
    assert len([under for item in _items(summary) for under in item.under]) == len(own)


@given(summaries())
def test_a_draft_says_that_it_is_one(summary: Summary) -> None:
    handout = tasks_handout(summary, mentorship="m")
    assert handout.is_draft == (summary.version == 0)
    assert any(isinstance(block, Notice) for block in handout.document.blocks) == handout.is_draft
    assert handout.document.front["status"] == ("draft" if handout.is_draft else "approved")
    assert (handout.mentorship, handout.kind) == ("m", "tasks")
    assert handout.pocket == pocket_lines(summary)


@given(summaries())
def test_the_tasks_are_there_as_data(summary: Summary) -> None:
    data = json.loads(tasks_handout(summary).json)
    assert data["format"] == FORMAT
    section = summary.section(TASKS)
    lines = tuple(msgspec.convert(task, Line) for task in data["tasks"])
    assert lines == (section.lines if section else ())
    whole = msgspec.to_builtins(summary)
    assert all(data[field] == whole[field] for field in ("date", "language", "next_date", "version"))


def test_nothing_agreed_is_said() -> None:
    summary = msgspec.structs.replace(labour_market(), sections=(), next_date=None)
    blocks = tasks_handout(summary).document.blocks
    assert blocks[2:] == (Paragraph("No tasks were agreed."),)


def test_the_clock_of_the_next_meeting_is_said() -> None:
    summary = msgspec.structs.replace(labour_market(), next_time=dt.time(17, 30))
    assert tasks_handout(summary).document.blocks[-1] == Paragraph("Wednesday 16 December 2026 at 17:30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_called_by_its_day_and_what_it_is(language: str) -> None:
    name = {"nb": "2026-11-23-hvem-gjør-hva-amina", "en": "2026-11-23-who-does-what-amina"}[language]
    assert tasks_handout(labour_market(language)).document.name == name


@given(summaries())
def test_nothing_else_of_the_meeting_is_in_it(summary: Summary) -> None:
    tasks = tuple(section for section in summary.sections if section.key == TASKS)
    only = msgspec.structs.replace(summary, sections=tasks)
    assert tasks_handout(summary) == tasks_handout(only)
