"""The person's rights: what is kept and until when, what was corrected; alone, access, freeze and erasing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.records import Prepared, Statement
from mentortui.model.chapters.rights import Kept, Stage
from mentortui.model.dates import say_date
from mentortui.model.records import MeetingState, Owner, PrivateNote
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters import rights_rows as rows
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf
from mentortui.ui.dialogs.ask_date import AskDate
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.chapters.rights import PersonsRights

if TYPE_CHECKING:
    from mentortui.workbook.notebook import Notebook

_NONE = "none"
_READ = (rows.KEPT, rows.PAGE, rows.ACCESS, rows.COPIES)
"""The rows that change nothing."""


class Screen(HungList):
    """All of it works while the notes are frozen too."""

    WHERE = Where.RIGHTS
    BINDINGS = bindings_of(Where.RIGHTS)
    TITLE_TEXT = N_("Your rights")
    TOLD = N_("The notes are about you. You may see them, correct them, and say when they are deleted.")
    WITHOUT_ROW = (*HungList.WITHOUT_ROW, "rights.freeze", "rights.keep")

    @property
    def rights(self) -> PersonsRights:
        """What can be done here."""
        return PersonsRights(self.pen)

    @property
    def view(self) -> Kept:
        """The rights as they now stand."""
        return self.rights.view()

    @property
    def may_write(self) -> bool:
        """Also while the notes are frozen."""
        return not self.desk.workbook.read_only

    @property
    def notebook(self) -> Notebook:
        """The mentorship whole, to give access to: for the mentor alone."""
        return self.desk.workbook.open(self.pen.book.mentorship.uid)

    def rows(self) -> Iterable[Row]:
        """What both see, then the statements, then what is for the mentor alone."""
        names = (self.participant, self.mentor)
        return rows.rights_rows(self.view, *names, self.key_of, self.row_width, together=self.together)

    def refresh_rows(self, on: str = "") -> None:
        """The list; above it, while the notes are frozen, that they are."""
        super().refresh_rows(on)
        if frozen := rows.say_frozen(self.view):
            self.query_one("#told", Sheet).update(plain(f"◼ {frozen}", "$warning bold"))

    def card(self, row: str, width: int) -> Content:
        """The row whole."""
        own = 0 if self.together else len(self.pen.book.all(PrivateNote)) + len(self.pen.book.all(Prepared))
        names = (self.participant, self.mentor)
        return rows.rights_card(self.view, row, *names, self.key_of, width, own=own)

    def applies(self, command: str) -> bool:
        """What is done to a statement needs one; a day that has not come is not regretted."""
        row = self.chosen if self.is_mounted else ""
        if command == "chapter.change":
            return row in _READ or (row != "" and self.may_write)
        if not super().applies(command):
            return False
        if command == "chapter.remove":
            return self._statement(row) is not None or (row == rows.DAY and self._day_agreed)
        if command == "rights.keep":
            return self.view.retention.stage in (Stage.COME, Stage.REGRET, Stage.DUE)
        return command != "rights.freeze" or not self.together

    @property
    def _day_agreed(self) -> bool:
        return self.view.retention.delete_on is not None

    def _statement(self, uid: str) -> Statement | None:
        return next((one for one in self.view.statements if one.uid == uid), None)

    # What can be said

    @work
    async def action_chapter_new(self) -> None:
        """A correction or a statement: first, which meeting it is about."""
        held = [one for one in self.pen.book.meetings() if one.state is MeetingState.HELD]
        meeting: str | None = _NONE
        if held:
            talks = ((one.uid, f"{one.number}  {one.title}") for one in reversed(held))
            answers = ((_NONE, _("None of them, or all of it")), *talks)
            meeting = await self.app.push_screen_wait(Choose(_("Which meeting is it about?"), "", answers))
        if meeting is not None:
            self.action_rights_write("" if meeting == _NONE else meeting)

    @work
    async def action_rights_write(self, meeting: str = "") -> None:
        """What is said to it."""
        said = await self.ask("rights_write", self._form(_("A correction or a statement"), None))
        if said is not None:
            line, by = said.lines, list(Owner)[said.choices["by"]]
            added = self.do_safely(
                lambda: self.rights.add(
                    by, line["said"], about=line["about"], was=line["was"], meeting=meeting
                )
            )
            self.refresh_rows(added or "")

    def _form(self, title: str, one: Statement | None) -> AskCard:
        names = tuple(self.name_of(owner) for owner in Owner)
        by = list(Owner).index(one.by) if one else 0
        return AskCard(
            title,
            (
                Line(
                    "said",
                    _("What is right, or what you want to say"),
                    one.said if one else "",
                    _("Write a few words."),
                ),
                Line("was", _("How it stands in the notes, if it is wrong there"), one.was if one else ""),
                Line("about", _("What is it about?"), one.about if one else ""),
                OneOf("by", _("Who says it?"), names, by),
            ),
            self.rights.today(),
        )

    @work
    async def action_chapter_change(self) -> None:
        """What belongs to the row we are on."""
        row = self.chosen
        if (one := self._statement(row)) is not None:
            await self._change(one)
        elif row == rows.DAY:
            await self._ask_day("chapter_change", _("When are the notes deleted?"), keep=False)
        elif row == rows.PAGE:
            self._show_page()
        elif not self.together:
            from mentortui.ui.chapters import rights_alone

            await rights_alone.do(self, row)
        if self.is_current:
            self.refresh_rows(row)

    async def _change(self, one: Statement) -> None:
        said = await self.ask("chapter_change", self._form(_("Say it otherwise"), one), one.uid)
        if said is not None:
            line, by = said.lines, list(Owner)[said.choices["by"]]
            self.do_safely(
                lambda: self.rights.change(one.uid, by, line["said"], about=line["about"], was=line["was"])
            )

    async def _ask_day(self, action: str, title: str, *, keep: bool) -> None:
        now, today = self.view, self.rights.today()
        offered = now.suggested if keep else now.retention.delete_on or now.suggested
        dialog = AskDate(title, today, offered if offered and offered > today else None)
        day = await self.ask(action, dialog, rows.DAY)
        if day is not None:
            self.do_safely(lambda: self.rights.keep(day) if keep else self.rights.agree(day))

    @work
    async def action_rights_keep(self) -> None:
        """The day has come, and the two keep the notes until another."""
        await self._ask_day("rights_keep", _("Keep the notes until which day?"), keep=True)
        if (day := self.view.retention.delete_on) and day > self.rights.today():
            self.say(
                _("The notes are kept until {date}.", date=say_date(day, i18n.current(), year=True)),
                problem=False,
            )
        self.refresh_rows(rows.DAY)

    def action_rights_freeze(self) -> None:
        """Freeze the notes, or end the freeze."""
        if self.view.frozen_on is None:
            self.do_safely(self.rights.freeze)
        else:
            self.do_safely(self.rights.unfreeze)
        self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take the statement away, or the day."""
        uid = self.chosen
        remove = self.rights.take_day_away if uid == rows.DAY else lambda: self.rights.remove(uid)
        self.do_safely(remove)
        self.refresh_rows()

    def _show_page(self) -> None:
        from mentortui.ui.screens.document import DocumentScreen
        from mentortui.workbook.informing import information_of

        page = information_of(self.pen.book, self.content("information"), i18n.current())
        self.app.push_screen(DocumentScreen(page, together=self.together, who=self.top.who))
