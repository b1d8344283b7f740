"""Closing: was it useful, what was reached, what remains and where it goes, and what comes after."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.closing import ClosingView, Remaining
from mentortui.model.chapters.records import Contact, Left, NotesAfter, Outcome
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters import closing_words as words
from mentortui.ui.chapters.closing_cards import closing_card
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_card import AskCard, Date, Line, OneOf, Part
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.chapters.closing import Closings


class Screen(HungList):
    """The closing from top to bottom. Enter on a row asks what belongs to it."""

    WHERE = Where.CLOSING
    BINDINGS = bindings_of(Where.CLOSING)
    TITLE_TEXT = N_("Closing")
    TOLD = N_("Nothing here must be filled in. Talk about what fits.")
    WITHOUT_ROW = (*HungList.WITHOUT_ROW, "closing.close")

    @property
    def closing(self) -> Closings:
        """What can be done here."""
        return Closings(self.pen)

    @property
    def view(self) -> ClosingView:
        """The closing as it now stands."""
        return self.closing.view()

    def rows(self) -> Iterable[Row]:
        """From the first question to the end."""
        return words.closing_rows(self.view, self.row_width)

    def refresh_rows(self, on: str = "") -> None:
        """The list; above it, once the mentorship has ended, that it has."""
        super().refresh_rows(on)
        if ended := words.say_ended(self.view):
            self.query_one("#told", Sheet).update(plain(f"✓ {ended}", "$accent bold"))

    def card(self, row: str, width: int) -> Content:
        """The row whole."""
        return closing_card(self.view, row, width)

    def applies(self, command: str) -> bool:
        """Only what is open has to go somewhere."""
        return super().applies(command) and (command != "closing.place" or self._remaining() is not None)

    def _remaining(self) -> Remaining | None:
        if not self.is_mounted:
            return None
        return next((one for one in self.view.remaining if one.uid == self.chosen), None)

    # What can be said

    @work
    async def action_chapter_change(self) -> None:
        """Ask what belongs to the row we are on."""
        match self.chosen:
            case words.USEFUL:
                self.say(_("Each answers unseen, in the chapter How are we doing?"), problem=False)
            case words.REACHED:
                self.action_chapter_document()
            case words.CONTACT:
                await self._ask_contact()
            case words.NOTES:
                await self._ask_notes()
            case words.OUTCOME:
                await self._ask_outcome()
            case words.LEARNT:
                await self._ask_learnt()
            case _:
                self.action_closing_place()
        self.refresh_rows()

    def _form(self, title: str, *parts: Part, text: str = "") -> AskCard:
        return AskCard(title, parts, self.closing.today(), text=text)

    async def _ask_contact(self) -> None:
        now, answers = self.view.said, list(Contact)
        names = tuple(_(words.CONTACTS[one]) for one in answers)
        asked = OneOf("contact", _("In touch?"), names, answers.index(now.contact) if now.contact else 0)
        how = Line("how", _("How, and how often?"), now.contact_how)
        said = await self.ask(
            "chapter_change", self._form(_("Shall we stay in touch?"), asked, how), words.CONTACT
        )
        if said is not None:
            self.do_safely(lambda: self.closing.contact(answers[said.choices["contact"]], said.lines["how"]))

    async def _ask_notes(self) -> None:
        now, answers = self.view.said, list(NotesAfter)
        names = tuple(_(words.NOTES_AFTER[one]) for one in answers)
        asked = OneOf("notes", _("The notes"), names, answers.index(now.notes) if now.notes else 0)
        day = Date("day", _("Deleted by which day?"), now.delete_on)
        said = await self.ask(
            "chapter_change", self._form(_("What happens to the notes?"), asked, day), words.NOTES
        )
        if said is not None:
            self.do_safely(lambda: self.closing.notes(answers[said.choices["notes"]], said.dates["day"]))

    async def _ask_outcome(self) -> None:
        answers = tuple((outcome.value, _(name)) for outcome, name in words.OUTCOMES.items())
        dialog = Choose(_("Where does the road go from here?"), "", answers)
        said = await self.ask("chapter_change", dialog, words.OUTCOME)
        if said is not None:
            self.do_safely(lambda: self.closing.outcome(Outcome(said)))

    async def _ask_learnt(self) -> None:
        line = Line("learnt", _("In a sentence or two"), self.view.said.learnt)
        dialog = self._form(_("What did the mentor learn?"), line, text=_("Both will read it."))
        said = await self.ask("chapter_change", dialog, words.LEARNT)
        if said is not None:
            self.do_safely(lambda: self.closing.learnt(said.lines["learnt"]))

    @work
    async def action_closing_place(self) -> None:
        """Say where the open thing we are on goes."""
        one = self._remaining()
        if one is None:
            return
        answers = list(Left)
        names = tuple(_(words.LEFT[left]) for left in answers)
        asked = OneOf("left", "", names, answers.index(one.left) if one.left else 0)
        who = Line("who", _("If someone else: who?"), one.who)
        said = await self.ask("closing_place", self._form(one.text, asked, who), one.uid)
        if said is not None:
            left = answers[said.choices["left"]]
            self.do_safely(lambda: self.closing.place(one.uid, left, said.lines["who"]))
            self.refresh_rows()

    @work
    async def action_closing_close(self) -> None:
        """End the mentorship, or open it again."""
        view = self.view
        if view.said.closed_on:
            self.do_safely(self.closing.open_again)
            self.say(_("The mentorship goes on."), problem=False)
        else:
            answer = await self.ask("closing_close", words.end_question(view))
            if answer not in ("planned", "early"):
                return
            self.do_safely(lambda: self.closing.close(early=answer == "early"))
        self.refresh_rows()

    def action_chapter_document(self) -> None:
        """The document the participant takes home."""
        from mentortui.ui.screens.document import DocumentScreen

        self.app.push_screen(DocumentScreen(self.handout(), together=self.together, who=self.top.who))
