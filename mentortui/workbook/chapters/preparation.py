"""What can be done with the mentor's own preparation: write lines, move one into the agreement."""

from __future__ import annotations

from mentortui.model.changes import Change
from mentortui.model.chapters.agreement_versions import draft_change, draft_of
from mentortui.model.chapters.preparation import ROLE, as_agreed, lines_under
from mentortui.model.chapters.records import Prepared
from mentortui.model.ids import new_uid
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some


class Preparation(Chapter):
    """Lines under questions, for the mentor alone."""

    def under(self, question: str) -> tuple[Prepared, ...]:
        """The lines under one question."""
        return lines_under(self._book, question)

    def lines(self) -> tuple[Prepared, ...]:
        """Every line, the oldest first."""
        return tuple(self._book.all(Prepared))

    def add(self, question: str, text: str, answer: str = "", theme: int | None = None) -> str:
        """A new line under a question; its uid. There is one role: another one takes its place.

        Raises BadInput when empty.
        """
        roles = self.under(question) if question == ROLE else ()
        if roles:
            self.change(roles[0].uid, text)
            return roles[0].uid
        line = Prepared(
            **self.fresh(), question=question, text=some(text), answer=clean_line(answer), theme=theme
        )
        return self._add("prepare", line)

    def change(self, uid: str, text: str, answer: str = "", theme: int | None = None) -> None:
        """Say it otherwise. Raises BadInput when empty."""
        line = self._book.get(Prepared, uid)
        said = {"text": some(text), "answer": clean_line(answer), "theme": theme}
        self._say_otherwise("change_prepared", line, **said)

    def remove(self, uid: str) -> None:
        """Take a line away."""
        self._pen.change("remove_prepared", Change(self._book.get(Prepared, uid), None))

    def move(self, uid: str) -> str:
        """The line goes into the draft of the agreement, for both to see, and is no longer here.

        Gives the uid of the draft. Undo takes back both.
        """
        line, book, now = self._book.get(Prepared, uid), self._book, self._pen.now()
        said, language, fresh = as_agreed(line), book.mentorship.language, new_uid()
        draft = draft_of(book, language, fresh, now)[1]
        extra = draft.extra if said in draft.extra else (*draft.extra, said)
        into = draft_change(book, language, fresh, now, extra=extra)
        self._pen.change("move_prepared", into, Change(line, None))
        return draft.uid
