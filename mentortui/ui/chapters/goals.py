"""Goals: what, how we see that it is reached, by when, and who has agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.goals import SharedGoal
from mentortui.model.records import Owner
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.goal_card import goal_card, goal_row, progress_line
from mentortui.ui.chapters.screen import ChapterScreen
from mentortui.ui.command import Where
from mentortui.ui.dialogs.ask_action import AskAction
from mentortui.ui.dialogs.ask_card import AskCard, Date, Line
from mentortui.ui.widgets.draw import join, plain
from mentortui.ui.widgets.rows import Row
from mentortui.workbook.chapters.goals import Goals
from mentortui.workbook.live import LiveMeeting


class Screen(ChapterScreen):
    """Goals and, under each, its sub-goals."""

    WHERE = Where.GOALS
    BINDINGS = bindings_of(Where.GOALS)
    TITLE_TEXT = N_("Goals")
    TOLD = N_("A goal counts when both have agreed on it.")

    @property
    def goals(self) -> Goals:
        """What can be done here."""
        return Goals(self.pen)

    def rows(self) -> Iterable[Row]:
        """How far we have come, then each goal, its sub-goals under it."""
        if (done := self.goals.progress()).agreed:
            yield Row(None, progress_line(done))
            yield Row(None, plain(""))
        for goal in self.goals.view():
            yield Row(goal.uid, goal_row(goal))
            yield from (Row(sub.uid, join("  ", goal_row(sub))) for sub in goal.subs)

    def nothing(self) -> str:
        """What to do first."""
        return _(
            "No goals yet. Press {key} and write the first one together.", key=self.key_of("chapter.new")
        )

    def _goal(self, uid: str) -> SharedGoal:
        return next(goal for goal in _all(self.goals.view()) if goal.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """The goal whole."""
        return goal_card(self._goal(row), self.name_of, width)

    def applies(self, command: str) -> bool:
        """An action is agreed on in a meeting."""
        if command == "goal.action" and not isinstance(self.pen, LiveMeeting):
            return False
        return super().applies(command)

    # What can be done

    def _form(self, title: str, goal: SharedGoal | None = None) -> AskCard:
        return AskCard(
            title,
            (
                Line("what", _("What"), goal.what if goal else "", _("Write the goal first.")),
                Line("sign", _("How do we see that it is reached?"), goal.sign if goal else ""),
                Date("due", _("By when"), goal.due if goal else None),
            ),
            self.goals.today(),
        )

    @work
    async def action_chapter_new(self) -> None:
        """A new goal."""
        await self._add("chapter_new", _("A new goal"), "")

    @work
    async def action_goal_sub(self) -> None:
        """A sub-goal of the goal we are on."""
        goal = self._goal(self.chosen)
        await self._add("goal_sub", _("A sub-goal of: {goal}", goal=goal.what), goal.parent or goal.uid)

    async def _add(self, action: str, title: str, parent: str) -> None:
        said = await self.ask(action, self._form(title), parent)
        if said is not None:
            added = self.do_safely(
                lambda: self.goals.add(said.lines["what"], said.lines["sign"], said.dates["due"], parent)
            )
            self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """Say the goal otherwise: both are asked again."""
        uid = self.chosen
        said = await self.ask("chapter_change", self._form(_("Change the goal"), self._goal(uid)), uid)
        if said is not None:
            self.do_safely(
                lambda: self.goals.change(uid, said.lines["what"], said.lines["sign"], said.dates["due"])
            )
            self.refresh_rows()

    def action_goal_agree(self) -> None:
        """One after the other: the participant first, then the mentor, then both are asked again."""
        goal = self._goal(self.chosen)
        asked = next((o for o in (Owner.PARTICIPANT, Owner.MENTOR) if o not in goal.agreed), None)
        self.do_safely(lambda: self.goals.agree(goal.uid, asked) if asked else self.goals.ask_again(goal.uid))
        self.refresh_rows()

    @work
    async def action_goal_action(self) -> None:
        """Agree on an action that belongs to the goal we are on."""
        live, uid = self.pen, self.chosen
        if isinstance(live, LiveMeeting) and uid:
            asked = AskAction(self.participant, self.mentor, live.today())
            said = await self.ask("goal_action", asked, uid)
            if said is not None:
                self.do_safely(lambda: live.add_action(*said, goal=uid))
                self.refresh_rows()

    def action_goal_reached(self) -> None:
        """Reached, or not after all."""
        self.do_safely(lambda: self.goals.reach(self.chosen))
        self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take it away; one that was agreed on is put aside."""
        self.do_safely(lambda: self.goals.remove(self.chosen))
        self.refresh_rows()


def _all(goals: tuple[SharedGoal, ...]) -> Iterator[SharedGoal]:
    for goal in goals:
        yield goal
        yield from goal.subs
