"""What the data files of the example tell: the participants, and what was said and agreed in each meeting."""

from __future__ import annotations

import msgspec

from mentortui.model.records import Mark, Owner
from mentortui.workbook.demo_moments import Moment


class Task(msgspec.Struct):
    """An action. ``name`` is for later marks; ``days`` is when it is due, else by the next meeting."""

    name: str
    what: str
    owner: Owner
    own_words: str = ""
    days: int = 0
    goal: str = ""
    """The name of the goal it belongs to."""


class Said(msgspec.Struct):
    """What was said of an earlier action, and how many days after this meeting it is now due, if it is."""

    name: str
    mark: Mark
    days: int = 0


class Word(msgspec.Struct):
    """A work word that is caught."""

    word: str
    explanation: str
    own_language: str
    example: str = ""


class Talk(msgspec.Struct):
    """One meeting."""

    template: str
    topic: str
    notes: dict[str, str]
    """Question id -> text."""
    private: str
    actions: list[Task]
    words: list[Word]
    laters: list[str]
    marks: list[Said] = []
    take_up: list[str] = []
    added: list[str] = []
    """What the participant wrote in the read-back."""


class Person(msgspec.Struct):
    """A participant with all the meetings."""

    alias: str
    profession: str
    mentor: str
    meetings: list[Talk]
    chapters: list[Moment]
    """In the order they happen."""
