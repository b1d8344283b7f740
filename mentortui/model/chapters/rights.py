"""The person's rights by the calendar: which day the notes are deleted, and what that day means today.

A clock may be wrong, so a day that has come erases nothing by itself. The program first notes that it has
seen it, and only after a stated time, on a later day, are the notes due.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.agreement_wording import DELETE, day_of
from mentortui.model.chapters.records import Agreement, AgreementState, Closing, Rights, Statement
from mentortui.model.dates import add_months
from mentortui.model.privacy import PRIVATE

NEAR_DAYS = 30
"""How long before the day the two are reminded."""
REGRET_DAYS = 30
"""How long the notes are kept, once the day was seen to have come."""
USUAL_MONTHS = 12
"""How long after the last meeting the notes are usually kept."""

_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)
_NOTHING_SAID = Rights(uid="", created=_LONG_AGO, changed=_LONG_AGO)


class Stage(StrEnum):
    """How near the deletion is."""

    NONE = "none"
    """No day is agreed."""
    AGREED = "agreed"
    NEAR = "near"
    COME = "come"
    """The day has come, or the clock says so; the program has not noted it yet."""
    REGRET = "regret"
    DUE = "due"
    """To be erased."""
    HELD = "held"
    """The day has come, but the notes are frozen: they are neither changed nor erased."""


class Retention(msgspec.Struct, frozen=True, kw_only=True):
    """What is agreed, and what it means today."""

    stage: Stage
    delete_on: dt.date | None = None
    regret_until: dt.date | None = None
    """Only in a time of regret that holds."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """The rights as both see them."""

    retention: Retention
    suggested: dt.date | None
    """The usual day, where a meeting has been held."""
    frozen_on: dt.date | None
    statements: tuple[Statement, ...]
    """The oldest first."""
    numbers: dict[str, int]
    """The uid of a meeting -> its number."""
    counts: dict[str, int]
    """Table -> how many records are kept in it: those of the tables that both may see, without empty ones."""


def rights_of(book: Book) -> Rights:
    """The record of the rights; with an empty uid and nothing said when there is none."""
    return next(iter(book.all(Rights)), _NOTHING_SAID)


def deletion_day(book: Book) -> dt.date | None:
    """The day the two agreed on: here, or before anything was said here, at the closing or in a finished
    agreement."""
    rights = rights_of(book)
    if rights.agreed_on is not None:
        return rights.delete_on
    closing = next(iter(book.all(Closing)), None)
    if closing is not None and closing.delete_on is not None:
        return closing.delete_on
    finished = [one for one in book.all(Agreement) if one.state is not AgreementState.DRAFT]
    last = max(finished, key=lambda one: one.version, default=None)
    return day_of(last.answers.get(DELETE, "")) if last else None


def suggested_day(book: Book) -> dt.date | None:
    """Twelve months after the last meeting; None before there has been one."""
    days = [meeting.date for meeting in book.held() if meeting.date is not None]
    return add_months(max(days), USUAL_MONTHS) if days else None


def retention(
    delete_on: dt.date | None, regret_until: dt.date | None, today: dt.date, *, frozen: bool = False
) -> Retention:
    """What an agreed day and a noted end of regret mean today."""
    if delete_on is None:
        return Retention(stage=Stage.NONE)
    if today < delete_on:
        near = delete_on - today <= dt.timedelta(days=NEAR_DAYS)
        return Retention(stage=Stage.NEAR if near else Stage.AGREED, delete_on=delete_on)
    if frozen:
        return Retention(stage=Stage.HELD, delete_on=delete_on)
    if regret_until is None or not _holds(delete_on, regret_until, today):
        return Retention(stage=Stage.COME, delete_on=delete_on)
    stage = Stage.REGRET if today <= regret_until else Stage.DUE
    return Retention(stage=stage, delete_on=delete_on, regret_until=regret_until)


def _holds(delete_on: dt.date, regret_until: dt.date, today: dt.date) -> bool:
    """It can have been noted on a day from ``delete_on`` to today: otherwise a clock was wrong, or another
    day was agreed since."""
    noted = regret_until.toordinal() - REGRET_DAYS
    return delete_on.toordinal() <= noted <= today.toordinal()


def regret_from(today: dt.date) -> dt.date:
    """The last day to regret, when the day is seen to have come today."""
    return dt.date.fromordinal(min(today.toordinal() + REGRET_DAYS, dt.date.max.toordinal()))


def to_note(now: Retention, today: dt.date) -> dt.date | None:
    """The end of regret that is to be kept from now on."""
    return regret_from(today) if now.stage is Stage.COME else now.regret_until


def retention_of(book: Book, today: dt.date) -> Retention:
    """What is agreed in a mentorship, and what it means today."""
    rights = rights_of(book)
    return retention(deletion_day(book), rights.regret_until, today, frozen=rights.frozen_on is not None)


def kept(book: Book, today: dt.date) -> Kept:
    """The rights as both see them today."""
    return Kept(
        retention=retention_of(book, today),
        suggested=suggested_day(book),
        frozen_on=rights_of(book).frozen_on,
        statements=tuple(book.all(Statement)),
        numbers={meeting.uid: meeting.number for meeting in book.meetings()},
        counts={name: len(found) for name, found in book.tables.items() if found and name not in PRIVATE},
    )
