"""The version of the agreement a change goes into: the draft, or a new one after what was read or signed."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.chapters.records import Agreement, AgreementState


def newest(book: Book) -> Agreement | None:
    """The agreement with the highest version, if there is any."""
    return max(book.all(Agreement), key=lambda one: one.version, default=None)


def draft_of(book: Book, language: str, uid: str, now: dt.datetime) -> tuple[Agreement | None, Agreement]:
    """The draft to change, and what it was before: None when it is a new one.

    The newest version, when it is a draft. Otherwise a new one with ``uid`` that begins with what the newest
    says, so that what was read aloud or signed stays as it is; the first of all is empty, in ``language``.
    """
    last = newest(book)
    if last is None:
        return None, Agreement(uid=uid, created=now, changed=now, version=1, language=language)
    if last.state is AgreementState.DRAFT:
        return last, last
    fresh = Agreement(
        uid=uid,
        created=now,
        changed=now,
        version=last.version + 1,
        language=last.language,
        answers=last.answers,
        extra=last.extra,
    )
    return None, fresh


def draft_change(book: Book, language: str, uid: str, now: dt.datetime, **fields: object) -> Change:
    """The change that writes ``fields`` into the draft; see ``draft_of``."""
    before, draft = draft_of(book, language, uid, now)
    rev = draft.rev + 1 if before else draft.rev
    return Change(before, msgspec.structs.replace(draft, changed=now, rev=rev, **fields))
