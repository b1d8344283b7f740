"""How the time of a meeting is said, on the screen and line by line."""

from __future__ import annotations

from mentortui.i18n import _, _n
from mentortui.model.steps import Step
from mentortui.model.time import HEADS_UP

_BEFORE = (Step.SINCE, Step.TODAY)


def say_minutes(minutes: int, step: Step | None = None) -> str:
    """``42 min left``, and overtime without alarm. At ten minutes a quiet word, while one is in a ``step``
    before the last two."""
    if minutes <= 0:
        return _n("{count} min over", "{count} min over", -minutes) if minutes else _("time is up")
    said = _n("{count} min left", "{count} min left", minutes)
    return _("{left} – time for Next steps", left=said) if minutes <= HEADS_UP and step in _BEFORE else said
