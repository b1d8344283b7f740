"""The mentors' page about templates shows a template that works and the ids that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mentortui.templates.library import Library
from mentortui.templates.parse import parse_template

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_example_is_a_template_and_the_table_holds_every_id(language: str) -> None:
    page = (DOCS / f"templates.{language}.md").read_text(encoding="utf-8")
    example = re.search("```markdown\n(.*?)```", page, re.DOTALL)
    assert example is not None
    assert parse_template(example[1], "page").language == language
    rows = re.findall(r"^\| `([^`:]+-[^`]+)` \| (.+) \|$", page, re.MULTILINE)
    assert rows == [(head.id, head.title) for head in Library(None).titles(language)]
