"""Workplace culture: what is written, what is not, and how it is where the two have worked."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.norms import SharedNorm, Side
from mentortui.model.records import Owner
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.chapters.norms_card import drawn, norm_row
from mentortui.ui.chapters.wide_card import WideCardScreen
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_card import AskCard, Line, OneOf, Part, Said
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.norms import Norms

_SIDES = (Side.UNWRITTEN, Side.WRITTEN)


class Screen(WideCardScreen, HungList):
    """Norm cards, those put away at the end."""

    WHERE = Where.NORMS
    BINDINGS = bindings_of(Where.NORMS)
    TITLE_TEXT = N_("Workplace culture")
    TOLD = N_("What is written, and what is not")

    @property
    def norms(self) -> Norms:
        """What can be done here."""
        return Norms(self.pen)

    def view(self) -> tuple[SharedNorm, ...]:
        """Every norm."""
        return self.norms.view(self.content("norms"))

    def rows(self) -> Iterable[Row]:
        """Those to talk about, then those put away."""
        norms = self.view()
        for norm in norms:
            if not norm.hidden:
                yield Row(norm.id, norm_row(norm, self.row_width))
        hidden = [norm for norm in norms if norm.hidden]
        if hidden:
            yield Row(None, plain(_("Put away"), "$text-muted"))
        yield from (Row(norm.id, plain(f"– {norm.title}", "$text-muted")) for norm in hidden)

    def nothing(self) -> str:
        """What to do first."""
        return _("No cards yet. Press {key} and write one of your own.", key=self.key_of("chapter.new"))

    def _norm(self) -> SharedNorm:
        return next(norm for norm in self.view() if norm.id == self.chosen)

    def card(self, row: str, width: int) -> Content:
        """The norm whole."""
        norm = next((norm for norm in self.view() if norm.id == row), None)
        if norm is None:
            return plain("")
        return drawn(norm, self.participant, self.name_of(Owner.MENTOR), self.key_of, width)

    # What can be done

    def _form(self, title: str, norm: SharedNorm | None = None) -> AskCard:
        side = Side.WRITTEN if norm and norm.written else Side.UNWRITTEN
        parts: list[Part] = [
            Line("title", _("What is it about?"), norm.title if norm else "", _("Write a heading first.")),
            OneOf("side", _("Is it written?"), (_("Unwritten"), _("Written")), _SIDES.index(side)),
            Line("text", _("What is the rule?"), (norm.written or norm.unwritten) if norm else ""),
        ]
        if norm:
            parts.append(Line("example", _("Your own example"), norm.example))
        return AskCard(title, parts, self.norms.today())

    @work
    async def action_chapter_new(self) -> None:
        """A card of one's own."""
        said = await self.ask("chapter_new", self._form(_("A new card")))
        if said is not None:
            added = self.do_safely(
                lambda: self.norms.add(said.lines["title"], _side(said), said.lines["text"])
            )
            self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """All of an own card; the example of another."""
        norm = self._norm()
        if not norm.own:
            await self._tell("chapter_change", norm)
            return
        said = await self.ask("chapter_change", self._form(_("Change the card"), norm), norm.id)
        if said is not None:
            lines = said.lines
            self.do_safely(
                lambda: self.norms.change(
                    norm.uid, lines["title"], _side(said), lines["text"], lines["example"]
                )
            )
            self.refresh_rows()

    @work
    async def action_norm_example(self) -> None:
        """The mentor's own example."""
        await self._tell("norm_example", self._norm())

    async def _tell(self, action: str, norm: SharedNorm) -> None:
        line = Line("example", _("Your own example"), norm.example)
        dialog = AskCard(norm.title, (line,), self.norms.today(), text=norm.tell)
        said = await self.ask(action, dialog, norm.id)
        if said is not None:
            self.do_safely(lambda: self.norms.tell(norm, said.lines["example"]))
            self.refresh_rows()

    def action_norm_talked(self) -> None:
        """Talked about, or not yet."""
        self.do_safely(lambda: self.norms.talk(self._norm()))
        self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take an own card away; put one of ours away, or take it out again."""
        self.do_safely(lambda: self.norms.remove(self._norm()))
        self.refresh_rows()


def _side(said: Said) -> Side:
    return _SIDES[said.choices["side"]]
