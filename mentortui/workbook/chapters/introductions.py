"""What can be done with introductions: ask for consent, promise by a day, say what came of it."""

from __future__ import annotations

import datetime as dt

from mentortui.errors import OutOfTurn
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.introductions import (
    SharedIntroduction,
    shared_introduction,
    shared_introductions,
)
from mentortui.model.chapters.records import Consent, Introduction
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.said import some

_ASK_FIRST = N_("Ask first: may the name be said? Let the participant answer.")
_IS_DONE = N_("This one is done. You can change what came of it.")


class Introductions(Chapter):
    """Nothing is promised before the participant has said yes; a yes can always be taken back."""

    def view(self) -> tuple[SharedIntroduction, ...]:
        """Every introduction, the oldest first."""
        return shared_introductions(self._book)

    def add(self, who: str, purpose: str = "") -> str:
        """Someone, or a company, who may open a door; its uid. Raises BadInput when empty."""
        one = Introduction(**self.fresh(), who=some(who), purpose=clean_line(purpose))
        return self._add("add_introduction", one)

    def change(self, uid: str, who: str, purpose: str) -> None:
        """Someone else, or for something else: then consent is asked for again. Raises BadInput."""
        one, shown = self._get(uid), self._shown(uid)
        said = (some(who), clean_line(purpose))
        if said == (shown.who, shown.purpose):
            return
        self._change(
            "change_introduction",
            one,
            who=said[0],
            purpose=said[1],
            consent=Consent.UNASKED,
            consent_on=None,
            promised_by=None,
        )

    def answer(self, uid: str, consent: Consent) -> None:
        """What the participant answers. Without a yes there is no promise any more."""
        one = self._get(uid)
        if consent is one.consent:
            return
        yes, asked = consent is Consent.YES, consent is not Consent.UNASKED
        self._change(
            "answer_consent",
            one,
            consent=consent,
            consent_on=self.today() if asked else None,
            promised_by=one.promised_by if yes else None,
        )

    def ready(self, uid: str) -> SharedIntroduction:
        """The introduction, when it may be promised. Raises BadInput before the participant has said yes."""
        one = self._get(uid)
        if one.consent is not Consent.YES:
            raise OutOfTurn(_ASK_FIRST, "introduction.consent")
        if one.done_on is not None:
            raise OutOfTurn(_IS_DONE, "introduction.result")
        return self._shown(uid)

    def promise(self, uid: str, by: dt.date | None) -> None:
        """To be done by a day; None takes the promise back. Raises BadInput before the yes."""
        self.ready(uid)
        self._change("promise_introduction", self._get(uid), promised_by=by)

    def end(self, uid: str, result: str) -> None:
        """What came of it, and so it is done today; empty, it is not done after all."""
        one, found = self._get(uid), clean_line(result)
        done_on = (one.done_on or self.today()) if found else None
        self._change("end_introduction", one, result=found, done_on=done_on)

    def remove(self, uid: str) -> None:
        """Take it away."""
        self._pen.change("remove_introduction", Change(self._get(uid), None))

    def _get(self, uid: str) -> Introduction:
        return self._book.get(Introduction, uid)

    def _shown(self, uid: str) -> SharedIntroduction:
        return shared_introduction(self._book, self._get(uid))
