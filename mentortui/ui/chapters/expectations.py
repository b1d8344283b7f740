"""Expectations: what each expects of the other, and a clear answer to every one."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.expectations import SharedExpectation
from mentortui.model.content import ContentCard
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.expectation_answer import answer_in, ask_answer
from mentortui.ui.chapters.expectation_rows import expectation_row, sign_of, word_of
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.draw import hung, lines, plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.expectations import Expectations

_OWN = "own-words"


class Screen(HungList):
    """What waits for an answer first."""

    WHERE = Where.EXPECTATIONS
    BINDINGS = bindings_of(Where.EXPECTATIONS)
    TITLE_TEXT = N_("Expectations")
    TOLD = N_("Both may expect something. Every expectation gets a clear answer.")

    @property
    def expectations(self) -> Expectations:
        """What can be done here."""
        return Expectations(self.pen)

    def rows(self) -> Iterable[Row]:
        """Sign, who, what, and the word of the answer."""
        for one in self.expectations.view():
            yield Row(one.uid, expectation_row(one, self.participant, self.mentor, self.row_width))

    def nothing(self) -> str:
        """What to do first."""
        return _(
            "Nothing here yet. Press {key} and say what you expect of each other.",
            key=self.key_of("chapter.new"),
        )

    def _one(self, uid: str) -> SharedExpectation:
        return next(one for one in self.expectations.view() if one.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """The expectation, its answer, and Alone what the mentor thought beforehand."""
        one = self._one(row)
        parts = [
            plain(_("{name} expects", name=self.name_of(one.by)), "$text-muted"),
            *hung(plain(one.text, "bold"), width, ""),
            Content(""),
            plain(f"{sign_of(one)} {word_of(one)}", "$accent bold" if one.answer else ""),
        ]
        if one.reason:
            parts += hung(plain(one.reason), width, "  ")
        if one.answered:
            day = say_date(one.answered, i18n.current(), year=True)
            parts.append(plain(_("Answered {date}", date=day), "$text-muted"))
        if not self.together and one.by is not Owner.MENTOR:
            parts += self._prepared(width)
        return lines(*parts)

    def _prepared(self, width: int) -> list[Content]:
        """What the mentor thought, and wanted to offer, before anything was expected."""
        from mentortui.model.chapters.preparation import guesses, offers

        book, parts = self.pen.book, []
        found = (_("You thought beforehand"), guesses(book)), (_("You wanted to offer"), offers(book))
        for heading, said in found:
            parts += [Content(""), plain(heading, "bold")] if said else []
            for line in said:
                parts += hung(plain(line), width, "· ")
        return parts

    # What can be done

    def _ready(self) -> tuple[ContentCard, ...]:
        """The ready expectations."""
        return self.content("expectations").cards

    def _form(self, title: str, by: Owner, text: str) -> AskCard:
        names = tuple(self.name_of(owner) for owner in Owner)
        return AskCard(
            title,
            (
                Line("text", _("What?"), text, _("Write the expectation first.")),
                OneOf("by", _("Who expects it?"), names, list(Owner).index(by)),
            ),
            self.expectations.today(),
        )

    @work
    async def action_chapter_new(self) -> None:
        """One of the ready expectations, or own words."""
        offers = ((card.id, f"{self.name_of(_by(card))}: {card.heading}") for card in self._ready())
        own = (_OWN, _("Something else, in your own words"))
        chosen = await self.app.push_screen_wait(Choose(_("What do you expect?"), "", (own, *offers)))
        if chosen is not None:
            self.action_expectation_write(chosen)

    @work
    async def action_expectation_write(self, ready: str = "") -> None:
        """A new expectation, beginning with a ready one."""
        card = next((card for card in self._ready() if card.id == ready), None)
        by, text = (_by(card), card.heading) if card else (Owner.PARTICIPANT, "")
        said = await self.ask("expectation_write", self._form(_("A new expectation"), by, text))
        if said is not None:
            owner = list(Owner)[said.choices["by"]]
            added = self.do_safely(lambda: self.expectations.add(owner, said.lines["text"]))
            self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """Say it otherwise: other words need a new answer."""
        uid = self.chosen
        one = self._one(uid)
        said = await self.ask(
            "chapter_change", self._form(_("Change the expectation"), one.by, one.text), uid
        )
        if said is not None:
            owner = list(Owner)[said.choices["by"]]
            self.do_safely(lambda: self.expectations.change(uid, owner, said.lines["text"]))
            self.refresh_rows(uid)

    @work
    async def action_expectation_answer(self) -> None:
        """Can, partly or cannot, and why."""
        uid = self.chosen
        question = ask_answer(self.content, self._one(uid), self.expectations.today())
        said = await self.ask("expectation_answer", question, uid)
        if said is not None:
            self.do_safely(lambda: self.expectations.answer(uid, *answer_in(said)))
            self.refresh_rows(uid)

    def action_chapter_remove(self) -> None:
        """Take it away."""
        self.do_safely(lambda: self.expectations.remove(self.chosen))
        self.refresh_rows()


def _by(card: ContentCard) -> Owner:
    """Who usually expects it."""
    return next((owner for owner in Owner if owner == card.get("by")), Owner.PARTICIPANT)
