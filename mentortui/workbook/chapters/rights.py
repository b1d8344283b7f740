"""What can be done with the person's rights: agree on a day, regret, correct, freeze."""

from __future__ import annotations

import datetime as dt

import msgspec

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.records import Statement, Wording
from mentortui.model.chapters.rights import Kept, deletion_day, kept, rights_of
from mentortui.model.records import Owner
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some

_NO_DAY = N_("Write the day first.")
_DAY_IS_GONE = N_("That day has been. Write a day that is still to come.")
_IN_A_MEETING = N_(
    "A meeting is going on, so the notes cannot be frozen now. Nothing is lost. Finish the meeting, and "
    "freeze them then."
)


class PersonsRights(Chapter):
    """All of it can be done while the notes are frozen too."""

    def view(self) -> Kept:
        """The rights as they now stand."""
        return kept(self._book, self.today())

    # The day

    def agree(self, day: dt.date | None) -> None:
        """Agree on the day the notes are deleted. Raises BadInput for none, and for one not to come."""
        self._agree("agree_on_deletion", self._to_come(day))

    def keep(self, day: dt.date | None) -> None:
        """Regret that the notes are deleted: they are kept until another day. Raises as ``agree`` does."""
        self._agree("keep_notes", self._to_come(day))

    def take_day_away(self) -> None:
        """No day is agreed any more."""
        if deletion_day(self._book) is not None:
            self._agree("remove_deletion", None)

    def _to_come(self, day: dt.date | None) -> dt.date:
        if day is None:
            raise BadInput(_NO_DAY)
        if day <= self.today():
            raise BadInput(_DAY_IS_GONE)
        return day

    def _agree(self, name: str, day: dt.date | None) -> None:
        self._pen.change(name, agreed(self, day))

    def _say(self, name: str, **fields: object) -> None:
        self._pen.change(name, _said(self, **fields))

    def note(self, regret_until: dt.date | None) -> None:
        """Note until when the two may regret, as the program saw the day come; None when it is to come."""
        self._say("note_deletion_day", regret_until=regret_until)

    # Frozen

    def freeze(self) -> None:
        """From today nothing is changed or given away. Raises BadInput while a meeting goes on."""
        if self._book.live() is not None:
            raise BadInput(_IN_A_MEETING)
        if rights_of(self._book).frozen_on is None:
            self._say("freeze", frozen_on=self.today(), regret_until=None)

    def unfreeze(self) -> None:
        """The notes may be changed and given away again."""
        if rights_of(self._book).frozen_on is not None:
            self._say("unfreeze", frozen_on=None)

    # Statements

    def add(self, by: Owner, said: str, *, about: str = "", was: str = "", meeting: str = "") -> str:
        """A statement, or with ``was``, the line as it stands, a correction; its uid. Raises BadInput when
        nothing is said."""
        statement = Statement(
            **self.fresh(),
            by=by,
            meeting=meeting,
            about=clean_line(about),
            was=clean_line(was),
            said=some(said),
            day=self.today(),
        )
        return self._add("add_statement", statement)

    def change(self, uid: str, by: Owner, said: str, *, about: str = "", was: str = "") -> None:
        """Say it otherwise; how it read is kept. Raises BadInput when nothing is said, KeyError when there is
        no such statement."""
        before, said = self._book.get(Statement, uid), some(said)
        fields: dict[str, object] = {"by": by, "about": clean_line(about), "was": clean_line(was)}
        if said != before.said:
            earlier = (*before.earlier, Wording(before.said, before.day))
            fields |= {"said": said, "day": self.today(), "earlier": earlier}
        self._say_otherwise("change_statement", before, **fields)

    def remove(self, uid: str) -> None:
        """Take a statement away, with how it read before."""
        self._pen.change("remove_statement", Change(self._book.get(Statement, uid), None))


def agreed(chapter: Chapter, day: dt.date | None) -> Change:
    """That the two have agreed today on a day to delete the notes, or on none: what any chapter in which that
    is said writes here."""
    return _said(chapter, delete_on=day, agreed_on=chapter.today(), regret_until=None)


def _said(chapter: Chapter, **fields: object) -> Change:
    before = rights_of(chapter._book)
    if before.uid:
        return chapter._revised(before, **fields)
    return Change(None, msgspec.structs.replace(before, **chapter.fresh(), **fields))
