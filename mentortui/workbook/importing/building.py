"""A summary back to the records it was made of: the meeting, its notes, actions, words and what is for later.

What no record can hold, such as a line added by hand, becomes an added line of the read-back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec

from mentortui.model import carry
from mentortui.model.book import Book
from mentortui.model.changes import Change
from mentortui.model.ids import new_uid
from mentortui.model.records import (
    Action,
    ActionState,
    EditKind,
    Later,
    LineEdit,
    Mark,
    Meeting,
    MeetingState,
    Note,
    Owner,
    Word,
)
from mentortui.model.summary import LATERS, SINCE_ACTIONS, TASKS, TOPIC, WORDS, Line, Section, Summary
from mentortui.text import fold
from mentortui.workbook.importing.agenda import MINUTES, agenda_of
from mentortui.workbook.importing.summaries import FIXED


class Builder:
    """Makes the changes that bring a held meeting with ``summary`` into ``book``, which is left as it was."""

    def __init__(self, book: Book, summary: Summary, now: dt.datetime) -> None:
        self._book, self._summary, self._now = book, summary, now
        self._edits: list[LineEdit] = []
        self._topic = ""
        self._actions: dict[str, Action] = {}
        """Actions from before as they now stand, by uid."""

    def changes(self) -> tuple[Change, ...]:
        """All that is new or other, the meeting first."""
        made = [change for section in self._summary.sections for change in self._section(section)]
        earlier = [Change(self._book.action(uid), after) for uid, after in self._actions.items()]
        return (Change(None, self._meeting()), *made, *earlier)

    def _meeting(self) -> Meeting:
        told = self._summary
        return Meeting(
            uid=told.meeting,
            created=self._now,
            changed=self._now,
            number=told.number,
            state=MeetingState.HELD,
            template="",
            theme=told.theme,
            title=told.title,
            language=told.language,
            agenda=agenda_of(told),
            minutes=MINUTES,
            date=told.date,
            topic=self._topic,
            next_date=told.next_date,
            edits=tuple(self._edits),
            approved_by=(Owner.PARTICIPANT, Owner.MENTOR) if told.version else (),
        )

    def _section(self, section: Section) -> Iterator[Change]:
        if section.key not in FIXED:
            text = "\n".join(line.text for line in section.lines)
            yield Change(None, Note(**self._new(""), question=section.key, text=text))
            return
        for nth, line in enumerate(section.lines):
            record = self._record(section.key, line, nth)
            if record is not None:
                yield Change(None, record)

    def _record(self, key: str, line: Line, nth: int) -> Action | Word | Later | None:
        if key == TOPIC and nth == 0:
            self._topic = line.text
        elif key == WORDS:
            return Word(
                **self._new(line.uid),
                word=line.text,
                explanation=line.explanation,
                own_language=line.own_language,
                example=line.example,
            )
        elif key == LATERS:
            return Later(**self._new(line.uid), text=line.text)
        elif key == TASKS and line.owner is not None:
            return self._task(line, line.owner)
        elif key != SINCE_ACTIONS or not self._spoken_of(line):
            self._add(key, line)
        return None

    def _new(self, uid: str) -> dict[str, Any]:
        now = self._now
        return {"uid": uid or new_uid(), "created": now, "changed": now, "meeting": self._summary.meeting}

    def _add(self, key: str, line: Line) -> None:
        from mentortui.sharing.phrases import spoken_of

        item = spoken_of(self._summary, line)
        text = f"{item.lead}{item.text}" if key == SINCE_ACTIONS else line.text
        nth = len(self._edits)
        self._edits.append(LineEdit(kind=EditKind.ADDED, section=key, nth=nth, text=text))

    # Actions

    def _task(self, line: Line, owner: Owner) -> Action | None:
        """A new action, or nothing where it is one from before that still stands."""
        earlier = self._earlier(line)
        if earlier is None:
            return Action(
                **self._new(line.uid), what=line.text, owner=owner, due=line.due, own_words=line.own_words
            )
        if earlier.due != line.due:
            earlier = msgspec.structs.replace(earlier, due=line.due, rev=earlier.rev + 1, changed=self._now)
        self._actions[earlier.uid] = earlier
        return None

    def _spoken_of(self, line: Line) -> bool:
        """Mark an action from before, when it is here."""
        earlier = self._earlier(line)
        if earlier is None or line.mark is None:
            return False
        what = line.text if line.mark is Mark.CHANGED else None
        told, day = self._summary, self._summary.date
        marked = carry.marked(earlier, line.mark, told.meeting, day, what=what, due=line.due)
        self._actions[earlier.uid] = msgspec.structs.replace(marked, changed=self._now)
        return True

    def _earlier(self, line: Line) -> Action | None:
        """The action from before that a line tells of: by its uid, or else by whose it is and its words."""
        found = [self._actions.get(action.uid, action) for action in self._book.actions()]
        if line.uid:
            return next((action for action in found if action.uid == line.uid), None)
        return next(
            (
                action
                for action in found
                if action.owner is line.owner
                and fold(action.what) == fold(line.text)
                and self._stands(action)
            ),
            None,
        )

    def _stands(self, action: Action) -> bool:
        return action.state is ActionState.OPEN
