"""The chapters' content files: what they say, what is wrong in them, and one's own in place of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentortui.i18n import LANGUAGES
from mentortui.model.content import Content
from mentortui.templates.content import own_content, parse_content, read_content
from mentortui.templates.files import builtin_folder
from mentortui.templates.problems import UnreadableTemplate

SOURCE = """# Agreement

A proposal.

## often: How often do we meet?

At least once a month.

Say it aloud.

- option: every second week
- option: once a month
- a plain line

## end: How does it end?
"""


def test_cards_with_paragraphs_pairs_and_plain_items() -> None:
    content = parse_content(SOURCE, "agreement.md")
    assert (content.title, content.text) == ("Agreement", "A proposal.")
    assert [card.id for card in content.cards] == ["often", "end"]
    often = content.cards[0]
    assert often.heading == "How often do we meet?"
    assert often.text == "At least once a month.\n\nSay it aloud."
    assert often.all("option") == ("every second week", "once a month")
    assert often.get("option") == "every second week"
    assert often.all() == ("a plain line",)
    assert often.get("nothing") == ""
    assert content.card("end") is content.cards[1]
    assert content.card("nobody") is None


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("## often: no title\n", 1),
        ("# T\n\n## No id here\n", 3),
        ("# T\n\n## a: x\n\n## a: y\n", 5),
    ],
)
def test_what_is_wrong_is_told_with_its_line(source: str, line: int) -> None:
    with pytest.raises(UnreadableTemplate) as caught:
        parse_content(source, "x.md")
    assert [problem.line for problem in caught.value.problems] == [line]


def test_ones_own_file_takes_the_place_of_ours(tmp_path: Path) -> None:
    own = tmp_path / "nb" / "chapters"
    own.mkdir(parents=True)
    (own / "agreement.md").write_text(SOURCE, encoding="utf-8")
    assert read_content("agreement", "nb", tmp_path).title == "Agreement"


def _ours(language: str) -> dict[str, Content]:
    folder = builtin_folder() / language / "chapters"
    return {file.stem: read_content(file.stem, language) for file in sorted(folder.glob("*.md"))}


def test_both_languages_have_the_same_cards() -> None:
    nb, en = (_ours(language) for language in LANGUAGES)
    assert nb.keys() == en.keys()
    for name in nb:
        ids = [[(card.id, [key for key, _ in card.pairs]) for card in c.cards] for c in (nb[name], en[name])]
        assert ids[0] == ids[1], name


def test_a_folder_that_may_not_be_looked_into_is_told_of() -> None:
    with pytest.raises(UnreadableTemplate):
        read_content("norms", "en", Path("x" * 300))
    assert own_content(Path("x" * 300), "en") == []
