"""The four steps of a talk, in the order of the programme's checklist."""

from __future__ import annotations

from enum import StrEnum

from mentortui.i18n import N_


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


STEP_NAMES = {
    Step.SINCE: N_("Since last time"),
    Step.TODAY: N_("Today's topic"),
    Step.FORWARD: N_("Next steps"),
    Step.WHO: N_("Who does what"),
}
"""What each step is called: gettext ids."""
