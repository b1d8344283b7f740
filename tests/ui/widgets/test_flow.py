"""Text that is laid out for a width is never wider, whatever drew it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.content import Content

from mentortui.model.themes import THEMES
from mentortui.ui.chapters.date_rows import theme_lines
from mentortui.ui.widgets.draw import lines
from mentortui.ui.widgets.flow import folded


@given(st.lists(st.text("ab æå–", max_size=60), min_size=1, max_size=5), st.integers(2, 50))
def test_no_line_is_longer_than_there_is_room_and_no_word_is_lost(texts: list[str], width: int) -> None:
    drawn = folded(lines(*map(Content, texts)), width)
    assert all(cell_len(row) <= width for row in drawn.plain.split("\n"))
    assert "".join(drawn.plain.split()) == "".join("".join(texts).split())


def test_what_fits_stays_as_it_was_drawn() -> None:
    drawn = lines(Content("one"), Content(""), Content("  two"))
    assert folded(drawn, 5) is drawn


def test_the_themes_stand_on_one_line_only_where_all_of_them_fit() -> None:
    for width in range(20, 100):
        drawn = theme_lines(frozenset({1, 2}), width)
        assert all(row.cell_length <= width for row in drawn) or width < 30
        assert len(drawn) == 1 or len(drawn) > len(THEMES)
