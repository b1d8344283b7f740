"""How short and how long a meeting may be."""

from __future__ import annotations

from mentortui.i18n import N_

NO_SUCH_MINUTES = N_("Write the minutes as a number between 5 and 240.")


def possible_minutes(minutes: int) -> bool:
    """A meeting can last so many minutes."""
    return 5 <= minutes <= 240
