"""The program's own templates: whole in both languages, plain to read and right about time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from mentortui.model.steps import Step
from mentortui.model.template import Template
from mentortui.templates.files import builtin_folder
from mentortui.templates.library import Library

IDS = [
    *("1-get-to-know", "2-goals", "3-labour-market", "4-competence", "5-workplace", "6-closing"),
    "own-theme",
]
LANGUAGES = ("nb", "en")
EVERY = [pytest.param(language, name, id=f"{language} {name}") for language in LANGUAGES for name in IDS]


def read(language: str, template_id: str) -> Template:
    template = Library(None).get(template_id, language)
    assert template is not None
    return template


def texts(template: Template) -> Iterator[str]:
    """Everything a person reads in ``template``."""
    yield template.title
    yield template.guide
    for step in template.agenda:
        yield step.heading
        for question in step.questions:
            yield question.text
            yield from question.tell


def lix(sentences: list[str]) -> float:
    """Readability: words per sentence plus the share of words of seven letters or more. Below 30 is easy."""
    text = "\n".join(sentences)
    words = re.findall(r"[^\W\d_]+", text)
    stops = [part for part in re.split(r"[.?!:](?:\s|$)|\n", text) if part.strip()]
    return len(words) / len(stops) + 100 * sum(len(word) > 6 for word in words) / len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_six_themes_and_an_own_one_stand_in_order(language: str) -> None:
    listing = Library(None).all(language)
    assert listing.problems == ()
    assert [template.id for template in listing.templates] == IDS
    assert [template.theme for template in listing.templates] == [1, 2, 3, 4, 5, 6, None]
    assert not any(template.own for template in listing.templates)


def test_every_file_is_among_them() -> None:
    files = {path.relative_to(builtin_folder()).as_posix() for path in builtin_folder().glob("*/*.md")}
    assert files == {f"{language}/{name}.md" for language in LANGUAGES for name in IDS}


@pytest.mark.parametrize("template_id", IDS)
def test_both_languages_ask_the_same(template_id: str) -> None:
    def shape(template: Template) -> list[tuple[Step, int, list[tuple[str, int]]]]:
        return [(s.step, s.minutes, [(q.id, len(q.tell)) for q in s.questions]) for s in template.agenda]

    assert shape(read("nb", template_id)) == shape(read("en", template_id))


@pytest.mark.parametrize(("language", "template_id"), EVERY)
def test_an_hour_four_to_six_questions_and_what_each_step_is_for(language: str, template_id: str) -> None:
    template = read(language, template_id)
    counts = {step.step: len(step.questions) for step in template.agenda}
    assert template.minutes == sum(step.minutes for step in template.agenda) == 60
    assert counts[Step.SINCE] in (1, 2)
    assert 4 <= counts[Step.TODAY] <= 6
    assert counts[Step.FORWARD] == 2, "what it takes, and what the participant does"
    assert counts[Step.WHO] == 1
    today = template.agenda[Step.TODAY.place].questions
    assert sum(bool(question.tell) for question in today) > len(today) / 2


@pytest.mark.parametrize(("language", "template_id"), EVERY)
def test_plain_words_and_short_lines(language: str, template_id: str) -> None:
    template = read(language, template_id)
    assert template.guide
    assert max(map(len, texts(template))) <= 80
    assert lix(list(texts(template))) < 30
    assert not re.search(r"mentee|\bde må\b", " ".join(texts(template)), re.IGNORECASE)


@pytest.mark.parametrize(("language", "template_id"), EVERY)
def test_a_question_stands_once(language: str, template_id: str) -> None:
    asked = [question.text for step in read(language, template_id).agenda for question in step.questions]
    assert len(set(asked)) == len(asked)


def test_lix_tells_hard_from_easy() -> None:
    assert lix(["Hva vil du? Hvem er du?"]) < 10
    assert lix(["Arbeidsplassforståelse forutsetter kompetanseutvikling gjennom samarbeidsavtaler."]) > 60
