"""One Markdown file to one Template, or every problem in it with its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentortui.i18n import _
from mentortui.model.steps import Step
from mentortui.model.template import AgendaStep, Template
from mentortui.templates.front import Front, read_front, title_of
from mentortui.templates.headings import StepHeading, check_order, read_heading
from mentortui.templates.limits import MINUTES, TEXT_CHARACTERS, TITLE_CHARACTERS, lines_within_limits
from mentortui.templates.outline import blocks, line_of
from mentortui.templates.problems import ProblemList
from mentortui.templates.questions import LISTS, read_questions, read_text

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode


def parse_template(source: str, where: str, *, own: bool = False) -> Template:
    """The template in ``source``; ``where`` names the file in messages.

    Raises UnreadableTemplate, a BadTemplate, with all problems found.
    """
    problems = ProblemList(where)
    lines = lines_within_limits(source, problems)
    front = read_front(lines, problems)
    title = title_of(lines, front.body)
    sections = _Sections(problems)
    for node in blocks(lines, front.body):
        sections.take(node)
    last_line = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    _check_title(title, min(front.body + 1, last_line), problems)
    agenda = sections.agenda(last_line)
    _check_minutes(agenda, front, problems)
    problems.raise_if_any()
    return Template(
        id=front.id,
        theme=front.theme,
        language=front.language,
        title=title,
        minutes=front.minutes,
        guide=sections.guide,
        agenda=agenda,
        source=where,
        own=own,
    )


def _check_title(title: str, line: int, problems: ProblemList) -> None:
    if not title:
        message = _("the title is missing. Write a line like «# My theme» after the second «---».")
        problems.add(line, message)
    elif len(title) > TITLE_CHARACTERS:
        message = _("the title is too long. Write at most {limit} characters.", limit=TITLE_CHARACTERS)
        problems.add(line, message)


def _check_minutes(agenda: tuple[AgendaStep, ...], front: Front, problems: ProblemList) -> None:
    total = sum(step.minutes for step in agenda)
    if len(agenda) != len(Step) or front.minutes not in MINUTES or total == front.minutes:
        return
    problems.add(
        front.minutes_line,
        _(
            "the steps take {total} minutes in all, but «minutes» says {minutes}. Make them the same.",
            total=total,
            minutes=front.minutes,
        ),
    )


class _Sections:
    """Sorts the blocks after the head under the title and the four steps."""

    def __init__(self, problems: ProblemList) -> None:
        self.guide = ""
        self._problems = problems
        self._titles = 0
        self._told: set[int] = set()
        """Sections with a problem that already says what belongs there."""
        self._sections: list[tuple[StepHeading | None, list[SyntaxTreeNode]]] = []

    def take(self, node: SyntaxTreeNode) -> None:
        """Put one block where it belongs, or note that it belongs nowhere."""
        if node.type == "heading":
            self._take_heading(node)
        elif node.type == "blockquote" and not self._sections and not self.guide:
            self._take_guide(node)
        elif node.type in LISTS and self._sections:
            self._sections[-1][1].append(node)
        else:
            self._problems.add(line_of(node), _misplaced(node, bool(self._sections)))
            self._told.add(len(self._sections) - 1)

    def agenda(self, last_line: int) -> tuple[AgendaStep, ...]:
        """The steps that were found, with their questions. All four, in order, unless a problem was noted."""
        headings = [heading for heading, _lists in self._sections if heading]
        if len(headings) == len(self._sections):
            check_order(headings, last_line, self._problems)
        steps = []
        for place, (heading, lists) in enumerate(self._sections):
            if heading is None:
                continue
            if not lists and place not in self._told:
                self._problems.add(
                    heading.line,
                    _(
                        "the step «{step}» has no question. Write one under it, with «- » before.",
                        step=heading.step,
                    ),
                )
            questions = read_questions(heading.step, lists, self._problems)
            steps.append(AgendaStep(heading.step, heading.text, heading.minutes, questions))
        return tuple(steps)

    def _take_heading(self, node: SyntaxTreeNode) -> None:
        if node.tag == "h2":
            self._sections.append(
                (read_heading(read_text(node, self._problems), line_of(node), self._problems), [])
            )
            return
        if node.tag == "h1" and not self._titles and not self._sections:
            self._titles += 1
            return
        message = (
            _("there is one title only, and it stands first. Use «##» for the steps.")
            if node.tag == "h1"
            else _("smaller headings are not used. Use «##» for the steps and «- » for questions.")
        )
        self._problems.add(line_of(node), message)

    def _take_guide(self, node: SyntaxTreeNode) -> None:
        texts = []
        for child in node.children:
            if child.type == "paragraph":
                texts.append(read_text(child, self._problems))
            else:
                self._problems.add(line_of(child), _("only plain words may stand after «>»."))
        self.guide = " ".join(texts)
        if len(self.guide) > TEXT_CHARACTERS:
            self._problems.add(
                line_of(node),
                _(
                    "the text is too long. Write at most {limit} characters, or make two of it.",
                    limit=TEXT_CHARACTERS,
                ),
            )


def _misplaced(node: SyntaxTreeNode, under_step: bool) -> str:
    if node.type == "code_block":
        return _("the line begins with too many spaces. Remove them, and write «- » before a question.")
    if node.type == "blockquote":
        return _(
            "one text with «>» may stand under the title, and nowhere else. Write «- » before a question."
        )
    if under_step:
        return _("only questions may stand under a step. Write «- » before the text.")
    return _(
        "only the title and one line with «>» may stand before the first step. Move the text under a step."
    )
