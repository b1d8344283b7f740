"""Introductions as both see them. The participant's name stands beside a company only with consent."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum

import msgspec

from mentortui.i18n import _
from mentortui.model.book import Book
from mentortui.model.chapters.records import Consent, Introduction


class Door(StrEnum):
    """How far an introduction has come."""

    UNASKED = "unasked"
    REFUSED = "refused"
    MAY_NAME = "may_name"
    PROMISED = "promised"
    DONE = "done"


class SharedIntroduction(msgspec.Struct, frozen=True, kw_only=True):
    """Who, for what, and how far it has come."""

    uid: str
    who: str
    purpose: str
    name: str
    """What the participant is called, to be said to ``who``; "" while that is not allowed."""
    consent: Consent
    consent_on: dt.date | None
    promised_by: dt.date | None
    result: str
    done_on: dt.date | None

    @property
    def door(self) -> Door:
        """How far it has come."""
        if self.done_on is not None:
            return Door.DONE
        if self.promised_by is not None:
            return Door.PROMISED
        return {Consent.UNASKED: Door.UNASKED, Consent.NO: Door.REFUSED, Consent.YES: Door.MAY_NAME}[
            self.consent
        ]


def shared_introductions(book: Book) -> tuple[SharedIntroduction, ...]:
    """Every introduction, the oldest first. Without consent a name that was written in one is left out."""
    return tuple(shared_introduction(book, one) for one in book.all(Introduction))


def shared_introduction(book: Book, one: Introduction) -> SharedIntroduction:
    """One introduction, as it may be shown and read aloud."""
    name = book.mentorship.alias
    allowed = one.consent is Consent.YES

    def said(text: str) -> str:
        return text if allowed else unnamed(text, name)

    return SharedIntroduction(
        uid=one.uid,
        who=said(one.who),
        purpose=said(one.purpose),
        name=name if allowed else "",
        consent=one.consent,
        consent_on=one.consent_on,
        promised_by=one.promised_by,
        result=said(one.result),
        done_on=one.done_on,
    )


def unnamed(text: str, name: str) -> str:
    """``text`` with "the participant" where ``name`` stands as a word of its own."""
    if not name.strip():
        return text
    whole = re.compile(rf"(?<!\w){re.escape(name.strip())}(?!\w)", re.IGNORECASE)
    genitive = re.compile(rf"(?<!\w){re.escape(name.strip())}['’]?s(?!\w)", re.IGNORECASE)
    text = genitive.sub(lambda _found: _("the participant's"), text)
    return whole.sub(lambda _found: _("the participant"), text)
