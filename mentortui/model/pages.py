"""The pages of a talk: one thing at a time, through the four steps."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from mentortui.model.records import Meeting
from mentortui.model.steps import Step
from mentortui.model.template import Question


class PageKind(StrEnum):
    """What a page shows."""

    ACTIONS = "actions"
    WORDS = "words"
    FRAME = "frame"
    QUESTION = "question"
    TABLE = "table"


class Page(msgspec.Struct, frozen=True):
    """One page. ``place`` counts within its step from 0; ``question`` is set where there is one to ask."""

    step: Step
    place: int
    kind: PageKind
    question: Question | None = None


def pages(meeting: Meeting, *, actions: bool, words: bool) -> tuple[Page, ...]:
    """Every page of a meeting, in order. A list of nothing is no page.

    ``actions``: some action stands from earlier; ``words``: there are words to recall.
    """
    found: list[Page] = []
    for agenda_step in meeting.agenda:
        step = agenda_step.step
        kinds: list[tuple[PageKind, Question | None]] = []
        if step is Step.SINCE:
            kinds += [(PageKind.ACTIONS, None)] * actions + [(PageKind.WORDS, None)] * words
        if step is Step.TODAY:
            kinds.append((PageKind.FRAME, None))
        if step is Step.WHO:
            kinds.append((PageKind.TABLE, agenda_step.questions[0] if agenda_step.questions else None))
        else:
            kinds += [(PageKind.QUESTION, question) for question in agenda_step.questions]
        found += [Page(step, place, kind, question) for place, (kind, question) in enumerate(kinds)]
    return tuple(found)


def page_at(all_pages: tuple[Page, ...], step: Step, place: int) -> int:
    """The index of the page at a step and place, or the nearest that is there."""
    best = 0
    for index, page in enumerate(all_pages):
        if (page.step.place, page.place) <= (step.place, place):
            best = index
    return best
