"""What can be done with hidden answers: each answers unseen, then both look."""

from __future__ import annotations

from collections.abc import Mapping

from mentortui.errors import BadInput, OutOfTurn
from mentortui.i18n import N_
from mentortui.model.chapters.checks import ASKED, SharedCheck, newest, shared_checks
from mentortui.model.chapters.records import Agreement, Check, CheckKind
from mentortui.model.records import Owner
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter

_OPENED = N_("These answers have been looked at. You can answer once more.")
_NOT_BOTH = N_("The answers are shown when both have answered. Answer first.")
_NOT_LOOKED = N_("This round is not over. Both answer, and look at the answers together, first.")


class Checks(Chapter):
    """Nothing here gives an answer back before both are in and both look."""

    def view(self) -> tuple[SharedCheck, ...]:
        """Every round, the oldest first."""
        return shared_checks(self._book)

    def answer(self, kind: CheckKind, who: Owner, said: Mapping[str, str]) -> None:
        """One of the two answers, or answers again, in the newest round; the first answer begins one.

        ``said`` is the id of a question -> the answer. Raises BadInput when the round was looked at.
        """
        clean = {question: clean_line(text) for question, text in said.items() if clean_line(text)}
        if who not in ASKED:
            raise OutOfTurn(_NOT_BOTH, "check.answer")
        check = self._newest(kind)
        if check is None:
            self._add("answer_check", Check(**self.fresh(), kind=kind, answers={who: clean}))
        elif check.opened:
            raise OutOfTurn(_OPENED, "check.again")
        else:
            self._change("answer_check", check, answers={**check.answers, who: clean})

    def open(self, kind: CheckKind) -> None:
        """Both look. Raises BadInput when not both have answered."""
        check = self._newest(kind)
        if check is None or not set(check.answers) >= set(ASKED):
            raise OutOfTurn(_NOT_BOTH, "check.answer")
        if not check.opened:
            self._change("open_check", check, opened=self.today())

    def once_more(self, kind: CheckKind) -> str:
        """A new round; the earlier one stays to be read. Its uid. Raises BadInput when that is not over."""
        check = self._newest(kind)
        if check is None or not check.opened:
            raise BadInput(_NOT_LOOKED)
        return self._add("check_once_more", Check(**self.fresh(), kind=kind))

    @property
    def contact(self) -> str:
        """The contact person in the programme, as the newest agreement has it; may be empty."""
        found = (one.answers.get("contact", "") for one in reversed(self._book.all(Agreement)))
        return next(filter(None, found), "")

    def _newest(self, kind: CheckKind) -> Check | None:
        found = newest(self.view(), kind)
        return self._book.get(Check, found.uid) if found else None
