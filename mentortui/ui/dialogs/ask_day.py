"""Asks for a day in the meeting plan with its time and theme, or for time and theme of a day that stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from textual import events, on
from textual.widget import Widget
from textual.widgets import Input

from mentortui import i18n
from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.moments import clock, parse_moment, parse_time
from mentortui.model.themes import THEME_NAMES, THEMES
from mentortui.ui.dialogs.ask_moment import moment_understood
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet

_OWN, _OPEN = len(THEMES), len(THEMES) + 1
"""The places of a theme of their own, and of none yet, after the six."""


class DaySaid(NamedTuple):
    """``day`` is None where it was not asked for. ``time`` is None where none was said."""

    day: dt.date | None
    theme: int | None
    title: str
    time: dt.time | None


class AskDay(Dialog[DaySaid]):
    """The theme is chosen with the arrows or by its number. ``today`` None does not ask for the day; ``time``
    is then the one it has, and else the one a new day gets where none is said."""

    ABOUT = N_("A day in your plan. Choose the theme by its number, or decide later. A time is not needed.")

    def __init__(
        self,
        heading: str,
        today: dt.date | None,
        theme: int | None,
        own: str = "",
        time: dt.time | None = None,
    ) -> None:
        super().__init__()
        self._heading = heading
        self._today = today
        self._own = own
        self._time = time
        self._place = _OWN if own else _OPEN if theme is None else THEMES.index(theme)

    def title_text(self) -> str:
        """As given."""
        return self._heading

    def keys_text(self) -> str:
        """How to answer."""
        if self._today is None:
            return _("← → or a number chooses · Enter keeps · Esc goes back")
        return _("Enter keeps · Tab to the next field · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """The day, the theme, a line for a theme of their own, and the time of a day that stands."""
        if self._today is not None:
            yield Sheet(plain(_("Which day?")), classes="label")
            yield Field(id="day", placeholder=_("for example fri, 12.12 at 17:30 or +4w"))
            yield Sheet(classes="muted", id="understood")
        yield Sheet(plain(_("Which theme?")), classes="label")
        names = (*(str(theme) for theme in THEMES), _("our own"), _("not yet"))
        yield Choice("", names, self._place, id="theme")
        yield Sheet(classes="muted", id="name")
        yield Field(self._own, placeholder=_("Write what it is about"), id="own")
        if self._today is None:
            yield Sheet(plain(_("What time?")), classes="label")
            stands = "" if self._time is None else clock(self._time, i18n.current())
            yield Field(stands, placeholder=_("for example 17:30, or leave it empty"), id="time")

    def on_mount(self) -> None:
        """The theme is told in words as it is chosen."""
        self.watch(self.query_one(Choice), "chosen", self._tell_theme)

    def _tell_theme(self, place: int) -> None:
        own = self.query_one("#own", Field)
        own.display = place == _OWN
        said = _("We decide later.") if place == _OPEN else _("A theme of our own")
        name = _(THEME_NAMES[THEMES[place]]) if place < _OWN else said
        self.query_one("#name", Sheet).update(plain(f"  {name}"))

    @on(Input.Changed, "#day")
    def _tell_day(self, event: Input.Changed) -> None:
        if self._today is not None:
            said = moment_understood(event.value, self._today, lambda day: self._time)
            self.query_one("#understood", Sheet).update(plain(said if event.value.strip() else ""))

    def on_key(self, event: events.Key) -> None:
        """A number is a theme, where one is not writing."""
        if isinstance(self.focused, Choice) and event.key in map(str, THEMES):
            event.stop()
            self.query_one(Choice).chosen = THEMES.index(int(event.key))

    def answer(self) -> DaySaid:
        """What was asked for. Raises BadInput."""
        day = None
        if self._today is None:
            time = parse_time(self.query_one("#time", Field).said)
        else:
            day, time = parse_moment(self.query_one("#day", Field).said, self._today)
        place = self.query_one(Choice).chosen
        title = self.query_one("#own", Field).said if place == _OWN else ""
        if place == _OWN and not title:
            raise BadInput(_("Write what the theme is, or choose another."))
        return DaySaid(day, THEMES[place] if place < _OWN else None, title, time)
