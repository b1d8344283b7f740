"""The meeting that is going on: every change is one named operation, journaled before it is shown.

Screens call these methods and draw ``view()``; they hold no record of their own.
"""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.errors import BadInput
from mentortui.model import carry, time
from mentortui.model.changes import PRIVATE, Change, Operation, TextChange
from mentortui.model.ids import new_uid
from mentortui.model.pages import Page, page_at
from mentortui.model.records import (
    Action,
    EditKind,
    Later,
    LineEdit,
    Mark,
    Owner,
    Word,
)
from mentortui.model.shared import LiveView, live_pages, live_view
from mentortui.model.summary import ReadLine, Summary, read_lines, sections_of, summarise
from mentortui.text import clean_line
from mentortui.workbook.limits import NO_SUCH_MINUTES, possible_minutes
from mentortui.workbook.recorder import Recorder
from mentortui.workbook.revise import revised
from mentortui.workbook.said import some
from mentortui.workbook.texts import edited
from mentortui.workbook.traces import left_traces


class LiveMeeting(Recorder):
    """One meeting between start and finish: what can be done in it, each as one named operation."""

    _finish = Operation("finish")

    # What is shown

    def view(self) -> LiveView:
        """All that both may see of the meeting."""
        shared = {key: text for key, text in self._texts.items() if key != PRIVATE}
        return live_view(self._book, self.meeting, shared)

    def text(self, question: str) -> str:
        """The shared note under a question."""
        return "" if question == PRIVATE else self._texts.get(question, "")

    def private_text(self) -> str:
        """The mentor's own notes: only for the pane that was opened on purpose."""
        return self._texts.get(PRIVATE, "")

    def minutes_left(self) -> int | None:
        """Minutes left by the clock; see ``model.time``."""
        return time.minutes_left(self.meeting, self._clock())

    def today(self) -> dt.date:
        """Today's date where we are."""
        return self._clock().astimezone().date()

    def is_touched(self) -> bool:
        """Something was written, marked or agreed; an untouched meeting is not a meeting."""
        return left_traces(self._with_notes(), self._base)

    # Where we are

    def pages(self) -> tuple[Page, ...]:
        """Every page of the talk, in order."""
        return live_pages(self._book, self.meeting)

    def page(self) -> int:
        """The index of the page we are on."""
        return page_at(self.pages(), self.meeting.step, self.meeting.question)

    def go(self, index: int) -> None:
        """Turn to a page."""
        all_pages = self.pages()
        page = all_pages[max(0, min(index, len(all_pages) - 1))]
        if (page.step, page.place) != (self.meeting.step, self.meeting.question):
            self._do("go", self._meeting_change(step=page.step, question=page.place), undoable=False)

    # Time

    def more_time(self, minutes: int = 5) -> None:
        """Agree on more minutes; in overtime they count from now."""
        extra = time.extra_for_more(self.meeting, self._clock(), minutes)
        self._do("more_time", self._meeting_change(extra_minutes=extra), undoable=False)

    def agree_frame(self, topic: str, minutes: int | None) -> None:
        """Agree on the topic, and on how long we have from the start. Raises BadInput."""
        if minutes is None:
            minutes = self.meeting.minutes
        if not possible_minutes(minutes):
            raise BadInput(NO_SUCH_MINUTES)
        self._do("agree_frame", self._meeting_change(topic=clean_line(topic), minutes=minutes))
        self._join_last()

    def _join_last(self) -> None:
        """The topic is agreed on letter by letter; it is taken back as one."""
        if len(self._done) < 2:
            return
        before, last = self._done[-2:]
        if (
            isinstance(before, Operation)
            and isinstance(last, Operation)
            and before.name == last.name
            and len(before.changes) == len(last.changes) == 1
        ):
            joined = Change(before.changes[0].before, last.changes[0].after)
            self._done[-2:] = [Operation(last.name, (joined,))]

    def time_unsaid(self, date: dt.date) -> dt.time | None:
        """The time that the next meeting gets on ``date`` where none is said."""
        from mentortui.workbook.plan_in_step import time_unsaid

        return time_unsaid(self._book, self.meeting, date, self.today())

    def set_next_date(self, date: dt.date | None, time: dt.time | None = None) -> None:
        """Set the next meeting's date; the plan follows, and there the ``time`` is kept."""
        from mentortui.workbook.plan_in_step import plan_after_meeting

        plan = plan_after_meeting(self._book, self.meeting, date, self._clock(), self.today(), time)
        self._do("set_next_date", self._meeting_change(next_date=date), *plan)

    # Actions

    def _new(self) -> dict[str, object]:
        now = self._clock()
        return {"uid": new_uid(), "created": now, "changed": now, "meeting": self._uid}

    def add_action(
        self, what: str, owner: Owner, due: dt.date | None = None, own_words: str = "", *, goal: str = ""
    ) -> str:
        """Agree on an action; its uid. ``due`` None is "by the next meeting"; ``goal`` is the uid of the goal
        it belongs to. Raises BadInput when empty."""
        action = msgspec.convert(
            {
                **self._new(),
                "what": some(what),
                "owner": owner,
                "due": due,
                "own_words": clean_line(own_words),
                "goal": goal,
            },
            Action,
        )
        self._do("add_action", Change(None, action))
        return action.uid

    def change_action(self, uid: str, what: str, owner: Owner, due: dt.date | None, own_words: str) -> None:
        """Correct an action that was agreed in this meeting; an earlier one is marked CHANGED."""
        before = self._book.action(uid)
        if before.meeting != self._uid and before.what != some(what):
            before_mark = carry.marked(before, Mark.CHANGED, self._uid, self.today(), what=some(what))
        else:
            before_mark = before
        after = revised(
            before_mark,
            self._clock(),
            what=some(what),
            owner=owner,
            due=due,
            own_words=clean_line(own_words),
        )
        self._do("change_action", Change(before, after))

    def remove_action(self, uid: str) -> None:
        """Take away an action that was agreed in this meeting; an earlier one is put aside instead."""
        action = self._book.action(uid)
        if action.meeting == self._uid:
            self._do("remove_action", Change(action, None))
        else:
            self.mark(uid, Mark.ASIDE)

    def mark(self, uid: str, mark: Mark, *, due: dt.date | None = None) -> None:
        """Say how an action went. The same mark again takes it off."""
        action = self._book.action(uid)
        if mark is not Mark.MOVED and carry.mark_in(action, self._uid) is mark:
            after = carry.unmarked(action, self._uid)
        else:
            after = carry.marked(action, mark, self._uid, self.today(), due=due)
        self._do("mark", Change(action, msgspec.structs.replace(after, changed=self._clock())))

    # Words and things for later

    def add_word(self, word: str, explanation: str = "", own_language: str = "", example: str = "") -> str:
        """Keep a work word; its uid. Raises BadInput when empty."""
        record = msgspec.convert(
            {
                **self._new(),
                "word": some(word),
                "explanation": clean_line(explanation),
                "own_language": clean_line(own_language),
                "example": clean_line(example),
            },
            Word,
        )
        self._do("add_word", Change(None, record))
        return record.uid

    def add_later(self, text: str) -> str:
        """Keep something for later; its uid. Raises BadInput when empty."""
        record = msgspec.convert({**self._new(), "text": some(text)}, Later)
        self._do("add_later", Change(None, record))
        return record.uid

    def take_up(self, uid: str) -> None:
        """Something kept for later was spoken of."""
        later = self._book.tables["laters"][uid]
        self._do("take_up", Change(later, revised(later, self._clock(), taken_up=True)))

    def remove(self, table: str, uid: str) -> None:
        """Take away a word or a thing for later."""
        self._do(f"remove_{table}", Change(self._book.tables[table][uid], None))

    # Shared and own notes

    def move_line(self, key: str, line: str, start: int, question: str) -> None:
        """Move the line at ``start`` of the text ``key`` between a shared note and the own notes.

        From a shared note it goes to the end of the own notes, from those to the end of ``question``'s note.
        """
        target = question if key == PRIVATE else PRIVATE
        text = self._texts.get(key, "")
        if not text.startswith(line, start):
            line = text[start:].partition("\n")[0]
        end = start + len(line) + (text[start + len(line) : start + len(line) + 1] == "\n")
        left = edited(text, start, end - start, "")
        arrived = self._texts.get(target, "")
        joined = f"{arrived.rstrip()}\n{line}" if arrived.strip() else line
        self._do(
            "move_line",
            texts=(TextChange(key, text, left), TextChange(target, arrived, joined)),
        )

    # The read-back

    def summary(self) -> Summary:
        """What will be shared, as it now stands."""
        return summarise(self._with_notes(), self.meeting)

    def read_back(self) -> tuple[ReadLine, ...]:
        """Every line to read aloud, struck ones too."""
        book = self._with_notes()
        return read_lines(sections_of(book, self.meeting), self.meeting.edits)

    def _edit_line(self, name: str, line: ReadLine, edit: LineEdit | None) -> None:
        edits = tuple(
            e
            for e in self.meeting.edits
            if (e.section, e.original, e.nth) != (line.section, line.original, line.nth)
        )
        self._do(name, self._meeting_change(edits=(*edits, edit) if edit else edits))

    def strike(self, line: ReadLine) -> None:
        """Leave a line out of what is shared, or take it in again."""
        if line.kind in (EditKind.STRUCK, EditKind.ADDED):
            self._edit_line("strike", line, None)
        else:
            edit = LineEdit(kind=EditKind.STRUCK, section=line.section, original=line.original, nth=line.nth)
            self._edit_line("strike", line, edit)

    def reword(self, line: ReadLine, text: str) -> None:
        """Say a line in other words. Raises BadInput when empty."""
        kind = EditKind.ADDED if line.kind is EditKind.ADDED else EditKind.REWORDED
        edit = LineEdit(
            kind=kind, section=line.section, original=line.original, nth=line.nth, text=some(text)
        )
        self._edit_line("reword", line, edit)

    def add_line(self, section: str, text: str) -> None:
        """Add a line that the participant wrote. Raises BadInput when empty."""
        nth = max((e.nth for e in self.meeting.edits if e.kind is EditKind.ADDED), default=-1) + 1
        edit = LineEdit(kind=EditKind.ADDED, section=section, nth=nth, text=some(text))
        self._do("add_line", self._meeting_change(edits=(*self.meeting.edits, edit)))

    def approve(self, who: Owner) -> None:
        """One of the two approves the read-back; the same again withdraws it."""
        given = self.meeting.approved_by
        now = tuple(o for o in given if o is not who) if who in given else (*given, who)
        self._do("approve", self._meeting_change(approved_by=now), undoable=False)

    # The end

    def finish(self) -> None:
        """The meeting is held: actions get the date that the next meeting gives them, and what both approved
        is kept as a version of its own. Not approved by both, the summary stays a draft."""
        from mentortui.workbook.finishing import finish_operation

        book = self._with_notes()
        with self._lock:
            self._finish = finish_operation(book, self.meeting, self._clock())
        self._carry_out(self._finish)

    def unfinish(self) -> None:
        """The finish did not reach the disk: the meeting goes on."""
        self._carry_out(self._finish.inverse())
