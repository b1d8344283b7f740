"""A meeting template as a blank paper form, for a talk without a laptop."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import in_language
from mentortui.model.steps import Step
from mentortui.model.template import AgendaStep, Question, Template
from mentortui.sharing.blocks import Blank, Block, Grid, Heading, Paragraph, Ruled, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.sharing.handout import Handout
from mentortui.text import slug

_LINES_IN_ALL = 22
"""Lines to write on that go on two sheets of A4 with all else that stands there."""
_MOST_LINES = 3
_TASK_ROWS, _WORD_ROWS = 5, 4
_TITLE_LIMIT, _NAME_LIMIT = 40, 16


def form_handout(
    template: Template,
    *,
    language: str = "",
    participant: str = "",
    mentor: str = "",
    minutes: int | None = None,
) -> Handout:
    """The form in ``language`` ("nb" or "en"), the template's own unless given.

    Names that are not given are left to write. ``minutes`` is how long the two have when it is not what the
    template takes; its own minutes for each step are then left out.
    """
    language = language or template.language
    t = in_language(language)
    title = one_line(template.title)
    long = template.minutes if minutes is None else minutes
    names = [_name(t("Participant"), participant), _name(t("Mentor"), mentor)]
    blocks = (
        Heading(1, title),
        *_about(template, language, long),
        *(name for name in names if isinstance(name, Paragraph)),
        Blank(t("Date")),
        *(name for name in names if isinstance(name, Blank)),
        *_steps(template, language, with_minutes=long == template.minutes),
        *_closing(language),
    )
    stems = (slug(t("form {title}", title=title), _TITLE_LIMIT), *_stem(participant))
    document = Document(
        name="-".join(stems), title=title, language=language, blocks=blocks, front=front_of(title, language)
    )
    return Handout(document=document, kind="form")


def _stem(participant: str) -> tuple[str, ...]:
    return (slug(participant, _NAME_LIMIT),) if participant.strip() else ()


def _about(template: Template, language: str, minutes: int) -> Iterator[Block]:
    t = in_language(language)
    if template.theme:
        yield Paragraph(t("Theme {number} · {minutes} minutes", number=template.theme, minutes=minutes))
    else:
        yield Paragraph(t("{minutes} minutes", minutes=minutes))
    if guide := one_line(template.guide):
        yield Paragraph(guide)


def _name(label: str, name: str) -> Paragraph | Blank:
    said = one_line(name)
    return Paragraph(f"{label}: {said}") if said else Blank(label)


def _steps(template: Template, language: str, *, with_minutes: bool) -> Iterator[Block]:
    t = in_language(language)
    lines = _lines_each(template)
    for step in template.agenda:
        heading = one_line(step.heading)
        if with_minutes:
            heading = t("{step} · {minutes} min", step=heading, minutes=step.minutes)
        yield Heading(2, heading)
        yield from _questions(step, lines)
        if step.step is Step.WHO:
            empty = ("",) * 3
            yield Grid((t("What"), t("Who"), t("By when")), (empty,) * _TASK_ROWS)


def _questions(step: AgendaStep, lines: int) -> Iterator[Block]:
    to_write = _to_write(step)
    for question in step.questions:
        yield Heading(3, one_line(question.text))
        if question in to_write:
            yield Ruled(lines)


def _to_write(step: AgendaStep) -> tuple[Question, ...]:
    """Under who does what the last question is answered in the table that follows."""
    return step.questions[:-1] if step.step is Step.WHO else step.questions


def _lines_each(template: Template) -> int:
    questions = sum(len(_to_write(step)) for step in template.agenda)
    return max(1, min(_MOST_LINES, _LINES_IN_ALL // max(1, questions)))


def _closing(language: str) -> Iterator[Block]:
    t = in_language(language)
    yield Heading(2, t("Work words"))
    empty = ("",) * 3
    yield Grid((t("Word"), t("It means"), t("Own language")), (empty,) * _WORD_ROWS)
    yield Blank(t("Next meeting"))
