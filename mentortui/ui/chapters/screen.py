"""The one shape of a chapter: a list, beside it the card of the row one is on, and small questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList

from mentortui import i18n
from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.model.content import Content as ContentFile
from mentortui.model.records import Owner
from mentortui.ui.dialogs.dialog import Dialog
from mentortui.ui.found import Found, place_in
from mentortui.ui.handing.sharing_room import SharingRoom
from mentortui.ui.people import both, owner_name
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.flow import Flow
from mentortui.ui.widgets.rows import Row, Rows
from mentortui.ui.widgets.sheet import Sheet
from mentortui.ui.widgets.summary_sheet import WIDEST
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.chapters.pen import Pen
from mentortui.workbook.entries import Draft
from mentortui.workbook.recorder import NO_DRAFT, Recorder

if TYPE_CHECKING:
    from mentortui.sharing.handout import Handout
    from mentortui.ui.handing.ways import Part

T = TypeVar("T")
_READ_ON = ("chapter.read_on", "chapter.read_up")


class ChapterScreen(SharingRoom):
    """A chapter of one mentorship. ``together`` keeps everything private out.

    A chapter says what its rows and cards are, and has an ``action_`` for each of its commands. ``again`` is
    the action and the row that were being asked about when the program was cut off.
    """

    CSS_PATH = "chapters.tcss"
    TITLE_TEXT: ClassVar[str]
    """What the chapter is called: a gettext id."""
    TOLD: ClassVar[str] = ""
    """What it is for, in a sentence: a gettext id."""
    READS: ClassVar[tuple[str, ...]] = ("chapter.document", *_READ_ON)
    """The commands that change nothing, so that they work where nothing may be changed."""
    WITHOUT_ROW: ClassVar[tuple[str, ...]] = ("chapter.new", "chapter.undo")
    """The commands that need no row to be on."""

    def __init__(self, pen: Pen, *, together: bool, again: tuple[str, str] | None = None) -> None:
        super().__init__()
        self.pen = pen
        self.together = together
        self._again = again
        self.found: Found | None = None
        """What is looked for in the chapter: its row is come to, and it is marked."""
        self._contents: dict[tuple[str, str], ContentFile] = {}
        self._chapter = Chapter(pen)

    # What a chapter says of itself

    def rows(self) -> Iterable[Row]:
        """The list as it now stands; a row without an id is a heading."""
        raise NotImplementedError

    def card(self, row: str, width: int) -> Content:
        """All there is to read of one row, ``width`` cells wide."""
        raise NotImplementedError

    def nothing(self) -> str:
        """What to do first, while the list is empty."""
        return ""

    # What every chapter has

    def content(self, name: str, language: str = "") -> ContentFile:
        """A content file, in the language spoken unless told: the user's own, or ours while theirs cannot be
        read. That is said once."""
        wanted = (name, language or i18n.current())
        if wanted not in self._contents:
            self._contents[wanted] = self.desk.content(*wanted, self.say)
        return self._contents[wanted]

    @property
    def participant(self) -> str:
        """What the participant is called."""
        return self._chapter.participant

    @property
    def mentor(self) -> str:
        """What the mentor is called; may be empty."""
        return self._chapter.mentor

    def name_of(self, owner: Owner) -> str:
        """Who, by name."""
        return owner_name(owner, self.participant, self.mentor)

    @property
    def chosen(self) -> str:
        """The id of the row we are on, or ""."""
        return self.query_one(Rows).chosen or ""

    @property
    def may_write(self) -> bool:
        """This may be changed."""
        return not self.desk.workbook.read_only and not self.frozen

    @property
    def frozen(self) -> bool:
        """Nothing of this mentorship is changed or given away."""
        from mentortui.model.chapters.rights import rights_of

        return rights_of(self.pen.book).frozen_on is not None

    def body(self) -> Iterable[Widget]:
        """What the chapter is for, its list, and the card."""
        card = VerticalScroll(Flow(self._drawn_card, id="card"), classes="beside")
        card.can_focus = False
        yield Sheet(id="told")
        yield Horizontal(Rows(id="list"), card, id="body")

    @property
    def _beside(self) -> VerticalScroll:
        return self.query_one(".beside", VerticalScroll)

    def on_mount(self) -> None:
        """Say where we are, and go on with a question that was cut off."""
        self.say_where()
        self.query_one(Rows).focus()
        # Whether there is more to read is known once it is laid out.
        self.watch(self._beside, "show_vertical_scrollbar", self.show_offers, init=False)
        if self._again is not None:
            self.call_after_refresh(self._go_on_asking, *self._again)
        elif self.found is not None and (row := self._row_with(self.found)):
            self.query_one(Rows).highlighted = self.query_one(Rows).get_option_index(row)

    def _row_with(self, found: Found) -> str | None:
        """The row that has what was found in its line or on its card: the whole of it before a word alone."""
        ids = [(row.id, row.look.plain) for row in self.rows() if row.id]
        rows = [(id_, f"{look}\n{self.card(id_, WIDEST).plain}") for id_, look in ids]
        for loosely in (False, True):
            for id_, text in rows:
                if place_in(text, found, loosely=loosely):
                    return id_
        return None

    def say_where(self) -> None:
        """The line at the top, and everything below it."""
        self.top.where = _(self.TITLE_TEXT)
        self.top.who = both(self.participant, self.mentor) if self.together else self.participant
        self.top.together = self.together
        self.refresh_rows()

    def refresh_rows(self, on: str = "") -> None:
        """The list and the card as they now stand; ``on`` is the row to be on."""
        rows = list(self.rows())
        told = _(self.TOLD) if self.TOLD else ""
        if not any(row.id for row in rows) and self.nothing():
            told = f"{told}\n\n{self.nothing()}" if told else self.nothing()
        self.query_one("#told", Sheet).update(plain(told, "$text-muted"))
        shown = self.query_one(Rows)
        shown.show_rows(rows)
        if on and any(row.id == on for row in rows):
            shown.highlighted = shown.get_option_index(on)
        self._show_card()
        self.show_offers()

    @on(OptionList.OptionHighlighted, "#list")
    def _show_card(self) -> None:
        self.query_one("#card", Flow).show(self._drawn_card, self.found)
        self.show_offers()

    @on(OptionList.OptionHighlighted, "#list")
    def _from_the_top(self) -> None:
        self._beside.scroll_home(animate=False)
        if self.found is not None:
            self.call_after_refresh(self._show_found)

    def _show_found(self) -> None:
        row = self.query_one("#card", Flow).found_row
        if row is not None and row >= self._beside.size.height:
            self._beside.scroll_to(y=row - self._beside.size.height // 3, animate=False)

    def _drawn_card(self, width: int) -> Content:
        row = self.chosen
        return self.card(row, width) if row else plain("")

    @on(OptionList.OptionSelected, "#list")
    async def _row_chosen(self) -> None:
        await self.do("chapter.change")

    def applies(self, command: str) -> bool:
        """Where nothing may be changed only reading and sharing are left; what is done to a row needs one;
        what is shared has one; in a card that is whole on the screen there is nothing to read on in."""
        if command in _READ_ON:
            return self.is_mounted and self._beside.show_vertical_scrollbar
        if command == "share.open":
            return self.is_mounted and bool(self.chosen)
        if command.startswith("app.") or command in self.READS:
            return True
        return self.may_write and (command in self.WITHOUT_ROW or bool(self.is_mounted and self.chosen))

    # Sharing

    def handout(self) -> Handout:
        """The chapter as it is handed over."""
        from mentortui.sharing.chapters.frame import Readers
        from mentortui.workbook.handing import HANDOUTS, Asked

        readers = Readers(self.participant, self.mentor, i18n.current())
        today = self._chapter.today()
        return HANDOUTS[self.WHERE](
            Asked(self.pen.book, readers, today, self.content, self.WHERE, self.TITLE_TEXT)
        )

    def parts(self) -> tuple[Part, ...]:
        """The chapter."""
        from mentortui.ui.handing.ways import Part

        return (Part("", self.handout()),)

    # Questions

    async def ask(self, action: str, dialog: Dialog[T], row: str = "") -> T | None:
        """The answer to a small question, asked by the method ``action``, of a row; for a worker.

        In a meeting what is written in it is journaled before it is given.
        """
        pen = self.pen
        if not isinstance(pen, Recorder):
            return await self.app.push_screen_wait(dialog)
        kind = f"{self.WHERE}/{action}/{row}"
        dialog.with_draft(
            lambda values: pen.keep_draft(Draft(kind, values)),
            pen.draft.values if pen.draft.kind == kind else (),
        )
        answer = await self.app.push_screen_wait(dialog)
        pen.keep_draft(NO_DRAFT)
        return answer

    async def _go_on_asking(self, action: str, row: str) -> None:
        self._again = None
        shown = self.query_one(Rows)
        if row and any(option.id == row for option in shown.options):
            shown.highlighted = shown.get_option_index(row)
        await self.run_action(action)

    def do_safely(self, change: Callable[[], T]) -> T | None:
        """Do a change; what is wrong is said, and then None is given."""
        try:
            return change()
        except MentortuiError as problem:
            self.say(problem)
            return None

    def action_chapter_read_on(self) -> None:
        """The next page of the card; at its end, its beginning."""
        if self._beside.scroll_offset.y >= self._beside.max_scroll_y:
            self._beside.scroll_home(animate=False)
        else:
            self._beside.scroll_page_down(animate=False)

    def action_chapter_read_up(self) -> None:
        """The page before."""
        self._beside.scroll_page_up(animate=False)

    async def action_chapter_undo(self) -> None:
        """Take back the last change."""
        try:
            done = self._chapter.undo()
        except MentortuiError as problem:
            self.say(problem)
            return
        self.say(_("Taken back.") if done else _("There is nothing to take back."), problem=False)
        self.refresh_rows()
