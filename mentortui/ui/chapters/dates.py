"""The meeting plan: the days with their themes, the months without one, and the hours given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from textual import work
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.dates import SharedDate
from mentortui.model.chapters.records import DateState
from mentortui.model.dates import say_date, short_date
from mentortui.model.moments import Moment
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.date_rows import date_row, theme_lines
from mentortui.ui.chapters.date_words import all_of, say_gaps, say_time
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_day import AskDay
from mentortui.ui.dialogs.ask_moment import AskMoment
from mentortui.ui.dialogs.ask_series import AskSeries
from mentortui.ui.widgets.draw import hung, join, lines, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.workbook.chapters.dates import Dates

_NARROWEST = 44
_OF_A_ROW = ("chapter.change", "chapter.remove", "date.move", "date.cancel")


class Screen(ChapterScreen):
    """Days by date; beside them how it goes on the whole."""

    WHERE = Where.DATES
    BINDINGS = bindings_of(Where.DATES)
    TITLE_TEXT = N_("Meeting plan")
    TOLD = N_("At least one meeting a month. The order of the themes is yours to choose.")
    WITHOUT_ROW = (*ChapterScreen.WITHOUT_ROW, "date.series")

    @property
    def dates(self) -> Dates:
        """What can be done here."""
        return Dates(self.pen)

    def rows(self) -> Iterable[Row]:
        """Each day; the year stands above where it changes."""
        today = self.dates.today()
        year, width = today.year, max(self.query_one(Rows).size.width - 3, _NARROWEST)
        days = self.dates.view()
        timed = any(day.time for day in days)
        for day in days:
            if day.date.year != year:
                year = day.date.year
                yield Row(None, plain(str(year), "$accent bold"))
            yield Row(day.uid, date_row(day, today, width, timed=timed))

    def nothing(self) -> str:
        """What to do first."""
        return _(
            "No dates yet. Press {all} to set a day for each theme at once, or {one} to set one.",
            all=self.key_of("date.series"),
            one=self.key_of("chapter.new"),
        )

    def on_mount(self) -> None:
        """Begin at the day that comes next."""
        if self._again is None:
            self.refresh_rows(self.dates.next_uid())

    def on_resize(self) -> None:
        """Long themes follow the width."""
        self.call_after_refresh(self.refresh_rows)

    def applies(self, command: str) -> bool:
        """A day that was held stays as it is."""
        if not super().applies(command):
            return False
        return command not in _OF_A_ROW or self._day(self.chosen).state is not DateState.HELD

    def _day(self, uid: str) -> SharedDate:
        return next(day for day in self.dates.view() if day.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """How it goes on the whole: the months, the hours, the themes."""
        dates = self.dates
        parts: list[Content] = []
        told = say_gaps(dates.gaps(), dates.today())
        if dates.stands_still():
            told.append(_("More than a month has gone since last time."))
        for sentence in told or [_("There is a meeting in every month.")]:
            parts += hung(plain(sentence), width, "• " if told else "✓ ")
        if minutes := dates.minutes_given():
            parts += [
                plain(""),
                *hung(join((_("Together so far: "), "$text-muted"), say_time(minutes)), width, ""),
            ]
        return lines(*parts, plain(""), *theme_lines(dates.covered(), width))

    # What can be done

    @work
    async def action_chapter_new(self) -> None:
        """A new day, with the theme that is next in turn."""
        theme = next(iter(self.dates.proposed()), None)
        asked = AskDay(_("A new meeting"), self.dates.today(), theme, time=self.dates.usual_time())
        said = await self.ask("chapter_new", asked)
        if said is not None and said.day is not None:
            day = said.day
            added = self.do_safely(lambda: self.dates.add(day, said.theme, said.title, said.time))
            self.refresh_rows(added or "")

    @work
    async def action_date_series(self) -> None:
        """Several days, with the next themes in turn."""
        dates = self.dates
        count = len(dates.proposed()) or 3
        asked = AskSeries(dates.today(), count, self._become, dates.usual_time())
        said = await self.ask("date_series", asked)
        if said is not None:
            added = self.do_safely(lambda: dates.add_series(*said))
            self.refresh_rows(added[0] if added else "")

    def _become(self, days: tuple[dt.date, ...]) -> str:
        said = all_of([short_date(day, i18n.current()) for day in days])
        return "\n".join((said, *say_gaps(self.dates.gaps(days), self.dates.today())))

    @work
    async def action_date_move(self) -> None:
        """To another day or time; where it was is remembered."""
        uid = self.chosen
        day = self._day(uid)
        stands = Moment(day.date, day.time)
        asked = AskMoment(_("Which day instead?"), self.dates.today(), stands, lambda to: day.time)
        to = await self.ask("date_move", asked, uid)
        if to is not None:
            self.do_safely(lambda: self.dates.move(uid, *to))
            self.refresh_rows(uid)

    def action_date_cancel(self) -> None:
        """Cancelled, or planned after all."""
        self.do_safely(lambda: self.dates.cancel(self.chosen))
        self.refresh_rows()

    @work
    async def action_chapter_change(self) -> None:
        """Another theme or time."""
        uid = self.chosen
        if not self.applies("chapter.change"):
            return
        day = self._day(uid)
        title = _("The meeting on {date}", date=say_date(day.date, i18n.current(), weekday=True))
        said = await self.ask("chapter_change", AskDay(title, None, day.theme, day.title, day.time), uid)
        if said is not None:
            self.do_safely(lambda: self.dates.change(uid, said.theme, said.title, said.time))
            self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Out of the plan."""
        self.do_safely(lambda: self.dates.remove(self.chosen))
        self.refresh_rows()
