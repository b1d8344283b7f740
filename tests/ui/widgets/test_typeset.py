"""Paragraphs of a document's head stand apart; those under a heading stand together."""

from __future__ import annotations

from mentortui.sharing.blocks import Bars, Heading, Paragraph, Series, Time
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


BARS = Bars(
    "Month",
    (Time("Oct", "October 2026"), Time("Nov", "November 2026")),
    (Series("Actions agreed", "4 in all", (4, 0), 4), Series("Of them done", "2 of 4", (0, 2), 4)),
)


def test_bars_are_drawn_with_their_numbers_under_them() -> None:
    assert [line.rstrip() for line in typeset((BARS,), 60).plain.split("\n")] == [
        "Actions agreed        ███ ▁▁▁",
        "4 in all               4   0",
        "Of them done          ▁▁▁ ▄▄▄",
        "2 of 4                 0   2",
        "                      Oct Nov",
    ]


def test_where_bars_have_no_room_they_are_a_table() -> None:
    drawn = typeset((BARS,), 29).plain.split("\n")
    assert [line.split()[-2:] for line in drawn[1:]] == [["4", "0"], ["0", "2"]]
    assert "█" not in "".join(drawn)
