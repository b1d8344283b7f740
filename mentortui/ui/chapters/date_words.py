"""The meeting plan in plain words: the months without a meeting, the hours given, a theme's name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.cadence import month_of
from mentortui.model.dates import add_months, say_month
from mentortui.model.themes import THEME_NAMES

_WAS, _UNSET, _IS = (
    N_("There was no meeting in {months}."),
    N_("No date is set for {months} yet."),
    N_("There is no meeting in {months}."),
)


def theme_name(theme: int | None, title: str) -> str:
    """The theme's own name, what the two call it, or that nothing is decided."""
    if theme is not None:
        return _(THEME_NAMES[theme])
    return title or _("theme not decided")


def say_gaps(gaps: Sequence[dt.date], today: dt.date) -> list[str]:
    """A sentence for the months that have gone, for this one, and for those to come."""
    this = month_of(today)
    told = (
        (_WAS, [month for month in gaps if month < this]),
        (_UNSET, [month for month in gaps if month == this]),
        (_IS, [month for month in gaps if month > this]),
    )
    return [_(sentence, months=_months(found, today)) for sentence, found in told if found]


def _months(months: list[dt.date], today: dt.date) -> str:
    """``October, December and March 2027``; three or more that follow each other are told by the ends."""
    language, parts = i18n.current(), []
    for run in _runs(months):
        names = [say_month(month, language, year=month.year != today.year) for month in run]
        if len(names) > 2:
            names = [_("{first} to {last}", first=names[0], last=names[-1])]
        parts += names
    return all_of(parts)


def _runs(months: Iterable[dt.date]) -> list[list[dt.date]]:
    runs: list[list[dt.date]] = []
    for month in months:
        if runs and add_months(runs[-1][-1], 1) == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return runs


def all_of(parts: Sequence[str]) -> str:
    """``one, two and three``."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{one} and {other}", one=", ".join(parts[:-1]), other=parts[-1])


def say_time(minutes: int) -> str:
    """``3 hours and 40 minutes``."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(_n("{count} hour", "{count} hours", hours))
    if rest or not hours:
        parts.append(_n("{count} minute", "{count} minutes", rest))
    return all_of(parts)
