"""My preparation: lines under questions, for the mentor alone, until one is moved into the agreement."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.preparation import ROLE, as_agreed
from mentortui.model.chapters.records import Prepared
from mentortui.model.content import ContentCard
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.chapters.preparation_card import line_row, question_card, question_row
from mentortui.ui.chapters.preparation_form import form_of, said_in
from mentortui.ui.command import Where
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.preparation import Preparation

_OWN = "own-words"
_OF_LINES = ("preparation.move", "chapter.remove")


class Screen(HungList):
    """Each question is a row of its own, so that there is always somewhere to write."""

    WHERE = Where.PREPARATION
    BINDINGS = bindings_of(Where.PREPARATION)
    TITLE_TEXT = N_("My preparation")
    TOLD = N_("Only you see this here. The participant may ask to see it.")

    @property
    def preparation(self) -> Preparation:
        """What can be done here."""
        return Preparation(self.pen)

    def _questions(self) -> tuple[ContentCard, ...]:
        """The questions, and after them one for each that lines were written under before it went away."""
        asked = self.content("preparation").cards
        gone = {line.question for line in self.preparation.lines()} - {card.id for card in asked}
        return (*asked, *(ContentCard(id=id_, heading=_("More lines")) for id_ in sorted(gone)))

    def rows(self) -> Iterable[Row]:
        """Each question, its lines under it."""
        self._asked = self._questions()
        for card in self._asked:
            yield Row(card.id, question_row(card))
            for line in self.preparation.under(card.id):
                yield Row(line.uid, line_row(line, self.row_width))

    def _line(self, row: str) -> Prepared | None:
        return next((line for line in self.preparation.lines() if line.uid == row), None)

    def _question(self, row: str) -> ContentCard:
        line = self._line(row)
        return next(card for card in self._asked if card.id == (line.question if line else row))

    def card(self, row: str, width: int) -> Content:
        """The question, what it means, and the line we are on."""
        return question_card(self._question(row), self._line(row), width)

    def applies(self, command: str) -> bool:
        """A question is not moved or taken away, only its lines."""
        if command in _OF_LINES and (not self.is_mounted or self._line(self.chosen) is None):
            return False
        return super().applies(command)

    # What can be done

    @work
    async def action_chapter_new(self) -> None:
        """A line under the question we are on: one of the ready ones, or own words."""
        card = self._question(self.chosen)
        if ready := self._ready(card):
            chosen = await self.app.push_screen_wait(Choose(card.heading, "", ready))
            if chosen is None:
                return
            if chosen != _OWN:
                self._add(card, dict(ready)[chosen])
                return
        said = await self.app.push_screen_wait(form_of(card, None, self.preparation.today()))
        if said is not None:
            self._add(card, *said_in(said))

    def _ready(self, card: ContentCard) -> tuple[tuple[str, str], ...]:
        """What can be chosen: what stands there already is chosen. There are none for most questions."""
        taken = {line.text for line in self.preparation.under(card.id)}
        ready = [(str(place), text) for place, text in enumerate(card.all("option")) if text not in taken]
        return (*ready, (_OWN, _("Something else, in your own words"))) if ready else ()

    def _add(self, card: ContentCard, text: str, answer: str = "", theme: int | None = None) -> None:
        added = self.do_safely(lambda: self.preparation.add(card.id, text, answer, theme))
        self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """Say the line otherwise; on a question, write under it."""
        line, card = self._line(self.chosen), self._question(self.chosen)
        if line is None or card.id == ROLE:
            self.action_chapter_new()
            return
        said = await self.app.push_screen_wait(form_of(card, line, self.preparation.today()))
        if said is not None:
            self.do_safely(lambda: self.preparation.change(line.uid, *said_in(said)))
            self.refresh_rows(line.uid)

    def action_chapter_remove(self) -> None:
        """Take the line away."""
        self.do_safely(lambda: self.preparation.remove(self.chosen))
        self.refresh_rows()

    @work
    async def action_preparation_move(self) -> None:
        """The line goes into the agreement, where both see it; asked about first."""
        line = self._line(self.chosen)
        if line is None:
            return
        answer = await self.app.push_screen_wait(
            Choose(
                _("Move the line into the agreement?"),
                _("{name} will see it: “{line}”", name=self.participant, line=as_agreed(line)),
                (("keep", _("Keep it here")), ("move", _("Move it into the agreement"))),
            )
        )
        moved = self.do_safely(lambda: self.preparation.move(line.uid)) if answer == "move" else None
        if moved is not None:
            undo = self.key_of("chapter.undo")
            told = _("It stands in the draft of the agreement. {key} takes it back.", key=undo)
            self.say(told, problem=False)
            self.refresh_rows()
