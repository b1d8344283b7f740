"""Goals as both see them: agreed by both, with a sign of success, sub-goals and actions."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Goal, GoalState
from mentortui.model.records import ActionState, Owner

BOTH = frozenset({Owner.PARTICIPANT, Owner.MENTOR})


class GoalAction(msgspec.Struct, frozen=True, kw_only=True):
    """An action that belongs to a goal."""

    uid: str
    what: str
    owner: Owner
    due: dt.date | None
    state: ActionState


class SharedGoal(msgspec.Struct, frozen=True, kw_only=True):
    """A goal with its sub-goals and its actions."""

    uid: str
    what: str
    sign: str
    due: dt.date | None
    agreed: tuple[Owner, ...]
    state: GoalState
    reached_on: dt.date | None
    parent: str
    actions: tuple[GoalAction, ...] = ()
    subs: tuple[SharedGoal, ...] = ()

    @property
    def active(self) -> bool:
        """Both have agreed, and it is still to be reached."""
        return self.state is GoalState.OPEN and set(self.agreed) >= BOTH


class Progress(msgspec.Struct, frozen=True):
    """How many goals both have agreed on, and how many of them are reached. Sub-goals count as goals."""

    agreed: int
    reached: int


def shared_goals(book: Book) -> tuple[SharedGoal, ...]:
    """Every goal, the oldest first, with its sub-goals in it."""
    goals = book.all(Goal)
    known = {goal.uid for goal in goals}
    return tuple(_shared(book, goal, goals) for goal in goals if goal.parent not in known)


def _shared(book: Book, goal: Goal, goals: list[Goal]) -> SharedGoal:
    return SharedGoal(
        uid=goal.uid,
        what=goal.what,
        sign=goal.sign,
        due=goal.due,
        agreed=goal.agreed,
        state=goal.state,
        reached_on=goal.reached_on,
        parent=goal.parent,
        actions=tuple(
            GoalAction(uid=one.uid, what=one.what, owner=one.owner, due=one.due, state=one.state)
            for one in book.actions()
            if one.goal == goal.uid
        ),
        subs=tuple(_shared(book, sub, goals) for sub in goals if sub.parent == goal.uid),
    )


def progress(book: Book) -> Progress:
    """Goals put aside are not counted."""
    agreed = [g for g in book.all(Goal) if g.state is not GoalState.ASIDE and set(g.agreed) >= BOTH]
    return Progress(len(agreed), sum(goal.state is GoalState.REACHED for goal in agreed))
