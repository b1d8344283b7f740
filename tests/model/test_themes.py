"""The six themes: a suggested order that may be left."""

from __future__ import annotations

from mentortui.model.records import Meeting, MeetingState
from mentortui.model.themes import THEMES, covered, suggested_after
from tests.builders import meeting


def suggested(meetings: list[Meeting]) -> tuple[int, ...]:
    return suggested_after(covered(meetings))


def test_at_first_the_programmes_order() -> None:
    assert suggested([]) == THEMES


def test_the_next_one_not_held_stands_first_and_held_ones_last() -> None:
    assert suggested([meeting(1), meeting(2)]) == (3, 4, 5, 6, 1, 2)


def test_any_order_repeats_and_own_themes() -> None:
    held = [meeting(4), meeting(2, theme=4), meeting(3, theme=None)]
    assert covered(held) == {4}
    assert suggested(held) == (1, 2, 3, 5, 6, 4)


def test_only_finished_meetings_cover_a_theme() -> None:
    states = [state for state in MeetingState if state is not MeetingState.HELD]
    assert covered(meeting(n, state) for n, state in enumerate(states, 1)) == frozenset()


def test_all_held_is_the_order_again() -> None:
    assert suggested([meeting(n) for n in THEMES]) == THEMES
