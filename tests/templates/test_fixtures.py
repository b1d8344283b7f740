"""The parser's cases, as Markdown a mentor could read: a title, a template, and what becomes of it.

In ``fixtures/*.md`` a case is its title, a line with ``.``, the template, ``.``, what is expected, ``.``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentortui.errors import BadTemplate
from mentortui.model.template import Template
from mentortui.templates.parse import parse_template
from mentortui.templates.problems import UnreadableTemplate

FIXTURES = Path(__file__).parent / "fixtures"


def cases(name: str) -> Iterator[tuple[str, str, str]]:
    """Title, template and expected text of each case in the fixture file ``name``."""
    parts: list[str] = [""]
    for line in (FIXTURES / name).read_text(encoding="utf-8").splitlines(keepends=True):
        if line.rstrip() == ".":
            parts.append("")
        else:
            parts[-1] += line
    for title, source, expected in zip(parts[0::3], parts[1::3], parts[2::3], strict=False):
        yield title.strip(), source, expected


def outline(template: Template) -> str:
    """``template`` as indented lines."""
    head = f"{template.id}, theme {template.theme}, {template.language}, {template.minutes} min"
    lines = [f"{template.title} [{head}]"]
    if template.guide:
        lines.append(f"guide: {template.guide}")
    for step in template.agenda:
        lines.append(f"{step.step}: {step.heading}, {step.minutes} min")
        for question in step.questions:
            lines.append(f"  {question.id}: {question.text}")
            lines += [f"    tell: {text}" for text in question.tell]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("source", "expected"), [pytest.param(*case[1:], id=case[0]) for case in cases("good.md")]
)
def test_a_sound_template_becomes_its_outline(source: str, expected: str) -> None:
    assert outline(parse_template(source, "min.md")) == expected


@pytest.mark.parametrize(
    ("source", "expected"), [pytest.param(*case[1:], id=case[0]) for case in cases("broken.md")]
)
def test_a_broken_template_says_where_and_what_to_write(source: str, expected: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        parse_template(source, "min.md")
    assert isinstance(caught.value, UnreadableTemplate)
    assert str(caught.value) + "\n" == expected


def test_the_fixtures_are_read() -> None:
    assert len(list(cases("good.md"))) >= 7
    assert len(list(cases("broken.md"))) >= 25
