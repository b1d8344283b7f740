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
    EXPECTATIONS = "expectations"
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

    @property
    def alike(self) -> tuple[Step, PageKind, Question | None]:
        """What the page is, wherever it stands."""
        return self.step, self.kind, self.question


def pages(meeting: Meeting, *, actions: bool, expectations: bool, words: bool) -> tuple[Page, ...]:
    """Every page of a meeting, in order. A list of nothing is no page.

    ``actions``: some action stands from earlier; ``expectations``: some had no answer when it began;
    ``words``: there are words to recall.
    """
    found: list[Page] = []
    for agenda_step in meeting.agenda:
        step = agenda_step.step
        kinds: list[tuple[PageKind, Question | None]] = []
        if step is Step.SINCE:
            lists = {
                PageKind.ACTIONS: actions,
                PageKind.EXPECTATIONS: expectations,
                PageKind.WORDS: words,
            }
            kinds += [(kind, None) for kind, some in lists.items() if some]
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
