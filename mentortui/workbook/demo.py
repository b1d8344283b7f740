"""A throw-away workbook with an invented mentorship four meetings in, so that every screen has something to
show.

The talks are data files, held here by the same operations a real meeting uses; only the journals, which
nobody would ever read, are left out.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Protocol

import msgspec

from mentortui.model.book import Book
from mentortui.model.changes import PRIVATE
from mentortui.model.records import Mark, Owner
from mentortui.model.summary import PARTICIPANT_WROTE
from mentortui.model.template import Template
from mentortui.workbook.demo_chapters import DemoPen, tell
from mentortui.workbook.demo_moments import Moment
from mentortui.workbook.demo_story import Person, Talk
from mentortui.workbook.live import LiveMeeting
from mentortui.workbook.planning import Plan, planned_meeting
from mentortui.workbook.workbook import Workbook

_BETWEEN = dt.timedelta(days=28)
_HOUR = dt.time(17)
_WEDNESDAY = 2
_LATELY = 11
"""At least so many days since the last Wednesday with a talk."""


class Templates(Protocol):
    """Where templates come from: ``templates.library.Library``."""

    def get(self, template_id: str, language: str) -> Template | None:
        """The template with that id."""


class _Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


def make_demo(root: Path, language: str, library: Templates, *, now: dt.datetime | None = None) -> None:
    """Fill the new workbook in ``root`` with the example in ``language`` ("nb" or "en"), up to ``now``."""
    until = now or dt.datetime.now(dt.UTC)
    clock = _Clock(until)
    workbook = Workbook(root, clock=clock)
    try:
        for person in _people(language):
            _live_through(workbook, clock, person, language, library, until)
    finally:
        workbook.close()


def _people(language: str) -> list[Person]:
    source = Path(__file__).with_name(f"demo_{language}.json")
    return msgspec.json.decode(source.read_bytes(), type=list[Person])


def _live_through(
    workbook: Workbook,
    clock: _Clock,
    person: Person,
    language: str,
    library: Templates,
    until: dt.datetime,
) -> None:
    last = _last_talk(until, days_later=0 if len(person.meetings) > 1 else 1)
    clock.now = last - _BETWEEN * len(person.meetings)
    notebook = workbook.add_participant(
        person.alias, person.profession, mentor=person.mentor, language=language
    )
    names: dict[str, str] = {}
    pen = DemoPen(notebook.book, clock)
    for place, talk in enumerate(person.meetings):
        day = last - _BETWEEN * (len(person.meetings) - 1 - place)
        moments = [moment for moment in person.chapters if moment.meeting == place + 1]
        _tell_at(pen, clock, day, [moment for moment in moments if moment.days < 0], names)
        template = library.get(talk.template, language)
        assert template is not None
        clock.now = day
        _hold(notebook.book, clock, talk, template, [moment for moment in moments if not moment.days], names)
        _tell_at(pen, clock, day, [moment for moment in moments if moment.days > 0], names)
    notebook.keep()


def _tell_at(
    pen: DemoPen, clock: _Clock, day: dt.datetime, moments: list[Moment], names: dict[str, str]
) -> None:
    for moment in moments:
        clock.now = day + dt.timedelta(days=moment.days)
        tell(pen, moment, names)


def _last_talk(until: dt.datetime, days_later: int) -> dt.datetime:
    """The usual hour on a Wednesday eleven to seventeen days back, where we are, or some days later: whoever
    has more talks behind them is met first, and so comes first in the list, whatever day it is."""
    local = until.astimezone()
    days = _LATELY + (local.weekday() - _LATELY - _WEDNESDAY) % 7
    day = local.date() - dt.timedelta(days=days - days_later)
    return dt.datetime.combine(day, _HOUR).astimezone().astimezone(dt.UTC)


def _hold(
    book: Book,
    clock: _Clock,
    talk: Talk,
    template: Template,
    moments: list[Moment],
    names: dict[str, str],
) -> None:
    """Hold one meeting from start to approval. ``names`` remembers the actions for later talks."""
    plan = Plan(template=template, title="", minutes=template.minutes)
    start = planned_meeting(book, plan, clock(), start=True)
    book.apply(start.changes)
    meeting = start.changes[0].after
    assert meeting is not None
    live = LiveMeeting(book, meeting.uid, lambda entry: None, lambda now: None, clock)
    _say(live, book, talk, names)
    for moment in moments:
        tell(live, moment, names)
    _agree(live, talk, names)
    clock.now += dt.timedelta(minutes=template.minutes - 2)
    live.finish()


def _say(live: LiveMeeting, book: Book, talk: Talk, names: dict[str, str]) -> None:
    for said in talk.marks:
        uid = names[said.name]
        due = live.today() + dt.timedelta(days=said.days) if said.days else None
        live.mark(uid, said.mark, due=due)
        if due and said.mark is not Mark.MOVED:
            action = book.action(uid)
            live.change_action(uid, action.what, action.owner, due, action.own_words)
    live.agree_frame(talk.topic, None)
    for question, text in talk.notes.items():
        live.edit_text(question, 0, 0, text)
    live.edit_text(PRIVATE, 0, 0, talk.private)
    for later in book.laters():
        if later.text in talk.take_up:
            live.take_up(later.uid)


def _agree(live: LiveMeeting, talk: Talk, names: dict[str, str]) -> None:
    today = live.today()
    for task in talk.actions:
        due = today + dt.timedelta(days=task.days) if task.days else None
        names[task.name] = live.add_action(
            task.what, task.owner, due, task.own_words, goal=names[task.goal] if task.goal else ""
        )
    for word in talk.words:
        live.add_word(word.word, word.explanation, word.own_language, word.example)
    for later in talk.laters:
        live.add_later(later)
    live.set_next_date(today + _BETWEEN, _HOUR)
    live.go(len(live.pages()) - 1)
    for line in talk.added:
        live.add_line(PARTICIPANT_WROTE, line)
    live.approve(Owner.PARTICIPANT)
    live.approve(Owner.MENTOR)
