"""What can be done at the closing: place what is open, say what comes after, end the mentorship."""

from __future__ import annotations

import datetime as dt

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.closing import ClosingView, closing_of, closing_view
from mentortui.model.chapters.records import Closing, Contact, Left, NotesAfter, Outcome, Placement
from mentortui.model.chapters.rights import deletion_day
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.chapters.rights import agreed

_WHO = N_("Write who takes it over: a person or an office.")
_PAST = N_("That day has passed. Write a day that is still to come.")


class Closings(Chapter):
    """Nothing here is compulsory, and what was ended can be opened again."""

    def view(self) -> ClosingView:
        """The closing as it now stands."""
        return closing_view(self._book)

    def place(self, of: str, left: Left, who: str = "") -> None:
        """Where something open goes. Raises BadInput when someone else takes it and nobody is named."""
        name = clean_line(who) if left is Left.SOMEONE else ""
        if left is Left.SOMEONE and not name:
            raise BadInput(_WHO)
        before = next((one for one in self._book.all(Placement) if one.of == of), None)
        if before is None:
            self._add("place_open", Placement(**self.fresh(), of=of, left=left, who=name))
        else:
            self._say_otherwise("place_open", before, left=left, who=name)

    def contact(self, contact: Contact, how: str = "") -> None:
        """Whether the two are still in touch, and how."""
        self._say("say_contact", contact=contact, contact_how=clean_line(how))

    def notes(self, notes: NotesAfter, delete_on: dt.date | None) -> None:
        """What happens to the notes, and when they are deleted. Raises BadInput when the day has passed."""
        if delete_on is not None and delete_on < self.today():
            raise BadInput(_PAST)
        day = () if delete_on == deletion_day(self._book) else (agreed(self, delete_on),)
        self._say("say_notes_after", *day, notes=notes, delete_on=delete_on)

    def outcome(self, outcome: Outcome) -> None:
        """Where the participant goes from here."""
        self._say("say_outcome", outcome=outcome)

    def learnt(self, text: str) -> None:
        """What the mentor learnt, for both to see; may be empty."""
        self._say("say_learnt", learnt=clean_line(text))

    def close(self, *, early: bool = False) -> None:
        """End the mentorship today. ``early``: before it was over, by either; no reason is kept."""
        self._say("close_mentorship", closed_on=self.today(), early=early)

    def open_again(self) -> None:
        """The mentorship goes on after all."""
        self._say("open_mentorship_again", closed_on=None, early=False)

    def _say(self, name: str, *with_it: Change, **fields: object) -> None:
        """``with_it`` is changed by what is said, if anything is said otherwise."""
        closing = closing_of(self._book)
        if closing is None:
            said = Change(None, Closing(**self.fresh(), **fields))  # type: ignore[arg-type]
            self._pen.change(name, said, *with_it)
        elif with_it:
            self._pen.change(name, self._revised(closing, **fields), *with_it)
        else:
            self._say_otherwise(name, closing, **fields)
