"""How the time of a meeting is said, on the screen and line by line."""

from __future__ import annotations

from mentortui.i18n import _, _n
from mentortui.model.time import HEADS_UP


def say_minutes(minutes: int) -> str:
    """``42 min left``, with a quiet word at ten minutes, and overtime without alarm."""
    if minutes <= 0:
        return _n("{count} min over", "{count} min over", -minutes) if minutes else _("time is up")
    said = _n("{count} min left", "{count} min left", minutes)
    return _("{left} – time for Next steps", left=said) if minutes <= HEADS_UP else said
