"""Paragraphs of a document's head stand apart; those under a heading stand together."""

from __future__ import annotations

from mentortui.sharing.blocks import Heading, Paragraph
from mentortui.sharing.plain import plain_lines
from mentortui.ui.widgets.summary_sheet import typeset

BLOCKS = (
    Heading(1, "Agreement"),
    Paragraph("Signed."),
    Paragraph("Between A and B."),
    Heading(2, "Thank you"),
    Paragraph("Good luck!"),
    Paragraph("Kari"),
)


def test_air_in_the_head_on_the_screen_and_in_plain_text() -> None:
    wanted = ["Agreement", "Signed.", "", "Between A and B.", "", "Thank you", "  Good luck!", "  Kari"]
    assert [line.rstrip() for line in typeset(BLOCKS, 60).plain.split("\n")] == wanted
    assert list(plain_lines(BLOCKS)) == wanted
