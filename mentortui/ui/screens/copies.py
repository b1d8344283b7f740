"""Earlier copies of one mentorship: look into one, or go back to it for good. For the mentor alone."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import getters, on, work
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _, _n
from mentortui.model.dates import say_date
from mentortui.ui.bindings import bindings_of
from mentortui.ui.command import Where
from mentortui.ui.screens.room import Room
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.copies import KEPT_WEEKS, Contents, Copy, contents, copies, counted, go_back, look

if TYPE_CHECKING:
    from mentortui.workbook.notebook import Notebook


class CopiesScreen(Room):
    """The copies of the mentorship ``uid``; ``went_back`` is told of the notes as they then are."""

    WHERE: ClassVar[Where] = Where.COPIES
    BINDINGS = bindings_of(Where.COPIES)
    rows = getters.query_one(Rows)

    def __init__(self, uid: str, who: str, went_back: Callable[[Notebook], object]) -> None:
        super().__init__()
        self._uid = uid
        self._who = who
        self._went_back = went_back
        self._copies: list[Copy] = []
        self._known: dict[str, Contents | None] = {}

    def body(self) -> Iterable[Widget]:
        """What the copies are, and the list."""
        self._copies = copies(self.desk.workbook, self._uid)
        yield Vertical(
            Sheet(_head(bool(self._copies)), classes="lead"), Rows(self._all_rows(), id="copies"), id="talk"
        )

    def _all_rows(self) -> Iterable[Row]:
        return (Row(one.path.name, self._row(one)) for one in self._copies)

    def _row(self, copy: Copy) -> Content:
        return copy_row(copy, self._known.get(copy.path.name), self._now(), copy.path.name in self._known)

    def _now(self) -> dt.datetime:
        return self.desk.workbook.clock()

    def on_mount(self) -> None:
        """Say where we are, and read the copies while the list can be seen."""
        self.say_where()
        self._read()

    def say_where(self) -> None:
        """The line at the top."""
        self.top.where = _("Earlier copies")
        self.top.who = self._who
        self.top.together = False
        self.rows.focus()

    @work(exclusive=True)
    async def _read(self) -> None:
        for place, copy in enumerate(self._copies):
            found = await asyncio.to_thread(contents, self.desk.workbook, self._uid, copy)
            self._known[copy.path.name] = found
            self.rows.replace_option_prompt_at_index(place, self._row(copy))

    def applies(self, command: str) -> bool:
        """Nothing is changed when reading only."""
        if command == "copies.back":
            return bool(self._copies) and not self.desk.workbook.read_only
        return True

    def _chosen(self) -> Copy | None:
        return next((one for one in self._copies if one.path.name == self.rows.chosen), None)

    @on(OptionList.OptionSelected, "#copies")
    def _look(self) -> None:
        copy = self._chosen()
        if copy is None:
            return
        from mentortui.ui.screens.review import ReviewScreen

        try:
            notebook = look(self.desk.workbook, self._uid, copy)
            when = say_when(copy.when, self._now())
            marked = _("Earlier copy, from {when}", when=when)
            screen = ReviewScreen(notebook.reader(), False, private=notebook.private_text, copy_of=marked)
        except MentortuiError as problem:
            self.say(problem)
        else:
            self.app.push_screen(screen)

    @work
    async def action_copies_back(self) -> None:
        """Make it the one that counts, when that is what is meant."""
        from mentortui.ui.dialogs.confirm import Choose

        if (copy := self._chosen()) is None:
            return
        try:
            text = self._what_differs(copy)
        except MentortuiError as problem:
            self.say(problem)
            return
        question = Choose(
            _("Go back to the copy from {when}?", when=say_when(copy.when, self._now())),
            text,
            (("leave", _("Leave the notes as they are")), ("back", _("Go back to this copy"))),
        )
        if await self.app.push_screen_wait(question) != "back":
            return
        try:
            notebook = await asyncio.to_thread(partial(go_back, self.desk.workbook, self._uid, copy))
        except MentortuiError as problem:
            self.say(problem)
        else:
            self._went_back(notebook)

    def _what_differs(self, copy: Copy) -> str:
        workbook = self.desk.workbook
        then = counted(look(workbook, self._uid, copy).book)
        now = counted(workbook.load(self._uid).book)
        return "\n".join(
            (
                _("In the copy: {counts}.", counts=say_counts(then)),
                _("Now: {counts}.", counts=say_counts(now)),
                _("The notes as they are now are kept as an earlier copy, so you can go back again."),
            )
        )


def _head(any_: bool) -> Content:
    kept = _("Copies are made by themselves, and deleted after {count} weeks.", count=KEPT_WEEKS)
    none = "" if any_ else _("There is no earlier copy yet. The next change makes the first.")
    return plain("\n".join(filter(None, (kept, none))))


def copy_row(copy: Copy, found: Contents | None, now: dt.datetime, read: bool) -> Content:
    """When it was the newest, and how many meetings are in it."""
    when = join((say_when(copy.when, now), "bold"))
    if not read:
        return when
    if found is None:
        return join(when, (" · " + _("cannot be read"), "$warning"))
    return join(when, (" · " + say_meetings(found.meetings), "$text-muted"))


def say_when(when: dt.datetime, now: dt.datetime) -> str:
    """``yesterday at 14:05``, by the clock of this machine."""
    local, today = when.astimezone(), now.astimezone().date()
    clock = f"{local:%H.%M}" if i18n.current() == "nb" else f"{local:%H:%M}"
    if local.date() == today:
        return _("today at {clock}", clock=clock)
    if local.date() == today - dt.timedelta(days=1):
        return _("yesterday at {clock}", clock=clock)
    day = say_date(local.date(), i18n.current(), weekday=True, year=local.year != today.year)
    return _("{day} at {clock}", day=day, clock=clock)


def say_meetings(count: int) -> str:
    """How many meetings."""
    return _n("{count} meeting", "{count} meetings", count)


def say_counts(found: Contents) -> str:
    """Meetings, notes and actions."""
    notes = _n("{count} note", "{count} notes", found.notes)
    actions = _n("{count} action", "{count} actions", found.actions)
    return f"{say_meetings(found.meetings)}, {notes}, {actions}"
