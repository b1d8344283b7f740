"""How long we have: minutes left of a talk, by the wall clock, so a closed lid does not stop it."""

from __future__ import annotations

import datetime as dt
import math

from mentortui.model.records import Meeting

HEADS_UP = 10
"""Minutes left when it is time for the last two steps: saying things takes longer in a new language."""


def minutes_left(meeting: Meeting, now: dt.datetime) -> int | None:
    """Whole minutes left, rounded up; 0 and below is overtime. None when no time runs.

    A clock set back gives at most the time agreed.
    """
    if meeting.started is None or meeting.finished is not None:
        return None
    elapsed = max(0.0, (now - meeting.started).total_seconds() / 60)
    return math.ceil(meeting.minutes + meeting.extra_minutes - elapsed)


def extra_for_more(meeting: Meeting, now: dt.datetime, more: int = 5) -> int:
    """The new ``extra_minutes`` that gives ``more`` minutes; in overtime they count from now."""
    left = minutes_left(meeting, now)
    behind = -left if left is not None and left < 0 else 0
    return meeting.extra_minutes + behind + more
