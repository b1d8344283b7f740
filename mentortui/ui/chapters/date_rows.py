"""A day of the meeting plan as a row, and the themes that were talked about."""

from __future__ import annotations

import datetime as dt

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.chapters.dates import SharedDate
from mentortui.model.chapters.records import DateState
from mentortui.model.dates import say_date
from mentortui.model.moments import clock, say_time
from mentortui.model.themes import THEME_NAMES, THEMES
from mentortui.ui.chapters.date_words import all_of, theme_name
from mentortui.ui.widgets.draw import hung, join, lines, plain

_COLUMN, _CLOCK = 24, 7
"""Cells of the date, and of the time after it."""
_ROOM = 56
"""From so many cells on the time has a column of its own; else it stands under the date."""
_SIGNS = {DateState.PLANNED: "○", DateState.HELD: "✓", DateState.CANCELLED: "–"}


def date_row(day: SharedDate, today: dt.date, width: int, *, timed: bool) -> Content:
    """The day, its theme, and under them what happened to it. ``timed``: some day of the list has a time."""
    language = i18n.current()
    said, beside = say_date(day.date, language, weekday=True), timed and width >= _ROOM
    time = "" if day.time is None else clock(day.time, language)
    quiet = "$text-muted" if day.state is DateState.CANCELLED else ""
    theme = theme_name(day.theme, day.title)
    open_theme = day.theme is None and not day.title
    column = f"{said:<{_COLUMN}}{time:<{_CLOCK}}" if beside else f"{said:<{_COLUMN}}"
    date = join((f"{_SIGNS[day.state]} {column}", quiet))
    rows = hung(plain(theme, "$text-muted" if open_theme else quiet), width, date)
    notes = [] if beside or day.time is None else [say_time(day.time, language)]
    if day.state is DateState.CANCELLED:
        notes.append(_("cancelled"))
    elif day.state is DateState.PLANNED and day.date < today:
        notes.append(_("the day has passed"))
    elif day.date == today:
        notes.append(_("today"))
    if day.moved_from:
        notes.append(
            _("moved from {dates}", dates=all_of([say_date(one, language) for one in day.moved_from]))
        )
    if notes:
        rows += hung(plain(" · ".join(notes), "$text-muted"), width, "  ")
    return lines(*rows)


def theme_lines(covered: frozenset[int], width: int) -> list[Content]:
    """Each theme on a line of its own; all on one where that has room, since then there is little height."""
    heading = _("Themes you have talked about")
    signs = "  ".join(f"{'✓' if theme in covered else '○'} {theme}" for theme in THEMES)
    short = join((f"{heading}:  ", "$text-muted"), signs)
    if short.cell_length <= width:
        return [short]
    found = [plain(heading, "$accent bold")]
    for theme, name in THEME_NAMES.items():
        done = theme in covered
        found += hung(plain(_(name), "" if done else "$text-muted"), width, "✓ " if done else "○ ")
    return found
