"""What a command is, and the places where commands apply."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import msgspec

KeyOf = Callable[[str], str]
"""The plain key in force for a command, by its id, as it is told in a sentence."""


class Where(StrEnum):
    """Where a command applies."""

    EVERYWHERE = "everywhere"
    HOME = "home"
    MENTORSHIP = "mentorship"
    PLAN = "plan"
    MEETING = "meeting"
    READ_BACK = "read-back"
    SUMMARY = "summary"
    REVIEW = "review"
    FIND = "find"
    STORY = "story"
    PREPARATION = "preparation"
    EXPECTATIONS = "expectations"
    AGREEMENT = "agreement"
    GOALS = "goals"
    DATES = "dates"
    COMPETENCE = "competence"
    JOBS = "jobs"
    WORDS = "words"
    INTRODUCTIONS = "introductions"
    NORMS = "norms"
    CHECKS = "checks"
    CLOSING = "closing"
    RIGHTS = "rights"
    REPORT = "report"
    DOCUMENT = "document"
    EXPORTS = "exports"
    SAFETY = "safety"
    COPIES = "copies"
    RECOVERY = "recovery"
    QR = "qr"
    LOCKED = "locked"
    KEYS = "keys"


class Command(msgspec.Struct, frozen=True):
    """One command. ``title`` says it whole, ``short`` in one word for the footer; both are gettext ids."""

    id: str
    title: str
    short: str
    keys: tuple[str, ...]
    where: tuple[Where, ...]
    shown: bool = True
    """In the footer; every command is in the palette and the help."""

    @property
    def action(self) -> str:
        """The name of the screen's action: ``meeting_next``."""
        return self.id.replace(".", "_")
