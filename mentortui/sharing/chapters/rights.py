"""The rights as a document: what is kept, when it is deleted, and what was corrected or said to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from mentortui.i18n import N_, in_language
from mentortui.model.chapters.records import Statement
from mentortui.model.chapters.rights import Kept, Stage
from mentortui.model.dates import say_date
from mentortui.sharing.blocks import Block, Heading, Item, Paragraph, one_line
from mentortui.sharing.chapters.frame import Readers, listed, under

KEPT = {
    "meetings": N_("Meetings"),
    "notes": N_("Notes from the meetings"),
    "approved": N_("Approved summaries"),
    "actions": N_("Actions"),
    "words": N_("Words"),
    "laters": N_("Things for later"),
    "agreements": N_("Versions of the agreement"),
    "goals": N_("Goals"),
    "expectations": N_("Expectations"),
    "meeting_dates": N_("Days in the meeting plan"),
    "skills": N_("Things you can or want to learn"),
    "jobs": N_("Jobs"),
    "requirements": N_("What jobs require"),
    "introductions": N_("People and companies"),
    "cards": N_("Cards that were used or written"),
    "checks": N_("Times you answered how it goes"),
    "placements": N_("Things with a place at the closing"),
    "statements": N_("Corrections and statements"),
}
"""Table -> what is counted in it, in plain words. The rest is one record, about the mentorship itself."""

OWN_NOTES = N_("The mentor may have own notes too. You may ask to see them.")
CORRECTED = N_("What was noted stays as it was. This stands beside it.")

_DELETED = {
    Stage.NONE: N_("No day is agreed yet. The notes are usually deleted a year after the last meeting."),
    Stage.AGREED: N_("The notes are deleted on {date}."),
    Stage.NEAR: N_("The notes are deleted on {date}."),
    Stage.COME: N_("The day to delete the notes was {date}."),
    Stage.REGRET: N_("The day to delete the notes was {date}. They are erased after {until}."),
    Stage.DUE: N_("The day to delete the notes was {date}. They are erased now."),
    Stage.HELD: N_("The day to delete the notes was {date}. They wait, because they are frozen."),
}


def say_counts(counts: Mapping[str, int], language: str) -> Iterator[str]:
    """``Meetings: 4`` and so on, in ``nb`` or ``en``."""
    t = in_language(language)
    for table, what in KEPT.items():
        if counts.get(table):
            yield f"{t(what)}: {counts[table]}"


def say_deletion(kept: Kept, language: str) -> str:
    """When the notes are deleted, in a sentence or two."""
    now = kept.retention

    def day(one: dt.date | None) -> str:
        return say_date(one, language, year=True) if one else ""

    return in_language(language)(_DELETED[now.stage], date=day(now.delete_on), until=day(now.regret_until))


def rights(kept: Kept, readers: Readers) -> Iterator[Block]:
    """What is kept, until when, and what was said to it."""
    t = in_language(readers.language)
    yield Heading(2, t("What is kept"))
    yield from listed(Item(said) for said in say_counts(kept.counts, readers.language))
    yield Paragraph(t(OWN_NOTES))
    yield Heading(2, t("When it is deleted"))
    yield Paragraph(say_deletion(kept, readers.language))
    if kept.frozen_on:
        said = N_("Since {date} the notes are frozen: nothing in them is changed or given away.")
        yield Paragraph(t(said, date=readers.day(kept.frozen_on)))
    if kept.statements:
        yield Heading(2, t("Corrections and statements"))
        yield Paragraph(t(CORRECTED))
        yield from listed(_statement(one, kept, readers) for one in kept.statements)


def _statement(one: Statement, kept: Kept, readers: Readers) -> Item:
    t = in_language(readers.language)
    number = kept.numbers.get(one.meeting)
    return Item(
        f": {one_line(one.said)}",
        readers.who(one.by),
        under=under(
            t("About: {what}", what=one_line(one.about)) if one.about else "",
            t("Meeting {number}", number=number) if number else "",
            t("It stands in the notes: {line}", line=one_line(one.was)) if one.was else "",
            t("Said {date}", date=readers.day(one.day)),
            *(
                t("Before that, {date}: {said}", date=readers.day(old.day), said=one_line(old.said))
                for old in one.earlier
            ),
        ),
    )
