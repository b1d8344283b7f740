"""The agreement: a talk, question by question, that ends in a paper both sign."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_
from mentortui.model.chapters.agreement_wording import DELETE, is_fixed
from mentortui.model.content import ContentCard
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.agreement_drawing import LINE, PART, agreement_card, agreement_rows, asked
from mentortui.ui.chapters.agreement_papers import AgreementPapers
from mentortui.ui.chapters.agreement_questions import line_card, question_card, wording_question
from mentortui.ui.chapters.agreement_standing import say_standing
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.command import Where
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.ui.widgets.sheet import Sheet


class Screen(AgreementPapers, HungList):
    """The questions in their order, own lines, and the parts that come from other chapters."""

    WHERE = Where.AGREEMENT
    BINDINGS = bindings_of(Where.AGREEMENT)
    TITLE_TEXT = N_("Agreement")
    WITHOUT_ROW = ("agreement.line", "agreement.read", "agreement.sign", "chapter.undo")

    def rows(self) -> Iterable[Row]:
        """What is agreed, and what is not yet."""
        view, whole = self.agreements.view(), not self.has_class("-narrow")
        return agreement_rows(view, self.wording, self.row_width, answers_too=whole)

    def card(self, row: str, width: int) -> Content:
        """The question large, or what stands in the agreement."""
        return agreement_card(self.agreements.view(), self.wording, row, width)

    def refresh_rows(self, on: str = "") -> None:
        """With how far the agreement has come."""
        super().refresh_rows(on)
        view, changed = self.agreements.view(), self.agreements.changed_parts()
        said = say_standing(view, self.wording, changed, self.key_of, short=self.has_class("-narrow"))
        self.query_one("#told", Sheet).update(plain(said, "$text-muted"))

    def applies(self, command: str) -> bool:
        """What comes from another chapter is taken away there."""
        if command == "chapter.remove" and self.is_mounted and self.chosen.startswith(PART):
            return False
        return super().applies(command)

    # The questions

    @work
    async def action_chapter_change(self) -> None:
        """Ask the question we are on; go on to the next that is open."""
        row = self.chosen
        if row.startswith(PART):
            await self._open_chapter(row.removeprefix(PART))
        elif row.startswith(LINE):
            await self._change_line(int(row.removeprefix(LINE)))
        else:
            view = self.agreements.view()
            await self._ask_question(next(card for card in asked(view, self.wording) if card.id == row))

    async def _ask_question(self, card: ContentCard) -> None:
        view, today = self.agreements.view(), self.agreements.today()
        answer = view.agreement.answers.get(card.id, "")
        if is_fixed(card):
            said = await self.ask("chapter_change", wording_question(card, answer), card.id)
            if said == "agree":
                self._agreed(card, lambda: self.agreements.answer(card.id, answer or card.get("say")))
            elif said == "open":
                self.do_safely(lambda: self.agreements.open_again(card.id))
                self.refresh_rows()
            return
        given = await self.ask("chapter_change", question_card(card, answer, view.dates, today), card.id)
        if given is None:
            return
        if card.id == DELETE:
            self._agreed(card, lambda: self.agreements.delete_on(given.dates["answer"]))
        else:
            self._agreed(card, lambda: self.agreements.answer(card.id, given.lines["answer"]))

    def _agreed(self, card: ContentCard, change: Callable[[], None]) -> None:
        """Keep an answer, and go to the next question that is open."""
        self.do_safely(change)
        answers = self.agreements.view().agreement.answers
        ids = [each.id for each in self.wording.cards]
        at = ids.index(card.id) if card.id in ids else 0
        open_ones = (id_ for id_ in (*ids[at:], *ids[:at]) if id_ not in answers)
        self.refresh_rows(next(open_ones, card.id))

    async def _open_chapter(self, chapter: str) -> None:
        """Where a part of the agreement comes from; back again afterwards."""
        from mentortui.ui.chapters.register import screen_of

        await self.app.push_screen_wait(screen_of(chapter)(self.pen, together=self.together))
        self.refresh_rows()

    # Own lines

    @work
    async def action_agreement_line(self) -> None:
        """A line of their own."""
        said = await self.ask("agreement_line", line_card("", self.agreements.today()))
        if said is not None:
            self.do_safely(lambda: self.agreements.add_line(said.lines["line"]))
            self.refresh_rows(f"{LINE}{len(self.agreements.view().agreement.extra) - 1}")

    async def _change_line(self, place: int) -> None:
        line = self.agreements.view().agreement.extra[place]
        said = await self.ask("chapter_change", line_card(line, self.agreements.today()), f"{LINE}{place}")
        if said is not None:
            self.do_safely(lambda: self.agreements.change_line(place, said.lines["line"]))
            self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take away an own line, or what was agreed on a question."""
        row = self.chosen
        if row.startswith(LINE):
            self.do_safely(lambda: self.agreements.remove_line(int(row.removeprefix(LINE))))
        else:
            self.do_safely(lambda: self.agreements.open_again(row))
        self.refresh_rows()
