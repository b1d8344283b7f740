"""Files that are too large, too deep or hostile are refused with a message, before they cost anything."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentortui.errors import BadTemplate
from mentortui.model.template import Template
from mentortui.templates import outline
from mentortui.templates.limits import (
    FILE_BYTES,
    LINE_CHARACTERS,
    LINES,
    QUESTIONS_PER_STEP,
    TELL_PER_QUESTION,
    TEXT_CHARACTERS,
    TITLE_CHARACTERS,
)
from mentortui.templates.parse import parse_template
from mentortui.templates.problems import PROBLEM_LIMIT, UnreadableTemplate
from mentortui.text import clean_line

pytestmark = pytest.mark.fault("T23")

HEAD = "---\nid: a\ntheme: own\nlanguage: en\nminutes: 60\n---\n"


def template(today: str = "- Why?", title: str = "A theme") -> str:
    """A sound template but for what the test puts into it; ``today`` begins on line 11."""
    return (
        f"{HEAD}# {title}\n## Since (since, 10 min)\n- News?\n## Today (today, 25 min)\n{today}\n"
        "## Forward (forward, 15 min)\n- How?\n## Who (who, 10 min)\n- Who?\n"
    )


def problems_of(source: str) -> list[str]:
    """What is told of ``source``; empty when it is sound."""
    try:
        parse_template(source, "f")
    except UnreadableTemplate as error:
        return [str(problem) for problem in error.problems]
    return []


@pytest.mark.parametrize(
    ("sound", "broken", "message"),
    [
        pytest.param(
            template("- Why?\n" * QUESTIONS_PER_STEP),
            template("- Why?\n" * (QUESTIONS_PER_STEP + 1)),
            "f, line 23: the step «today» has more than 12 questions. Remove some.",
            id="questions",
        ),
        pytest.param(
            template("- Why?\n" + "  - I?\n" * TELL_PER_QUESTION),
            template("- Why?\n" + "  - I?\n" * (TELL_PER_QUESTION + 1)),
            "f, line 18: the question has more than 6 prompts under it. Remove some.",
            id="prompts",
        ),
        pytest.param(
            template("- " + "x" * TEXT_CHARACTERS),
            template("- " + "x" * (TEXT_CHARACTERS + 1)),
            "f, line 11: the text is too long. Write at most 400 characters, or make two of it.",
            id="text",
        ),
        pytest.param(
            template("- a\n" + "  b\n" * 150),
            template("- a\n" + "  b\n" * 500),
            "f, line 11: the text is too long. Write at most 400 characters, or make two of it.",
            id="text over many lines",
        ),
        pytest.param(
            template(title="x" * TITLE_CHARACTERS),
            template(title="x" * (TITLE_CHARACTERS + 1)),
            "f, line 7: the title is too long. Write at most 120 characters.",
            id="title",
        ),
    ],
)
def test_a_limit_holds_on_both_sides(sound: str, broken: str, message: str) -> None:
    assert problems_of(sound) == []
    assert problems_of(broken) == [message]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        pytest.param("x\n" * FILE_BYTES, "f: the file is too large.", id="bytes"),
        pytest.param("ø\n" * (FILE_BYTES // 3 + 1), "f: the file is too large.", id="bytes, not characters"),
        pytest.param(template("- a\n" * 10_000), f"f, line {LINES + 1}: the file has", id="10 000 items"),
        pytest.param(
            template("- " * LINE_CHARACTERS), "f, line 11: the line is too long.", id="nested items"
        ),
        pytest.param(template(">" * 5000), "f, line 11: the line is too long.", id="nested quotes"),
        pytest.param(template("- " + "[" * 5000), "f, line 11: the line is too long.", id="brackets"),
        pytest.param("", "f, line 1: the file must begin with", id="nothing"),
    ],
)
def test_a_hostile_file_is_refused_before_markdown_is_read(
    source: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_args: object) -> None:
        raise AssertionError("the Markdown parser was called")

    monkeypatch.setattr(outline, "_block_reader", never)
    (problem,) = problems_of(source)
    assert problem.startswith(message)


def test_text_too_long_is_refused_before_its_emphasis_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    plain = outline.plain

    def counted(markdown: str) -> str:
        read.append(markdown)
        return plain(markdown)

    monkeypatch.setattr("mentortui.templates.questions.plain", counted)
    assert len(problems_of(template("- x\n" + "  [[[[[[[[[[[[[[[[[[[[\n" * 300))) == 1
    assert max(map(len, read)) <= LINE_CHARACTERS


def test_a_text_full_of_brackets_is_not_searched_for_links() -> None:
    few, many = "[" * 19 + "[a](b)", "[" * 20 + "[a](b)"
    assert outline.plain(few) == "[" * 19 + "a"
    assert outline.plain(many) == many


def test_deep_nesting_within_a_line_is_told() -> None:
    (problem,) = problems_of(template("- a\n  - b\n    - c\n      - d\n        - e"))
    assert problem.startswith("f, line 13: the list is too deep.")
    assert problems_of(template("- " * 250 + "x"))


def test_no_more_problems_than_a_person_can_use() -> None:
    assert len(problems_of(template("text\n\n" * 200))) == PROBLEM_LIMIT


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    source = template("- Hva nå, å?")
    assert parse_template("\ufeff" + source.replace("\n", "\r\n"), "f") == parse_template(source, "f")


def test_the_message_never_carries_a_whole_line() -> None:
    (problem, *_rest) = problems_of(template().replace("theme: own", "x" * 500))
    assert "x" * 39 + "…" in problem
    assert "x" * 40 not in problem


FRAGMENTS = st.sampled_from(
    [
        *(
            "---",
            "id: a",
            "theme: own",
            "theme: 3",
            "language: nb",
            "minutes: 60",
            "# T",
            "> q",
            "- a",
            "  - b",
        ),
        *("## S (since, 10 min)", "## T (today, 25 min)", "## F (forward, 15 min)", "## W (who, 10 min)"),
        *("", "    - c", "* ", "***", "```", "<b>", "[a]: b", "| a |", "\t- x", "1. a", "===", "&#0;", "\\"),
    ]
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.one_of(st.text(), st.lists(st.one_of(FRAGMENTS, st.text(max_size=8))).map("\n".join)))
def test_any_text_is_a_template_or_told_to_be_none(source: str) -> None:
    for text in (source, HEAD + source, template(source), template(title=source)):
        try:
            found = parse_template(text, "f")
        except BadTemplate as error:
            _check_told(error, text)
        else:
            _check_sound(found)


def _check_told(error: BadTemplate, source: str) -> None:
    assert isinstance(error, UnreadableTemplate)
    assert error.problems
    assert str(error)
    last = 1 + sum(source.count(end) for end in "\n\r\x0b\x0c\x85\u2028\u2029")
    assert all(0 <= problem.line <= last for problem in error.problems)


def _check_sound(found: Template) -> None:
    assert [step.step.place for step in found.agenda] == [0, 1, 2, 3]
    assert sum(step.minutes for step in found.agenda) == found.minutes
    asked = [text for step in found.agenda for q in step.questions for text in (q.text, *q.tell)]
    assert all(0 < len(text) <= TEXT_CHARACTERS for text in asked)
    assert all(text == clean_line(text) for text in (found.title, found.guide, *asked))
