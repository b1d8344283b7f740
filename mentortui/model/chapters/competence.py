"""What the participant can and wants to learn, as both see it, and how the participant's own rating moved."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from mentortui.model.book import Book
from mentortui.model.chapters.records import RatedAt, Rating, Skill, SkillKind


class SharedSkill(msgspec.Struct, frozen=True, kw_only=True):
    """A skill with the participant's ratings."""

    uid: str
    text: str
    kind: SkillKind
    ratings: dict[RatedAt, Rating] = {}

    @property
    def rated(self) -> tuple[RatedAt, ...]:
        """When it was rated, in the order of the mentorship."""
        return tuple(when for when in RatedAt if when in self.ratings)

    @property
    def change(self) -> int:
        """How many words up (above 0) or down the last rating is from the first; 0 with fewer than two."""
        return self.ratings[self.rated[-1]] - self.ratings[self.rated[0]] if self.rated else 0


class Moved(NamedTuple):
    """How many skills are rated twice or more, and of them: up, down."""

    rated_again: int
    up: int
    down: int


def shared_skills(book: Book) -> tuple[SharedSkill, ...]:
    """Every skill, the oldest first."""
    return tuple(
        SharedSkill(uid=skill.uid, text=skill.text, kind=skill.kind, ratings=dict(skill.ratings))
        for skill in book.all(Skill)
    )


def next_time(skill: SharedSkill) -> RatedAt:
    """When it is most likely rated now: the first time that has no rating, else the end."""
    return next((when for when in RatedAt if when not in skill.ratings), RatedAt.END)


def moved(skills: Iterable[SharedSkill]) -> Moved:
    """What changed over all."""
    again = [skill for skill in skills if len(skill.ratings) > 1]
    return Moved(
        len(again), sum(skill.change > 0 for skill in again), sum(skill.change < 0 for skill in again)
    )
