"""The agreement as a paper: read aloud, signed, shown and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from mentortui.errors import MentortuiError
from mentortui.i18n import _
from mentortui.model.chapters.records import AgreementState
from mentortui.model.content import Content
from mentortui.ui.chapters.agreement_questions import read_question, renew_question, sign_card, which_question
from mentortui.ui.chapters.wide_card import WideCardScreen
from mentortui.workbook.chapters.agreement import Agreements

if TYPE_CHECKING:
    from mentortui.sharing.documents import Document
    from mentortui.sharing.handout import Handout


class AgreementPapers(WideCardScreen):
    """What is done with the agreement as a whole."""

    @property
    def agreements(self) -> Agreements:
        """What can be done here."""
        return Agreements(self.pen)

    @property
    def wording(self) -> Content:
        """The questions and sentences, in the agreement's language."""
        return self.content("agreement", self.agreements.view().language)

    # Reading, signing, showing

    @work
    async def action_agreement_read(self) -> None:
        """Read the draft aloud together; one that was read or signed is shown, or begun anew."""
        if self.agreements.view().state is not AgreementState.DRAFT and not await self._renewed():
            return
        document = self.do_safely(lambda: self.agreements.to_read(self.wording))
        if document is None:
            return
        await self._read_aloud(document)
        if await self.ask("agreement_read", read_question()) == "read":
            self.do_safely(lambda: self.agreements.read(self.wording))
        self.refresh_rows()

    async def _renewed(self) -> bool:
        """There is a new version to read. Otherwise the one read is shown, if that was wished for."""
        chosen = await self.ask("agreement_read", renew_question())
        if chosen == "renew":
            self.do_safely(self.agreements.renew)
            self.refresh_rows()
            return True
        if chosen == "show":
            await self._show(self._newest())
        return False

    @work
    async def action_agreement_sign(self) -> None:
        """It is signed on paper: when, where, and where the paper is."""
        try:
            self.agreements.may_sign()
        except MentortuiError as problem:
            self.say(problem)
            return
        said = await self.ask("agreement_sign", sign_card(self.agreements.today()))
        if said is not None:
            day, lines = said.dates["day"], said.lines
            self.do_safely(lambda: self.agreements.sign(day, lines["place"], lines["paper"]))
            self.refresh_rows()

    @work
    async def action_chapter_document(self) -> None:
        """The agreement as a document; while there is a new draft, the signed one too."""
        view, handout = self.agreements.view(), self._newest()
        if (before := view.replaces) is not None:
            chosen = await self.ask("chapter_document", which_question(view))
            if chosen is None:
                return
            if chosen == "signed":
                handout = self._handed(self.agreements.signed_document(before.version), is_draft=False)
        await self._show(handout)

    def _newest(self) -> Handout:
        """The newest version, or an empty draft."""
        view = self.agreements.view()
        if view.agreement.uid:
            return self.handout()
        return self._handed(self.agreements.document(self.wording), is_draft=True)

    def _handed(self, document: Document, *, is_draft: bool) -> Handout:
        from mentortui.sharing.handouts import document_handout

        return document_handout(
            document, kind="agreement", mentorship=self.pen.book.mentorship.uid, is_draft=is_draft
        )

    async def _show(self, handout: Handout) -> None:
        from mentortui.ui.screens.document import DocumentScreen

        await self.app.push_screen_wait(DocumentScreen(handout, together=self.together, who=self.top.who))

    async def _read_aloud(self, document: Document) -> None:
        from mentortui.ui.chapters.agreement_reading import ReadingScreen

        told = _("Read it aloud together. Press Esc when you have come to the end.")
        screen = ReadingScreen(document, self._newest(), together=self.together, who=self.top.who, told=told)
        await self.app.push_screen_wait(screen)
