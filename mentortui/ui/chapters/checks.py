"""Hidden answers: each answers unseen, then both look."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from textual import work
from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.checks import ASKED, SharedCheck, newest, questions
from mentortui.model.chapters.records import CheckKind
from mentortui.model.content import ContentCard
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.checks_asking import Unseen
from mentortui.ui.chapters.checks_card import drawn
from mentortui.ui.chapters.checks_turns import GO, hand_over, look_together, was_answering, who_answers
from mentortui.ui.chapters.wide_card import WideCardScreen
from mentortui.ui.command import Where
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.checks import Checks
from mentortui.workbook.recorder import NO_DRAFT, Recorder

_OPTIONS = "options"


class Screen(WideCardScreen):
    """The three times to ask how it goes. Holds no answer: the view has none before both look."""

    WHERE = Where.CHECKS
    BINDINGS = bindings_of(Where.CHECKS)
    TITLE_TEXT = N_("How are we doing?")
    TOLD = N_("Each answers unseen. Then you look together.")
    WITHOUT_ROW = ("chapter.undo",)

    @property
    def checks(self) -> Checks:
        """What can be done here."""
        return Checks(self.pen)

    @cached_property
    def _cards(self) -> dict[str, ContentCard]:
        """The kinds' cards and the options; ours where one's own file lacks one."""
        from mentortui.templates.content import read_content

        own = self.content("checks")
        ours = read_content("checks", i18n.current())
        return {card.id: own.card(card.id) or card for card in ours.cards}

    @property
    def _names(self) -> dict[Owner, str]:
        return {who: self.name_of(who) for who in ASKED}

    def rows(self) -> Iterable[Row]:
        """A row a kind; under them the earlier rounds that were looked at."""
        checks = self.checks.view()
        now = {kind: newest(checks, kind) for kind in CheckKind}
        for kind, check in now.items():
            yield Row(kind, plain(f"{_sign(check)} {self._cards[kind].heading}"))
        earlier = [check for check in checks if check.opened and check is not now[check.kind]]
        if earlier:
            yield Row(None, plain(_("Earlier"), "$text-muted"))
        for check in reversed(earlier):
            day = say_date(check.opened, i18n.current(), year=True) if check.opened else ""
            yield Row(check.uid, plain(f"{self._cards[check.kind].heading} {day}", "$text-muted"))

    def _check(self, row: str) -> tuple[CheckKind, SharedCheck | None]:
        checks = self.checks.view()
        if row in tuple(CheckKind):
            kind = CheckKind(row)
            return kind, newest(checks, kind)
        check = next(check for check in checks if check.uid == row)
        return check.kind, check

    def card(self, row: str, width: int) -> Content:
        """The round of that row."""
        kind, check = self._check(row)
        card, options, contact = self._cards[kind], self._cards[_OPTIONS], self.checks.contact
        return drawn(card, options, check, self._names, contact, self.key_of, width)

    def applies(self, command: str) -> bool:
        """Answering until both look; looking when both are in; once more after that."""
        if not super().applies(command):
            return False
        if command not in ("check.answer", "check.open", "check.again"):
            return True
        if self.chosen not in tuple(CheckKind):
            return False
        check = self._check(self.chosen)[1]
        opened = check is not None and check.opened is not None
        if command == "check.open":
            return check is not None and check.both_in and not opened
        return opened if command == "check.again" else not opened

    # What can be done

    async def action_chapter_change(self) -> None:
        """What comes next: to look when both are in, else to answer."""
        for command in ("check.open", "check.answer"):
            if self.applies(command):
                await self.do(command)
                return

    @work
    async def action_check_answer(self) -> None:
        """Ask who sits at the keyboard, then that one."""
        kind, check = self._check(self.chosen)
        who = await self.app.push_screen_wait(who_answers(self._names, check.answered if check else ()))
        if who is not None:
            await self._answer(kind, Owner(who))

    async def _answer(self, kind: CheckKind, who: Owner) -> None:
        dialog = Unseen(self.name_of(who), questions(self._cards[kind]), self._cards[_OPTIONS])
        said = await self.ask(_asking(who), dialog, kind)
        if said is None:
            return
        self.do_safely(lambda: self.checks.answer(kind, who, said))
        self.refresh_rows(kind)
        check = self._check(kind)[1]
        if check is not None and check.both_in:
            await self._offer_to_look(kind)
        elif check is not None and check.answered:
            await self._hand_over(kind, next(other for other in ASKED if other not in check.answered))

    async def _hand_over(self, kind: CheckKind, other: Owner) -> None:
        if await self.app.push_screen_wait(hand_over(self.name_of(other))) == GO:
            await self._answer(kind, other)

    async def _offer_to_look(self, kind: CheckKind) -> None:
        if await self.app.push_screen_wait(look_together()) == GO:
            self._open(kind)

    def _open(self, kind: CheckKind) -> None:
        self.do_safely(lambda: self.checks.open(kind))
        self.refresh_rows(kind)

    def action_check_open(self) -> None:
        """Both look."""
        self._open(self._check(self.chosen)[0])

    def action_check_again(self) -> None:
        """A new round of this kind."""
        self.do_safely(lambda: self.checks.once_more(self._check(self.chosen)[0]))
        self.refresh_rows()

    # Going on after the program was cut off

    @work
    async def action_check_answer_participant(self) -> None:
        """The participant was answering."""
        await self._go_on(Owner.PARTICIPANT)

    @work
    async def action_check_answer_mentor(self) -> None:
        """The mentor was answering."""
        await self._go_on(Owner.MENTOR)

    async def _go_on(self, who: Owner) -> None:
        """Somebody else may sit here now: what was answered is shown to no other."""
        kind = self._check(self.chosen)[0]
        if await self.app.push_screen_wait(was_answering(self.name_of(who))) == GO:
            await self._answer(kind, who)
        elif isinstance(self.pen, Recorder):
            self.pen.keep_draft(NO_DRAFT)


def _asking(who: Owner) -> str:
    return f"check_answer_{who}"


def _sign(check: SharedCheck | None) -> str:
    if check is None or not check.answered:
        return "○"
    return "✓" if check.opened else "●" if check.both_in else "◐"
