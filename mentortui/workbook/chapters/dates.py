"""What can be done with the meeting plan: set days, move and cancel them, and say what they are about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.appointments import Appointment, appointments
from mentortui.model.chapters.dates import (
    SharedDate,
    gaps,
    minutes_given,
    planned_from,
    shared_dates,
    stands_still,
    themes_ahead,
    usual_time,
)
from mentortui.model.chapters.records import DateState, MeetingDate
from mentortui.model.themes import covered
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.plan_in_step import meeting_after_plan, moved

MOST = 24
"""So many days can be set at once."""

_TAKEN = N_("There is a meeting in the plan on that day already.")
_PASSED = N_("That day has passed. Write a day that is still to come.")
_HELD = N_("The meeting was held, so its day stays as it is.")


class Dates(Chapter):
    """A day that was held stays; all others can be changed. A meeting that goes on follows its plan."""

    # What is shown

    def view(self) -> tuple[SharedDate, ...]:
        """Every day, by date."""
        return shared_dates(self._book)

    def next_uid(self) -> str:
        """The uid of the next planned day, or ""."""
        return next((day.uid for day in planned_from(self._book, self.today())), "")

    def gaps(self, more: Iterable[dt.date] = ()) -> tuple[dt.date, ...]:
        """The months without a meeting, were ``more`` days planned; see ``model.chapters.dates``."""
        return gaps(self._book, self.today(), more)

    def stands_still(self) -> bool:
        """It is long ago, and no day is set."""
        return stands_still(self._book, self.today())

    def minutes_given(self) -> int:
        """The minutes of all meetings held."""
        return minutes_given(self._book)

    def covered(self) -> frozenset[int]:
        """The themes that some meeting was about."""
        return covered(self._book.meetings())

    def proposed(self) -> tuple[int, ...]:
        """The themes that stand next in turn."""
        return themes_ahead(self._book)

    def usual_time(self) -> dt.time | None:
        """The time that a new day gets where none is said."""
        return usual_time(self._book)

    def appointments(self) -> tuple[Appointment, ...]:
        """The days to come, as a calendar needs them."""
        return appointments(self._book, self.today())

    # What can be done

    def add(
        self, day: dt.date, theme: int | None = None, title: str = "", time: dt.time | None = None
    ) -> str:
        """A new day; its uid. Without a ``time`` it is at the usual one. Raises BadInput for one that has
        passed or is taken."""
        self._must_be_free(day)
        added = self._new(day, time or self.usual_time(), theme, title)
        self._do("add_date", Change(None, added))
        return added.uid

    def add_series(self, days: Iterable[dt.date], time: dt.time | None = None) -> tuple[str, ...]:
        """Several days, all at one time, with the next themes in turn; their uids. Those that are taken or
        have passed are left out; raises BadInput when that is all of them."""
        taken = self._taken()
        free = [day for day in sorted(set(days)) if day not in taken and day >= self.today()][:MOST]
        if not free:
            raise BadInput(_TAKEN)
        themes = [*self.proposed(), *[None] * len(free)]
        time = time or self.usual_time()
        added = [self._new(day, time, theme) for day, theme in zip(free, themes, strict=False)]
        self._do("add_dates", *(Change(None, day) for day in added))
        return tuple(day.uid for day in added)

    def move(self, uid: str, day: dt.date, time: dt.time | None = None) -> None:
        """To another day or time; a cancelled one is planned again. Without a ``time`` it keeps its own.
        Raises BadInput."""
        before = self._open(uid)
        elsewhere = day != before.date or before.state is DateState.CANCELLED
        if elsewhere:
            self._must_be_free(day)
        if elsewhere or time not in (None, before.time):
            self._do("move_date", moved(before, day, self._pen.now(), time))

    def cancel(self, uid: str) -> None:
        """Cancel it, or plan it again. Raises BadInput."""
        before = self._open(uid)
        if before.state is DateState.CANCELLED:
            self._must_be_free(before.date)
            self._do("cancel_date", self._revised(before, state=DateState.PLANNED))
        else:
            self._do("cancel_date", self._revised(before, state=DateState.CANCELLED))

    def set_theme(self, uid: str, theme: int | None, title: str = "") -> None:
        """What it is to be about: one of the six, their own, or nothing yet."""
        self.change(uid, theme, title, self._open(uid).time)

    def change(self, uid: str, theme: int | None, title: str, time: dt.time | None) -> None:
        """What it is to be about, and when it begins; None takes the time away."""
        before = self._open(uid)
        said = {"theme": theme, "title": "" if theme is not None else clean_line(title), "time": time}
        if said != {"theme": before.theme, "title": before.title, "time": before.time}:
            self._do("change_date", self._revised(before, **said))

    def remove(self, uid: str) -> None:
        """Take it out of the plan. Raises BadInput."""
        self._do("remove_date", Change(self._open(uid), None))

    # Under them

    def _new(self, day: dt.date, time: dt.time | None, theme: int | None, title: str = "") -> MeetingDate:
        title = "" if theme is not None else clean_line(title)
        return MeetingDate(**self.fresh(), date=day, time=time, theme=theme, title=title)

    def _do(self, name: str, *changes: Change) -> None:
        meeting = meeting_after_plan(self._book, changes, self._pen.now(), self.today())
        self._pen.change(name, *changes, *meeting)

    def _open(self, uid: str) -> MeetingDate:
        found = self._book.find(uid)
        if not isinstance(found, MeetingDate) or found.state is DateState.HELD:
            raise BadInput(_HELD)
        return found

    def _taken(self) -> set[dt.date]:
        return {day.date for day in self.view() if day.state is not DateState.CANCELLED}

    def _must_be_free(self, day: dt.date) -> None:
        if day < self.today():
            raise BadInput(_PASSED)
        if day in self._taken():
            raise BadInput(_TAKEN)
