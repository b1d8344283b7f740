"""Escaping: typed text shows as typed, and plain text is left in peace."""

from __future__ import annotations

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from mentortui.sharing.blocks import one_line
from mentortui.sharing.escaping import inline, whole
from tests.sharing.nasty import NASTY, texts

pytestmark = pytest.mark.fault("T19")


def parser() -> MarkdownIt:
    """CommonMark with the extensions a chat or a code host adds."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


def seen(tokens: list[Token]) -> tuple[list[str], str]:
    """The kinds of blocks and marks, and the text that is read."""
    kinds = [t.type for t in tokens if t.type != "inline"]
    inner = [child for t in tokens for child in t.children or ()]
    kinds += [child.type for child in inner if child.type != "text"]
    return kinds, "".join(child.content for child in inner)


@pytest.mark.parametrize(
    "text",
    [
        "finn.no og nav.no – e-post til Kari",
        "snake_case, 2 * 3, +47 99 88 77 66, -5 grader, AT&T, C# og F#",
        "C:\\Users\\amina",
        "100 kr > 50 kr, a < b, 1.5 timer, kl. 10:30",
        "(kanskje) «ja»! Hva skal til?",
        "#",
    ],
)
def test_plain_text_is_left_as_it_is(text: str) -> None:
    assert inline(text) == text


@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_is_one_paragraph_that_reads_the_same(text: str) -> None:
    line = one_line(text)
    kinds, read = seen(parser().parse(whole(line)))
    assert (kinds, read) == (["paragraph_open", "paragraph_close"] if line else [], line)


@given(texts())
def test_any_text_first_in_its_block(text: str) -> None:
    line = one_line(text)
    kinds, read = seen(parser().parse(whole(line)))
    assert (kinds, read) == (["paragraph_open", "paragraph_close"] if line else [], line)


@given(texts(), texts())
def test_any_text_after_other_text(text: str, after: str) -> None:
    line, rest = one_line(f"Amina: {text}"), one_line(f"x {after}")
    kinds, read = seen(parser().parse(f"{inline(line)}; {inline(rest)}"))
    assert (kinds, read) == (["paragraph_open", "paragraph_close"], f"{line}; {rest}")


@given(texts())
def test_any_text_as_a_heading(text: str) -> None:
    line = one_line(f"a {text}")
    kinds, read = seen(parser().parse(f"### {whole(line)}"))
    assert (kinds, read) == (["heading_open", "heading_close"], line)
