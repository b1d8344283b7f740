"""What the two agree on and plan, as documents: goals, expectations and dates."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.dates import SharedDate
from mentortui.model.chapters.expectations import SharedExpectation
from mentortui.model.chapters.goals import SharedGoal
from mentortui.model.chapters.records import Answer, DateState, GoalState
from mentortui.model.dates import say_month
from mentortui.model.moments import say_moment
from mentortui.model.records import Owner
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import Block, Item, Paragraph, one_line
from mentortui.sharing.chapters.frame import Readers, listed, under

_ANSWERS = {
    Answer.CAN: N_("can be met"),
    Answer.PARTLY: N_("can be met in part"),
    Answer.CANNOT: N_("cannot be met"),
    None: N_("no answer yet"),
}
_DAYS = {DateState.PLANNED: N_("planned"), DateState.HELD: N_("held"), DateState.CANCELLED: N_("cancelled")}


def goals(shared: Iterable[SharedGoal], readers: Readers) -> Iterator[Block]:
    """Each goal, with a box; its sub-goals after it."""
    in_order = (one for goal in shared for one in (goal, *goal.subs))
    yield from listed(_goal(one, readers) for one in in_order)


def _goal(goal: SharedGoal, readers: Readers) -> Item:
    t = in_language(readers.language)
    what = one_line(goal.what)
    said = t("Sub-goal: {goal}", goal=what) if goal.parent else what
    ticked = None if goal.state is GoalState.ASIDE else goal.state is GoalState.REACHED
    lines = (
        t("We see it when: {sign}", sign=goal.sign) if goal.sign else "",
        t("By {date}", date=readers.day(goal.due)) if goal.due else "",
        _goal_state(goal, readers),
    )
    return Item(said, ticked=ticked, under=under(*lines))


def _goal_state(goal: SharedGoal, readers: Readers) -> str:
    t = in_language(readers.language)
    if goal.state is GoalState.REACHED and goal.reached_on:
        return t("Reached {date}", date=readers.day(goal.reached_on))
    if goal.state is GoalState.ASIDE:
        return t("Put aside.")
    return t("Both have agreed on it.") if goal.active else t("It waits until both agree.")


def expectations(shared: Iterable[SharedExpectation], readers: Readers) -> Iterator[Block]:
    """Who expects what, and the answer."""
    t = in_language(readers.language)
    yield from listed(
        Item(
            f": {one_line(one.text)}",
            _expects(one.by, readers),
            under=under(": ".join(filter(None, (t(_ANSWERS[one.answer]), one.reason)))),
        )
        for one in shared
    )


def _expects(by: Owner, readers: Readers) -> str:
    t = in_language(readers.language)
    said = N_("{name} expect") if by is Owner.BOTH else N_("{name} expects")
    return t(said, name=readers.who(by))


def dates(shared: Iterable[SharedDate], gaps: Sequence[dt.date], readers: Readers) -> Iterator[Block]:
    """Each day with its theme, then the months without one."""
    t = in_language(readers.language)
    yield from listed(_date(day, readers) for day in shared)
    if gaps:
        months = ", ".join(say_month(month, readers.language, year=True) for month in gaps)
        yield Paragraph(t("There is no meeting in {months}.", months=months))


def _date(day: SharedDate, readers: Readers) -> Item:
    t = in_language(readers.language)
    theme = t(THEME_NAMES[day.theme]) if day.theme in THEME_NAMES else one_line(day.title)
    when = say_moment(day.date, day.time, readers.language, weekday=True, year=True)
    said = " · ".join(filter(None, (when, theme, t(_DAYS[day.state]))))
    moved = (t("Moved from {date}", date=readers.day(before)) for before in day.moved_from)
    return Item(said, under=under(*moved))
