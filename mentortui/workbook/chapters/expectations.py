"""What can be done with expectations: state them, and answer each one clearly."""

from __future__ import annotations

from mentortui.errors import BadInput
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.expectations import SharedExpectation, shared_expectations
from mentortui.model.chapters.records import Answer, Expectation
from mentortui.model.records import Owner
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some

_NO_REASON = N_("Say why, or how far. An honest reason is a help.")


class Expectations(Chapter):
    """An expectation waits until it is answered; saying it otherwise asks again."""

    def view(self) -> tuple[SharedExpectation, ...]:
        """Every expectation, those that wait for an answer first."""
        return shared_expectations(self._book)

    def add(self, by: Owner, text: str) -> str:
        """A new expectation; its uid. Raises BadInput when empty."""
        return self._add("add_expectation", Expectation(**self.fresh(), by=by, text=some(text)))

    def change(self, uid: str, by: Owner, text: str) -> None:
        """Say it otherwise: other words need a new answer. Raises BadInput when empty."""
        before, text = self._book.get(Expectation, uid), some(text)
        if text != before.text:
            self._change(
                "change_expectation", before, by=by, text=text, answer=None, reason="", answered=None
            )
        elif by is not before.by:
            self._change("change_expectation", before, by=by)

    def answer(self, uid: str, answer: Answer, reason: str = "") -> None:
        """Can, partly or cannot, from today. Raises BadInput when a reason is needed and missing."""
        reason = needed_reason(answer, reason)
        expectation = self._book.get(Expectation, uid)
        if (answer, reason) != (expectation.answer, expectation.reason):
            self._change(
                "answer_expectation", expectation, answer=answer, reason=reason, answered=self.today()
            )

    def remove(self, uid: str) -> None:
        """Take it away."""
        self._pen.change("remove_expectation", Change(self._book.get(Expectation, uid), None))


def needed_reason(answer: Answer, reason: str) -> str:
    """The reason as a tidy line. Raises BadInput when the answer is not a plain yes and none is given."""
    reason = clean_line(reason)
    if answer is not Answer.CAN and not reason:
        raise BadInput(_NO_REASON)
    return reason
