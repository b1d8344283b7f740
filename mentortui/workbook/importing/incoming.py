"""What was read out of a file and is ready to be taken in."""

from __future__ import annotations

import msgspec

from mentortui.model.book import Tables
from mentortui.model.records import Mentorship
from mentortui.model.summary import Summary


class WholeMentorship(msgspec.Struct, frozen=True, kw_only=True):
    """A whole mentorship, all of it validated. ``file`` is the file's name for messages."""

    file: str
    tables: Tables
    private: bool
    """With the mentor's own notes."""

    @property
    def mentorship(self) -> Mentorship:
        """Whose it is."""
        found = next(iter(self.tables["mentorship"].values()))
        assert isinstance(found, Mentorship)
        return found


class OneMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """The summary of one meeting."""

    file: str
    summary: Summary


class OldMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """Minutes in Markdown: understood when it is known whose they are."""

    file: str
    text: str


Incoming = WholeMentorship | OneMeeting | OldMinutes
