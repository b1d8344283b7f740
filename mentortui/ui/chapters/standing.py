"""Where each chapter stands, in a few words for the list of chapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from mentortui import i18n
from mentortui.i18n import N_, _, _n
from mentortui.model.chapters.records import AgreementState, CheckKind
from mentortui.model.chapters.standing import Standing
from mentortui.model.dates import short_date


def standing_of(chapter: str, now: Standing) -> str:
    """How far a chapter has come, or "" when it has not begun."""
    say = _SAY.get(chapter)
    return say(now) if say else ""


_AGREEMENT = {
    AgreementState.DRAFT: N_("draft"),
    AgreementState.READ: N_("read aloud {date}"),
    AgreementState.SIGNED: N_("signed {date}"),
}


def _agreement(now: Standing) -> str:
    if now.agreement is None:
        return ""
    if now.signed_before and now.agreement is not AgreementState.SIGNED:
        return _("changed since it was signed")
    return _(_AGREEMENT[now.agreement], date=_day(now.agreement_on))


def _goals(now: Standing) -> str:
    if now.goals_agreed:
        return _("{reached} of {count} reached", reached=now.goals_reached, count=now.goals_agreed)
    return _("to be agreed on") if now.goals else ""


def _expectations(now: Standing) -> str:
    if now.unanswered:
        return _n("{count} waits for an answer", "{count} wait for an answer", now.unanswered)
    return _("all answered") if now.expectations else ""


def _jobs(now: Standing) -> str:
    return now.job_goal or _counted(_n("{count} job", "{count} jobs", now.jobs), now.jobs)


def _introductions(now: Standing) -> str:
    if not now.introductions:
        return ""
    return _("{done} of {count} done", done=now.introductions_done, count=now.introductions)


def _closing(now: Standing) -> str:
    return _("ended {date}", date=_day(now.closed_on)) if now.closed_on else ""


def _rights(now: Standing) -> str:
    if now.frozen_on:
        return _("frozen")
    if now.retention.regret_until:
        return _("erased after {date}", date=_day(now.retention.regret_until))
    day = now.retention.delete_on
    return _("deleted {date}", date=f"{_day(day)} {day.year}") if day else ""


def _counted(said: str, count: int) -> str:
    return said if count else ""


def _day(day: dt.date | None) -> str:
    return short_date(day, i18n.current()) if day else ""


_SAY: dict[str, Callable[[Standing], str]] = {
    "agreement": _agreement,
    "goals": _goals,
    "expectations": _expectations,
    "dates": lambda now: _counted(
        _n("{count} day ahead", "{count} days ahead", now.dates_ahead), now.dates_ahead
    ),
    "competence": lambda now: _counted(_n("{count} thing", "{count} things", now.skills), now.skills),
    "jobs": _jobs,
    "words": lambda now: _counted(_n("{count} word", "{count} words", now.words), now.words),
    "introductions": _introductions,
    "norms": lambda now: _counted(_("{count} talked about", count=now.norms_talked), now.norms_talked),
    "checks": lambda now: _counted(_("{done} of {count}", done=now.checks, count=len(CheckKind)), now.checks),
    "closing": _closing,
    "rights": _rights,
}
