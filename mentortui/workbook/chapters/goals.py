"""What can be done with goals: state them, agree on them, reach them, put them aside."""

from __future__ import annotations

import datetime as dt

from mentortui.errors import OutOfTurn
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.goals import BOTH, Progress, SharedGoal, progress, shared_goals
from mentortui.model.chapters.records import Goal, GoalState
from mentortui.model.records import Owner
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some

_NOT_AGREED = N_("A goal is reached when both have agreed on it first. Agree on it together.")


class Goals(Chapter):
    """A goal counts when both have agreed; changing what it says asks both again."""

    def view(self) -> tuple[SharedGoal, ...]:
        """Every goal with its sub-goals."""
        return shared_goals(self._book)

    def progress(self) -> Progress:
        """How many goals both agreed on, and how many are reached."""
        return progress(self._book)

    def add(self, what: str, sign: str = "", due: dt.date | None = None, parent: str = "") -> str:
        """A new goal, or with ``parent`` a sub-goal; its uid. Raises BadInput when empty."""
        goal = Goal(**self.fresh(), what=some(what), sign=clean_line(sign), due=due, parent=parent)
        return self._add("add_goal", goal)

    def change(self, uid: str, what: str, sign: str, due: dt.date | None) -> None:
        """Say it otherwise. Raises BadInput when empty."""
        goal = self._book.get(Goal, uid)
        said = {"what": some(what), "sign": clean_line(sign), "due": due}
        if said != {"what": goal.what, "sign": goal.sign, "due": goal.due}:
            self._change("change_goal", goal, **said, agreed=())

    def agree(self, uid: str, who: Owner) -> None:
        """One of the two agrees."""
        goal = self._book.get(Goal, uid)
        if who not in goal.agreed:
            self._change("agree_goal", goal, agreed=(*goal.agreed, who))

    def ask_again(self, uid: str) -> None:
        """Nobody has agreed any more."""
        self._change("ask_goal_again", self._book.get(Goal, uid), agreed=())

    def reach(self, uid: str) -> None:
        """The goal is reached, or after all is not. Raises BadInput when both have not agreed on it."""
        goal = self._book.get(Goal, uid)
        if goal.state is GoalState.REACHED:
            self._change("reach_goal", goal, state=GoalState.OPEN, reached_on=None)
        elif not set(goal.agreed) >= BOTH:
            raise OutOfTurn(_NOT_AGREED, "goal.agree")
        else:
            self._change("reach_goal", goal, state=GoalState.REACHED, reached_on=self.today())

    def put_aside(self, uid: str) -> None:
        """Take the goal off the list of what is aimed at, or take it up again. It is never lost."""
        goal = self._book.get(Goal, uid)
        aside = goal.state is not GoalState.ASIDE
        self._change("put_goal_aside", goal, state=GoalState.ASIDE if aside else GoalState.OPEN)

    def remove(self, uid: str) -> None:
        """Take away a goal that was never agreed on, with its sub-goals; an agreed one is put aside."""
        goal = self._book.get(Goal, uid)
        if goal.agreed or goal.state is not GoalState.OPEN:
            self.put_aside(uid)
            return
        subs = [sub for sub in self._book.all(Goal) if sub.parent == uid]
        self._pen.change("remove_goal", *(Change(gone, None) for gone in (*subs, goal)))
