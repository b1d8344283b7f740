"""The quick screen is the one of pyte, whatever is written to it."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.e2e.screen import Screen

SIZE = (12, 5)
_NUMBERS = ["", "0", "1", "2", "3", "5", "7", "12", "31", "44", "97", "99999"]


def _some(numbers: list[str], most: int, ends: str) -> st.SearchStrategy[tuple[str, str, str]]:
    told = st.lists(st.sampled_from(numbers), max_size=most).map(";".join)
    return st.tuples(st.just("\x1b["), told, st.sampled_from(ends))


_sequences = st.one_of(
    _some(["38;5;9", "48;2;1;20;255", "38;2;1", *_NUMBERS], 4, "m"),
    _some(_NUMBERS, 2, "Hfrq"),
    _some(_NUMBERS, 1, "@ABCDEFGLMPXdhl"),
    _some(["", "0", "1", "2"], 1, "JK"),
)
_letters = st.text(st.sampled_from("abcæøå 0│╭世界🙂e\u0301\u200b\r\n\b\t"), min_size=1, max_size=20)
_written = st.lists(st.one_of(_sequences, _letters.map(lambda text: ("", text, ""))), max_size=30)


def cells(screen: pyte.Screen) -> object:
    """All that is known of what is shown."""
    grid = [[screen.buffer[y][x] for x in range(screen.columns)] for y in range(screen.lines)]
    return grid, (screen.cursor.x, screen.cursor.y, screen.cursor.attrs)


def rows(screen: pyte.Screen) -> list[str] | None:
    """None where pyte itself stumbles over half a letter that is two cells wide."""
    try:
        return screen.display
    except IndexError:
        return None


@settings(max_examples=150)
@given(_written)
def test_it_is_that_of_pyte(written: list[tuple[str, str, str]]) -> None:
    quick, slow = Screen(*SIZE), pyte.Screen(*SIZE)
    quickly, slowly = pyte.Stream(quick), pyte.Stream(slow)
    for begin, middle, end in written:
        slowly.feed(begin + middle + end)
        if begin:
            quick.obey(middle, end)
        else:
            quickly.feed(middle)
        assert cells(quick) == cells(slow)
        assert rows(quick) == rows(slow)
