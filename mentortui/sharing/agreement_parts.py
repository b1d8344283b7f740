"""What the agreement takes in from the goals, the expectations and the meeting plan, line by line."""

from __future__ import annotations

from collections.abc import Iterator

from mentortui.i18n import in_language
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.goals import SharedGoal
from mentortui.model.chapters.records import Answer
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.model.themes import THEME_NAMES
from mentortui.sharing.blocks import Item, one_line


def names(view: AgreementView) -> tuple[str, str]:
    """The participant and the mentor with their parts: ``Amina (deltaker)``; without a name only the part."""
    t = in_language(view.language)
    participant, mentor = one_line(view.participant), one_line(view.mentor)
    return (
        t("{name} (participant)", name=participant) if participant else t("The participant"),
        t("{name} (mentor)", name=mentor) if mentor else t("The mentor"),
    )


def goals(view: AgreementView) -> Iterator[Item]:
    """A goal a line with its day; under it its sign of success, and each sub-goal with both."""
    for goal in view.goals:
        subs = (_sub_goal(sub, view.language) for sub in goal.subs)
        yield Item(_with_day(goal, view.language), under=(*_sign(goal, view.language), *subs))


def _sub_goal(sub: SharedGoal, language: str) -> str:
    t = in_language(language)
    said = t("Sub-goal: {goal}", goal=_with_day(sub, language))
    return " · ".join((said, *_sign(sub, language)))


def _sign(goal: SharedGoal, language: str) -> tuple[str, ...]:
    sign = one_line(goal.sign)
    t = in_language(language)
    return (t("We see it when: {sign}", sign=sign),) if sign else ()


def _with_day(goal: SharedGoal, language: str) -> str:
    t, what = in_language(language), one_line(goal.what)
    if goal.due is None:
        return what
    return t("{goal} (by {date})", goal=what, date=say_date(goal.due, language, year=True))


def expectations(view: AgreementView) -> Iterator[Item]:
    """Who expects what, and how far it can be met."""
    t = in_language(view.language)
    who = {
        Owner.PARTICIPANT: one_line(view.participant) or t("The participant"),
        Owner.MENTOR: one_line(view.mentor) or t("The mentor"),
    }
    for one in view.expectations:
        name, text, reason = who.get(one.by, t("Both")), one_line(one.text), one_line(one.reason)
        said = t("can be met") if one.answer is Answer.CAN else t("can be met in part")
        under = f"{said}: {reason}" if reason else said
        yield Item(lead=t("{name} expects", name=name), text=f": {text}", under=(under,))


def meeting_dates(view: AgreementView) -> Iterator[Item]:
    """``torsdag 3. desember 2026: Arbeidsmarkedet``."""
    t = in_language(view.language)
    for day in view.dates:
        theme = one_line(day.title) or (t(THEME_NAMES[day.theme]) if day.theme in THEME_NAMES else "")
        said = say_date(day.date, view.language, weekday=True, year=True)
        yield Item(f"{said}: {theme}" if theme else said)
