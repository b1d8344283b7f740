"""What can be done with skills: write them down, say them otherwise, and rate them."""

from __future__ import annotations

from mentortui.model.changes import Change
from mentortui.model.chapters.competence import SharedSkill, shared_skills
from mentortui.model.chapters.records import RatedAt, Rating, Skill, SkillKind
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some


class Competence(Chapter):
    """What the participant can and wants to learn. It is the participant who rates."""

    def view(self) -> tuple[SharedSkill, ...]:
        """Every skill with its ratings."""
        return shared_skills(self._book)

    def add(self, text: str, kind: SkillKind) -> str:
        """A new skill; its uid. Raises BadInput when empty."""
        return self._add("add_skill", Skill(**self.fresh(), text=some(text), kind=kind))

    def change(self, uid: str, text: str, kind: SkillKind) -> None:
        """Say it otherwise, or move it from one group to the other: its ratings stay. Raises BadInput."""
        skill = self._book.get(Skill, uid)
        self._say_otherwise("change_skill", skill, text=some(text), kind=kind)

    def rate(self, uid: str, when: RatedAt, rating: Rating) -> None:
        """What the participant says of it at one of the three times; an earlier answer gives way."""
        skill = self._book.get(Skill, uid)
        if skill.ratings.get(when) is not rating:
            self._change("rate_skill", skill, ratings={**skill.ratings, when: rating})

    def remove(self, uid: str) -> None:
        """Take a skill away, with its ratings."""
        self._pen.change("remove_skill", Change(self._book.get(Skill, uid), None))
