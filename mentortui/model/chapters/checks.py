"""Hidden answers as both see them: who has answered, and what was said only when both have and both look."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import Check, CheckKind
from mentortui.model.content import ContentCard
from mentortui.model.records import Owner

ASKED = (Owner.PARTICIPANT, Owner.MENTOR)
"""Who answers."""
YES, UNSURE, NO, RATHER_NOT = OPTIONS = ("yes", "unsure", "no", "rather-not")
"""The answers to choose from: keys in the card ``options`` of the content file."""
OWN_WORDS = "words"
"""The key of a line of one's own words, among the answers."""
GO_ON = "go-on"
"""The question whether the two shall go on; a no to it leads to the contact person."""
HELP = "no-help"
"""The item of a kind's card that is no question: what to do when one does not want to go on."""


class SharedCheck(msgspec.Struct, frozen=True, kw_only=True):
    """One round. There is nothing in ``answers`` before both are in and it was opened."""

    uid: str
    kind: CheckKind
    answered: tuple[Owner, ...]
    opened: dt.date | None
    answers: dict[Owner, dict[str, str]] = {}

    @property
    def both_in(self) -> bool:
        """Both have answered."""
        return set(self.answered) >= set(ASKED)

    @property
    def needs_contact(self) -> bool:
        """One of them said no to going on."""
        return any(said.get(GO_ON) == NO for said in self.answers.values())


def shared_checks(book: Book) -> tuple[SharedCheck, ...]:
    """Every round, the oldest first."""
    return tuple(_shared(check) for check in book.all(Check))


def _shared(check: Check) -> SharedCheck:
    answered = tuple(who for who in ASKED if who in check.answers)
    opened = check.opened if answered == ASKED else None
    said = {who: dict(check.answers[who]) for who in ASKED} if opened else {}
    return SharedCheck(uid=check.uid, kind=check.kind, answered=answered, opened=opened, answers=said)


def newest(checks: tuple[SharedCheck, ...], kind: CheckKind) -> SharedCheck | None:
    """The round of a kind that is going on, or was the last."""
    return next((check for check in reversed(checks) if check.kind is kind), None)


def questions(card: ContentCard) -> tuple[tuple[str, str], ...]:
    """The id and the text of each question of a kind, in their order."""
    return tuple((key, text) for key, text in card.pairs if key not in ("", HELP))
