"""Asks for several days at once: the first, how often, and how many; shows at once what they become."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import NamedTuple

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from mentortui.errors import BadInput
from mentortui.i18n import N_, _
from mentortui.model.chapters.cadence import Rhythm, series
from mentortui.model.moments import parse_moment
from mentortui.ui.dialogs.ask_moment import moment_understood
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.widgets.choice import Choice
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.field import Field
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.chapters.dates import MOST

_MONTHLY = 4
"""The place of "month" after one to four weeks."""


class SeriesSaid(NamedTuple):
    """The days, and the time they all begin at; None where none was said."""

    days: tuple[dt.date, ...]
    time: dt.time | None


class AskSeries(Dialog[SeriesSaid]):
    """``tell`` says in words what some days become; ``count`` is proposed. ``usual`` is the time where none
    is said."""

    ABOUT = N_(
        "Several days at once. Say the first day, how often, and how many. Below you see which days they "
        "become."
    )

    def __init__(
        self,
        today: dt.date,
        count: int,
        tell: Callable[[tuple[dt.date, ...]], str],
        usual: dt.time | None = None,
    ) -> None:
        super().__init__()
        self._today = today
        self._count = count
        self._tell = tell
        self._usual = usual

    def title_text(self) -> str:
        """What is asked."""
        return _("Set several dates")

    def keys_text(self) -> str:
        """How to answer."""
        return _("Enter keeps · Tab to the next field · Esc goes back")

    def fields(self) -> Iterable[Widget]:
        """The first day, how often, how many."""
        yield Sheet(plain(_("The first day")), classes="label")
        yield Field(id="first", placeholder=_("for example fri, 12.12 at 17:30 or +4w"))
        yield Sheet(classes="muted", id="understood")
        weeks = (_("week"), _("2 weeks"), _("3 weeks"), _("4 weeks"), _("month"))
        yield Sheet(plain(" "))
        yield Choice(_("Every"), weeks, _MONTHLY, id="often")
        yield Choice(_("On the same"), (_("day of the week"), _("date")), id="same")
        yield Sheet(plain(" "))
        yield Sheet(plain(_("How many meetings?")), classes="label")
        yield Field(str(self._count), id="count")
        yield Sheet(id="become")

    def on_mount(self) -> None:
        """What the days become follows each choice."""
        for choice in self.query(Choice):
            self.watch(choice, "chosen", self._show)

    @on(Input.Changed)
    def _show(self) -> None:
        first = self.query_one("#first", Field).said
        said = moment_understood(first, self._today, lambda day: self._usual) if first else ""
        self.query_one("#understood", Sheet).update(plain(said))
        self.query_one("#same").display = self.query_one("#often", Choice).chosen == _MONTHLY
        try:
            told = self._tell(self.answer().days)
        except BadInput:
            told = ""
        self.query_one("#become", Sheet).update(plain(told))

    def answer(self) -> SeriesSaid:
        """The days and their time. Raises BadInput."""
        first, time = parse_moment(self.query_one("#first", Field).said, self._today)
        count = self.query_one("#count", Field).said
        if not (count.isdecimal() and 1 <= int(count) <= MOST):
            raise BadInput(_("Write how many as a number between 1 and {most}.", most=MOST))
        often = self.query_one("#often", Choice).chosen
        if often < _MONTHLY:
            return SeriesSaid(series(first, int(count), Rhythm.WEEKS, often + 1), time)
        monthly = (Rhythm.WEEKDAY, Rhythm.DATE)[self.query_one("#same", Choice).chosen]
        return SeriesSaid(series(first, int(count), monthly), time)
