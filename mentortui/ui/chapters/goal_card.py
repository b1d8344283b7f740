"""A goal as it is read: a row in the list, the card with its actions, and how far the two have come."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.goals import GoalAction, Progress, SharedGoal
from mentortui.model.chapters.records import GoalState
from mentortui.model.dates import say_date, short_date
from mentortui.model.records import ActionState, Owner
from mentortui.ui.widgets.draw import hung, join, lines, plain

_SIGNS = {GoalState.REACHED: "✓", GoalState.ASIDE: "–"}
_ACTION_SIGNS = {ActionState.OPEN: "☐", ActionState.DONE: "✓", ActionState.ASIDE: "×"}
_LONGEST_BAR = 24


def progress_line(done: Progress) -> Content:
    """``■■□  Reached: 2 of the 3 goals``: a square a goal."""
    full, empty = done.reached, done.agreed - done.reached
    if done.agreed > _LONGEST_BAR:
        full = _LONGEST_BAR * done.reached // done.agreed
        empty = _LONGEST_BAR - full
    said = _n(
        "Reached: {reached} of {count} goal you agreed on",
        "Reached: {reached} of the {count} goals you agreed on",
        done.agreed,
        reached=done.reached,
    )
    return join(("■" * full, "$accent"), ("□" * empty, "$text-muted"), (f"  {said}", "$foreground"))


def goal_row(goal: SharedGoal) -> Content:
    """Its sign and what it is."""
    sign = _SIGNS.get(goal.state, "●" if goal.active else "○")
    return plain(f"{sign} {goal.what}", "$text-muted" if goal.state is GoalState.ASIDE else "")


def goal_card(goal: SharedGoal, name_of: Callable[[Owner], str], width: int) -> Content:
    """All of it: the sign of success, the day, who agrees, how it goes, and its actions."""
    parts = [*hung(plain(goal.what, "bold"), width, "")]
    if goal.sign:
        parts += hung(join((_("We see that it is reached when "), "$text-muted"), goal.sign), width, "")
    if goal.due:
        parts.append(join((_("By "), "$text-muted"), say_date(goal.due, i18n.current(), year=True)))
    parts.append(Content(""))
    for owner in (Owner.PARTICIPANT, Owner.MENTOR):
        agrees = owner in goal.agreed
        said = N_("{name} agrees") if agrees else N_("{name} has not agreed yet")
        parts += hung(plain(_(said, name=name_of(owner))), width, "✓ " if agrees else "○ ")
    sign, state = _state(goal)
    parts += hung(plain(state), width, f"{sign} ")
    if goal.actions:
        parts += [Content(""), plain(_("What we do"), "$accent bold")]
        for action in goal.actions:
            parts += hung(_action(action, name_of), width, f"{_ACTION_SIGNS[action.state]} ")
    return lines(*parts)


def _action(action: GoalAction, name_of: Callable[[Owner], str]) -> Content:
    quiet = "" if action.state is ActionState.OPEN else "$text-muted"
    said = join((name_of(action.owner), "bold"), (f" {action.what}", quiet))
    if action.state is ActionState.DONE:
        return join(said, "  ", (_("done"), "$text-muted"))
    if action.state is ActionState.ASIDE:
        return join(said, "  ", (_("put aside"), "$text-muted"))
    if action.due:
        return join(said, (_("  by {date}", date=short_date(action.due, i18n.current())), "$text-muted"))
    return said


def _state(goal: SharedGoal) -> tuple[str, str]:
    """The sign and the words for how it goes."""
    if goal.state is GoalState.REACHED and goal.reached_on:
        return "✓", _("Reached {date}", date=say_date(goal.reached_on, i18n.current(), year=True))
    if goal.state is GoalState.ASIDE:
        return "–", _("The goal is put aside")
    return ("●", _("Under way")) if goal.active else ("○", _("Waits until both agree"))
