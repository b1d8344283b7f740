"""How much time is left: a quiet word at ten minutes, only while there is still something to move on to."""

from __future__ import annotations

import pytest

from mentortui.model.steps import Step
from mentortui.ui.time_left import say_minutes

WORD = "time for Next steps"


@pytest.mark.parametrize(("minutes", "told"), [(11, False), (10, True), (1, True), (0, False), (-4, False)])
def test_the_word_comes_at_ten_minutes(minutes: int, told: bool) -> None:
    assert (WORD in say_minutes(minutes, Step.TODAY)) is told


@pytest.mark.parametrize("step", [Step.FORWARD, Step.WHO, None])
def test_it_is_not_said_to_those_who_are_there(step: Step | None) -> None:
    assert say_minutes(9, step) == "9 min left"
