"""Minutes in Markdown as the draft of a summary."""

from __future__ import annotations

import datetime as dt

from mentortui.model.book import Book
from mentortui.model.ids import new_uid
from mentortui.model.records import MeetingState
from mentortui.model.summary import Summary
from mentortui.sharing.minutes import People, read_minutes
from mentortui.workbook.importing.incoming import OldMinutes
from mentortui.workbook.importing.summaries import in_order
from mentortui.workbook.importing.trouble import BadImport, Trouble


def understood(book: Book, incoming: OldMinutes, now: dt.datetime) -> tuple[Summary, dict[str, int]]:
    """The draft, and the lines of what the front matter says. Raises BadImport with all that is wrong.

    What the front matter leaves out is as in the mentorship; without a number it is the next meeting.
    """
    mentorship = book.mentorship
    people = People(mentorship.alias, mentorship.mentor, mentorship.language)
    minutes = read_minutes(incoming.text, people, now.astimezone().date())
    if minutes.problems:
        raise BadImport(incoming.file, [Trouble(one.message, one.line) for one in minutes.problems])
    front = minutes.front
    assert front.date is not None
    here = [m.number for m in book.meetings() if m.state is not MeetingState.PLANNED]
    summary = Summary(
        meeting=new_uid(),
        number=front.number or max(here, default=0) + 1,
        title=front.title,
        theme=front.theme,
        language=front.language,
        date=front.date,
        participant=front.participant or mentorship.alias,
        mentor=mentorship.mentor,
        sections=minutes.sections,
        next_date=front.next_date,
        next_time=front.next_time,
    )
    return in_order(summary), front.lines
