"""The agreement on paper: both sign on one page, and where it can be, all of it stands on that page."""

from __future__ import annotations

import datetime as dt

import pytest

from mentortui.i18n import LANGUAGES, in_language
from mentortui.model.chapters.agreement import AgreedDate, AgreementView
from mentortui.model.chapters.records import Agreement
from mentortui.sharing.agreement import agreement_document
from mentortui.sharing.handout import Handout
from mentortui.sharing.pdf.pdf import to_pdf
from mentortui.templates.content import read_content
from tests.builders import times
from tests.sharing.pdf_reading import long_lines, pictures, texts

_SIGNING_LINE = 150
"""Points: two stand side by side within the margins."""
_FRAME = 2
"""Lines above and below what says that it is a draft."""


def _agreement(language: str, extra: int = 0) -> Handout:
    wording = read_content("agreement", language)
    answers = {card.id: (card.all("option") or ("ja",))[0] for card in wording.cards}
    one = Agreement(
        uid="a", version=1, language=language, answers=answers, extra=("Vi leser høyt.",) * extra, **times()
    )
    days = tuple(AgreedDate(date=dt.date(2026, month, 3), theme=None, title="") for month in (9, 10, 11))
    view = AgreementView(participant="Amina", mentor="Kari", agreement=one, dates=days)
    return Handout(document=agreement_document(view, wording))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_agreement_of_usual_length_is_one_page_with_two_places_to_sign(language: str) -> None:
    t, file = in_language(language), to_pdf(_agreement(language))
    [page] = texts(file)
    assert page.replace(t("Signatures"), "").count(t("Signature")) == 2
    [picture] = pictures(file)
    assert long_lines(picture, _SIGNING_LINE) == 4 + _FRAME


@pytest.mark.parametrize("extra", range(0, 60, 4))
def test_the_two_sign_on_the_same_page_however_long_it_is(extra: int) -> None:
    t = in_language("nb")
    pages = texts(to_pdf(_agreement("nb", extra)))
    [signed] = [page for page in pages if t("Signatures") in page.split("\n")]
    assert signed.count("Amina (") >= 1
    assert signed.count("Kari (") >= 1
    assert signed.count(t("Place and date")) == 2
    assert signed.replace(t("Signatures"), "").count(t("Signature")) == 2
