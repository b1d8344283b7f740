"""Asks for a date, with a time if one is said, and shows at once how it was understood."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.model.moments import HINT, Moment, parse_moment, say_moment, say_time
from mentortui.ui.dialogs.ask_date import AskWhen

Unsaid = Callable[[dt.date], dt.time | None]
"""The time that a day gets where none is said."""


def moment_understood(text: str, today: dt.date, unsaid: Unsaid, day: dt.date | None = None) -> str:
    """How a date and time were understood, or what to write instead; ``day`` as for ``parse_moment``."""
    try:
        date, time = parse_moment(text, today, day)
    except BadInput as problem:
        return str(problem)
    time = unsaid(date) if time is None else time
    return say_moment(date, time, i18n.current(), weekday=True, year=date.year != today.year)


class AskMoment(AskWhen[Moment]):
    """A date that is not left empty. ``value`` stands there before; a time alone is on that day."""

    HINT_TEXT = HINT

    def __init__(self, title: str, today: dt.date, value: Moment | None, unsaid: Unsaid) -> None:
        self._day = value.date if value else None
        self._unsaid = unsaid
        stands = [value.date.isoformat()] if value else []
        if value and value.time is not None:
            stands.append(say_time(value.time, i18n.current()))
        super().__init__(title, today, " ".join(stands))

    def understood(self, text: str) -> str:
        """The date and the time in words."""
        return moment_understood(text, self._today, self._unsaid, self._day)

    def answer(self) -> Moment:
        """The date, and the time if one is said. Raises BadInput."""
        return parse_moment(self.said, self._today, self._day)
