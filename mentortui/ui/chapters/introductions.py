"""People and companies: may the name be said, by which day is it promised, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.introductions import SharedIntroduction
from mentortui.model.chapters.records import Consent
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.chapters.introductions_drawing import door_card, door_line
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_card import AskCard, Date, Line
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.introductions import Introductions


class Screen(HungList):
    """The name is said to nobody before the participant has said yes."""

    WHERE = Where.INTRODUCTIONS
    BINDINGS = bindings_of(Where.INTRODUCTIONS)
    TITLE_TEXT = N_("People and companies")
    TOLD = N_("The name is used only when its owner has said yes.")

    @property
    def introductions(self) -> Introductions:
        """What can be done here."""
        return Introductions(self.pen)

    def rows(self) -> Iterable[Row]:
        """Who, and how far it has come."""
        return [Row(one.uid, door_line(one, self.row_width)) for one in self.introductions.view()]

    def nothing(self) -> str:
        """What to do first."""
        return _(
            "Nobody yet. Press {key} and write who in your network can help, and with what.",
            key=self.key_of("chapter.new"),
        )

    def _one(self, uid: str) -> SharedIntroduction:
        return next(one for one in self.introductions.view() if one.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """The introduction whole."""
        return door_card(self._one(row), self.mentor or _("Mentor"), self.key_of, width)

    # What can be done

    def _form(self, title: str, one: SharedIntroduction | None = None) -> AskCard:
        needed = _("Write who it is first.")
        parts = (
            Line("who", _("Who, or which company"), one.who if one else "", needed),
            Line("purpose", _("For what"), one.purpose if one else "", hint=_("a visit, a talk, practice")),
        )
        asks_again = one is not None and one.consent is not Consent.UNASKED
        text = _("After a change, consent is asked for again.") if asks_again else ""
        return AskCard(title, parts, self.introductions.today(), text=text)

    @work
    async def action_chapter_new(self) -> None:
        """Someone new."""
        said = await self.ask("chapter_new", self._form(_("Who can open a door?")))
        if said is not None:
            added = self.do_safely(lambda: self.introductions.add(said.lines["who"], said.lines["purpose"]))
            self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """Someone else, or for something else."""
        uid = self.chosen
        said = await self.ask("chapter_change", self._form(_("Change this one"), self._one(uid)), uid)
        if said is not None:
            self._do(lambda: self.introductions.change(uid, said.lines["who"], said.lines["purpose"]))

    @work
    async def action_introduction_consent(self) -> None:
        """The participant answers. The first answer is the safe one."""
        one = self._one(self.chosen)
        mentor = self.mentor
        if mentor:
            title = _("May {mentor} say your name to {who}?", mentor=mentor, who=one.who)
        else:
            title = _("May your mentor say your name to {who}?", who=one.who)
        text = _("The participant answers. A yes can always be taken back.")
        if one.purpose:
            text = "\n".join((_("It is about: {purpose}", purpose=one.purpose), text))
        answers = ((Consent.NO.value, _("No")), (Consent.YES.value, _("Yes")))
        said = await self.ask("introduction_consent", Choose(title, text, answers), one.uid)
        if said is not None:
            self._do(lambda: self.introductions.answer(one.uid, Consent(said)))

    @work
    async def action_introduction_promise(self) -> None:
        """By which day; nothing is asked before there is a yes."""
        one = self.do_safely(lambda: self.introductions.ready(self.chosen))
        if one is None:
            return
        title = _("By which day will {who} be asked?", who=one.who)
        part = Date("by", _("By when"), one.promised_by, "" if one.promised_by else _("Write a day first."))
        text = _("An empty field takes the promise back.") if one.promised_by else ""
        form = AskCard(title, (part,), self.introductions.today(), text=text)
        said = await self.ask("introduction_promise", form, one.uid)
        if said is not None:
            self._do(lambda: self.introductions.promise(one.uid, said.dates["by"]))

    @work
    async def action_introduction_result(self) -> None:
        """What came of it; it is then done."""
        one = self._one(self.chosen)
        form = AskCard(
            _("What came of it? {who}", who=one.who),
            (Line("result", _("What came of it"), one.result),),
            self.introductions.today(),
            text=_("An empty field: it is not done after all.") if one.done_on else "",
        )
        said = await self.ask("introduction_result", form, one.uid)
        if said is not None:
            self._do(lambda: self.introductions.end(one.uid, said.lines["result"]))

    def action_chapter_remove(self) -> None:
        """Take it away."""
        self._do(lambda: self.introductions.remove(self.chosen))

    def _do(self, change: Callable[[], None]) -> None:
        self.do_safely(change)
        self.refresh_rows()
