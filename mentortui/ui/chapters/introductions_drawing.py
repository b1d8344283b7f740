"""How an introduction is drawn: who and how far on one line, and whole on its card."""

from __future__ import annotations

import datetime as dt

from textual.content import Content

from mentortui import i18n
from mentortui.i18n import N_, _
from mentortui.model.chapters.introductions import Door, SharedIntroduction
from mentortui.model.chapters.records import Consent
from mentortui.model.dates import say_date, short_date
from mentortui.ui.chapters.hung_list import beside_or_under
from mentortui.ui.command import KeyOf
from mentortui.ui.widgets.draw import hung, lines, plain

_SIGNS = {Door.UNASKED: "○", Door.REFUSED: "–", Door.MAY_NAME: "●", Door.PROMISED: "→", Door.DONE: "✓"}
_SAID = {
    Door.UNASKED: N_("not asked"),
    Door.REFUSED: N_("the name may not be said"),
    Door.MAY_NAME: N_("the name may be said"),
    Door.PROMISED: N_("promised by {date}"),
    Door.DONE: N_("done"),
}


def door_line(one: SharedIntroduction, width: int) -> Content:
    """``→ Larvik verft  promised by 4. des``; where that is too long for one line, on two."""
    day = short_date(one.promised_by, i18n.current()) if one.promised_by else ""
    said = _(_SAID[one.door], date=day)
    return beside_or_under(plain(one.who), plain(said, "$text-muted"), width, f"{_SIGNS[one.door]} ")


def door_card(one: SharedIntroduction, mentor: str, key_of: KeyOf, width: int) -> Content:
    """Who, for what, and each step. The participant's name only where it may be used."""
    parts = hung(plain(one.who, "bold"), width, "")
    if one.purpose:
        parts += hung(plain(_("For what: {purpose}", purpose=one.purpose), "$text-muted"), width, "")
    parts.append(Content(""))
    for sign, said in (_consent(one, mentor, key_of), *_steps(one)):
        parts += hung(plain(said), width, f"{sign} ")
    return lines(*parts)


def _consent(one: SharedIntroduction, mentor: str, key_of: KeyOf) -> tuple[str, str]:
    if one.consent is Consent.UNASKED:
        return "○", _("Not asked yet: may the name be said? Press {key}.", key=key_of("introduction.consent"))
    day = _day(one.consent_on)
    if one.consent is Consent.NO:
        return "–", _("The name may not be said. Answered {date}.", date=day)
    return "●", _(
        "{mentor} may say the name {name} to {who}. Answered {date}.",
        mentor=mentor, name=one.name, who=one.who, date=day,
    )  # fmt: skip


def _steps(one: SharedIntroduction) -> list[tuple[str, str]]:
    found = []
    if one.promised_by:
        found.append(("→", _("Promised by {date}", date=_day(one.promised_by))))
    if one.done_on:
        found.append(("✓", _("Done {date}: {result}", date=_day(one.done_on), result=one.result)))
    return found


def _day(day: dt.date | None) -> str:
    return say_date(day, i18n.current(), year=True) if day else ""
