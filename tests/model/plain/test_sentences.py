"""A sentence ends at a full stop that is one."""

from __future__ import annotations

import pytest

from mentortui.model.plain.sentences import sentences

CASES = {
    "Amina ringer. Kari skriver.": ["Amina ringer.", "Kari skriver."],
    "Vi møtes kl. 17. Kari tar med CV.": ["Vi møtes kl. 17.", "Kari tar med CV."],
    "Vi møtes 4. desember kl. 17.": ["Vi møtes 4. desember kl. 17."],
    "Vi møtes 4. Desember": ["Vi møtes 4. Desember"],
    "Møt 4. desember. Ta med CV.": ["Møt 4. desember.", "Ta med CV."],
    "Det var i uke 4. Vi var to.": ["Det var i uke 4.", "Vi var to."],
    "Lønn kommer den 12. hver måned.": ["Lønn kommer den 12. hver måned."],
    "Hun har 1.5 års erfaring. Bra!": ["Hun har 1.5 års erfaring.", "Bra!"],
    "Hun kan bl.a. norsk, f.eks. brev.": ["Hun kan bl.a. norsk, f.eks. brev."],
    "Bl.a. Kari og Mr. Smith.": ["Bl.a. Kari og Mr. Smith."],
    "Det tar ca. 30 min. med buss": ["Det tar ca. 30 min. med buss"],
    "Permen er min. den er rød": ["Permen er min.", "den er rød"],
    "Mat osv. Vi så på pris.": ["Mat osv.", "Vi så på pris."],
    "mat osv. og te": ["mat osv. og te"],
    "Se finn.no. Ring dr. Berg!": ["Se finn.no.", "Ring dr. Berg!"],
    "A. Hansen ringer.": ["A. Hansen ringer."],
    "1. Skriv CV. 2. Send den.": ["1. Skriv CV.", "2. Send den."],
    "Hva? Ja! Kanskje … senere": ["Hva?", "Ja!", "Kanskje …", "senere"],
    "Han sa «kom.» Så gikk han.": ["Han sa «kom.»", "Så gikk han."],
    "lese to annonser\n\n  ringe NAV\n": ["lese to annonser", "ringe NAV"],
    "We meet at 5 p.m. on Friday, e.g. here.": ["We meet at 5 p.m. on Friday, e.g. here."],
    "Read advert no. 5. Then call.": ["Read advert no. 5.", "Then call."],
    f"{'.' * 90_000}a. B": [f"{'.' * 90_000}a.", "B"],
    "": [],
    " \n ": [],
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:20])
def test_sentences_end_where_they_end(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text)] == CASES[text]
