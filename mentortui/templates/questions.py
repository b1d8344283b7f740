"""The list under a step's heading, as questions with their "tell about yourself" prompts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mentortui.i18n import _
from mentortui.model.steps import Step
from mentortui.model.template import Question
from mentortui.templates.limits import (
    LINE_CHARACTERS,
    QUESTIONS_PER_STEP,
    TELL_PER_QUESTION,
    TEXT_CHARACTERS,
)
from mentortui.templates.outline import line_of, plain, raw
from mentortui.templates.problems import ProblemList

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode

LISTS = ("bullet_list", "ordered_list")


def read_questions(step: Step, lists: list[SyntaxTreeNode], problems: ProblemList) -> tuple[Question, ...]:
    """The questions of ``step`` from the lists under its heading."""
    items = [item for one in lists for item in one.children]
    if len(items) > QUESTIONS_PER_STEP:
        problems.add(
            line_of(items[QUESTIONS_PER_STEP]),
            _(
                "the step «{step}» has more than {limit} questions. Remove some.",
                step=step,
                limit=QUESTIONS_PER_STEP,
            ),
        )
        return ()
    return tuple(_question(f"{step}-{place}", item, problems) for place, item in enumerate(items, 1))


def read_text(node: SyntaxTreeNode, problems: ProblemList) -> str:
    """The plain text of a paragraph; too long a text is a problem and is not read."""
    markdown = raw(node)
    text = plain(markdown) if len(markdown) <= LINE_CHARACTERS else markdown
    if len(text) > TEXT_CHARACTERS:
        problems.add(
            line_of(node),
            _(
                "the text is too long. Write at most {limit} characters, or make two of it.",
                limit=TEXT_CHARACTERS,
            ),
        )
        return ""
    if not text:
        problems.add(line_of(node), _("there are no words here. Write the text, or remove the line."))
    return text


def _question(name: str, item: SyntaxTreeNode, problems: ProblemList) -> Question:
    text, nested = _parts(item, problems)
    prompts = [prompt for one in nested for prompt in one.children]
    if len(prompts) > TELL_PER_QUESTION:
        problems.add(
            line_of(prompts[TELL_PER_QUESTION]),
            _("the question has more than {limit} prompts under it. Remove some.", limit=TELL_PER_QUESTION),
        )
        prompts = []
    return Question(name, text, tuple(_prompts(prompts, problems)))


def _prompts(items: list[SyntaxTreeNode], problems: ProblemList) -> Iterator[str]:
    for item in items:
        text, deeper = _parts(item, problems)
        if deeper:
            problems.add(
                line_of(deeper[0]),
                _("the list is too deep. A question has prompts under it; a prompt has nothing."),
            )
        yield text


def _parts(item: SyntaxTreeNode, problems: ProblemList) -> tuple[str, list[SyntaxTreeNode]]:
    """The text of a list item and the lists under it; everything else in it is a problem."""
    children = item.children
    if not children:
        problems.add(line_of(item), _("there are no words here. Write the text, or remove the line."))
        return "", []
    text = ""
    if children[0].type == "paragraph":
        text = read_text(children[0], problems)
        children = children[1:]
    else:
        problems.add(
            line_of(item), _("a question begins with plain words. Write it as «- What do you want to learn?»")
        )
        return "", []
    for child in children:
        if child.type not in LISTS:
            problems.add(
                line_of(child),
                _("only prompts may stand under a question. Write «- » before the text."),
            )
    return text, [child for child in children if child.type in LISTS]
