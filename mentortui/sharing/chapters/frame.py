"""What every chapter to read has: whose it is, its heading, and what stands there when it is empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from mentortui.i18n import in_language
from mentortui.model.dates import say_date
from mentortui.model.records import Owner
from mentortui.sharing.blocks import Block, Heading, Item, Items, Paragraph, one_line
from mentortui.sharing.documents import Document, front_of
from mentortui.text import slug

_NAME_LIMIT = 40


class Readers(NamedTuple):
    """The two, and the language they read in."""

    participant: str
    mentor: str
    language: str

    def who(self, owner: Owner) -> str:
        """By name, or by part where there is no name."""
        t = in_language(self.language)
        participant = one_line(self.participant) or t("the participant")
        mentor = one_line(self.mentor) or t("the mentor")
        return {
            Owner.PARTICIPANT: participant,
            Owner.MENTOR: mentor,
            Owner.BOTH: t("{one} and {other}", one=participant, other=mentor),
        }[owner]

    def day(self, day: dt.date) -> str:
        """A day with its year."""
        return say_date(day, self.language, year=True)


def chapter_document(title: str, blocks: Iterable[Block], readers: Readers) -> Document:
    """The chapter called ``title``, a gettext id."""
    t = in_language(readers.language)
    said, heading = tuple(blocks), t(title)
    return Document(
        name=slug(f"{heading} {readers.participant}", _NAME_LIMIT),
        title=heading,
        language=readers.language,
        front=front_of(heading, readers.language),
        blocks=(
            Heading(1, heading),
            Paragraph(readers.who(Owner.BOTH)),
            *(said or (Paragraph(t("Nothing is written here yet.")),)),
        ),
    )


def listed(items: Iterable[Item]) -> tuple[Block, ...]:
    """A list, or nothing when there is nothing in it."""
    found = tuple(items)
    return (Items(found),) if found else ()


def under(*lines: str) -> tuple[str, ...]:
    """The lines that say something."""
    return tuple(line for line in map(one_line, lines) if line)
