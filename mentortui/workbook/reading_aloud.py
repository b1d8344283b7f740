"""How a read-back goes: the lines that will be shared, under the headings and questions they will have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from mentortui.i18n import in_language
from mentortui.model.records import Meeting
from mentortui.model.steps import STEP_NAMES, Step
from mentortui.model.summary import SINCE_ACTIONS, TASKS, TOPIC, WORDS, Line, ReadLine, Summary
from mentortui.sharing.blocks import Item, one_line
from mentortui.sharing.outline import PARTS
from mentortui.sharing.phrases import participant_of, spoken_of, task, word

_FIRST = {Step.SINCE: SINCE_ACTIONS, Step.TODAY: TOPIC, Step.WHO: TASKS}
"""What stands under a step before its questions."""
_SAID: dict[str, Callable[[Summary, Line], Item]] = {SINCE_ACTIONS: spoken_of, TASKS: task, WORDS: word}


class Group(NamedTuple):
    """Lines under a heading, and under the question that was asked, if any."""

    heading: str
    question: str
    lines: tuple[ReadLine, ...]


def groups(meeting: Meeting, summary: Summary, read: tuple[ReadLine, ...]) -> Iterator[Group]:
    """The lines in the order in which the summary has them, in the summary's own language."""
    t = in_language(summary.language)
    for step, name in STEP_NAMES.items():
        asked = {q.id: q.text for part in meeting.agenda if part.step is step for q in part.questions}
        first = {_FIRST[step]: ""} if step in _FIRST else {}
        for key, question in (first | asked).items():
            if found := tuple(line for line in read if line.section == key):
                yield Group(t(name), question, found)
    for key, name in PARTS.items():
        if found := tuple(line for line in read if line.section == key):
            yield Group(t(name, name=participant_of(summary)), "", found)


def said(line: ReadLine, summary: Summary) -> Item:
    """A line as the summary says it."""
    say = _SAID.get(line.section)
    return say(summary, line.line) if say else Item(one_line(line.line.text))
