"""Old minutes in Markdown, or a summary that the program exported, read as the parts of a summary.

A head between ``---`` says at least the date. Headings with the names of the four steps, in Norwegian or
English, open those steps; any other heading is a question under today's topic, or under the step it stands
in when it is a smaller one. Lines and items become what was said there. ``- [ ] Amina: what (by 4 December)``
anywhere, or ``- Amina: what`` under "Who does what", becomes a task.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import NamedTuple

import msgspec

from mentortui.i18n import LANGUAGES, N_, _, in_language
from mentortui.model.records import Owner
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.model.summary import (
    LATERS,
    PARTICIPANT_WROTE,
    SINCE_ACTIONS,
    TASKS,
    TOPIC,
    WORDS,
    Line,
    Section,
)
from mentortui.sharing.minutes_blocks import Entry, entries
from mentortui.sharing.minutes_front import Front, Problem, read_front
from mentortui.sharing.minutes_words import (
    Names,
    NotADate,
    due_of,
    own_words_of,
    spoken_of,
    task_of,
    word_of,
)
from mentortui.sharing.outline import PARTS
from mentortui.text import fold

CHARACTERS, LINES = 1_000_000, 20_000
_NEXT = "next"
_BARE_TODAY = f"{Step.TODAY}-0"
_NONE: tuple[Step, str, list[Line]] = (Step.TODAY, "", [])
_PARTS = {WORDS: PARTS[WORDS], LATERS: PARTS[LATERS], _NEXT: N_("Next meeting")}
"""The parts whose heading has no name in it."""


class People(NamedTuple):
    """Whose minutes they are to be, and the language that is spoken unless the minutes say otherwise."""

    participant: str
    mentor: str
    language: str


class Minutes(msgspec.Struct, frozen=True):
    """What was read. ``front`` and ``sections`` are only to be used where there are no problems."""

    front: Front
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


def read_minutes(text: str, people: People, today: dt.date) -> Minutes:
    """The minutes in ``text``. A task names the participant, the mentor or both."""
    problems: list[Problem] = []
    lines = text.split("\n")
    if len(text) > CHARACTERS or len(lines) > LINES:
        problems.append(Problem(1, _("the minutes are too long. Make several files of them.")))
        return Minutes(Front(language=people.language, lines={}), (), tuple(problems))
    front = read_front(lines, people.language, today, problems)
    if not front.body:
        return Minutes(front, (), tuple(problems))
    reader = _Reader(front, people, today, problems)
    for entry in entries(lines, front.body):
        reader.take(entry)
    front = msgspec.structs.replace(
        front, title=front.title or reader.title, next_date=front.next_date or reader.next_date
    )
    return Minutes(front, reader.sections(), tuple(sorted(problems)))


class _Reader:
    """Sorts what is said under the four steps and the parts after them."""

    def __init__(self, front: Front, people: People, today: dt.date, problems: list[Problem]) -> None:
        self.title = ""
        self.next_date: dt.date | None = None
        self._front, self._problems = front, problems
        self._day = front.date or today
        self._names = Names(
            tuple(dict.fromkeys(filter(None, (people.participant, front.participant)))),
            tuple(dict.fromkeys(filter(None, (people.mentor, front.mentor)))),
        )
        self._step: Step | None = None
        self._part = ""
        self._question: tuple[Step, str] | None = None
        """The step and the heading of the question we are under."""
        self._key = ""
        """The key of that question, once something was said to it."""
        self._found: dict[str, tuple[Step, str, list[Line]]] = {}

    def sections(self) -> tuple[Section, ...]:
        """What was said, part by part. A single line under today's topic itself is the topic."""
        is_topic = len(self._found.get(_BARE_TODAY, _NONE)[2]) == 1
        return tuple(
            Section(
                key=TOPIC if is_topic and key == _BARE_TODAY else key,
                step=step,
                heading=heading,
                lines=tuple(lines),
            )
            for key, (step, heading, lines) in self._found.items()
        )

    def take(self, entry: Entry) -> None:
        """Put one entry where it belongs, or note what is wrong with it."""
        if entry.level:
            self._heading(entry)
        elif self._front.ours and self._step is None and not self._part:
            return  # the date, the names, and that it is a draft: the head has it all
        elif entry.is_item and self._is_task(entry):
            self._task(entry)
        elif self._part == _NEXT:
            self._next_meeting(entry)
        elif self._part == WORDS:
            self._add(WORDS, Step.WHO, word_of(entry))
        elif self._part:
            self._plain(entry)
        elif entry.is_item and self._front.ours and self._under_since:
            self._add(SINCE_ACTIONS, Step.SINCE, spoken_of(entry, self._names, self._day))
        else:
            self._plain(entry)

    # Headings

    def _heading(self, entry: Entry) -> None:
        name = fold(entry.text).strip(" .:0123456789")
        if entry.level == 1 and not self._found and self._step is None:
            if not self._front.ours:
                self.title = self.title or _without_number(entry.text)
            return
        opens = not self._front.ours or entry.level == 2
        if opens and (step := _step_names().get(name)):
            self._step, self._part, self._question, self._key = step, "", None, ""
        elif opens and (part := _part_names().get(name) or self._wrote(name)):
            self._step, self._part, self._question, self._key = Step.WHO, part, None, ""
        else:
            within = self._step if entry.level > 2 and not self._part else None
            self._step, self._part, self._key = within or Step.TODAY, "", ""
            self._question = (self._step, entry.text)

    def _wrote(self, name: str) -> str:
        who, _space, wrote = name.rpartition(" ")
        is_part = wrote in ("wrote", "skrev") and (
            self._front.ours or self._names.owner(who) is Owner.PARTICIPANT
        )
        return PARTICIPANT_WROTE if is_part else ""

    @property
    def _under_since(self) -> bool:
        return self._step is Step.SINCE and self._question is None and not self._key

    # What is said

    def _add(self, key: str, step: Step, line: Line, heading: str = "") -> None:
        if line.text:
            self._found.setdefault(key, (step, heading, []))[2].append(line)

    def _plain(self, entry: Entry) -> None:
        box = "✓ " if entry.ticked else ""
        for text in (f"{box}{entry.lead}{entry.text}", *entry.under):
            if self._part:
                self._add(self._part, Step.WHO, Line(text=text))
            elif text:
                self._add(self._here(), self._step or Step.TODAY, Line(text=text), self._asked())

    def _here(self) -> str:
        """The key of the question we are under; ``today-0`` is what stands under the step itself."""
        step = self._step or Step.TODAY
        if self._question is None:
            return f"{step}-0"
        if not self._key:
            asked = sum(at is step and bool(heading) for at, heading, _lines in self._found.values())
            self._key = f"{step}-{asked + 1}"
        return self._key

    def _asked(self) -> str:
        return self._question[1] if self._question else ""

    # Tasks

    def _is_task(self, entry: Entry) -> bool:
        if self._front.ours:
            return self._step is Step.WHO and not self._part and entry.ticked is not None
        if entry.ticked is None:
            return self._step is Step.WHO and not self._part and self._question is None
        return not entry.ticked

    def _task(self, entry: Entry) -> None:
        try:
            task = task_of(entry, self._names, self._day, ours=self._front.ours)
        except NotADate:
            message = _("the day is not understood. Write for example “by 4 December” or “by 2026-12-04”.")
            self._problems.append(Problem(entry.line, message))
            return
        if (task.owner is None or not task.what) and not self._front.ours:
            message = _(
                "it is not clear who does this. Write it like “- [ ] {example}: what to do (by 4 December)”, "
                "with the participant's name, the mentor's or “both”.",
                example=self._names.example,
            )
            self._problems.append(Problem(entry.line, message))
            return
        own_words, rest = own_words_of(entry.under)
        line = Line(text=task.what, owner=task.owner, due=task.due, own_words=own_words)
        self._add(TASKS, Step.WHO, line)
        for text in rest:
            self._add(TASKS, Step.WHO, Line(text=text))

    def _next_meeting(self, entry: Entry) -> None:
        if self._front.next_date or self.next_date or not entry.text:
            return
        try:
            self.next_date = due_of(entry.text, self._day)
        except NotADate:
            message = _("the day is not understood. Write “next_meeting: 2026-12-04” between the “---”.")
            self._problems.append(Problem(entry.line, message))


def _without_number(title: str) -> str:
    """The title after ``Meeting 3 ·``."""
    before, dot, after = title.partition(" · ")
    return after if dot and fold(before).startswith(("meeting ", "mote ")) else title


@cache
def _step_names() -> dict[str, Step]:
    """The names of the steps as a heading may have them -> the step."""
    return {fold(in_language(one)(said)): step for one in LANGUAGES for step, said in STEP_NAMES.items()}


@cache
def _part_names() -> dict[str, str]:
    """The names of the parts after the steps -> the part."""
    return {fold(in_language(one)(said)): part for one in LANGUAGES for part, said in _PARTS.items()}
