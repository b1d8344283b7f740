"""The programme's six themes: a suggested order that may be left, repeated or skipped."""

from __future__ import annotations

from collections.abc import Iterable

from mentortui.i18n import N_
from mentortui.model.records import Meeting, MeetingState

THEME_NAMES = {
    1: N_("Getting to know each other"),
    2: N_("Goals and expectations"),
    3: N_("The labour market"),
    4: N_("Skills and education"),
    5: N_("At the workplace"),
    6: N_("Closing"),
}
"""The programme's six themes: gettext ids."""
THEMES = tuple(THEME_NAMES)


def covered(meetings: Iterable[Meeting]) -> frozenset[int]:
    """The themes that some finished meeting was about."""
    return frozenset(m.theme for m in meetings if m.state is MeetingState.HELD and m.theme is not None)


def suggested_after(done: frozenset[int]) -> tuple[int, ...]:
    """All six once ``done`` are covered: the next one not yet held first, held ones after the rest."""
    return tuple(t for t in THEMES if t not in done) + tuple(t for t in THEMES if t in done)
