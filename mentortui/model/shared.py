"""What the screen may hold Together: one mentorship's shared content, and no field for anything else.

Screens used Together and everything that leaves the house take these values, never a ``Book``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from mentortui.model.book import Book
from mentortui.model.carry import mark_in, outcome, standing
from mentortui.model.chapters.recall import answer_in, to_recall
from mentortui.model.pages import Page, pages
from mentortui.model.records import ActionState, EditKind, Mark, Meeting, MeetingState, Owner, Word
from mentortui.model.summary import TASKS, Summary, approved_summary, next_time, read_lines, sections_of
from mentortui.model.themes import covered

if TYPE_CHECKING:
    from mentortui.model.chapters.appointments import Appointment
    from mentortui.model.chapters.expectations import SharedExpectation


class SharedAction(msgspec.Struct, frozen=True, kw_only=True):
    """An action as both may see it."""

    uid: str
    what: str
    owner: Owner
    due: dt.date | None
    own_words: str
    state: ActionState
    mark: Mark | None = None
    """What was said of it in the meeting looked at, or how it ended after."""
    agreed_on: dt.date | None = None


class SharedWord(msgspec.Struct, frozen=True, kw_only=True):
    """A work word."""

    uid: str
    word: str
    explanation: str
    own_language: str
    example: str
    answer: bool | None = None
    """Whether it was known in the meeting looked at; None when it was not asked for there."""


class SharedLater(msgspec.Struct, frozen=True, kw_only=True):
    """Something kept for later."""

    uid: str
    text: str


class SharedMeeting(msgspec.Struct, frozen=True, kw_only=True):
    """One meeting in a list."""

    uid: str
    number: int
    title: str
    theme: int | None
    state: MeetingState
    date: dt.date | None
    next_date: dt.date | None


class SharedView(msgspec.Struct, frozen=True, kw_only=True):
    """One mentorship, as both may see it."""

    uid: str
    participant: str
    mentor: str
    profession: str
    language: str
    meetings: tuple[SharedMeeting, ...]
    open_actions: tuple[SharedAction, ...]
    laters: tuple[SharedLater, ...]
    themes_covered: frozenset[int]
    next_day: dt.date | None
    next_time: dt.time | None
    """The clock in Norway on that day; None where the plan says none."""
    theme_near: int | None
    """The theme of the planned day nearest to today, when there is one within two weeks."""


class LiveView(msgspec.Struct, frozen=True, kw_only=True):
    """The meeting that is going on, as both may see it. Texts are question id -> shared note."""

    meeting: Meeting
    """Without its edits: what was struck may have been moved to the own notes since."""
    participant: str
    mentor: str
    pages: tuple[Page, ...]
    texts: dict[str, str]
    standing: tuple[SharedAction, ...]
    unanswered: tuple[SharedExpectation, ...]
    """The expectations that had no answer when the meeting began."""
    agreed: tuple[SharedAction, ...]
    words: tuple[SharedWord, ...]
    recall: tuple[SharedWord, ...]
    recall_waiting: int
    """How many more words are due than are asked for at once."""
    laters: tuple[SharedLater, ...]
    last: Summary | None
    last_date: dt.date | None
    next_time: dt.time | None
    """The clock in Norway on the next meeting's date; None where the plan says none."""


class Reviewed(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier meeting, read back: its summary, and how the actions agreed there ended."""

    meeting: SharedMeeting
    summary: Summary
    ended: tuple[SharedAction, ...]
    appointments: tuple[Appointment, ...] = ()
    """The next meeting that was set there, as a calendar needs it, while it is still planned."""


def _action(book: Book, uid: str, mark: Mark | None) -> SharedAction:
    action = book.action(uid)
    return SharedAction(
        uid=action.uid,
        what=action.what,
        owner=action.owner,
        due=action.due,
        own_words=action.own_words,
        state=action.state,
        mark=mark,
        agreed_on=book.meeting(action.meeting).date,
    )


def shared_meeting(meeting: Meeting) -> SharedMeeting:
    """A meeting as a line in a list."""
    return SharedMeeting(
        uid=meeting.uid,
        number=meeting.number,
        title=meeting.title,
        theme=meeting.theme,
        state=meeting.state,
        date=meeting.date,
        next_date=meeting.next_date,
    )


def shared_view(book: Book, today: dt.date) -> SharedView:
    """All that is shared of a mentorship, as it stands today."""
    from mentortui.model.chapters.dates import next_day, theme_near, time_on

    mentorship = book.mentorship
    meetings, ahead = book.meetings(), next_day(book, today)
    return SharedView(
        uid=mentorship.uid,
        participant=mentorship.alias,
        mentor=mentorship.mentor,
        profession=mentorship.profession,
        language=mentorship.language,
        meetings=tuple(shared_meeting(m) for m in meetings),
        open_actions=tuple(_action(book, a.uid, None) for a in book.open_actions()),
        laters=tuple(SharedLater(uid=later.uid, text=later.text) for later in book.laters()),
        themes_covered=covered(meetings),
        next_day=ahead,
        next_time=time_on(book, ahead),
        theme_near=theme_near(book, today),
    )


def _words(words: Iterable[Word], meeting: Meeting) -> tuple[SharedWord, ...]:
    return tuple(
        SharedWord(
            uid=w.uid,
            word=w.word,
            explanation=w.explanation,
            own_language=w.own_language,
            example=w.example,
            answer=answer_in(w, meeting),
        )
        for w in words
    )


def _unanswered(book: Book, meeting: Meeting) -> tuple[SharedExpectation, ...]:
    """Loaded where there are expectations: the first picture of a meeting waits for it."""
    if not book.tables["expectations"]:
        return ()
    from mentortui.model.chapters.expectations import brought_up

    return brought_up(book, meeting)


def live_pages(book: Book, meeting: Meeting) -> tuple[Page, ...]:
    """The pages of the meeting that is going on."""
    return pages(
        meeting,
        actions=bool(standing(book, meeting)),
        expectations=bool(_unanswered(book, meeting)),
        words=bool(to_recall(book, meeting).words),
    )


def live_view(book: Book, meeting: Meeting, texts: dict[str, str]) -> LiveView:
    """The live meeting with ``texts``, its shared notes as they now stand."""
    mentorship = book.mentorship
    last = book.last_held(meeting)
    recall = to_recall(book, meeting)
    earlier = standing(book, meeting)
    unanswered = _unanswered(book, meeting)
    return LiveView(
        meeting=msgspec.structs.replace(meeting, edits=()) if meeting.edits else meeting,
        participant=mentorship.alias,
        mentor=mentorship.mentor,
        pages=pages(
            meeting,
            actions=bool(earlier),
            expectations=bool(unanswered),
            words=bool(recall.words),
        ),
        texts=dict(texts),
        unanswered=unanswered,
        standing=tuple(_action(book, a.uid, mark_in(a, meeting.uid)) for a in earlier),
        agreed=tuple(_action(book, a.uid, None) for a in book.agreed_in(meeting.uid)),
        words=_words(book.words(meeting.uid), meeting),
        recall=_words(recall.words, meeting),
        recall_waiting=recall.waiting,
        laters=tuple(SharedLater(uid=later.uid, text=later.text) for later in book.laters()),
        last=approved_summary(book, last) if last else None,
        last_date=last.date if last else None,
        next_time=next_time(book, meeting),
    )


def reviewed(book: Book, meeting: Meeting) -> Reviewed:
    """An earlier meeting to read. How an action ended is not told where its line was struck."""
    from mentortui.model.chapters.appointments import appointment_on

    read = read_lines(sections_of(book, meeting), meeting.edits)
    struck = {line.line.uid for line in read if line.section == TASKS and line.kind is EditKind.STRUCK}
    agreed = (action for action in book.agreed_in(meeting.uid) if action.uid not in struck)
    return Reviewed(
        meeting=shared_meeting(meeting),
        summary=approved_summary(book, meeting),
        ended=tuple(_action(book, a.uid, outcome(book, a, meeting)) for a in agreed),
        appointments=appointment_on(book, meeting.next_date),
    )
