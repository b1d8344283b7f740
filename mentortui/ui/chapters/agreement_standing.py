"""How far the agreement has come, and what to do next, in a sentence or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mentortui import i18n
from mentortui.i18n import _
from mentortui.model.chapters.agreement import AgreementView
from mentortui.model.chapters.records import Agreement, AgreementState
from mentortui.model.content import Content
from mentortui.model.dates import say_date
from mentortui.ui.command import KeyOf


def say_standing(
    view: AgreementView, wording: Content, changed: tuple[str, ...], key_of: KeyOf, *, short: bool
) -> str:
    """``changed`` is what would now read otherwise, by heading; ``short`` is without place and paper."""
    return "\n".join(_lines(view, wording, changed, key_of, short=short))


def _lines(
    view: AgreementView, wording: Content, changed: tuple[str, ...], key_of: KeyOf, *, short: bool
) -> Iterator[str]:
    one = view.agreement
    if one.state is AgreementState.DRAFT:
        yield from _draft(view, wording, key_of)
        return
    if one.state is AgreementState.SIGNED:
        yield _("Signed {date}.", date=_day(one.signed_on)) if short and one.signed_on else _signed(one)
    elif one.read_on:
        yield _(
            "Read aloud {date}. Save it ({save}), print it, sign it on paper, and press {sign}.",
            date=_day(one.read_on),
            save=key_of("chapter.document"),
            sign=key_of("agreement.sign"),
        )
    if changed:
        yield _(
            "Changed since then: {parts}. Press {key} for a new version.",
            parts=", ".join(changed).lower(),
            key=key_of("agreement.read"),
        )


def _draft(view: AgreementView, wording: Content, key_of: KeyOf) -> Iterator[str]:
    if before := view.replaces:
        yield _("Changed after it was signed: read it aloud and sign it again.")
        if before.signed_on:
            yield _(
                "The one signed {date} holds until then. Press {key} to see it.",
                date=_day(before.signed_on),
                key=key_of("chapter.document"),
            )
        return
    if view.follows is not None:
        yield _("Changed after it was read aloud: read it aloud again.")
        return
    done = sum(card.id in view.agreement.answers for card in wording.cards)
    if not done and not view.agreement.extra:
        yield wording.text
        yield _("Enter asks the question you are on.")
    elif done < len(wording.cards):
        yield _("Draft. {done} of {count} questions are agreed on.", done=done, count=len(wording.cards))
    else:
        yield _(
            "Draft. You have agreed on all of it. Press {key} and read it aloud together.",
            key=key_of("agreement.read"),
        )


def _signed(one: Agreement) -> str:
    day = _day(one.signed_on) if one.signed_on else ""
    said = (
        _("Signed {date}, {place}.", date=day, place=one.place)
        if one.place
        else _("Signed {date}.", date=day)
    )
    return " ".join((said, _("The paper: {paper}", paper=one.paper))) if one.paper else said


def _day(day: dt.date) -> str:
    return say_date(day, i18n.current(), year=True)
