"""A paper form asks what the template asks, in its order, with room to write under each question."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.steps import Step
from mentortui.model.template import AgendaStep, Question, Template
from mentortui.sharing.blocks import Blank, Grid, Heading, Paragraph, Ruled, one_line
from mentortui.sharing.form import form_handout
from mentortui.templates.library import Library
from tests.sharing.nasty import NASTY

_BUILT_IN = [template for language in LANGUAGES for template in Library(None).all(language).templates]


def _made(questions: int, text: str = "Hva?", minutes: int = 60) -> Template:
    asked = tuple(Question(f"q-{nth}", text) for nth in range(questions))
    agenda = tuple(AgendaStep(step, text, 15, asked if step is Step.TODAY else ()) for step in Step)
    return Template(id="x", theme=None, language="nb", title=text, minutes=minutes, guide=text, agenda=agenda)


def _lines(template: Template) -> list[int]:
    return [block.lines for block in form_handout(template).document.blocks if isinstance(block, Ruled)]


@pytest.mark.parametrize("template", _BUILT_IN, ids=lambda t: f"{t.language}-{t.id}")
def test_every_question_is_there_with_room_to_write(template: Template) -> None:
    document = form_handout(template).document
    blocks = document.blocks
    questions = [block.text for block in blocks if isinstance(block, Heading) and block.level == 3]
    assert questions == [question.text for step in template.agenda for question in step.questions]
    for block, below in pairwise(blocks):
        if isinstance(block, Heading) and block.level == 3:
            assert isinstance(below, (Ruled, Grid)), block.text
    steps = [block.text for block in blocks if isinstance(block, Heading) and block.level == 2]
    assert steps[:4] == [f"{step.heading} · {step.minutes} min" for step in template.agenda]
    assert (document.title, document.language) == (template.title, template.language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_room_for_tasks_words_names_and_dates(language: str) -> None:
    t = in_language(language)
    template = next(each for each in _BUILT_IN if each.language == language)
    blocks = form_handout(template).document.blocks
    tasks, words = (block for block in blocks if isinstance(block, Grid))
    assert tasks == Grid((t("What"), t("Who"), t("By when")), (("", "", ""),) * 5)
    assert words == Grid((t("Word"), t("It means"), t("Own language")), (("", "", ""),) * 4)
    labels = [block.text for block in blocks if isinstance(block, Blank)]
    assert labels == [t("Date"), t("Participant"), t("Mentor"), t("Next meeting")]
    place = blocks.index(tasks)
    who = [block.text for block in blocks[:place] if isinstance(block, Heading) and block.level == 2][-1]
    assert who.startswith(template.agenda[-1].heading)


def test_names_that_are_known_need_no_line() -> None:
    handout = form_handout(_BUILT_IN[0], participant="Amina", mentor="Kari")
    blocks = handout.document.blocks
    assert [block.text for block in blocks if isinstance(block, Blank)] == [
        in_language("nb")("Date"),
        in_language("nb")("Next meeting"),
    ]
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert {"Amina", "Kari"} <= {text.split(": ")[-1] for text in said}
    assert handout.document.name.endswith("-amina")


def test_the_more_questions_the_fewer_lines() -> None:
    assert _lines(_made(4)) == [3] * 4
    assert _lines(_made(10)) == [2] * 10
    assert _lines(_made(30)) == [1] * 30
    assert _lines(_made(0)) == []


def test_another_length_leaves_the_minutes_of_the_steps_out() -> None:
    headings = [b.text for b in form_handout(_made(1), minutes=45).document.blocks if isinstance(b, Heading)]
    assert headings[1] == "Hva?"
    said = [b.text for b in form_handout(_made(1), minutes=45).document.blocks if isinstance(b, Paragraph)]
    assert said[0].startswith("45 ")


@pytest.mark.parametrize("text", NASTY)
def test_each_nasty_text_is_one_line(text: str) -> None:
    document = form_handout(_made(1, text), participant=text, mentor=text).document
    headings = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert headings[0] == document.title == one_line(text)
    assert not any(mark in document.name for mark in "/\\. \n")
