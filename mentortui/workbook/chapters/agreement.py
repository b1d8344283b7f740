"""What can be done with the agreement: answer, add lines, read it aloud, sign it. What is signed stays."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from mentortui.errors import BadInput, OutOfTurn
from mentortui.i18n import N_
from mentortui.model.changes import Change
from mentortui.model.chapters.agreement import AgreementView, agreement_view
from mentortui.model.chapters.agreement_versions import draft_change
from mentortui.model.chapters.agreement_wording import DELETE
from mentortui.model.chapters.records import Agreement, AgreementState
from mentortui.model.chapters.rights import deletion_day
from mentortui.model.content import Content
from mentortui.model.ids import new_uid
from mentortui.text import clean_line
from mentortui.workbook.chapters.chapter import Chapter
from mentortui.workbook.chapters.rights import agreed
from mentortui.workbook.said import some

if TYPE_CHECKING:
    from mentortui.sharing.documents import Document

_NOTHING_AGREED = N_("There is nothing to read aloud yet. Agree on the first question, and then read it.")
_NOT_READ = N_("Read the agreement aloud together first. Nothing is lost.")
_FINISHED = N_("This version is finished, and stays as it is. Make a new one.")
_NO_DAY = N_("Write the day first.")
_DAY_IS_GONE = N_("That day has been. Write a day that is still to come.")
_DAY_IS_TO_COME = N_("That day is still to come. Write the day you signed.")
_BEFORE_READ = N_("That is before it was read aloud. Write the day you signed.")


class Agreements(Chapter):
    """Every change goes into a draft. After reading or signing that is a new version, to be read and signed
    anew."""

    def view(self) -> AgreementView:
        """The newest version, or an empty draft."""
        return agreement_view(self._book)

    def answer(self, question: str, text: str) -> None:
        """Agree on a question: by the id of its card. Raises BadInput when empty."""
        self._keep("agree_on_question", question, some(text))

    def delete_on(self, day: dt.date | None) -> None:
        """Agree on the day the notes are deleted. Raises BadInput for none, and for one that has been."""
        if day is None:
            raise BadInput(_NO_DAY)
        if day < self.today():
            raise BadInput(_DAY_IS_GONE)
        with_it = () if day == deletion_day(self._book) else (agreed(self, day),)
        self._keep("agree_on_question", DELETE, day.isoformat(), *with_it)

    def open_again(self, question: str) -> None:
        """A question is not agreed on any more."""
        answers = self.view().agreement.answers
        if question in answers:
            left = {id_: text for id_, text in answers.items() if id_ != question}
            self._draft("open_question", answers=left)

    def _keep(self, name: str, question: str, text: str, *with_it: Change) -> None:
        answers = self.view().agreement.answers
        if answers.get(question) != text:
            self._draft(name, *with_it, answers={**answers, question: text})
        elif with_it:
            self._pen.change(name, *with_it)

    def add_line(self, text: str) -> None:
        """A line of their own, last. Raises BadInput when empty."""
        self._draft("add_agreement_line", extra=(*self.view().agreement.extra, some(text)))

    def change_line(self, place: int, text: str) -> None:
        """Say the own line at a place, from 0, otherwise. Raises BadInput when empty."""
        extra, said = self.view().agreement.extra, some(text)
        if extra[place] != said:
            self._draft("change_agreement_line", extra=(*extra[:place], said, *extra[place + 1 :]))

    def remove_line(self, place: int) -> None:
        """Take away the own line at a place, from 0."""
        extra = self.view().agreement.extra
        self._draft("remove_agreement_line", extra=(*extra[:place], *extra[place + 1 :]))

    def renew(self) -> None:
        """A new version that begins with what the one read or signed says; none when there is a draft."""
        if self.view().state is not AgreementState.DRAFT:
            self._draft("renew_agreement")

    def _draft(self, name: str, *with_it: Change, **fields: object) -> None:
        language = self._book.mentorship.language
        draft = draft_change(self._book, language, new_uid(), self._pen.now(), **fields)
        self._pen.change(name, draft, *with_it)

    def to_read(self, wording: Content) -> Document:
        """The draft as it will stand once it is read aloud today. Raises BadInput when nothing is agreed."""
        from mentortui.sharing.agreement import signed_document

        return signed_document(self.view(), self._read(wording))

    def read(self, wording: Content) -> None:
        """Both have read the draft aloud: it stands as it is. Raises BadInput when nothing is agreed."""
        draft = self._stored()
        self._pen.change("read_agreement", Change(draft, self._read(wording)))

    def _stored(self) -> Agreement:
        one = self.view().agreement
        if not one.uid or not (one.answers or one.extra):
            raise BadInput(_NOTHING_AGREED)
        if one.state is not AgreementState.DRAFT:
            raise OutOfTurn(_FINISHED, "agreement.read")
        return one

    def _read(self, wording: Content) -> Agreement:
        from mentortui.sharing.agreement import agreement_blocks
        from mentortui.sharing.agreement_frozen import frozen

        fields: dict[str, object] = {
            "state": AgreementState.READ,
            "text": frozen(agreement_blocks(self.view(), wording)),
            "read_on": self.today(),
        }
        after = self._revised(self._stored(), **fields).after
        assert isinstance(after, Agreement)
        return after

    def may_sign(self) -> None:
        """Raises BadInput, with what to do first, when the newest version is not read aloud, or is signed."""
        state = self.view().state
        if state is AgreementState.DRAFT:
            raise OutOfTurn(_NOT_READ, "agreement.read")
        if state is AgreementState.SIGNED:
            raise OutOfTurn(_FINISHED, "agreement.read")

    def sign(self, day: dt.date | None, place: str, paper: str) -> None:
        """It is signed on paper: the day, where, and where the paper is kept.

        Raises BadInput when it may not be signed now, or not on that day.
        """
        self.may_sign()
        one = self.view().agreement
        day = day or self.today()
        if day > self.today():
            raise BadInput(_DAY_IS_TO_COME)
        if one.read_on is not None and day < one.read_on:
            raise BadInput(_BEFORE_READ)
        self._change(
            "sign_agreement",
            one,
            state=AgreementState.SIGNED,
            signed_on=day,
            place=clean_line(place),
            paper=clean_line(paper),
        )

    def document(self, wording: Content) -> Document:
        """The newest version: as it was read aloud, or the draft as it now stands."""
        from mentortui.sharing.agreement import agreement_document

        return agreement_document(self.view(), wording)

    def signed_document(self, version: int) -> Document:
        """A signed version as it was read aloud and signed; KeyError when there is none with that number."""
        from mentortui.sharing.agreement import signed_document

        signed = {one.version: one for one in self.view().signed}
        return signed_document(self.view(), signed[version])

    def changed_parts(self) -> tuple[str, ...]:
        """The parts that now read otherwise than when they were read aloud, by their headings."""
        from mentortui.sharing.agreement_changes import changed_parts

        return changed_parts(self.view())
