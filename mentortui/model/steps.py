"""The four steps of a talk, in the order of the programme's checklist."""

from __future__ import annotations

from enum import StrEnum


class Step(StrEnum):
    """since last time, today's topic, next steps, who does what."""

    SINCE = "since"
    TODAY = "today"
    FORWARD = "forward"
    WHO = "who"

    @property
    def place(self) -> int:
        """0 to 3."""
        return list(Step).index(self)
