"""The rooms that both look at, over a mentorship that is in memory only."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any, cast

from textual.screen import Screen

from mentortui.model.book import Book
from mentortui.model.records import Meeting, MeetingState
from mentortui.ui.chapters.register import chapters, screen_of
from mentortui.ui.screens.find import FindScreen
from mentortui.ui.screens.meeting.screen import MeetingScreen
from mentortui.ui.screens.mentorship import MentorshipScreen
from mentortui.ui.screens.read_back import ReadBackScreen
from mentortui.ui.screens.review import ReviewScreen
from mentortui.ui.screens.story import StoryScreen
from mentortui.ui.screens.summary import SummaryScreen
from mentortui.workbook.chapters.pen import FilePen
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.loading import Loaded
from mentortui.workbook.notebook import Notebook
from mentortui.workbook.sitting import Keeper, Sitting
from mentortui.workbook.workbook import Workbook


class NoKeeper:
    """Keeps nothing: the meeting is only looked at."""

    trouble = None

    def sync(self) -> None:
        """There is nothing to put on the disk."""


def sitting(book: Book, now: dt.datetime) -> Sitting | None:
    """The meeting that goes on, if any."""
    meeting = book.live()
    if meeting is None:
        return None
    live = LiveMeeting(book, meeting.uid, lambda _entry: None, lambda _turned: None, lambda: now)
    return Sitting(live=live, keeper=cast(Keeper, NoKeeper()), merge=lambda: None, gone=lambda _kept: None)


def rooms(book: Book, workbook: Workbook) -> Iterator[Screen[Any]]:
    """Each room that there is Together, chapters too, one after the other."""
    notebook = Notebook(workbook, Loaded(book))
    overview = MentorshipScreen(notebook)
    overview._together = True
    yield overview
    held = [meeting for meeting in book.meetings() if meeting.state is MeetingState.HELD]
    yield ReviewScreen(notebook.reader(), True)
    yield StoryScreen(notebook.story(), together=True)
    for meeting in held[-1:]:
        yield _summary(notebook, meeting)
    for entry in chapters(together=True):
        yield screen_of(entry.id)(FilePen(notebook), together=True)
    yield FindScreen(lambda: notebook.find_index(private=False), together=True, on_open=lambda _hit: None)
    if (now := sitting(book, notebook.now())) is not None:
        yield MeetingScreen(now, lambda _finished: None, notebook.reader())
        yield ReadBackScreen(now, lambda: None)


def _summary(notebook: Notebook, meeting: Meeting) -> SummaryScreen:
    reviewed = notebook.review(meeting.uid)
    return SummaryScreen(
        reviewed.summary,
        together=True,
        who="",
        mentorship=notebook.uid,
        appointments=reviewed.appointments,
    )
