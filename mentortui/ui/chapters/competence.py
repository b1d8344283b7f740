"""This I can, this I want to learn: the participant rates it at the start, midway and at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual import work
from textual.content import Content

from mentortui.i18n import N_, _
from mentortui.model.chapters.competence import SharedSkill
from mentortui.model.chapters.records import SkillKind
from mentortui.ui.bindings import bindings_of
from mentortui.ui.chapters.competence_drawing import KIND_NAMES, overall, skill_card, skill_row
from mentortui.ui.chapters.competence_questions import KINDS, RATINGS, TIMES, rating_question, skill_question
from mentortui.ui.chapters.hung_list import HungList
from mentortui.ui.command import Where
from mentortui.ui.dialogs.confirm import Choose
from mentortui.ui.widgets.draw import plain
from mentortui.ui.widgets.rows import Row
from mentortui.ui.widgets.sheet import Sheet
from mentortui.workbook.chapters.competence import Competence

_OWN_WORDS = "own"


class Screen(HungList):
    """Two groups of skills, each with its ratings."""

    WHERE = Where.COMPETENCE
    BINDINGS = bindings_of(Where.COMPETENCE)
    TITLE_TEXT = N_("What I can, and want to learn")
    TOLD = N_("The participant says how it goes: at the start, midway and at the end.")

    @property
    def competence(self) -> Competence:
        """What can be done here."""
        return Competence(self.pen)

    def rows(self) -> Iterable[Row]:
        """The groups under their names."""
        skills, width = self.competence.view(), self.row_width
        for place, kind in enumerate(KINDS):
            group = [skill for skill in skills if skill.kind is kind]
            if group and place:
                yield Row(None, plain(""))
            if group:
                yield Row(None, plain(_(KIND_NAMES[kind]), "$text-muted"))
                yield from (Row(skill.uid, skill_row(skill, width)) for skill in group)

    def refresh_rows(self, on: str = "") -> None:
        """Over the list, once there is something to tell, what changed over all."""
        super().refresh_rows(on)
        if said := overall(self.competence.view()):
            self.query_one("#told", Sheet).update(plain(said, "$foreground"))

    def nothing(self) -> str:
        """What to do first."""
        return _(
            "Nothing here yet. Press {key} and write the first one together.", key=self.key_of("chapter.new")
        )

    def _skill(self, uid: str) -> SharedSkill:
        return next(skill for skill in self.competence.view() if skill.uid == uid)

    def card(self, row: str, width: int) -> Content:
        """The skill whole."""
        return skill_card(self._skill(row), width)

    # What can be done

    def _suggestions(self) -> Iterator[tuple[SkillKind, str]]:
        """Those of the content file that are not in the list yet."""
        there = {skill.text for skill in self.competence.view()}
        for card in self.content("competence").cards:
            for kind in KINDS:
                yield from ((kind, text) for text in card.all(kind) if text not in there)

    @work
    async def action_chapter_new(self) -> None:
        """A new one: in one's own words, or one of those that many begin with."""
        suggestions = tuple(self._suggestions())
        answers = [(_OWN_WORDS, _("In our own words"))]
        answers += [(str(place), text) for place, (_kind, text) in enumerate(suggestions)]
        said = await self.ask("chapter_new", Choose(_("What shall we write down?"), "", answers))
        if said == _OWN_WORDS:
            await self._write(self._kind_here(), "")
        elif said is not None:
            await self._write(*suggestions[int(said)])

    def _kind_here(self) -> SkillKind:
        return self._skill(self.chosen).kind if self.chosen else SkillKind.CAN

    @work
    async def action_skill_write(self) -> None:
        """Go on writing a new one."""
        await self._write(SkillKind.CAN, "")

    async def _write(self, kind: SkillKind, text: str) -> None:
        dialog = skill_question(_("A new line"), kind, text, self.competence.today())
        said = await self.ask("skill_write", dialog)
        if said is not None:
            chosen = KINDS[said.choices["kind"]]
            added = self.do_safely(lambda: self.competence.add(said.lines["text"], chosen))
            self.refresh_rows(added or "")

    @work
    async def action_chapter_change(self) -> None:
        """Say it otherwise, or move it to the other group."""
        skill = self._skill(self.chosen)
        dialog = skill_question(_("Change the line"), skill.kind, skill.text, self.competence.today())
        said = await self.ask("chapter_change", dialog, skill.uid)
        if said is not None:
            chosen = KINDS[said.choices["kind"]]
            self.do_safely(lambda: self.competence.change(skill.uid, said.lines["text"], chosen))
            self.refresh_rows()

    @work
    async def action_skill_rate(self) -> None:
        """The participant rates it."""
        skill = self._skill(self.chosen)
        dialog = rating_question(skill, self.participant, self.competence.today())
        said = await self.ask("skill_rate", dialog, skill.uid)
        if said is not None:
            when, rating = TIMES[said.choices["when"]], RATINGS[said.choices["rating"]]
            self.do_safely(lambda: self.competence.rate(skill.uid, when, rating))
            self.refresh_rows()

    def action_chapter_remove(self) -> None:
        """Take it away."""
        self.do_safely(lambda: self.competence.remove(self.chosen))
        self.refresh_rows()
